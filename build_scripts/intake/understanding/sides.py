"""Two tables side by side on one sheet are two pages, each with its own columns."""

from __future__ import annotations

from collections.abc import Iterator

from .aliases import FORMS, NAMES, Vocabulary, key
from .headers import Header, find_headers
from .page import Page

_NUMBER = frozenset(("tt", "stt"))
_NAMES = frozenset((*NAMES.values(), "@ho_dem"))


def sides(page: Page, vocabulary: Vocabulary) -> Iterator[tuple[Page, list[Header]]]:
    """The page with its headers; or its left and its right half, when titles begin anew in the middle of a row."""
    split = _split(page, vocabulary)
    if not split:
        yield page, list(find_headers(page, vocabulary))
        return
    for half in (page.part(0, split - 1), page.part(split, page.width - 1)):
        yield half, list(find_headers(half, vocabulary))


def _split(page: Page, vocabulary: Vocabulary) -> int:
    """The column of the second "TT" in a row where each of the two is followed by a column of names."""
    for row in page.occupied:
        titles = [(c, key(text)) for c, text in page.cells(row) if vocabulary.knows(text)]
        numbers = [c for c, title in titles if title in _NUMBER]
        names = [c for c, title in titles if any(_NAMES & {*vocabulary.meaning(form, title)} for form in FORMS)]
        if len(numbers) == 2 and any(numbers[0] < c < numbers[1] for c in names) and names[-1] > numbers[1]:
            return numbers[1]
    return 0
