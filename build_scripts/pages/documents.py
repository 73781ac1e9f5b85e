"""Documents: those that a plan cites, and the law in force in its season."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from . import reach
from .clauses import clause_name
from .site import Site
from .words import day

LAW = "phap_luat"
Clause = tuple[str, str]
"""A clause's anchor in the plan, and how one cites it."""


@dataclass(frozen=True)
class DocumentLine:
    """`in_season` says whether it was in force in the season, with the days that decide it; `cited_in` are the clauses
    that name it."""

    row: Mapping[str, str]
    role: str
    in_season: str
    cited_in: tuple[Clause, ...]


def cited_documents(site: Site, nam: str) -> list[DocumentLine]:
    """Documents whose number stands in the plan's text; none while that text is not there."""
    lines = _lines(site, nam, [r for r in site.register.tables["documents"].records() if r["vai_tro"] != LAW])
    return [line for line in lines if line.cited_in]


def _cites(plan: str, number: str) -> bool:
    """Whether the plan names the document: 14/CT-UBND does not name 4/CT-UBND."""
    return bool(number) and re.search(rf"(?<![\w/]){re.escape(number)}(?![\w/-])", plan) is not None


def laws_in_force(site: Site, nam: str) -> list[DocumentLine]:
    """The law by which the season's registrations are judged."""
    rows = site.register.tables["documents"].records()
    season = site.register.seasons[nam]
    return _lines(site, nam, [r for r in rows if r["vai_tro"] == LAW and _begun(r, season) and not _ended(r, season)])


def applicable_documents(site: Site, nam: str) -> list[DocumentLine]:
    """What the plan cites, then the law: the plan names hardly any, and its numbers say nothing of their force."""
    return [*cited_documents(site, nam), *laws_in_force(site, nam)]


def cited_fragment(site: Site, nam: str) -> str:
    as_of = reach.of_plan(site.seasons[nam])
    return site.page("documents", None, as_of=as_of, van_ban=applicable_documents(site, nam))


def _lines(site: Site, nam: str, rows: list[dict[str, str]]) -> list[DocumentLine]:
    season, plan = site.register.seasons[nam], site.register.plans.get(nam, {})
    return [
        DocumentLine(
            row=row,
            role=site.label("documents", "vai_tro", row["vai_tro"]),
            in_season=_in_season(row, season),
            cited_in=tuple((a, clause_name(plan, a)) for a, words in plan.items() if _cites(words, row["so_hieu"])),
        )
        for row in sorted(rows, key=lambda r: (r["ngay"], r["so_hieu"]))
    ]


def _begun(row: Mapping[str, str], season: Mapping[str, str]) -> bool:
    return (row["hieu_luc_tu"] or row["ngay"]) <= season["han_dang_ky"]


def _ended(row: Mapping[str, str], season: Mapping[str, str]) -> bool:
    return bool(row["hieu_luc_den"]) and row["hieu_luc_den"] < season["ngay_ban_hanh"]


def _in_season(row: Mapping[str, str], season: Mapping[str, str]) -> str:
    """Whether in force between the plan's day and the deadline, with the days that decide it."""
    if not (row["hieu_luc_tu"] or row["hieu_luc_den"]):
        return "chưa rõ"
    if not _begun(row, season):
        return f"chưa có hiệu lực trong mùa; có từ {day(row['hieu_luc_tu'])}"
    if _ended(row, season):
        return f"hết hiệu lực từ {day(_day_after(row['hieu_luc_den']))}"
    return f"có hiệu lực trong mùa ({_validity(row)})"


def _validity(row: Mapping[str, str]) -> str:
    begin, end = row["hieu_luc_tu"], row["hieu_luc_den"]
    parts = [f"từ {day(begin)}"] if begin else []
    return " ".join([*parts, f"đến hết {day(end)}"] if end else parts) or "không ghi"


def _day_after(iso: str) -> str:
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()
