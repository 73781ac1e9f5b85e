"""Each table gets its unit: what its own head says, else what stands nearest, else a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from ...model import TableSchema
from ..grid import Place
from .identity import (
    Part,
    one,
    rows_by_column,
    rows_by_section,
    rows_by_unit,
    signed,
    tell_unit,
    units_said,
)
from .meta import Templates, settle_unit
from .model import Cell
from .near import Loose, inherit
from .unit_names import UnitNames


def resolve_units(
    parts: Sequence[Part],
    loose: Sequence[Loose],
    names: UnitNames,
    schemas: Mapping[str, TableSchema],
    known: Templates,
    given: str,
) -> None:
    asked = {id(part) for part in parts if _own_unit(part, names, given)}
    for part in parts:
        template = known.get(part.page.book)
        if template and not given and id(part) not in asked and settle_unit(part, template, names):
            asked.add(id(part))
    unknown = _of_unknown(parts, names) if not given else set()
    for part in parts:
        _units_of_rows(part, names, schemas, id(part) in unknown)
    asked |= {id(part) for part in parts if id(part) in unknown and not part.unit}
    asked |= _signed_otherwise(parts, names) if not given else set()
    open_parts = [part for part in parts if id(part) not in asked]
    for part in open_parts:
        part.unit = part.unit or ("" if part.units else signed(part, names))
    inherit(open_parts, lambda part: {part.unit} if not part.units else set(), _set_unit)
    _from_sheet_names(open_parts, names)
    _from_elsewhere(open_parts, loose, parts)
    _from_file_names(open_parts, names)
    if given:
        _give_unit(parts, names, given)
    else:
        _ask_for_units([part for part in open_parts if not part.unit], names, known)
    for part in parts:
        _leave_out_label(part.cover, part.unit, names)
    for around in loose:
        _leave_out_label(around.cover, next(iter(around.units or {part.unit for part in parts}), ""), names)


def _signed_otherwise(parts: Sequence[Part], names: UnitNames) -> set[int]:
    """Tables without a head of their own that another unit signs than the one named above them in the sheet: asked."""
    found: set[int] = set()
    above: dict[int, str] = {}
    for part in parts:
        sheet = id(part.page.sheet)
        if part.unit or part.units:
            above[sheet] = part.unit
        elif above.get(sheet) and (by := signed(part, names)) not in ("", above[sheet]):
            choices = [(code, names.name(code)) for code in (above[sheet], by)]
            both = "; ".join(name for _, name in choices)
            place = part.page.place(part.block.header.top, part.block.header.columns[0].index)
            part.ledger.ask("don_vi_mau_thuan", part.page, place, choices, value=both)
            found.add(id(part))
    return found


def _leave_out_label(cover: dict[str, Cell], unit: str, names: UnitNames) -> None:
    """ "TRƯỞNG PHÒNG" is printed in the form; where the unit is no phòng, nobody signs as that."""
    kind = names.units.get(unit, {}).get("loai", "phong")
    if kind != "phong" and "chuc_vu" in cover and cover["chuc_vu"].text == "Trưởng phòng":
        del cover["chuc_vu"]


def _of_unknown(parts: Sequence[Part], names: UnitNames) -> set[int]:
    """Tables of a unit that nobody knows: their head names it, or that of the table above in the sheet. It is asked
    once and nothing else, a signature least of all, may answer. Where a file names no other unit, its other sheets
    are of that one too."""
    found: set[int] = set()
    for book, group in groupby(parts, key=lambda part: part.page.book):
        unknown: dict[object, bool] = {}
        said_of = [(part, list(units_said(part.page, part.block.head, names))) for part in group]
        every = {bool(one(said, names)) for _, said in said_of if said}
        for part, said in said_of:
            sheet = book if part.page.flows else id(part.page.sheet)
            if said:
                unknown[sheet] = not one(said, names)
            if unknown.get(sheet, every == {False}):
                found.add(id(part))
    return found


def _own_unit(part: Part, names: UnitNames, given: str) -> bool:
    """The unit that the table's own head names; True when it had to be asked for."""
    said = list(units_said(part.page, part.block.head, names))
    found = one(said, names)
    if len(found) == 1:
        part.unit = found.pop()
        for line in (s for s in said if s.code == part.unit and not s.exact):
            tell_unit(line, part, names)
        return False
    if not said:
        return False
    last = said[-1]
    if given:
        part.ledger.note("don_vi_trai", part.page, last.place, co=last.text, chon=names.name(given))
    elif found:
        choices = [(code, names.name(code)) for code in sorted(found)]
        lines = "; ".join(s.text for s in said)
        part.ledger.ask("don_vi_mau_thuan", part.page, last.place, choices, value=lines)
    else:
        tell_unit(last, part, names)
    return not given


def _units_of_rows(part: Part, names: UnitNames, schemas: Mapping[str, TableSchema], unknown: bool) -> None:
    """Units that differ from row to row: by a column, by sections, or, unless the head names one that is `unknown`,
    because each collective is a unit."""
    part.units = rows_by_column(part, names, schemas[part.block.header.form]) or rows_by_section(part, names)
    own = {} if unknown else rows_by_unit(part, names)
    if part.units or not own:
        return
    found = set(own.values())
    if part.unit and found - {part.unit}:
        choices = [(code, names.name(code)) for code in sorted(found | {part.unit})]
        row = next(row for row, code in own.items() if code != part.unit)
        place = _named_at(part, row)
        both = f"{names.name(part.unit)}; {names.name(own[row])}"
        part.ledger.ask("don_vi_mau_thuan", part.page, place, choices, value=both)
    elif not part.unit and len(found) == 1:
        part.unit = found.pop()
    elif not part.unit:
        part.units = own
        for draft in part.drafts:
            if draft.row not in own:
                part.units[draft.row] = ""
                place = _named_at(part, draft.row)
                part.ledger.ask("don_vi_la", part.page, place, names.likely(draft.name), value=draft.name)


def _named_at(part: Part, row: int) -> Place:
    column = part.block.header.at("tap_the")
    return part.page.place(row, column.index if column else 0)


def _set_unit(part: Part, unit: str) -> None:
    part.unit = unit


def _from_sheet_names(parts: Sequence[Part], names: UnitNames) -> None:
    for part in parts:
        if not part.unit and not part.units and (found := names.find(part.page.name)):
            part.unit = found.code
            part.ledger.note("don_vi_theo_ten_trang", part.page, don_vi=names.name(found.code))


def _from_elsewhere(parts: Sequence[Part], loose: Sequence[Loose], every: Sequence[Part]) -> None:
    """A table that nothing names: the one unit of its file. Another file may be of another unit, however near it lies:
    in the upload folder they come from all sides."""
    known: dict[int, set[str]] = defaultdict(set)
    for part in every:
        known[part.page.book] |= part.all_units() - {""}
    for around in loose:
        known[around.page.book] |= around.units
    for part in parts:
        found = known[part.page.book]
        if not part.unit and not part.units and len(found) == 1:
            part.unit = next(iter(found))


def _from_file_names(parts: Sequence[Part], names: UnitNames) -> None:
    """What nothing in the file names, its owner may have named outside; told, so that a slip is seen."""
    told: set[int] = set()
    for part in parts:
        if not part.unit and not part.units and (code := names.in_file_name(part.page.file)):
            part.unit = code
            if part.page.book not in told:
                told.add(part.page.book)
                part.ledger.note("don_vi_theo_ten_tep", part.page, don_vi=names.name(code))


def _ask_for_units(parts: Sequence[Part], names: UnitNames, known: Templates) -> None:
    """Once a sheet; of a form of ours once, and only if anything is written in it."""
    told: set[tuple[int, Place]] = set()
    for part in parts:
        place = part.page.sheet_place()
        if part.page.book in known and (not part.drafts or any(book == part.page.book for book, _ in told)):
            continue
        if not part.units and (part.page.book, place) not in told:
            told.add((part.page.book, place))
            part.ledger.ask("don_vi_khong_ro", part.page, place, names.likely(part.page.name))


def _give_unit(parts: Sequence[Part], names: UnitNames, given: str) -> None:
    """The unit that was asked for wins over one unit that the files name; of several, the others are not its own."""
    found = set().union(*(part.all_units() for part in parts)) - {""}
    if len(found) < 2:
        for part in parts:
            if part.unit not in ("", given):
                part.ledger.note("don_vi_trai", part.page, co=names.name(part.unit), chon=names.name(given))
            part.unit, part.units = given, {}
        return
    for part in parts:
        part.unit = part.unit or given
        others = [draft for draft in part.drafts if part.unit_of(draft) not in ("", given)]
        for draft in others:
            other = names.name(part.unit_of(draft))
            part.ledger.refuse("don_vi_khac", part.page, draft.row, co=other, chon=names.name(given))
            part.page.kinds[draft.row] = "tu_choi"
        gone = {draft.row for draft in others}
        part.drafts = [draft for draft in part.drafts if draft.row not in gone]
        part.unit, part.units = given, {}
