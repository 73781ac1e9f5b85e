"""Words in a remark that no Vietnamese word is: letters may be lost there, and nobody would see it later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...vietnamese.links import without_links
from ...vietnamese.syllables import is_syllable
from .names import FAMILIES

_TOKEN = re.compile(r"[^\s,;:.()“”\"…]+")
_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?P<asked>\?*)")
_LOST = "aáăắâấeéêếiíoóôốơớuúưứyý"
_SHORTEST = 3
"""Letters: shorter words without a vowel are abbreviations (km, nv)."""


def doubtful_words(text: str) -> list[str]:
    """The words, each once. One with a capital may be a name of another people, or foreign, and counts only with a
    question mark behind."""
    return list(dict.fromkeys(_doubtful(without_links(text))))


def _doubtful(text: str) -> Iterator[str]:
    for token in _TOKEN.findall(text):
        found = _WORD.fullmatch(token)
        word = found["word"] if found else ""
        if not word.islower() and not (found and found["asked"] and word[1:].islower()):
            continue
        if is_syllable(word) or word in FAMILIES:
            continue
        if token != word or not word.isascii() or (len(word) >= _SHORTEST and _lacks_a_vowel(word)):
            yield token


def _lacks_a_vowel(word: str) -> bool:
    """Whether some vowel within makes a word of it: "thnh" of "thành"."""
    if set("aeiouy") & set(word):
        return False
    return any(is_syllable(word[:at] + lost + word[at:]) for at in range(1, len(word)) for lost in _LOST)
