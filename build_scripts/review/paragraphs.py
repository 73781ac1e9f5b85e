"""The artefact as the sections of the comment: receipt, problems by person, changes in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..changes.counts import table
from ..changes.headings import table_heading, unit_heading, unit_name
from ..changes.model import Kind
from ..messages import SEVERITIES
from ..messages import comment as say
from ..messages.changes import FORM_ONLY_HEADING, HEADINGS
from ..messages.terminal import HELP_PAGE, OLDER, OLDER_TITLE
from ..problems.markup import inert
from ..repo import REGISTRATIONS
from ..vietnamese.capitals import capital
from .artefact import Artefact
from .section import Entry, Section

MOST_OF_ONE = 20
"""Problems told of one row."""
_RANK = {severity: number for number, severity in enumerate(SEVERITIES)}

Object = Mapping[str, Any]


def receipt(artefact: Artefact) -> Section:
    """What each unit registers, before and now, and the quotas that moved."""
    counted = [(unit, rows) for unit in _units(artefact) if (rows := _counted(unit)) or unit["uncounted"]]
    entries: list[Entry] = [(partial(_totals, unit, rows), 1) for unit, rows in counted]
    return Section(say.RECEIPT_TITLE, entries=[*entries, *_list(artefact.diff["quotas"])])


def counts_something(artefact: Artefact) -> bool:
    """Whether the receipt shows any number."""
    return any(map(_counted, artefact.diff["units"]))


def _units(artefact: Artefact) -> list[Object]:
    """In the order of their folders, as problems and reasons name them."""
    return sorted(artefact.diff["units"], key=lambda unit: (unit["season"], unit["unit"]))


def _counted(unit: Object) -> list[Object]:
    return [total for total in unit["totals"] if total["before"] or total["after"] or total["unread"]]


def _totals(unit: Object, rows: Sequence[Object]) -> str:
    lines = [f"**{inert(unit_name(unit['name'], unit['season']))}**", ""]
    if rows:
        lines += [*table([(t["name"], t["before"], t["after"]) for t in rows]), ""]
    notes = [*(form["message"] for form in unit["uncounted"]), *(note for t in rows for note in t["notes"])]
    return "\n".join([*lines, *(f"- {inert(capital(note))}" for note in notes), ""])


def changes(artefact: Artefact) -> Section:
    """Sentence by sentence; what only differs in writing is folded away."""
    found = list(_changes(artefact.diff, _units(artefact)))
    return Section(say.CHANGES_TITLE, "" if found else say.CHANGES_NONE, found)


def _changes(diff: Object, units: Sequence[Object]) -> Iterator[Entry]:
    yield from _titled(HEADINGS["unread"], diff["unread"])
    for unit in units:
        yield from _titled(unit_heading(unit["name"], unit["season"], unit["status"]), _meant(unit["changes"]))
    yield from _titled(HEADINGS["moves"], diff["moves"])
    for shared in diff["tables"]:
        yield from _titled(table_heading(shared["table"]), _meant(shared["changes"]))
    parts = [part["changes"] for part in (*units, *diff["tables"])]
    minor = [change for part in parts for change in part if change["kind"] == Kind.FORM_ONLY]
    if minor:
        yield partial(_folded, minor), len(minor)


def _folded(minor: Sequence[Object]) -> str:
    title = f"<details><summary>{FORM_ONLY_HEADING} ({len(minor)})</summary>"
    said = [f"- {inert(change['message'])}" for change in minor[:MOST_OF_ONE]]
    return "\n".join([title, "", *said, "", "</details>"])


def _meant(found: Sequence[Object]) -> list[Object]:
    return [change for change in found if change["kind"] != Kind.FORM_ONLY]


def _titled(title: str, found: Sequence[Object]) -> Iterator[Entry]:
    if found:
        yield (lambda: f"**{inert(title)}**\n"), 0
        yield from _list(found)
        yield str, 0


def _list(found: Sequence[Object]) -> Iterator[Entry]:
    yield from ((partial(_sentence, each), 1) for each in found)


def _sentence(each: Object) -> str:
    return f"- {inert(each['message'])}"


def problems(artefact: Artefact, site: str, beginning: Callable[[Object], str]) -> Section:
    """Row by row, a person a row; the rows with the worst first, and in each row the worst first. `beginning` gives a
    link to a file that has to be added."""
    return Section(say.PROBLEMS_TITLE, entries=_persons(artefact.report["problems"], site, beginning))


def older(found: Sequence[Object], site: str) -> Section:
    """The same of what the unit had before, in files that the change leaves alone."""
    return Section(OLDER_TITLE, OLDER if found else "", _persons(found, site, lambda problem: ""))


def _persons(problems: Sequence[Object], site: str, beginning: Callable[[Object], str]) -> list[Entry]:
    rows = [sorted(found, key=_rank) for _, found in groupby(problems, key=_row_of)]
    rows.sort(key=lambda found: _rank(found[0]))
    return [(partial(_person, found, site, beginning), len(found)) for found in rows]


def _rank(p: Object) -> int:
    return _RANK[p["severity"]]


def _row_of(p: Object) -> tuple[str, int]:
    return p["file"], p["line"]


def _person(found: Sequence[Object], site: str, beginning: Callable[[Object], str]) -> str:
    first = found[0]
    file = f"<code>{inert(first['file'].removeprefix(f'{REGISTRATIONS}/'))}</code>"
    place = say.PLACE.format(file=file, line=first["line"]) if first["line"] else file
    who = next((p["subject"] for p in found if p["subject"]), "")
    lines = [f"**{inert(who)}** – {place}" if who else f"**{place}**", ""]
    lines += [_problem(p, site) + beginning(p) for p in found[:MOST_OF_ONE]]
    if len(found) > MOST_OF_ONE:
        lines.append(f"- {say.MORE_OF_ONE.format(count=len(found) - MOST_OF_ONE)}")
    return "\n".join([*lines, ""])


def _problem(p: Object, site: str) -> str:
    place = " · ".join(inert(part) for part in (p["cell"], p["title"]) if part)
    url = say.HELP.format(url=f"{site}{HELP_PAGE}#{p['code']}") if site else ""
    where = f" {place}:" if place else ":"
    return f"- **{SEVERITIES[p['severity']]}**{where} {inert(p['message'])} {inert(p['remedy'])}{url}"
