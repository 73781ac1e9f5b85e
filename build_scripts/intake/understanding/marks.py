"""Marks: what people put in a cell of a title or an award for "yes", and what only looks like it."""

from __future__ import annotations

import re
from functools import lru_cache

from ...messages import intake as say
from ...vietnamese.folding import fold
from .outcome import Outcome, read_as

# Cyrillic х and Greek χ come with keyboards, √ ü þ with the signs of old Word.
YES = frozenset([*"x×✕✖✗✘хχv✓✔√üþ☑☒⊠1", "01", "(x)", "x.", "co"])
NO = frozenset(["0", "00", "-", "/", "khong", "o"])
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?\s*%?")
_FILLER = re.compile(r"[.…\s]+")

MARK_CHOICES = (("x", say.CHOICE_MARK), ("", say.CHOICE_NO_MARK))


def is_mark(text: str) -> bool:
    """Whether the text says yes, to tell rows with marks from others. "1" does too."""
    return len(text) <= 3 and fold(text) in YES


def is_letter_mark(text: str) -> bool:
    """A mark that is no number: it can only be meant as one, wherever it stands."""
    return is_mark(text) and not text.isdecimal()


@lru_cache(maxsize=4096)
def read_mark(text: str, own_titles: frozenset[str] = frozenset()) -> Outcome:
    """ "x" from X, v, ✓, 1, or the column's own title; a larger number and any other text are asked."""
    folded = fold(text)
    if folded in YES or folded in own_titles:
        return read_as("dau_danh", text, "x")
    if _FILLER.fullmatch(text):
        return Outcome("")
    if folded in NO:
        return read_as("dau_trong", text, "")
    if _NUMBER.fullmatch(text):
        return Outcome("", question="so_o_dau_danh", choices=MARK_CHOICES)
    return Outcome("", question="chu_o_dau_danh", choices=MARK_CHOICES)
