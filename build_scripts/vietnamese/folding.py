"""Folding: what a reader takes for the same header, unit name or search word becomes the same plain text."""

import unicodedata

from .spaces import tidy
from .unicode_forms import nfc

_SIGNS = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
_SIGNS |= {ord(mark): "'" for mark in "\u2018\u2019\u02bc\u00b4"}
_LETTERS = {"đ": "d", "ð": "d"}


def plain_signs(text: str) -> str:
    """One dash (-) with no space around it, one apostrophe ('): "Mắt – Nội" -> "Mắt-Nội". Expects tidied text."""
    text = text if text.isascii() else text.translate(_SIGNS)
    return text.replace(" -", "-").replace("- ", "-") if "-" in text else text


def _unmarked(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.category(part).startswith("M"))


class _Folded(dict[int, str]):
    """Code point -> folded text, worked out once per character, because whole files are folded cell by cell."""

    def __missing__(self, code: int) -> str:
        # Marks go before and after: casefold turns a combining iota into a letter and İ into i with a dot.
        lower = _unmarked(_unmarked(chr(code)).casefold())
        self[code] = folded = _LETTERS.get(lower) or unicodedata.normalize("NFC", lower)
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """No accents, đ as d, lower case, one dash without spaces, tidy: "Mắt – Nội tiết " -> "mat-noi tiet"."""
    return plain_signs(tidy(text.lower() if text.isascii() else nfc(text).translate(_FOLDED)))
