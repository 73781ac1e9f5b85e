"""Declared totals: which rows a row of totals is about, what it declares, what those rows give."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model import TableSchema
from ...vietnamese.numbers import parse_integer
from . import furniture
from .body import Draft
from .columns import Column
from .furniture import Sum
from .identity import Part
from .ledger import About
from .marks import is_mark
from .model import Total
from .readers import fields_of, is_marked


class Scope(NamedTuple):
    """Rows from `first` to before `end`; `part` is the title of the section, empty for the whole table."""

    first: int
    end: int
    part: str


def declared(part: Part, schema: TableSchema) -> Iterator[Total]:
    """Every number of the rows of totals, with the count of the rows that were taken. "Tổng
    cộng", or the only sum there is, is of all the rows, above it or of the table, when it agrees with them better than
    with its section."""
    table = _Table(part)
    rows = [(row, label, table.scope(number)) for number, (row, label) in enumerate(part.block.totals)]
    for row, title in part.block.sections:
        if _has_numbers(part, row):
            rows.append((row, Sum(False, title, "", title), Scope(row, table.end_of_section(row), title)))
    for row, label, scope in sorted(rows):
        of_all = scope.part and not label.part and (label.whole or len(table.totals) == 1)
        scopes = [scope, Scope(0, row, ""), table.whole] if of_all else [scope]
        found = [list(_row(part, schema, row, label, each, table.within(each))) for each in scopes]
        yield from min(found, key=lambda totals: sum(not total.agrees for total in totals))


def _row(
    part: Part, schema: TableSchema, row: int, label: Sum, scope: Scope, drafts: Sequence[Draft]
) -> Iterator[Total]:
    units = {part.unit_of(draft) for draft in drafts}
    unit = units.pop() if len(units) == 1 else "" if units else part.unit
    about = {"nam": part.nam, "don_vi": unit, "part": scope.part}
    page = part.page
    column, number = _number_of_rows(part, row, label)
    if number:
        yield Total(schema.name, "", int(number), len(drafts), page.book, page.place(row, column), **about)
    for title in part.block.header.columns:
        text = page.texts[row][title.index]
        if not text or text.startswith("=") or not _is_counted(title, schema):
            continue
        value = parse_integer(text)
        if value is None:
            if not furniture.is_filler([text]) and not is_mark(text):
                part.ledger.note("tong_khong_doc_duoc", page, page.place(row, title.index), co=text, cot=title.title)
            continue
        if value != text:
            part.ledger.repair(
                "so_dem", page, page.place(row, title.index), text, value, about=About(title=title.title)
            )
        field, wanted = fields_of(title, "x")[0] if is_marked(title, schema) else (title.field, "")
        count = sum(bool(draft.values.get(field)) and wanted in ("", draft.values[field]) for draft in drafts)
        yield Total(schema.name, field, int(value), count, page.book, page.place(row, title.index), **about)


def _is_counted(column: Column, schema: TableSchema) -> bool:
    return is_marked(column, schema) or column.field in ("muc_do", "huan_chuong_ld")


def _number_of_rows(part: Part, row: int, label: Sum) -> tuple[int, str]:
    """How many rows: in the label ("Tổng cộng: 12 người") or in the column of names."""
    header, texts = part.block.header, part.page.texts[row]
    if label.number:
        column = next(c for c, text in enumerate(texts) if text and furniture.total(text))
        return column, label.number
    names = [c.index for c in header.columns if c.target in ("ho_ten", "@ho_dem", "@ten_rieng", "tap_the", "ten")]
    found = next((c for c in names if furniture.is_number(texts[c])), -1)
    return (found, texts[found]) if found >= 0 else (0, "")


def _has_numbers(part: Part, row: int) -> bool:
    marks = [c.index for c in part.block.header.columns if c.field]
    return any(furniture.is_number(part.page.texts[row][c]) for c in marks)


class _Table:
    """Where the rows, sections and totals of one table stand."""

    def __init__(self, part: Part) -> None:
        self.drafts = part.drafts
        self.rows = [draft.row for draft in part.drafts]
        self.sections, self.totals = part.block.sections, part.block.totals
        self.starts = [row for row, _ in self.sections]
        self.whole = Scope(0, len(part.page.texts), "")

    def within(self, scope: Scope) -> Sequence[Draft]:
        return self.drafts[bisect_left(self.rows, scope.first) : bisect_left(self.rows, scope.end)]

    def end_of_section(self, row: int) -> int:
        place = bisect_right(self.starts, row)
        return self.starts[place] if place < len(self.starts) else self.whole.end

    def scope(self, number: int) -> Scope:
        """The whole table, unless the row of totals stands with a section or between other rows."""
        row, label = self.totals[number]
        before = bisect_left(self.rows, row)
        outside = before in (0, len(self.rows))
        if label.whole and outside:
            return self.whole
        above = bisect_left(self.starts, row)
        if not above:
            last = self.totals[number - 1][0] if number else 0
            return self.whole if outside else Scope(last, row, label.text)
        start, title = self.sections[above - 1]
        if bisect_left(self.rows, start) == before:
            return Scope(start, self.end_of_section(row), title)
        if before == len(self.rows) and not label.part and not self._sections_have_totals(number):
            return self.whole
        return Scope(start, row, title)

    def _sections_have_totals(self, number: int) -> bool:
        """Whether a "Cộng" below the last row is the last section's: the others have theirs, or more follow it."""
        last = self.rows[-1] if self.rows else 0
        if number and self.totals[number - 1][0] > last:
            return False
        if number + 1 < len(self.totals):
            return True
        between = [row for row, _ in self.totals if self.starts[0] < row < last]
        return len(between) >= len(self.starts) - 1 > 0
