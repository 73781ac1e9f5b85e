"""Rows of a table with one text alone: the number of a printed page, the position of the person above."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from . import furniture
from .names import is_position
from .page import Page

_AROUND = "()-–,;: "


def page_numbers(page: Page, marks: Collection[int], rows: Sequence[int]) -> frozenset[int]:
    """Rows that hold a number alone, in a column of marks. "1" may be a mark whose name was lost, so it is the number
    of a page only where the next page has its own below it."""
    alone = [(row, *page.cells(row)[0]) for row in rows if len(page.cells(row)) == 1]
    numbers = [(row, column, int(text)) for row, column, text in alone if column in marks and furniture.is_number(text)]
    followed = {
        row
        for (row, column, number), (_, below, following) in pairwise(numbers)
        if column == below and number + 1 == following
    }
    return frozenset(row for row, _, number in numbers if number > 1 or (number and row in followed))


def posts(page: Page, names: Sequence[int], people: Sequence[int], rows: Sequence[int]) -> Mapping[int, int]:
    """Row of a person -> the row below with the position and nothing else. "Chuyên viên" alone is the title of a
    section too, and "Trưởng phòng" below the last person signs: they are positions where the table's others say so."""
    known, last = set(people), people[-1] if people else -1
    found = {a: b for a, b in pairwise(rows) if a in known and b not in known and post(page, names, b)}
    whole = len(found) == len(people) > 1
    sure = {a for a, b in found.items() if a != last and not furniture.section(post(page, names, b))}
    if not (whole or sure):
        return {}
    return {
        a: b
        for a, b in found.items()
        if (whole or not furniture.section(post(page, names, b))) and (a != last or b == a + 1)
    }


def post(page: Page, names: Sequence[int], row: int) -> str:
    """The position that a row holds alone, in the column of names; else empty."""
    cells = page.cells(row)
    if len(cells) != 1 or cells[0][0] not in names:
        return ""
    text = cells[0][1].strip(_AROUND)
    return text if is_position(text) else ""
