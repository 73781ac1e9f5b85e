"""Tone placement: hoà and hòa are one word, written after two customs.

For comparing and searching only: what a unit wrote is kept as it wrote it.
"""

import re
import unicodedata

from .unicode_forms import nfc

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"


def _toned(letters: str) -> str:
    """Each letter with each tone, in both cases."""
    lower = "".join(unicodedata.normalize("NFC", letter + tone) for letter in letters for tone in _TONES)
    return lower + lower.upper()


def _moved() -> dict[str, str]:
    """OÀ -> ÒA: each open pair with its tone on the second vowel, and the same with its tone on the first."""
    moved = {}
    for first, second in ("oa", "oe", "uy"):
        for head in (first, first.upper()):
            for tail in (second, second.upper()):
                for tone in _TONES:
                    moved[nfc(head + tail + tone)] = nfc(head + tone + tail)
    return moved


_MOVED = _moved()
# After q the u belongs to the consonant (quý); after a vowel, or before a letter (toàn), the syllable is another one.
# A combining mark that found no place in its letter could join the letter we put there.
_OPEN_PAIR = re.compile(
    rf"(?<![qQ{_VOWELS}{_VOWELS.upper()}{_toned(_VOWELS)}])"
    rf"(?:[oO][{_toned('ae')}]|[uU][{_toned('y')}])"
    r"(?![^\W\d_]|[\u0300-\u036f])"
)


def unify_tones(text: str) -> str:
    """NFC text with one tone placement in open oa, oe, uy: hoà -> hòa, thuỷ -> thủy, KHOẺ -> KHỎE."""
    if text.isascii():
        return text
    return _OPEN_PAIR.sub(lambda pair: _MOVED[pair[0]], nfc(text))
