"""A workbook built anew from what was read, for files whose formats no library of ours can keep."""

from __future__ import annotations

import re
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.worksheet.worksheet import Worksheet

from ..grid import Book, Sheet
from .failure import TooLarge
from .limits import MAX_CELLS, MAX_COVERED
from .opened import Opened
from .remarks import inert, storable

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_COLOURED = PatternFill("solid", "FFFFFF99")
"""A fill of its own stays one: some forms are marked by colour."""
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_LONGEST_TITLE = 31
_WIDEST, _ROWS_MEASURED = 40, 300


def rebuilt(book: Book, why: str) -> Opened:
    """Sheets with their names, texts, merged and coloured cells; raises TooLarge."""
    cells = sum(len(row) - row.count("") for sheet in book.sheets for row in sheet.rows)
    if cells + sum(len(sheet.filled) for sheet in book.sheets) > MAX_CELLS:
        raise TooLarge(book.kind)
    workbook = Workbook()
    workbook.remove(workbook.active)
    sheets: dict[str, Worksheet] = {}
    room = MAX_COVERED
    for sheet in book.sheets:
        made = workbook.create_sheet(_title(sheet.name, workbook.sheetnames))
        made.sheet_state = "hidden" if sheet.hidden else "visible"
        _fill(made, sheet)
        room = _merge(made, sheet, room)
        sheets.setdefault(sheet.name, made)
    return Opened(workbook, sheets, {}, {why})


def free_title(wanted: str, taken: Iterable[str]) -> str:
    """A title that no other sheet has, in small letters or capitals: "Cần sửa (2)"."""
    used = {title.casefold() for title in taken}
    title, number = wanted, 1
    while title.casefold() in used:
        number += 1
        tail = f" ({number})"
        title = wanted[: _LONGEST_TITLE - len(tail)] + tail
    return title


def _title(name: str, taken: Iterable[str]) -> str:
    plain = _FORBIDDEN.sub(" ", inert(name, 4_000))[:_LONGEST_TITLE].strip(" '")
    return free_title("Sheet" if plain.casefold() in ("", "history") else plain, taken)


def _fill(made: Worksheet, sheet: Sheet) -> None:
    made.print_options.gridLines = True
    for r, row in enumerate(sheet.rows):
        for c, text in enumerate(row):
            if text:
                cell = made.cell(r + sheet.top, c + sheet.left)
                if _WHOLE_NUMBER.fullmatch(text):
                    cell.value = int(text)
                else:
                    cell.value, cell.data_type = storable(text), "s"
                    cell.alignment = _WRAPPED
    for r, c in sheet.filled:
        made.cell(r + sheet.top, c + sheet.left).fill = _COLOURED
    for column, width in _widths(sheet).items():
        made.column_dimensions[get_column_letter(column + sheet.left)].width = width


def _widths(sheet: Sheet) -> dict[int, float]:
    """By the longest line of each column, of cells that are not merged with others."""
    across = {(r, c) for r, c, _, right in sheet.merged if right > c}
    widest: dict[int, int] = {}
    for r, row in enumerate(sheet.rows[:_ROWS_MEASURED]):
        for c, text in enumerate(row):
            if text and (r, c) not in across:
                widest[c] = max(widest.get(c, 0), *(len(line) for line in text.split("\n")))
    return {c: min(longest, _WIDEST) + 3.0 for c, longest in widest.items()}


def _merge(made: Worksheet, sheet: Sheet, room: int) -> int:
    """Merges as far as there is room; put in all at once, as each `merge_cells` compares with all before it."""
    ranges, taken = [], set[tuple[int, int]]()
    for first, left, last, right in sheet.merged:
        area = (last - first + 1) * (right - left + 1)
        cells = {(r, c) for r in range(first, last + 1) for c in range(left, right + 1)} if area <= room else {(-1, -1)}
        if area > room or cells & taken:
            continue
        room -= area
        taken |= cells
        corners = (left + sheet.left, first + sheet.top, right + sheet.left, last + sheet.top)
        reference = f"{get_column_letter(corners[0])}{corners[1]}:{get_column_letter(corners[2])}{corners[3]}"
        merged = MergedCellRange(made, reference)
        made._clean_merge_range(merged)
        ranges.append(merged)
    made.merged_cells = MultiCellRange(ranges)
    return room
