"""Tables of one unit and season become its registration: rows numbered, copies left out, the cover filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...messages import intake as say
from ...model import TableSchema
from ...vietnamese.identity import person_key
from ..grid import Place
from .aliases import FORMS, NAMES
from .body import Draft
from .identity import Part
from .ledger import About, Ledger
from .model import Cell, Finding, Registration, Row, Total
from .near import Loose
from .unit_names import UnitNames

Key = tuple[str, str]
COUNTS = {"tap-the": "tong_tap_the", "ca-nhan": "tong_ca_nhan"}
"""The column of the cover for the declared number of rows of a form."""


def leave_out_hidden(parts: Sequence[Part]) -> list[Part]:
    """Tables of hidden sheets count only where nothing visible holds that form, in the same file or for the unit."""
    kept = []
    seen = {
        (p.block.header.form, here) for p in parts if not p.page.sheet.hidden for here in (p.page.book, p.unit or 0)
    }
    for part in parts:
        form = part.block.header.form
        if not part.page.sheet.hidden:
            kept.append(part)
        elif (form, part.page.book) in seen or (part.unit and (form, part.unit) in seen):
            _drop(part, "an")
            part.ledger.note("trang_an_bo", part.page, so_dong=str(len(part.drafts)))
        else:
            kept.append(part)
            part.ledger.note("trang_an_lay", part.page, so_dong=str(len(part.drafts)))
    return kept


def _drop(part: Part, kind: str) -> None:
    """What a table that does not count would have told is not told."""
    for row in (*part.block.rows, *(row for row, _ in part.block.refused)):
        part.page.kinds[row] = kind
    part.ledger.repairs.clear()
    part.ledger.questions.clear()
    part.ledger.refused.clear()
    part.ledger.notes.clear()


def leave_out_copies(parts: Sequence[Part]) -> list[Part]:
    """The same table sent twice counts once; two that share people are asked about."""
    kept: list[Part] = []
    alike: dict[tuple[str, ...], list[Part]] = {}
    for part in parts:
        place = (part.block.header.form, part.nam, *sorted(part.all_units()))
        twins = [p for p in alike.setdefault(place, []) if p.page.sheet is not part.page.sheet]
        if any(_texts(p) == _texts(part) for p in twins if p.drafts):
            _drop(part, "trung")
            part.ledger.note("ban_trung", part.page, so_dong=str(len(part.drafts)))
            continue
        if twins:
            _ask_about_twins(part, twins)
        alike[place].append(part)
        kept.append(part)
    return kept


def _ask_about_twins(part: Part, twins: Sequence[Part]) -> None:
    people = {person_key(draft.name) for draft in part.drafts}
    for twin in twins:
        if shared := people & {person_key(draft.name) for draft in twin.drafts}:
            part.ledger.ask(
                "hai_ban",
                part.page,
                part.page.sheet_place(),
                say.COPY_CHOICES,
                chung=str(len(shared)),
                kia=twin.page.name,
                nay=part.page.name,
            )
            return


def _texts(part: Part) -> list[tuple[tuple[str, str], ...]]:
    return [tuple(sorted(draft.values.items())) for draft in part.drafts]


def name_collectives(parts: Sequence[Part], names: UnitNames) -> None:
    """A collective that is a unit has the unit's name, however its letters are written: PHÒNG QUẢN LÝ THƯƠNG MẠI."""
    for part in parts:
        for draft in part.drafts if part.block.header.form == "tap-the" else ():
            code = names.fully(draft.name)
            if code and (name := names.name(code)) != draft.name:
                column = part.block.header.at("tap_the")
                place = part.page.place(draft.row, column.index if column else 0)
                part.ledger.repair("don_vi", part.page, place, draft.name, name, About("tap_the", who=name))
                draft.values["tap_the"] = name


def gather(
    parts: Sequence[Part], loose: Sequence[Loose], totals: Sequence[Total], schemas: Mapping[str, TableSchema]
) -> Iterator[Registration]:
    """One registration a unit and season, in the order in which they were first met."""
    drafts: dict[Key, dict[str, list[tuple[Part, Draft]]]] = {}
    for part in parts:
        form = part.block.header.form
        for unit in dict.fromkeys(part.unit_of(draft) for draft in part.drafts) or {part.unit: None}:
            drafts.setdefault((part.nam, unit), {}).setdefault(form, [])
        for draft in part.drafts:
            drafts[part.nam, part.unit_of(draft)][form].append((part, draft))
    for key, forms in drafts.items():
        rows = {form: tuple(_rows(forms[form], schemas[form])) for form in FORMS if form in forms}
        if not key[1] and not any(rows.values()):
            continue
        alone = len({unit for _, unit in drafts}) == 1
        around = [each for each in loose if alone and _speaks_of(each, key[1], forms)]
        yield Registration(*key, rows, _cover(key, parts, around, totals))


def _speaks_of(around: Loose, unit: str, forms: Mapping[str, Sequence[tuple[Part, Draft]]]) -> bool:
    """A page without a table is about the registration in its own file; one of another file, only if it says so."""
    books = {part.page.book for drafts in forms.values() for part, _ in drafts}
    return around.page.book in books or around.units == {unit}


def _rows(drafts: Sequence[tuple[Part, Draft]], schema: TableSchema) -> Iterator[Row]:
    _number(drafts, schema)
    columns: dict[int, dict[str, int]] = {}
    for part, draft in drafts:
        header = part.block.header
        if id(header) not in columns:
            columns[id(header)] = {c.field: c.index for c in reversed(header.columns) if c.field}
            name = header.at("@ho_dem", NAMES[schema.name], "@ten_rieng")
            columns[id(header)].setdefault(NAMES[schema.name], name.index if name else 0)
        at = {**columns[id(header)], **draft.at} if draft.at else columns[id(header)]
        values = tuple(draft.values.get(column, "") for column in schema.header)
        yield Row(part.page.book, draft.row, schema.header, values, part.page.sheet, at)


def _number(drafts: Sequence[tuple[Part, Draft]], schema: TableSchema) -> None:
    """Numbers as written when they tell rows apart, else 1, 2, 3…; initiatives without a code get sk-01, sk-02…"""
    if schema.name == "sang-kien":
        _code(drafts)
        return
    written = [draft.number for _, draft in drafts]
    shared = any(part.units for part, _ in drafts)
    if not shared and all(written) and len(set(written)) == len(written):
        for _, draft in drafts:
            draft.values["tt"] = str(draft.number)
        return
    for number, (_, draft) in enumerate(drafts, 1):
        draft.values["tt"] = str(number)
    changed = [(part, draft) for number, (part, draft) in enumerate(drafts, 1) if draft.number != number]
    if changed:
        code = "stt_theo_don_vi" if shared else "stt_danh_lai"
        _tell_numbers(*changed[0], code, len(drafts), changed[0][1].values["tt"])


def _tell_numbers(part: Part, draft: Draft, code: str, count: int, after: str) -> None:
    column = part.block.header.at("tt", "@stt", "ma") or part.block.header.columns[0]
    place = part.page.place(draft.row, column.index)
    before = part.page.texts[draft.row][column.index] if column.target in ("tt", "ma") else ""
    part.ledger.repair(code, part.page, place, before, after, About("tt", column.title), so_dong=str(count))


def _code(drafts: Sequence[tuple[Part, Draft]]) -> None:
    used = {draft.values.get("ma", "") for _, draft in drafts}
    free = (code for number in range(1, 10000) if (code := f"sk-{number:02}") not in used)
    missing = [(part, draft) for part, draft in drafts if not draft.values.get("ma")]
    for _, draft in missing:
        draft.values["ma"] = next(free)
    if missing:
        _tell_numbers(*missing[0], "ma_sang_kien", len(missing), missing[0][1].values["ma"])


def _cover(key: Key, parts: Sequence[Part], loose: Sequence[Loose], totals: Sequence[Total]) -> dict[str, Cell]:
    """What the tables' surroundings say of the unit; where two say different things, neither, and it is asked."""
    own = [part for part in parts if part.nam == key[0] and part.all_units() == {key[1]}]
    cover: dict[str, Cell] = {}
    asked: set[str] = set()
    for found, ledger, page in [
        *((part.cover, part.ledger, part.page) for part in own),
        *((around.cover, around.ledger, around.page) for around in loose),
    ]:
        for column, cell in found.items():
            if column not in cover:
                cover[column] = cell
            elif not _agree(cover[column], cell, column) and column not in asked:
                asked.add(column)
                choices = [(c.text, c.text) for c in (cover[column], cell)]
                what = say.COVER_COLUMNS[column]
                ledger.ask("phieu_khac_nhau", page, cell.place, choices, About(column), cell.own, cot=what)
    cover = {column: cell for column, cell in cover.items() if column not in asked}
    for total in totals:
        if (total.nam, total.don_vi) == key and not total.part and not total.column and total.form in COUNTS:
            cover.setdefault(COUNTS[total.form], Cell(str(total.declared), total.book, total.place))
    return cover


def _agree(a: Cell, b: Cell, column: str) -> bool:
    return a.text == b.text or (column == "nguoi_ky" and person_key(a.text) == person_key(b.text))


def merged(ledgers: Sequence[Ledger]) -> Ledger:
    """All ledgers as one, in their order, each thing told once."""
    whole = Ledger()
    told: set[tuple[str, int, Place, str]] = set()
    for ledger in ledgers:
        whole.repairs += ledger.repairs
        whole.refused += ledger.refused
        whole.questions += [q for q in ledger.questions if _first(told, q, q.value)]
        whole.notes += [note for note in ledger.notes if _first(told, note, "")]
    return whole


def _first(told: set[tuple[str, int, Place, str]], finding: Finding, value: str) -> bool:
    key = (finding.code, finding.book, finding.place, value)
    if key in told:
        return False
    told.add(key)
    return True
