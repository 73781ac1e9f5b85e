"""Coloured cells: a mark where a table marks by colour, and decoration where it does not."""

from __future__ import annotations

from collections.abc import Sequence

from . import furniture
from .marks import is_mark
from .page import Page

Cells = set[tuple[int, int]]


def coloured_marks(
    page: Page, marks: Sequence[int], names: Sequence[int], rows: Sequence[int]
) -> tuple[frozenset[tuple[int, int]], tuple[tuple[int, int], ...]]:
    """Empty coloured cells that are marks, and those of which it can't be said.

    A row coloured through is decoration, and so is a column whose colour goes on where no one's row is. What is left
    marks, unless these columns mark by a letter too or nothing shows where the colour ends.
    """
    if not page.sheet.filled or not names:
        return frozenset(), ()
    named = {r for r in rows if any(_is_name(page.texts[r][c]) for c in names) and not _is_numbers(page, r)}
    filled = {(r, c) for r, c in page.sheet.filled if r in named and c in set(marks)}
    left = {(r, c) for r, c in filled if not page.texts[r][c]}
    left -= _rows_through(page, filled, marks, names[0])
    others = [r for r in rows if r not in named]
    left = {(r, c) for r, c in left if not any((other, c) in page.sheet.filled for other in others[:20])}
    if not left:
        return frozenset(), ()
    lettered = any(is_mark(page.texts[r][c]) for r in named for c in marks)
    endless = not others and len(named) > 1 and all((r, c) in filled for _, c in left for r in named)
    if lettered or endless or any((r, names[0]) in page.sheet.filled for r, _ in left):
        return frozenset(), tuple(sorted(left))
    return frozenset(left), ()


def _rows_through(page: Page, filled: Cells, marks: Sequence[int], name: int) -> Cells:
    """The cells of rows whose name and marks are all coloured."""
    named = {r for r, _ in filled if (r, name) in page.sheet.filled}
    through = {r for r in named if all((r, c) in filled for c in marks)}
    return {(r, c) for r, c in filled if r in through}


def _is_numbers(page: Page, row: int) -> bool:
    return furniture.is_column_numbers([text for text in page.texts[row] if text])


def _is_name(text: str) -> bool:
    return (
        bool(text) and not furniture.total(text) and not furniture.is_filler([text]) and not furniture.is_number(text)
    )
