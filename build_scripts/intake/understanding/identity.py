"""Whose registration a table is, and of which season: from its own head first, then from what stands nearest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from ...model import TableSchema
from ...vietnamese.folding import fold
from ..grid import Place
from .block import Block
from .body import Draft
from .columns import choices_of
from .cover import signed_unit
from .furniture import is_head
from .ledger import About, Ledger
from .model import Cell
from .page import Page
from .unit_names import UnitNames, labelled

_YEAR = re.compile(r"\bnam\s*:?\s*(20\d\d)\b")
_UNKNOWN = re.compile(
    r"(?!phòng,? chống)(?:phòng|trung tâm|chi cục|thanh tra|đội) [^\W\d][^\d:.…]{1,60}", re.IGNORECASE
)
"""A line that is the name of some unit. Where no other line names one we know, it must not be overlooked."""
_IN_A_DATE = re.compile(r"\bngay[\s.…_\d]*thang\b")
_DATE = re.compile(
    r"(?:[^\d:(]{0,40}, ?)?"
    r"(?:ngay[\s.…_\d]*thang[\s.…_\d]*nam ?|(?:ngay ?)?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?)(20\d\d) ?\.?"
)
_TITLE = re.compile(r".*\b(?:dang ky|thi dua|khen thuong|sang kien)\b.*")


@dataclass(frozen=True)
class Said:
    """A unit or a year that a text names; `code` is empty for a unit nobody knows."""

    code: str
    text: str
    page: Page
    place: Place
    exact: bool = True


@dataclass(eq=False)
class Part:
    """A block with its rows as read, and what is known of whose it is. `units` gives each row its own unit where the
    table holds several."""

    block: Block
    drafts: list[Draft]
    ledger: Ledger
    cover: dict[str, Cell]
    unit: str = ""
    nam: str = ""
    units: dict[int, str] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        return self.block.page

    def unit_of(self, draft: Draft) -> str:
        return self.units.get(draft.row, self.unit)

    def all_units(self) -> set[str]:
        return {self.unit_of(draft) for draft in self.drafts} or {self.unit}


def units_said(page: Page, rows: Iterable[int], names: UnitNames) -> Iterator[Said]:
    """Units named by lines above a table: after "PHÒNG/ĐƠN VỊ:", alone on a line, or in the title."""
    for row in rows:
        cells = page.lines(row)
        for number, (column, line) in enumerate(cells):
            rest = labelled(line)
            if rest == "":
                rest = next((text for _, text in cells[number + 1 :] if names.find(text)), None)
            if rest:
                found = names.find(rest)
                yield Said(
                    found.code if found else "", rest, page, page.place(row, column), bool(found and found.exact)
                )
            elif code := names.exactly(line) or (_TITLE.fullmatch(fold(line)) and names.within(line)):
                yield Said(code, line, page, page.place(row, column))
            elif code := names.shortened(line):
                yield Said(code, line, page, page.place(row, column), False)
            elif code := _wrapped(cells[number : number + 3], names):
                yield Said(code, names.name(code), page, page.place(row, column))
            elif _UNKNOWN.fullmatch(line):
                yield Said("", line, page, page.place(row, column), False)


def _wrapped(lines: list[tuple[int, str]], names: UnitNames) -> str:
    """A unit's name that goes on in the next lines of its cell."""
    texts = [text for column, text in lines if column == lines[0][0]]
    joined = (" ".join(texts[:count]) for count in range(2, len(texts) + 1))
    return next(filter(None, map(names.exactly, joined)), "")


def years_said(page: Page, rows: Iterable[int]) -> list[Said]:
    """Years named above a table; those in its title alone, if it has any."""
    found: list[tuple[bool, Said]] = []
    for row in rows:
        for column, line in page.lines(row):
            folded = fold(line)
            if not _IN_A_DATE.search(folded):
                title = bool(_TITLE.fullmatch(folded)) and is_head(line)
                found += [(title, Said(y, line, page, page.place(row, column))) for y in _YEAR.findall(folded)]
    titles = [said for title, said in found if title]
    return titles or [said for _, said in found]


def years_signed(page: Page, rows: Iterable[int]) -> list[Said]:
    """The years of dates, which matter only where no title names one."""
    return [
        Said(found[1], line, page, page.place(row, column))
        for row in rows
        for column, line in page.lines(row)
        if (found := _DATE.fullmatch(fold(line)))
    ]


def signed(part: Part, names: UnitNames) -> str:
    """The unit that a signature shows: by the position, or by who heads it."""
    codes = {names.exactly(line.text) for line in signed_unit(part.page, part.block.tail)} - {""}
    if not codes and "nguoi_ky" in part.cover:
        codes = {names.of_head(part.cover["nguoi_ky"].text)} - {""}
    return codes.pop() if len(codes) == 1 else ""


def rows_by_unit(part: Part, names: UnitNames) -> dict[int, str]:
    """For form A without a unit in its head: the units that its rows are."""
    if part.block.header.form != "tap-the":
        return {}
    found = {draft.row: names.exactly(draft.name) for draft in part.drafts}
    return {row: code for row, code in found.items() if code}


def rows_by_column(part: Part, names: UnitNames, schema: TableSchema) -> dict[int, str]:
    """What a column of units says of each row; an empty cell repeats the one above. Nothing if it names no unit."""
    column = part.block.header.at("@don_vi")
    if column is None:
        return {}
    matches = {text: names.find(text) for text in {draft.unit for draft in part.drafts} - {""}}
    if not any(matches.values()):
        if matches:
            first = next(draft for draft in part.drafts if draft.unit)
            place, count = part.page.place(column.row, column.index), str(sum(bool(d.unit) for d in part.drafts))
            about = About(title=column.title)
            choices = choices_of(column, schema)
            part.ledger.ask("cot_la", part.page, place, choices, about, first.unit, so_o=count, cot=column.title)
        return {}
    units: dict[int, str] = {}
    last = ""
    told: set[str] = set()
    for draft in part.drafts:
        last = draft.unit or last
        match = matches.get(last)
        units[draft.row] = match.code if match else ""
        if last and last not in told and (not match or not match.exact):
            told.add(last)
            tell_unit(
                Said(units[draft.row], last, part.page, part.page.place(draft.row, column.index), False), part, names
            )
    return units


def rows_by_section(part: Part, names: UnitNames) -> dict[int, str]:
    """Sections that are units, one below the other in one table."""
    named = [(row, title, _section_unit(title, names, bool(part.unit))) for row, title in part.block.sections]
    known = bool(part.unit) or not any(code for _, _, code in named)
    unknown = {row for row, title, code in named if not code and _is_unknown(title, known)}
    for row, title, _ in named:
        if row in unknown:
            place = part.page.place(row, part.page.cells(row)[0][0])
            tell_unit(Said("", labelled(title) or title, part.page, place, False), part, names)
    switches = [(row, code) for row, _, code in named if code or row in unknown]
    starts = [row for row, _ in switches]
    above = ((draft.row, bisect_left(starts, draft.row)) for draft in part.drafts if switches)
    return {row: switches[place - 1][1] for row, place in above if place}


def _is_unknown(title: str, known: bool) -> bool:
    """Whether a section is of a unit nobody knows: by its label, or by a unit's name among sections that are units."""
    return bool(labelled(title)) or (not known and bool(_UNKNOWN.fullmatch(title)))


def _section_unit(title: str, names: UnitNames, known: bool) -> str:
    """A line "PHÒNG/ĐƠN VỊ: …" always begins a unit; a bare name only where the table has no unit of its own."""
    if rest := labelled(title):
        found = names.find(rest)
        return found.code if found else ""
    return "" if known else names.fully(title)


def tell_unit(said: Said, part: Part, names: UnitNames) -> None:
    """A unit read otherwise than written, or one that nobody knows."""
    if said.code:
        part.ledger.repair("don_vi", said.page, said.place, said.text, names.name(said.code))
    else:
        part.ledger.ask("don_vi_la", said.page, said.place, names.likely(said.text), value=said.text)


def one(said: Collection[Said], names: UnitNames) -> set[str]:
    """The units named, without those above another of them: "SỞ …" stands over the unit's own line."""
    codes = {s.code for s in said} - {""}
    above = {names.units[code].get("ma_cap_tren", "") for code in codes}
    roots = {code for code in codes if names.units[code].get("loai") == "so"}
    return codes - above - roots or codes
