"""What a clerk's file holds, whatever program wrote it: sheets of text whose cells keep the address the clerk sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..model import cell_address

Span = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, 0 = the first of `rows`."""


@dataclass(frozen=True)
class Place:
    """Where something stands, in the clerk's words: the sheet's name, empty for a text file, and the cell (F14)."""

    sheet: str
    cell: str


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows` are equally long tuples of text exactly as stored, "" where nothing is; merged cells hold their
    text in the first cell only. `top` and `left` are the row and column (1 = the first) of rows[0][0] in the file.

    `fonts` and `filled` are sparse, by (row, column) in `rows`: the name of a font that is not the usual one, and cells
    with a background of their own; `struck`: the text, or a piece of it, is struck through. Empty where
    the kind of file can't tell.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Span, ...] = ()
    hidden: bool = False
    top: int = 1
    left: int = 1
    fonts: Mapping[tuple[int, int], str] = field(default_factory=lambda: MappingProxyType({}))
    filled: frozenset[tuple[int, int]] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()

    def place(self, row: int, column: int) -> Place:
        return Place(self.name, cell_address(column + self.left - 1, row + self.top))


@dataclass(frozen=True)
class Book:
    """One file. `name` is its own name, never trusted; `kind` what its bytes say it is (xlsx, xls, ods, docx, csv,
    html, text); `told` the keys of what was mended on the way to text (utf16, cp1258, tcvn3 ...), for the receipt."""

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    told: tuple[str, ...] = ()
