"""What the tests of marking share: marked files opened again, as a clerk's program sees them."""

from __future__ import annotations

import io

import openpyxl
from openpyxl import Workbook

from build_scripts.intake.grid import Place
from build_scripts.intake.marking import mark
from build_scripts.intake.marking.colours import COLOURS, OURS
from build_scripts.intake.reading import read_book
from build_scripts.intake.remark import Kind, Remark
from build_scripts.messages import marking as say

KIND_OF = {f"FF{colour}": kind for kind, colour in reversed(COLOURS.items())}


def at(sheet: str, cell: str, kind: Kind = "loi", says: str = "Sai.", remedy: str = "", example: str = "") -> Remark:
    return Remark(kind, 0, Place(sheet, cell), "Họ và tên", "Lê Thị Mẫu", says, remedy, example)


def mark_xlsx(data: bytes, *remarks: Remark, receipt: str = "") -> bytes:
    """Marks a file that must come back as a workbook."""
    ending, made = mark(read_book("bieu.xlsx", data), data, remarks, receipt)
    assert ending == "xlsx"
    return made


def load(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def coloured(data: bytes) -> dict[str, str]:
    """Our colours by sheet!reference, as the kind that they stand for."""
    return {
        f"{sheet.title}!{reference}": KIND_OF[rule.dxf.fill.bgColor.rgb]
        for sheet in load(data).worksheets
        for each in sheet.conditional_formatting
        for rule in each.rules
        for reference in str(each.sqref).split()
        if OURS in rule.formula
    }


def comments(data: bytes) -> dict[str, str]:
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in load(data).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def listed(data: bytes) -> list[list[str]]:
    """The rows of the list below its header, as texts."""
    rows = [["" if value is None else str(value) for value in row] for row in load(data).worksheets[0].values]
    return rows[rows.index(list(say.COLUMNS)) + 1 :]


def told(data: bytes) -> list[str]:
    """The lines above the list."""
    rows = [["" if value is None else str(value) for value in row] for row in load(data).worksheets[0].values]
    return [row[0] for row in rows[: rows.index(list(say.COLUMNS))]]
