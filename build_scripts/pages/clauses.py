"""What stands beside a clause of the plan: its targets with their results, its deadline with who has sent.

A plan page takes the part of a clause by a snippet, `<season>/<anchor>.md`. There is one for every anchor of the plan,
empty where nothing is known, so that a page never waits for the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ..vietnamese.dates import parse_date
from ..vietnamese.folding import fold
from . import reach
from .site import Site
from .targets import brief

_NUMBERED = re.compile(r"[ivxl]+(-[0-9a-z]+)*")
_SENTENCE = re.compile(r"(?<=[.;:]) |\n")
_DAY = re.compile(r"(trước )?(?:ngày )?([0-9]{1,2}/[0-9]{1,2}/[12][0-9]{3})", re.IGNORECASE)


def clause_fragments(site: Site, nam: str) -> dict[str, str]:
    """Path below the folder of fragments -> the part beside that clause."""
    tables, plan = site.seasons[nam], site.register.plans.get(nam, {})
    deadline = deadline_clause(plan, tables.season["han_dang_ky"])
    lines = brief(tables)
    fragments = {}
    for anchor in plan:
        of_clause = [line for line in lines if line.progress.target["dieu_khoan"] == anchor]
        dated = [f.row["ngay_cong_bo"] for line in of_clause for f in line.progress.figures]
        if anchor == deadline:
            dated.append(reach.of_registrations(tables))
        fragments[f"{nam}/{anchor}.md"] = site.page(
            "clause",
            tables,
            as_of=reach.latest(dated),
            dieu=clause_name(plan, anchor),
            chi_tieu=of_clause,
            la_han=anchor == deadline,
        )
    return fragments


def is_numbered(anchor: str) -> bool:
    """Whether the anchor is a clause's number (ii-1-b), not the name of a section."""
    return _NUMBERED.fullmatch(anchor) is not None


def clause_name(plan: Mapping[str, str], anchor: str) -> str:
    """How a clause is cited: II.1.b by its anchor ii-1-b; one without a number by its heading."""
    if is_numbered(anchor):
        first, *rest = anchor.split("-")
        return ".".join([first.upper(), *("đ" if part == "dd" else part for part in rest)])
    return plan[anchor].partition("\n")[0].strip("[]: ") or anchor


def deadline_clause(plan: Mapping[str, str], last_day: str) -> str:
    """The first clause that says until when to register: by the last day, or as before the day after it."""
    for anchor, words in plan.items():
        said = (sentence for sentence in _SENTENCE.split(words) if "dang ky" in fold(sentence))
        if any(last_day in _last_days(sentence) for sentence in said):
            return anchor
    return ""


def _last_days(sentence: str) -> Iterator[str]:
    for before, day in _DAY.findall(sentence):
        if iso := parse_date(day):
            yield (date.fromisoformat(iso) - timedelta(days=1)).isoformat() if before else iso
