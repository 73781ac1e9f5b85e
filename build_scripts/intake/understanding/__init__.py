"""Books to registrations: a clerk's tables, whatever their layout, as text rows in the schemas' columns.

    page         a sheet with every text tidied
    aliases      what column titles mean (aliases.toml)
    headers      where column titles stand; columns says what each is
    blocks       tables of a page and what stands around them; cutter says what each row is, by furniture and colours
    asides       what notes and lines around the rows say
    body         rows to take, cell by cell: readers, marks, values, names
    cover        signature, date, number of the document
    identity     what names a unit and a year; resolve and seasons choose among it and what stands near
    meta         what the hidden sheet of a form of ours says, and what was printed in that form
    totals       declared against counted
    gather       tables of one unit together
    model        what comes out; ledger is where all is written down on the way

What is ambiguous is asked and what can't be a row is refused: every non-empty row of every sheet is counted as taken,
refused or furniture. Nothing is judged here: that is the work of the checks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...model import TableSchema
from ...repo import TITLE_FORMS
from ..grid import Book
from . import furniture
from .aliases import Vocabulary
from .asides import tell_asides
from .block import Block
from .blocks import cut
from .body import read_rows
from .columns import Column
from .cover import read_cover
from .gather import gather, leave_out_copies, leave_out_hidden, merged, name_collectives
from .headers import Header
from .identity import Part
from .ledger import Ledger
from .meta import Template, is_ours, leave_out_unmarked, templates, tolerate
from .model import FURNITURE, SheetCount, Understood
from .near import Loose, look_around
from .page import Page, pages
from .resolve import resolve_units
from .seasons import resolve_seasons
from .sides import sides
from .squeezed import squeezed_rows
from .totals import declared
from .unit_names import UnitNames


def understand(
    books: Sequence[Book],
    schemas: Mapping[str, TableSchema],
    units: Mapping[str, Mapping[str, str]],
    seasons: Collection[str],
    nam: str = "",
    don_vi: str = "",
) -> Understood:
    """All that the books hold. `units` are the rows of units.csv by code; `nam` and `don_vi`, when given, win."""
    vocabulary, names = Vocabulary(schemas), UnitNames(units)
    read = [pages(number, book) for number, book in enumerate(books)]
    known = templates(read)
    found = _Sorted()
    for page in (page for pages_of_book in read for page in pages_of_book):
        _sort(page, found, vocabulary, names, known.get(page.book))
    parts, loose = found.parts, found.loose
    every = found.lists + [part.ledger for part in parts] + [around.ledger for around in loose]
    parts = [part for part in parts if part.block.header.form]
    resolve_units(parts, loose, names, vocabulary.schemas, known, don_vi)
    resolve_seasons(parts, loose, seasons, known, nam)
    leave_out_unmarked(parts, known, vocabulary.schemas)
    parts = leave_out_copies(leave_out_hidden(parts))
    name_collectives(parts, names)
    totals = [total for part in parts for total in declared(part, vocabulary.schemas[part.block.header.form])]
    registrations = tuple(gather(parts, loose, totals, vocabulary.schemas))
    told = merged(every)
    return Understood(
        registrations,
        tuple(totals),
        tuple(told.repairs),
        tuple(told.questions),
        tuple(told.refused),
        tuple(told.notes),
        tuple(_count(halves) for halves in found.sheets),
    )


@dataclass
class _Sorted:
    """What the pages hold: tables, pages without one, our own lists come back, and each page's halves for counting."""

    parts: list[Part] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    lists: list[Ledger] = field(default_factory=list)
    sheets: list[list[Page]] = field(default_factory=list)


def _sort(page: Page, into: _Sorted, vocabulary: Vocabulary, names: UnitNames, template: Template | None) -> None:
    if furniture.is_mark_list(page.texts):
        into.sheets.append([page])
        into.lists.append(_own_list(page))
        return
    halves = list(sides(page, vocabulary))
    into.sheets.append([half for half, _ in halves])
    for half, headers in halves:
        if headers:
            found = list(_parts(half, headers, vocabulary, template))
            _end_of_last(into.parts, found[0])
            into.parts += found
        elif is_ours(half, template):
            half.kinds.update(dict.fromkeys(half.occupied, "khac"))
        else:
            into.loose.append(_without_table(half, names))


def _parts(page: Page, headers: list[Header], vocabulary: Vocabulary, template: Template | None) -> Iterator[Part]:
    for block in cut(page, headers):
        ledger = Ledger()
        form = block.header.form
        if form:
            _tell_header(block, vocabulary, ledger)
        else:
            ledger.note("bieu_khong_ten", page, page.place(block.header.top, block.header.columns[0].index))
        drafts = read_rows(block, vocabulary.schemas[form], vocabulary, ledger) if form else []
        if form in TITLE_FORMS and template:
            tolerate(block, vocabulary.schemas[form], template)
        elif not template:
            _tell_last_season(block, ledger)
        tell_asides(block, ledger)
        for row, code in block.refused:
            ledger.refuse(code, page, row)
        yield Part(block, drafts, ledger, read_cover(page, block.head, block.tail, ledger))


def _end_of_last(parts: Sequence[Part], first: Part) -> None:
    """In a text, the signature of the last table stands above the next one."""
    last = parts[-1] if parts and first.page.flows and parts[-1].page.book == first.page.book else None
    if last and first.block.before:
        last.cover.update(read_cover(first.page, (), first.block.before, last.ledger))


def _tell_header(block: Block, vocabulary: Vocabulary, ledger: Ledger) -> None:
    """Titles read otherwise than written, and columns of the paper form that the table lacks."""
    page, header = block.page, block.header
    schema = vocabulary.schemas[header.form]
    for column in header.columns:
        if column.misspelled:
            after = _title(column, schema)
            ledger.repair("tieu_de_cot", page, page.place(column.row, column.index), column.title, after)
    there = {column.field for column in header.columns} | {column.target for column in header.columns}
    choices = {choice for column in header.columns for choice in column.choices}
    marks = [f for f in schema.fields if f.is_mark and f.on_paper and f.name not in there | choices]
    if "@danh_hieu" in there or "@hinh_thuc" in there:
        marks = []
    if "@muc_do" in there:
        marks = [f for f in marks if not f.name.startswith("muc_do")]
    if marks:
        titles = "; ".join(f.title for f in marks)
        ledger.note("thieu_cot", page, page.place(header.bottom, header.columns[0].index), cot=titles)
    if page.mended:
        ledger.note("chu_to_hop", page, page.place(*page.first_mended), so_o=str(page.mended))


def _tell_last_season(block: Block, ledger: Ledger) -> None:
    """A clerk's own column of what was registered before; in a form of ours it is printed."""
    column = block.header.at("@nam_truoc")
    if column and any(block.page.texts[row][column.index] for row in block.rows):
        ledger.note("cot_nam_truoc", block.page, block.page.place(column.row, column.index), cot=column.title)


def _title(column: Column, schema: TableSchema) -> str:
    return schema.field(column.field).title if column.field in schema.header else column.title


def _without_table(page: Page, names: UnitNames) -> Loose:
    """A page that is no form is told as such; its lines may still name the unit or hold the signature."""
    ledger = Ledger()
    loose = look_around(page, ledger, names)
    squeezed = squeezed_rows(page)
    for row in squeezed:
        ledger.refuse("mot_khoang_trang", page, row)
    told = "trang_bia" if loose.units or loose.cover else "khong_phai_bieu" if page.occupied else "trang_trong"
    if not squeezed:
        ledger.note(told, page, so_dong=str(len(page.occupied)))
    for row in page.occupied:
        page.kinds[row] = "tu_choi" if row in squeezed else "khac"
    return loose


def _own_list(page: Page) -> Ledger:
    """The list that we put before a workbook when we gave it back is no form; nothing in it is read."""
    ledger = Ledger()
    ledger.note("trang_can_sua", page, so_dong=str(len(page.occupied)))
    for row in page.occupied:
        page.kinds[row] = "khac"
    return ledger


def _count(halves: Sequence[Page]) -> SheetCount:
    """Each non-empty row once: of two tables side by side, a row that either takes or refuses is no furniture."""
    kinds: dict[int, str] = {}
    for page in halves:
        for row in page.occupied:
            kind = page.kinds[row]
            if kinds.get(row, "khac") not in ("dong", "tu_choi") or kind == "tu_choi":
                kinds[row] = kind
    counts = Counter(kinds.values())
    furniture = {kind: counts[kind] for kind in FURNITURE if counts[kind]}
    page = halves[0]
    return SheetCount(page.book, page.name, len(kinds), counts["dong"], counts["tu_choi"], furniture)
