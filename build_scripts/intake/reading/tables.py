"""Tables of a text (docx, html) to Raw sheets: cells with their spans in, one sheet a table, the lines around kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..grid import Span
from .legacy import is_old_font
from .limits import MAX_COLUMNS, MAX_ROWS, MAX_TEXT
from .raw import MOST_LOOKS, Budget, Look, Raw, Run, look_for
from .refusal import Unreadable


@dataclass
class Cell:
    """A cell, or a line outside the tables, while it is being read."""

    runs: list[list[str]] = field(default_factory=list)
    across: int = 1
    rows: int = 1
    down: str = ""
    """"begins" or "goes_on" where the file says only that a cell is merged with the one above."""
    covered: bool = False
    filled: bool = False
    struck: bool = False
    length: int = 0

    def add(self, text: str, font: str) -> None:
        self.length += len(text)
        if self.length > 2 * MAX_TEXT:
            raise Unreadable("o_qua_dai")
        if self.runs and self.runs[-1][1] == font:
            self.runs[-1][0] += text
        elif text:
            self.runs.append([text, font])

    def extend(self, other: Cell) -> None:
        self.struck = self.struck or other.struck
        for text, font in other.runs:
            self.add(text, font)

    def pieces(self) -> list[list[Cell]]:
        """Lines, and within a line what tabs part."""
        lines = [[Cell()]]
        for text, font in self.runs:
            for number, line in enumerate(text.split("\n")):
                if number:
                    lines.append([Cell()])
                for place, part in enumerate(line.split("\t")):
                    if place:
                        lines[-1].append(Cell())
                    lines[-1][-1].add(part, font)
        return lines

    def stripped(self) -> list[Run]:
        """The runs without the empty lines around them."""
        runs = [(text, font) for text, font in self.runs]
        while runs and not runs[0][0].strip("\n"):
            runs.pop(0)
        while runs and not runs[-1][0].strip("\n"):
            runs.pop()
        if runs:
            runs[0] = (runs[0][0].lstrip("\n"), runs[0][1])
            runs[-1] = (runs[-1][0].rstrip("\n"), runs[-1][1])
        return runs


@dataclass
class _Table:
    raw: Raw
    row: int
    column: int = 0
    in_row: bool = False
    cell: Cell | None = None
    merges: dict[int, list[int]] = field(default_factory=dict)
    """Column -> a merge that may still grow downwards."""
    taken: dict[int, int] = field(default_factory=dict)
    """Column -> the last row that a cell above reaches into."""


class TableWriter:
    """Tables within tables are sheets of their own; lines outside any table wait for the next one."""

    def __init__(self, budget: Budget, name: str, usual_font: str) -> None:
        self._budget, self._name, self._usual = budget, name, usual_font
        self._looks = {Look(): 0}
        self._styles = [Look()]
        self._open: list[_Table] = []
        self._raws: list[Raw] = []
        self._last: _Table | None = None
        self._lines: list[list[Cell]] = []
        self.told: set[str] = set()

    @property
    def depth(self) -> int:
        return len(self._open)

    @property
    def cell(self) -> Cell:
        """The cell that is open, or one that nobody will see."""
        found = self._open[-1].cell if self._open else None
        return found or Cell()

    def paragraph(self, cell: Cell) -> None:
        if self._open and self._open[-1].cell:
            self._open[-1].cell.add("\n", "")
            self._open[-1].cell.extend(cell)
        else:
            self._lines += [line for line in cell.pieces() if any(part.runs for part in line)]
            if len(self._lines) > MAX_ROWS:
                raise Unreadable("qua_nhieu_dong")

    def open_table(self) -> None:
        raw = Raw(self._name.format(number=len(self._raws) + 1), self._budget, styles=self._styles)
        outermost = not self._open
        self._raws.append(raw)
        self._open.append(_Table(raw, self._flush(raw, 0) if outermost else 0))

    def _flush(self, raw: Raw, row: int) -> int:
        """The lines that wait, as rows; the next free row."""
        for number, line in enumerate(self._lines, row):
            for column, cell in enumerate(line):
                self._put(raw, number, column, cell)
        row += len(self._lines)
        self._lines = []
        return row

    def close_table(self) -> None:
        if not self._open:
            return
        self.close_row()
        table = self._open.pop()
        for merge in table.merges.values():
            self._merge(table.raw, merge)
        if not self._open:
            self._last = table
        elif outer := self._open[-1].cell:
            outer.add("\n", "")

    def open_row(self) -> None:
        if self._open:
            self._open[-1].column, self._open[-1].in_row = 0, True

    def close_row(self) -> None:
        if self._open:
            self.close_cell()
            table = self._open[-1]
            table.row += table.in_row
            table.column, table.in_row = 0, False

    def skip(self, columns: int) -> None:
        if self._open:
            self._open[-1].column += columns

    def open_cell(self) -> None:
        if self._open:
            table = self._open[-1]
            table.cell, table.in_row = Cell(), True
            while table.taken.get(table.column, -1) >= table.row:
                table.column += 1

    def close_cell(self) -> None:
        table = self._open[-1] if self._open else None
        if table is None or table.cell is None:
            return
        cell, table.cell = table.cell, None
        right = table.column + min(cell.across, MAX_COLUMNS) - 1
        above = table.merges.pop(table.column, None)
        if above and cell.down == "goes_on":
            above[2], cell.covered = table.row, True
            table.merges[table.column] = above
        elif above:
            self._merge(table.raw, above)
        if not cell.covered:
            self._take(table, cell, right)
        elif any(text.strip() for text, _ in cell.runs):
            self.told.add("o_gop_co_chu")
        table.column = right + 1

    def _take(self, table: _Table, cell: Cell, right: int) -> None:
        self._put(table.raw, table.row, table.column, cell)
        bottom = table.row + cell.rows - 1
        merge = [table.row, table.column, bottom, right]
        if cell.down:
            table.merges[table.column] = merge
        else:
            self._merge(table.raw, merge)
        if cell.rows > 1:
            table.taken |= dict.fromkeys(range(table.column, right + 1), bottom)

    def _merge(self, raw: Raw, merge: list[int]) -> None:
        top, left, bottom, right = merge
        if (top, left) != (bottom, right):
            span: Span = (top, left, bottom, right)
            raw.merge(span)

    def _put(self, raw: Raw, row: int, column: int, cell: Cell) -> None:
        runs = cell.stripped()
        text = "".join(text for text, _ in runs)
        raw.put(row, column, text)
        fonts = {font for text, font in runs if text.strip() and font}
        if len(fonts) > 1 and any(is_old_font(font) for font in fonts):
            raw.runs[row, column] = tuple(runs)
        raw.look(row, column, self._look(fonts.pop() if len(fonts) == 1 else "", cell))

    def _look(self, font: str, cell: Cell) -> int:
        look = look_for(font or self._usual, self._usual, cell.filled, cell.struck)
        if not font:
            look = Look("", cell.filled, cell.struck)
        if look not in self._looks:
            if len(self._styles) >= MOST_LOOKS:
                return 0
            self._looks[look] = len(self._styles)
            self._styles.append(look)
        return self._looks[look]

    def finish(self) -> list[Raw]:
        """All sheets, the lines that still wait behind the last table."""
        while self._open:
            self.close_table()
        if self._lines and self._last:
            self._flush(self._last.raw, self._last.row)
        elif self._lines:
            self._raws.append(Raw("", self._budget, styles=self._styles))
            self._flush(self._raws[-1], 0)
        return self._raws
