"""A sheet while it is being read: cells come one by one, in any order, are counted, and settle into a Sheet."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from ...model import cell_address
from ..grid import Place, Sheet, Span
from .legacy import is_old_font
from .limits import (
    MAX_CELLS,
    MAX_CHARACTERS,
    MAX_COLUMNS,
    MAX_GRID,
    MAX_LAST_ROW,
    MAX_LOOKS,
    MAX_MERGES,
    MAX_ROWS,
    MAX_SHEETS,
    MAX_SPAN,
    MAX_TAGS,
    MAX_TEXT,
)
from .refusal import Unreadable
from .symbols import is_symbol_font

Run = tuple[str, str]
"""A piece of a cell's text and its font."""


@dataclass(frozen=True)
class Look:
    """How a cell looks, as far as it matters: a font that is not the file's usual one, a background of its own, a line
    through its text."""

    font: str = ""
    filled: bool = False
    struck: bool = False


MOST_LOOKS = 65_000


def look_for(font: str, usual: str, filled: bool, struck: bool = False) -> Look:
    """A font that decides how a text reads is always told, the file's usual one otherwise not."""
    told = font != usual or is_old_font(font) or is_symbol_font(font)
    return Look(font if told else "", filled, struck)


@dataclass
class Budget:
    """What one file may still bring; all its sheets draw from it."""

    sheets: int = MAX_SHEETS
    rows: int = MAX_ROWS
    cells: int = MAX_CELLS
    characters: int = MAX_CHARACTERS
    merges: int = MAX_MERGES
    looks: int = MAX_TAGS
    covered: int = 2 * MAX_CELLS
    span: int = MAX_SPAN
    grid: int = MAX_GRID

    def take_box(self, rows: int, height: int, width: int) -> bool:
        """A sheet of `rows` rows with a text, spread over `height` rows: is there room for it?"""
        self.span -= height
        self.grid -= rows * width
        return self.span >= 0 and self.grid >= 0


@dataclass
class Raw:
    """Rows and columns count from 0 = the first of the file. `looks` holds an index into `styles`, whose first entry is
    the usual look; `runs` the pieces of cells in which an old font stands beside another."""

    name: str
    budget: Budget
    hidden: bool = False
    top: int = 1
    rows: dict[int, list[str]] = field(default_factory=dict)
    styles: list[Look] = field(default_factory=lambda: [Look()])
    looks: dict[int, array[int]] = field(default_factory=dict)
    runs: dict[tuple[int, int], tuple[Run, ...]] = field(default_factory=dict)
    merged: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.budget.sheets -= 1
        if self.budget.sheets < 0:
            raise Unreadable("qua_nhieu_trang")

    def place(self, row: int, column: int) -> Place:
        return Place(self.name, cell_address(column, row + self.top))

    def put(self, row: int, column: int, text: str) -> None:
        """A text that shows nothing is no text. Raises Unreadable beyond the bounds, never dropping a cell."""
        if not text or text.isspace():
            return
        budget = self.budget
        cells = self.rows.get(row)
        if cells is None:
            budget.rows -= 1
            if budget.rows < 0:
                raise Unreadable("qua_nhieu_dong")
            cells = self.rows[row] = []
        if column >= MAX_COLUMNS or row >= MAX_LAST_ROW:
            raise Unreadable("o_qua_xa", self.place(row, column))
        if len(text) > MAX_TEXT:
            raise Unreadable("o_qua_dai", self.place(row, column))
        if column >= len(cells):
            cells.extend([""] * (column - len(cells)))
            cells.append(text)
        elif cells[column]:
            raise Unreadable("hong", self.place(row, column))  # one cell told twice: which of them is it?
        else:
            cells[column] = text
        budget.cells -= 1
        budget.characters -= len(text)
        if budget.cells < 0 or budget.characters < 0:
            raise Unreadable("qua_nhieu_o")

    def look(self, row: int, column: int, index: int) -> None:
        """The cell looks like `styles[index]`; columns that can hold no text are not kept."""
        if not index or column >= MAX_COLUMNS:
            return
        self.budget.looks -= 1
        if self.budget.looks < 0:
            raise Unreadable("qua_nhieu_o")
        line = self.looks.get(row)
        if line is None:
            line = self.looks[row] = array("H")
        if column >= len(line):
            line.extend([0] * (column + 1 - len(line)))
        line[column] = index

    def look_of(self, row: int, column: int) -> Look:
        line = self.looks.get(row)
        return self.styles[line[column]] if line is not None and column < len(line) else self.styles[0]

    def merge(self, span: Span) -> None:
        self.budget.merges -= 1
        if self.budget.merges < 0:
            raise Unreadable("qua_nhieu_o")
        self.merged.append(span)

    def uncover(self) -> bool:
        """Leaves a text in the first cell of merged cells only; True when another cell of them held one, unseen."""
        found = False
        for first, left, last, right in self.merged:
            height, width = min(last, max(self.rows, default=0)) - first + 1, min(right, MAX_COLUMNS) - left + 1
            self.budget.covered -= max(height, 0) * max(width, 0)
            if self.budget.covered < 0:
                raise Unreadable("qua_nhieu_o")
            for row in range(first, first + height):
                cells = self.rows.get(row, [])
                for column in range(left, min(right + 1, len(cells))):
                    if cells[column] and (row, column) != (first, left):
                        cells[column] = ""
                        found = True
        return found

    def texts(self) -> Iterator[tuple[int, int, str]]:
        """Every text with its row and column, in the order of reading."""
        for row in sorted(self.rows):
            for column, text in enumerate(self.rows[row]):
                if text:
                    yield row, column, text


def settle(raw: Raw) -> Sheet:
    """The smallest box that holds every text, as a Sheet."""
    rows = {row: cells for row, cells in raw.rows.items() if any(cells)}
    if not rows:
        return Sheet(raw.name, (), hidden=raw.hidden)
    top, bottom = min(rows), max(rows)
    left = min(next(column for column, text in enumerate(cells) if text) for cells in rows.values())
    widest = max(rows, key=lambda row: len(rows[row]))
    width = len(rows[widest]) - left
    if not raw.budget.take_box(len(rows), bottom - top + 1, width):
        far = bottom if raw.budget.span < 0 else widest
        raise Unreadable("o_qua_xa", raw.place(far, len(rows[far]) - 1))
    empty = ("",) * width
    taken = tuple(
        tuple(rows[row][left:]) + empty[: width + left - len(rows[row])] if row in rows else empty
        for row in range(top, bottom + 1)
    )
    box = (top, left, bottom, left + width - 1)
    fonts, filled, struck = _looks(raw, box)
    merged = _spans(raw.merged, box)
    return Sheet(raw.name, taken, merged, raw.hidden, raw.top + top, left + 1, fonts, filled, struck)


def _spans(merged: list[Span], box: Span) -> tuple[Span, ...]:
    """Merged cells as far as they reach into the box, counted from its first cell."""
    top, left, bottom, right = box
    inside = set()
    for r1, c1, r2, c2 in merged:
        r1, c1, r2, c2 = max(r1, top), max(c1, left), min(r2, bottom), min(c2, right)
        if r1 <= r2 and c1 <= c2 and (r1, c1) != (r2, c2):
            inside.add((r1 - top, c1 - left, r2 - top, c2 - left))
    return tuple(sorted(inside))


_At = frozenset[tuple[int, int]]


def _looks(raw: Raw, box: Span) -> tuple[MappingProxyType[tuple[int, int], str], _At, _At]:
    top, left, bottom, right = box
    fonts: dict[tuple[int, int], str] = {}
    filled: set[tuple[int, int]] = set()
    struck: set[tuple[int, int]] = set()
    for row in sorted(raw.looks):
        if not top <= row <= bottom or max(len(fonts), len(filled), len(struck)) > MAX_LOOKS:
            continue
        for column, index in enumerate(raw.looks[row][left : right + 1]):
            look = raw.styles[index]
            if look.font:
                fonts[row - top, column] = look.font
            if look.filled:
                filled.add((row - top, column))
            if look.struck:
                struck.add((row - top, column))
    kept = [frozenset(cells) if len(cells) <= MAX_LOOKS else frozenset() for cells in (filled, struck)]
    return MappingProxyType(fonts if len(fonts) <= MAX_LOOKS else {}), kept[0], kept[1]
