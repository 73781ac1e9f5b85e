"""Fonts whose letters are pictures: a tick typed as "ü" in Wingdings becomes the ✓ that is seen."""

from __future__ import annotations

_WINGDINGS = {"ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "x": "☒", "¨": "☐", "o": "☐", "q": "☐", "l": "●", "n": "■"}
_WINGDINGS_2 = {"P": "✓", "O": "✗", "R": "☑", "Q": "☒", "S": "☒", "T": "☒", "U": "☒", "V": "☒", "£": "☐", "*": "☐"}
_WEBDINGS = {"a": "✓", "r": "✗", "c": "☐", "g": "■", "n": "●"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS}


def is_symbol_font(font: str) -> bool:
    return font.lower() in _FONTS


def symbols_text(text: str, font: str) -> str:
    """The pictures that are seen; a picture that is not known stays the letter it was typed with."""
    known = _FONTS.get(font.lower(), {})
    # Word keeps such letters in a private area: U+F0FC is "ü".
    letters = (chr(ord(char) - 0xF000) if "\uf020" <= char <= "\uf0ff" else char for char in text)
    return "".join(known.get(char, char) for char in letters)
