"""A sheet of form A or B, as the plan prints it: head, merged titles, numbers of columns, rows, totals, signature."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from ...messages import form_workbook as say
from ...model import TableSchema
from .body import write_body
from .columns import Column, columns_of, grouped
from .filling import Filling
from .looks import Looks
from .page import SPARE_ROWS, TABLE, set_up, write_head
from .rules import add_help, add_rules

_NAMES = 1
"""The column that names the rows, behind their numbers."""
_SIGNATURE = 4
"""Rows from the position of the signer to the name: room for the signature."""


def write_form(book: Workbook, looks: Looks, schema: TableSchema, filling: Filling) -> None:
    members = filling.rosters.get(schema.name, ())
    columns = columns_of(schema, any(member.before for member in members))
    sheet = book.add_worksheet(say.SHEETS[schema.name])
    write_head(sheet, looks, filling, columns, say.TITLE.format(nam=filling.nam))
    sheet.write_string(TABLE - 1, 0, str(schema.descriptor["formTitle"]), looks.part)
    first = _write_titles(sheet, looks, columns)
    set_up(sheet, columns, first, _NAMES + 1)
    end = write_body(sheet, looks, columns, first, SPARE_ROWS[schema.name], members)
    add_rules(sheet, columns, first, end - 1, filling.nam)
    _write_totals(sheet, looks, schema, columns, (first, first + len(members), end))
    last = max(c.index for c in columns if c.look != "before")
    _write_signature(sheet, looks, filling, end + 1, last)
    sheet.print_area(0, 0, end + 1 + _SIGNATURE + 1, last)


def _write_titles(sheet: Worksheet, looks: Looks, columns: tuple[Column, ...]) -> int:
    """Titles in two rows, and the numbers of the paper's columns where it has them; the row after."""
    for group, found in grouped(columns):
        first, last = found[0].index, found[-1].index
        if group:
            sheet.merge_range(TABLE, first, TABLE, last, group, looks.paper)
            for column in found:
                sheet.write_string(TABLE + 1, column.index, column.title, _head(looks, column))
        else:
            sheet.merge_range(TABLE, first, TABLE + 1, first, found[0].title, _head(looks, found[0]))
    sheet.set_row(TABLE, 42)
    sheet.set_row(TABLE + 1, 68)
    numbers = {c.index: c.field.form_number for c in columns if c.field and c.field.form_number}
    if not numbers:
        return TABLE + 2
    for column in columns:
        if number := numbers.get(column.index):
            sheet.write_number(TABLE + 2, column.index, number, looks.column_number)
        else:
            sheet.write_blank(TABLE + 2, column.index, None, looks.column_number)
    return TABLE + 3


def _head(looks: Looks, column: Column) -> object:
    return looks.paper if column.on_paper else looks.added


def _write_totals(
    sheet: Worksheet, looks: Looks, schema: TableSchema, columns: tuple[Column, ...], rows: tuple[int, int, int]
) -> None:
    """Sums by formula. `rows` are the first row, the first empty one and the row of totals itself. Nothing is marked in
    a fresh form, so that every sum begins as 0, which readers that reckon nothing take as it stands."""
    first, _, end = rows
    for column in columns:
        span = f"{column.letter}{first + 1}:{column.letter}{end}"
        if column.index == _NAMES:
            count, unit = _how_many(schema, columns, rows), say.COUNTED[schema.name]
            formula = f'="{say.TOTAL}"&{count}&" {unit}"'
            sheet.write_formula(end, _NAMES, formula, looks.total_name, f"{say.TOTAL}0 {unit}")
        elif column.look == "mark":
            counted = f'COUNTIF({span},"x")' if column.choices == ("x",) else f"COUNTA({span})"
            sheet.write_formula(end, column.index, f"={counted}", looks.total, 0)
        else:
            sheet.write_blank(end, column.index, None, looks.total)


def _how_many(schema: TableSchema, columns: tuple[Column, ...], rows: tuple[int, int, int]) -> str:
    """Those known beforehand count when something is registered for them, as the intake counts them; those written in
    below, always."""
    first, spare, end = rows
    letter = columns[_NAMES].letter
    written = f"COUNTA({letter}{spare + 1}:{letter}{end})"
    if first == spare:
        return written
    own = [c.letter for c in columns[_NAMES + 1 :] if c.field and c.field.name not in schema.identity_columns]
    filled = "+".join(f'({c}{first + 1}:{c}{spare}<>"")' for c in own)
    return f"(SUMPRODUCT(--(({filled})>0))+{written})"


def _write_signature(sheet: Worksheet, looks: Looks, filling: Filling, row: int, last: int) -> None:
    first = last - 3
    lines = (
        (row, say.SIGNED_ON.format(nam=filling.nam), looks.to_date, say.DATE_HELP),
        (row + 1, filling.position, looks.to_write, say.SIGNER_TITLE_HELP),
        (row + 1 + _SIGNATURE, filling.signer, looks.to_write, say.SIGNER_HELP),
    )
    for place, text, look, (title, help_) in lines:
        sheet.merge_range(place, first, place, last, "", look)
        if text:
            sheet.write_string(place, first, text, look)
        add_help(sheet, place, first, (title, help_.format(nam=filling.nam)))
