"""How a clerk lays out the forms, and a sheet while it is being filled."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from build_scripts.intake.grid import Sheet, Span


@dataclass(frozen=True)
class Layout:
    """One way of filling the forms. Words of choice are named where they are used, in layouts.py and in tables.py;
    `printed` is the number of rows on a printed page, each with the header above and its number below."""

    pages: str = "mot"
    """A and B: "mot" below each other, "nguoc" B first, "hai" two sheets, "tep" two files, "ben" side by side."""
    many: str = "trang"
    """Several units: "trang" a sheet each, "chong" below each other, "cot" a column of units, "muc" sections."""
    header: int = 2
    merged: bool = True
    shifted: bool = True
    numbers: str = "so"
    fillers: bool = False
    sections: str = ""
    totals: str = "cuoi"
    counted: bool = False
    padded: bool = False
    capitals: bool = False
    honorific: str = ""
    names: str = "mot"
    mark: str = "x"
    head: str = "du"
    tail: bool = True
    notes: bool = False
    top: int = 0
    left: int = 0
    numbering: str = "deu"
    spelling: str = "dung"
    level_a: str = "ma"
    level_b: str = "hai_cot"
    columns: str = "giay"
    printed: int = 0
    ideas: bool = False
    hidden: bool = False
    guide: bool = False
    letters: str = "NFC"
    kind: str = "xlsx"


@dataclass
class Canvas:
    """A sheet while it is being filled."""

    name: str
    layout: Layout
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[Span] = field(default_factory=list)
    filled: set[tuple[int, int]] = field(default_factory=set)
    row: int = 0
    left: int = 0

    def put(self, column: int, text: str, across: int = 1, row: int | None = None, down: int = 1) -> None:
        r, c = self.row if row is None else row, self.left + column
        self.cells[r, c] = unicodedata.normalize(self.layout.letters, text)
        if self.layout.merged and (across > 1 or down > 1):
            self.merged.append((r, c, r + down - 1, c + across - 1))

    def line(self, *texts: tuple[int, str], across: int = 1) -> None:
        for column, text in texts:
            self.put(column, text, across)
        self.row += 1

    def sheet(self, hidden: bool = False) -> Sheet:
        height, width = (max(n) + 1 for n in zip(*self.cells, strict=True))
        rows = tuple(tuple(self.cells.get((r, c), "") for c in range(width)) for r in range(height))
        top, left = self.layout.top + 1, self.layout.left + 1
        merged = tuple((r0, c0, r1, min(c1, width - 1)) for r0, c0, r1, c1 in self.merged)
        return Sheet(self.name, rows, merged, hidden, top, left, filled=frozenset(self.filled))
