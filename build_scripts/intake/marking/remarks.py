"""Remarks made ready to be shown: in the order of the list, their cells as numbers, their texts harmless."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from ..grid import Book, Place
from ..reading.xlsx_cells import column_of
from ..remark import Kind, Remark

KINDS: tuple[Kind, ...] = get_args(Kind)
Corner = tuple[int, int]
"""Row and column of a cell, 1 = the first."""

_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
"""What no XML may hold, and what turns the direction of the text around it."""
_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LAST = (1_048_576, 16_384)


def in_order(book: Book, remarks: Iterable[Remark]) -> list[Remark]:
    """The worst first, then by sheet and cell; what is said of a whole file or sheet before its cells."""
    sheets = {"": -1} | {sheet.name: number for number, sheet in reversed(list(enumerate(book.sheets)))}

    def rank(remark: Remark) -> tuple[int, int, Corner]:
        place = remark.place
        return KINDS.index(remark.kind), sheets.get(place.sheet, len(sheets)), corner(place) or (0, 0)

    return sorted(remarks, key=rank)


def numbers(remarks: Sequence[Remark]) -> Mapping[str, int]:
    return Counter(remark.kind for remark in remarks)


def corner(place: Place) -> Corner | None:
    """The cell of a place; None for a place without one, and for a cell that no workbook can have."""
    found = _CELL.fullmatch(place.cell)
    if not found:
        return None
    row, column = int(found[2]), column_of(found[1]) + 1
    return (row, column) if row <= _LAST[0] and column <= _LAST[1] else None


def shown(text: str, most: int) -> str:
    """A text without what can't be seen, cut with "…" where it is too long."""
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= most else text[: most - 1] + "…"


def inert(text: str, most: int) -> str:
    """The same for a cell of a workbook."""
    return storable(shown(text, most))


def storable(text: str) -> str:
    """A text as a workbook stores it: _x0007_ for a character that XML may not hold, and _x005F_ before what only
    looks like that."""
    return _ILLEGAL.sub(lambda found: f"_x{ord(found[0]):04X}_", _ESCAPE.sub("_x005F_", text))
