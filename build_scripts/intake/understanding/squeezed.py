"""Tables whose columns are parted by single spaces: rows that can be told from a letter, and never be read."""

from __future__ import annotations

import re
from itertools import dropwhile

from ...vietnamese.folding import fold
from .page import Page

_TITLES = re.compile(r"\W*(?:s?tt|so tt|so thu tu) (?:ho (?:va )?ten|ten|tap the|phong|don vi)\b.*")
_ROW = re.compile(r"\d{1,4}[.)]? .*[^\W\d_].*")
_WIDEST = 3
"""Cells of a line of such a text: a comma or two part it by chance."""


def squeezed_rows(page: Page) -> list[int]:
    """The numbered rows below a line that names the columns of a form, all in one cell."""
    lines = [(row, " ".join(text for text in page.texts[row] if text)) for row in page.occupied]
    narrow = [(row, line) for row, line in lines if len(page.cells(row)) <= _WIDEST]
    below = dropwhile(lambda each: not _TITLES.fullmatch(fold(each[1])), narrow)
    return [row for row, line in below if _ROW.fullmatch(line)]
