"""Marks: what people put in a cell of a title or an award for "yes", and what only looks like it."""

from __future__ import annotations

import re
from functools import lru_cache

from ...messages import intake as say
from ...vietnamese.folding import fold
from .outcome import Outcome, read_as

# Cyrillic х and Greek χ come with keyboards, √ ü þ with the signs of old Word.
YES = frozenset([*"x×✕✖✗✘хχⅹˣｘv✓✔√þ☑☒⊠1", "01", "co"])
"""What says yes wherever it stands."""
_YES_IN_ITS_COLUMN = frozenset([*"*•●■▪+", "xx", "vv", "1.0", "1,0", "yes", "ok", "true"])
"""What says yes in a column of marks and may be anything else elsewhere: a bullet, a word."""
NO = frozenset([*"0-/_o○☐□", "00", "0.0", "0,0", "--", "khong", "ko", "no", "false", "none", "n/a", "khong co"])
_WORDS = re.compile(r"(?P<no>khong |ko )?(?:co )?(?:dang k[yi]|d/?ky?)")
_AROUND = " .,;:'\"`()[]{}/"
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?\s*%?")
_FILLER = re.compile(r"[.…\s]+")

MARK_CHOICES = (("x", say.CHOICE_MARK), ("", say.CHOICE_NO_MARK))


def _bare(text: str) -> str:
    """ "X.", "(x)", "'1" without what stands around the mark."""
    folded = fold(text)
    return folded if len(folded) == 1 else folded.strip(_AROUND).replace(" ", "") if len(folded) < 4 else folded


def is_mark(text: str) -> bool:
    """Whether the text of a column of marks says yes, to tell rows with marks from others. "1" does too; "ü" is the
    tick of Wingdings without its font."""
    if len(text) > 12:
        return False
    bare = _bare(text)
    words = _WORDS.fullmatch(fold(text))
    return text == "ü" or bare in YES or bare in _YES_IN_ITS_COLUMN or (words is not None and not words["no"])


def is_letter_mark(text: str) -> bool:
    """A mark that is no number: it can only be meant as one, wherever it stands."""
    return len(text) <= 3 and not text.isdecimal() and _bare(text) in YES and any(map(_is_sign, text))


def _is_sign(char: str) -> bool:
    return not char.isdecimal() and char not in _AROUND


@lru_cache(maxsize=4096)
def read_mark(text: str, own_titles: frozenset[str] = frozenset()) -> Outcome:
    """ "x" from X, v, ✓, 1, or the column's own title; a larger number and any other text are asked."""
    folded = fold(text)
    if is_mark(text) or folded in own_titles:
        return read_as("dau_danh", text, "x")
    if _FILLER.fullmatch(text):
        return Outcome("")
    if folded in NO or _bare(text) in NO or _WORDS.fullmatch(folded):
        return read_as("dau_trong", text, "")
    if _NUMBER.fullmatch(text):
        return Outcome("", question="so_o_dau_danh", choices=MARK_CHOICES)
    return Outcome("", question="chu_o_dau_danh", choices=MARK_CHOICES)
