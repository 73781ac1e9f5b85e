"""Headers: where the column titles of a form stand on a page, in one to four rows, merged or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .aliases import Vocabulary, key
from .columns import Column, Title, form_of
from .furniture import is_column_numbers, is_filler, total
from .page import Page

_MOST_ROWS = 5


@dataclass(frozen=True)
class Header:
    """The titles of one table: rows `top` to `bottom`; `form` is empty when no column names what the rows are."""

    form: str
    top: int
    bottom: int
    columns: tuple[Column, ...]

    def at(self, *targets: str) -> Column | None:
        return next((column for target in targets for column in self.columns if column.target == target), None)


def find_headers(page: Page, vocabulary: Vocabulary) -> Iterator[Header]:
    """All headers of a page, from top to bottom."""
    below, any_form = 0, False
    for row in page.occupied:
        if row < below or sum(vocabulary.knows(text) for text in page.texts[row] if text) < 2:
            continue
        top, bottom = _top(page, row, below, vocabulary), _bottom(page, row, vocabulary)
        titles = _titles(page, top, bottom, vocabulary)
        form, columns = form_of(titles, page, bottom, vocabulary)
        # Below a header, a row that writes its titles out in words resembles a header without the column of names.
        if form or (not any_form and sum(bool(column.target) for column in columns) > 2):
            any_form = any_form or bool(form)
            yield Header(form, top, bottom, columns)
            below = bottom + 1


def _top(page: Page, row: int, above: int, vocabulary: Vocabulary) -> int:
    """Titles of groups may stand above the first row that has the titles of columns."""
    top = row
    for _ in range(_MOST_ROWS - 1):
        over = top - 1
        while over >= above and not any(page.texts[over]):
            over -= 1
        texts = [text for text in page.texts[max(over, 0)] if text]
        if over < above or _next(page, over) != top or not all(map(vocabulary.knows, texts)):
            break
        top = over
    return top


def _bottom(page: Page, row: int, vocabulary: Vocabulary) -> int:
    bottom = row
    for r0, c0, r1, _ in page.merged.get(row, ()):
        # A title merged downwards says how high the header is.
        if r1 - r0 < _MOST_ROWS and vocabulary.knows(page.texts[r0][c0]):
            bottom = max(bottom, min(r1, len(page.texts) - 1))
    for _ in range(_MOST_ROWS - 1):
        below = _next(page, bottom)
        if below >= len(page.texts) or not _continues(page, row, below, vocabulary):
            break
        bottom = below
    return bottom


def _next(page: Page, row: int) -> int:
    """The next row: in a text file, a row whose cells hold line breaks takes as many lines, and empty rows stand for
    them, so that rows keep the number of their line."""
    lines = sum(text.count("\n") for text in page.sheet.rows[row])
    below = row + 1
    while lines and below < len(page.texts) and not any(page.texts[below]):
        below, lines = below + 1, lines - 1
    return below


def _continues(page: Page, row: int, below: int, vocabulary: Vocabulary) -> bool:
    """Whether a row holds lower titles of the header that began in `row`, and neither a person nor a new header."""
    texts = [text for text in page.texts[below] if text]
    if not texts or is_filler(texts) or is_column_numbers(texts) or page.texts[below] == page.texts[row]:
        return False
    if any(text.isdecimal() or total(text) for text in texts):
        return False
    for r in range(row, below):
        for c, text in page.cells(r):
            lower = page.texts[below][c]
            if (
                lower
                and vocabulary.is_whose(text)
                and not (key(lower) == key(text) or vocabulary.is_whose(lower, True))
            ):
                return False
    titles = sum(vocabulary.knows(text) or vocabulary.knows_piece(text) for text in texts)
    return titles * 2 >= len(texts)


def _titles(page: Page, top: int, bottom: int, vocabulary: Vocabulary) -> list[Title]:
    """For every column its own texts from top to bottom, and the texts of the groups above it."""
    origins = page.origins(top, bottom)
    titles = []
    parents: set[tuple[int, int]] = set()
    for c in range(page.width):
        own = tuple((r, page.texts[r][c]) for r in range(top, bottom + 1) if page.texts[r][c])
        groups = []
        for r in range(top, own[-1][0] if own else bottom + 1):
            source = _source(page, r, c, origins, bool(own))
            if source and source[0] >= top:
                group = page.texts[source[0]][source[1]]
                groups.append(group)
                # Without merged cells an empty cell right of "Họ và tên" is no part of it.
                if own and ((r, c) in origins or key(group) in vocabulary.groups):
                    parents.add(source)
        joined = origins.get((own[0][0] if own else top, c))
        titles.append(Title(c, own, tuple(groups), joined[1] if joined else c))
    return [
        title if not title.own or (title.own[-1][0], title.index) not in parents else title.untitled()
        for title in titles
    ]


def _source(
    page: Page, row: int, column: int, origins: dict[tuple[int, int], tuple[int, int]], titled: bool
) -> tuple[int, int] | None:
    """The cell whose text stands over an empty one: of a merged cell, or, as files without merged cells have it, the
    nearest to the left."""
    if page.texts[row][column]:
        return None
    if (row, column) in origins:
        source = origins[row, column]
        return source if source[1] != column and page.texts[source[0]][source[1]] else None
    if not titled:
        return None
    return next(((row, c) for c in range(column - 1, -1, -1) if page.texts[row][c]), None)
