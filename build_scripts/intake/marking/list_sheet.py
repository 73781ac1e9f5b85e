"""The first sheet of a marked workbook: all remarks, the worst first, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from ...messages import marking as say
from ...messages.receipt import KINDS as KIND_NAMES
from ..remark import Remark
from ..understanding.furniture import is_mark_list
from .cells import Merges, place_of
from .colours import COLOURS
from .limits import MAX_TEXT
from .rebuilt import free_title
from .remarks import inert, numbers

_WIDTHS = (5, 13, 15, 8, 19, 20, 42, 36, 18)
_LETTERS = sum(_WIDTHS) * 9 // 10
_LINE = Side("thin", "FFB0B0B0")
_GRID = Border(_LINE, _LINE, _LINE, _LINE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_PLAIN, _BOLD, _LINK = Font("Arial", 10), Font("Arial", 10, bold=True), Font("Arial", 10, u="single", color="FF0B4FA8")
_HEADING = Font("Arial", 14, bold=True)
_HEADER = PatternFill("solid", "FFE4E4E4")
_FILLS = {kind: PatternFill("solid", f"FF{colour}") for kind, colour in COLOURS.items()}
_A4 = 9
_MOST_FROZEN = 12
"""Lines above the list that still leave room for it on a small screen: they are frozen with its header."""


@dataclass(frozen=True)
class Around:
    """What the list says beside the remarks: its own title, what became of the file, the receipt."""

    title: str
    notes: Sequence[str]
    receipt: str


def free_list_title(workbook: Workbook) -> str:
    return free_title(say.SHEET_NAME, workbook.sheetnames)


def remove_old(workbook: Workbook) -> list[Worksheet]:
    """Takes out the lists of earlier times; returns them."""
    old = []
    for sheet in workbook.worksheets:
        rows = sheet.iter_rows(max_row=4, max_col=2, values_only=True)
        if is_mark_list([[str(value) for value in row] for row in rows]):
            old.append(sheet)
    for sheet in old:
        workbook.remove(sheet)
    return old


def add_list(
    workbook: Workbook,
    remarks: Sequence[Remark],
    sheets: Mapping[str, Worksheet],
    merges: Mapping[str, Merges],
    around: Around,
) -> None:
    """Puts the sheet first and in front."""
    sheet = workbook.create_sheet(around.title, 0)
    for other in workbook.worksheets:
        other.sheet_view.tabSelected = other is sheet  # two selected sheets would be typed into together
    workbook.active = 0
    above = [say.SIGNATURE, say.counted(numbers(remarks)), *([say.HOW_TO] if remarks else []), *around.notes]
    receipt = [inert(line, MAX_TEXT) for line in around.receipt.strip().split("\n") if line.strip()]
    fits = sum(map(_lines, [*above, *receipt])) <= _MOST_FROZEN
    _write(sheet, 1, 1, say.LIST_TITLE, _HEADING)
    for line in [*above, *(receipt if fits else ())]:
        _write_across(sheet, line)
    header = sheet.max_row + 1
    for column, title in enumerate(say.COLUMNS, 1):
        _boxed(_write(sheet, header, column, title, _BOLD)).fill = _HEADER
    for number, remark in enumerate(remarks, 1):
        _write_remark(sheet, header + number, number, remark, sheets, merges)
    _lay_out(sheet, header, header + len(remarks))
    if not fits:
        _write(sheet, sheet.max_row + 2, 1, say.RECEIPT_TITLE, _HEADING)
        for line in receipt:
            _write_across(sheet, line)


def _write_remark(
    sheet: Worksheet,
    row: int,
    number: int,
    remark: Remark,
    sheets: Mapping[str, Worksheet],
    merges: Mapping[str, Merges],
) -> None:
    there, at = sheets.get(remark.place.sheet), place_of(remark, sheets, merges)
    address = f"{get_column_letter(at[1])}{at[0]}" if at else remark.place.cell
    place = (_sheet_words(remark, there), address or (say.WHOLE_SHEET if remark.place.sheet else ""))
    said = (remark.title, remark.who, remark.says, remark.remedy, remark.example)
    texts: tuple[str | int, ...] = (number, KIND_NAMES[remark.kind], *place, *said)
    for column, text in enumerate(texts, 1):
        _boxed(_write(sheet, row, column, text))
    # Some programs leave every row as high as one line, unless the file says how high it is.
    sheet.row_dimensions[row].height = 4 + 13.0 * max(map(_lines, map(str, texts), _WIDTHS))
    sheet.cell(row, 2).fill = _FILLS[remark.kind]
    if there is not None and at:
        cell = sheet.cell(row, 4)
        quoted = there.title.replace("'", "''")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{address}", display=address)
        cell.font = _LINK


def _sheet_words(remark: Remark, there: Worksheet | None) -> str:
    if there is None:
        return remark.place.sheet or say.WHOLE_FILE
    return there.title if there.sheet_state == "visible" else say.HIDDEN_SHEET.format(ten=there.title)


def _write(sheet: Worksheet, row: int, column: int, text: str | int, font: Font = _PLAIN) -> Cell:
    cell = sheet.cell(row, column)
    if isinstance(text, str):
        cell._value, cell.data_type = inert(text, MAX_TEXT) or None, "s"  # a text that begins with = is no formula
    else:
        cell.value = text
    cell.font, cell.alignment = font, _WRAPPED
    return cell


def _boxed(cell: Cell) -> Cell:
    cell.border = _GRID
    return cell


def _lines(text: str, width: int = _LETTERS) -> int:
    """Lines that a text takes in a column so many letters wide, at most what one row can hold."""
    return min(sum(1 + len(line) * 21 // (20 * width) for line in text[:MAX_TEXT].split("\n")), 30)


def _write_across(sheet: Worksheet, text: str) -> None:
    """A line below the last, over the whole width; a row of merged cells does not grow by itself."""
    row = sheet.max_row + 1
    _write(sheet, row, 1, text)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_WIDTHS))
    sheet.row_dimensions[row].height = 14.0 * _lines(text, _LETTERS)


def _lay_out(sheet: Worksheet, header: int, last: int) -> None:
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(_WIDTHS))
    sheet.row_dimensions[1].height = 22
    sheet.freeze_panes = f"A{header + 1}"
    sheet.auto_filter.ref = f"A{header}:{get_column_letter(len(_WIDTHS))}{last}"
    sheet.print_title_rows = f"{header}:{header}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.oddFooter.right.text = say.PAGE_FOOTER
