"""Text in the letters of old fonts and of Windows-1258, as old programs keep it."""

from __future__ import annotations

import unicodedata
from itertools import product

from build_scripts.vietnamese.legacy_fonts import from_tcvn3, from_vni
from tests.vietnamese.samples import TONES

_LATIN = [chr(code) for code in range(0xA1, 0x100)]
_TO_TCVN3 = {from_tcvn3(char): char for char in _LATIN if from_tcvn3(char) != char}
_VNI_LETTERS = [*_LATIN, *(base + mark for base, mark in product("aeouyôöAEOUYÔÖ", _LATIN))]
_TO_VNI = {from_vni(typed): typed for typed in _VNI_LETTERS if len(from_vni(typed)) == 1 and from_vni(typed) != typed}


def to_tcvn3(text: str) -> str:
    """As it was typed in .VnTime; a capital with a mark needs .VnTimeH, where it is a small letter."""
    return "".join(_TO_TCVN3.get(char) or _TO_TCVN3.get(char.lower(), char) for char in text)


def to_vni(text: str) -> str:
    """As it was typed in VNI-Times."""
    return "".join(char if char.isascii() else _TO_VNI.get(char, char) for char in text)


def as_1258(text: str) -> bytes:
    """Windows-1258 lacks most letters with two marks: their tone follows as a letter of its own."""
    made = b""
    for char in text:
        try:
            made += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
            made += (letter + "".join(part for part in parts if part in TONES)).encode("cp1258")
    return made
