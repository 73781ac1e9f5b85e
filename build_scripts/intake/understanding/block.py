"""A block: one table of a page, with what stands around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from .furniture import Sum, stt
from .headers import Header
from .marks import is_letter_mark
from .names import looks_like_name
from .page import Page

_MOST_AROUND = 5
"""Cells with text in a row above or below a table; a row with more is part of some table."""


@dataclass(eq=False)
class Block:
    """One table of a page: its rows by kind, in order. `head` and `tail` are rows above and below it, `before` rows
    above that sign what came before."""

    page: Page
    header: Header
    rows: list[int] = field(default_factory=list)
    totals: list[tuple[int, Sum]] = field(default_factory=list)
    sections: list[tuple[int, str]] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    tail: list[int] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    posts: Mapping[int, int] = field(default_factory=dict)
    """Row of a person -> the row below that holds the position."""
    asides: list[int] = field(default_factory=list)
    """Rows between or below the rows of the table that are no signature of it."""
    marked: frozenset[tuple[int, int]] = frozenset()
    """Cells that are empty and coloured, where colour is how the table marks."""
    unclear: tuple[tuple[int, int], ...] = ()
    """Cells that are empty and coloured, where that may mean nothing."""


def looks_like_row(page: Page, row: int, within: bool = False) -> bool:
    """Whether a row above or below a table, or `within` its header, is one of a table all the same: it has marks, a
    number beside a name, or too many cells."""
    texts = [text for text in page.texts[row] if text]
    if any(map(is_letter_mark, texts)):
        return True
    numbered = any(stt(text) and looks_like_name(beside) for text, beside in pairwise(texts))
    return numbered or (not within and len(texts) > _MOST_AROUND)
