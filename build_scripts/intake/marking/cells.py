"""Remarks put at their cells: a colour and a comment each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.cell import MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ...messages.marking import AUTHOR
from ..remark import Kind, Remark
from . import comments
from .colours import colour
from .limits import MAX_COMMENTS
from .remarks import Corner, corner


class Merges:
    """Where the text of a cell stands: in itself, or in the first of the cells merged with it."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._first: dict[Corner, Corner] | None = None
        self._references: dict[Corner, str] = {}

    def first(self, cell: Corner) -> Corner:
        if isinstance(self._sheet._cells.get(cell), MergedCell):
            return self._all().get(cell, cell)
        return cell

    def reference(self, cell: Corner) -> str:
        self._all()
        return self._references.get(cell) or f"{get_column_letter(cell[1])}{cell[0]}"

    def _all(self) -> dict[Corner, Corner]:
        if self._first is None:
            self._first = {}
            for merged in self._sheet.merged_cells.ranges:
                top = (merged.min_row, merged.min_col)
                self._references[top] = merged.coord
                self._first |= dict.fromkeys(merged.cells, top)
        return self._first


def place_of(remark: Remark, sheets: Mapping[str, Worksheet], merges: Mapping[str, Merges]) -> Corner | None:
    """The cell that shows a remark; None for what is said of a whole sheet or file."""
    at = corner(remark.place)
    return merges[remark.place.sheet].first(at) if at and remark.place.sheet in sheets else None


def mark_cells(
    remarks: Sequence[Remark], sheets: Mapping[str, Worksheet], merges: Mapping[str, Merges], list_title: str
) -> int:
    """Colours and comments for remarks in the order of the list; the number of comments when not every cell has one,
    else 0."""
    cells: dict[tuple[str, Corner], list[Remark]] = {}
    for remark in remarks:
        if at := place_of(remark, sheets, merges):
            cells.setdefault((remark.place.sheet, at), []).append(remark)
    for name, sheet in sheets.items():
        comments.clean(sheet)
        kinds: dict[str, Kind] = {
            merges[name].reference(at): said[0].kind for (its, at), said in cells.items() if its == name
        }
        colour(sheet, kinds)
    for (name, (row, column)), said in list(cells.items())[:MAX_COMMENTS]:
        cell = sheets[name].cell(row, column)
        theirs = cell.comment
        author = theirs.author if theirs else AUTHOR
        ours = comments.our_part(said, list_title)
        comments.put(sheets[name], row, column, theirs.text if theirs else "", ours, author)
    return MAX_COMMENTS if len(cells) > MAX_COMMENTS else 0
