"""The sheet that says how to fill in the form, and the hidden one that says which form it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xlsxwriter import Workbook

from ...messages import form_workbook as say
from ...model import TableSchema
from ...pages.words import day
from ...repo import TITLE_FORMS
from .filling import Filling
from .looks import Looks

_WIDTH = 110


def write_guide(book: Workbook, looks: Looks, collectives: TableSchema, filling: Filling) -> None:
    sheet = book.add_worksheet(say.GUIDE)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, _WIDTH)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 1, say.GUIDE_TITLE, looks.title)
    row = 1
    if filling.invented:
        sheet.write_string(1, 1, say.INVENTED, looks.invented)
        row = 2
    for number, line in enumerate(_lines(collectives, filling), 1):
        sheet.write_string(row, 0, f"{number}.", looks.line)
        sheet.write_string(row, 1, line, looks.line if number > 1 else looks.first_line)
        sheet.set_row(row, 36 if len(line) > 1.2 * _WIDTH else 20)
        row += 1
    sheet.protect("", {"format_columns": True, "format_rows": True})


def write_meta(book: Workbook, schemas: Mapping[str, TableSchema], filling: Filling) -> None:
    """Name and value a row: whose form, of which season, and who was printed in it."""
    sheet = book.add_worksheet(say.META)
    rows = [
        (say.META_KIND, say.META_MARK),
        (say.META_SEASON, filling.nam),
        (say.META_UNIT, filling.ma),
    ]
    for form in TITLE_FORMS:
        name = schemas[form].identity_columns[0]
        rows += [(form, str(member.known[name])) for member in filling.rosters.get(form, ())]
    for row, (key, value) in enumerate(rows):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
    sheet.very_hidden()


def _lines(collectives: TableSchema, filling: Filling) -> Iterator[str]:
    levels = collectives.field("muc_do").categories
    told = "; ".join(f"{code} là {label}" for code, label in levels.items())
    facts = {"han": day(filling.season["han_dang_ky"]), "muc_do": told, "cot": say.LAST_SEASON}
    people = any(filling.rosters.values())
    before = any(member.before for members in filling.rosters.values() for member in members)
    for line in (*say.GUIDE_LINES, *say.GUIDE_ROSTER[: people + before]):
        yield line.format(**facts)
