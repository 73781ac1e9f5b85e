"""Fills in a form of ours as a clerk does, cell by cell in a spreadsheet, from a registration that is known."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from build_scripts.messages import form_workbook as say
from build_scripts.model import Field
from tests.factory import SCHEMAS, Factory
from tests.intake.known import SEASONS, UNITS, Known

FIRST = {"tap-the": 8, "ca-nhan": 9, "sang-kien": 7}
"""The first row of each table, as Excel counts."""


def register_of(*before: Known) -> Factory:
    """The units and seasons of the known registrations, and these registrations themselves."""
    factory = Factory()
    factory.titles()
    for nam in SEASONS:
        factory.season(nam)
    for ma, unit in UNITS.items():
        factory.unit(ma, **unit)
    for known in before:
        factory.cover(known.don_vi, known.nam, **known.cover)
        for form, rows in known.forms.items():
            for row in rows:
                factory.add(form, (known.nam, known.don_vi), **row)
    return factory


def filled_in(content: bytes, known: Known, own_cover: bool = True) -> bytes:
    """The workbook with every row of `known` in order, as openpyxl saves it: no formula is worked out."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for form, rows in known.forms.items():
        sheet = book[say.SHEETS[form]]
        for place, row in enumerate(rows):
            _fill(sheet, FIRST[form] + place, form, row)
        if own_cover and form != "sang-kien":
            _sign(sheet, known)
        if not known_unit(sheet):
            sheet["A2"] = say.UNIT.format(ten=known.name)
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def known_unit(sheet: Worksheet) -> bool:
    return say.UNKNOWN_UNIT not in str(sheet["A2"].value)


def _fill(sheet: Worksheet, line: int, form: str, row: Mapping[str, str]) -> None:
    for number, field in enumerate(SCHEMAS[form].fields, 1):
        if row[field.name]:
            sheet.cell(line, number).value = _typed(field, row[field.name])


def _typed(field: Field, text: str) -> object:
    """What one types or chooses: days as days, numbers as numbers, the label of a code in small letters."""
    if field.type == "date":
        return date.fromisoformat(text)
    if field.type == "integer":
        return int(text)
    return field.categories[text] if field.name in ("cap", "trang_thai") else text


def _sign(sheet: Worksheet, known: Known) -> None:
    year, month, day = map(int, known.cover["ngay_ky"].split("-"))
    cells = [cell for row in sheet.iter_rows() for cell in row if str(cell.value or "").startswith("Ngày.....")]
    (when,) = cells
    when.value = f"Ngày {day} tháng {month} năm {year}"
    sheet.cell(when.row + 1, when.column).value = known.cover["chuc_vu"].upper()
    sheet.cell(when.row + 5, when.column).value = known.cover["nguoi_ky"]
