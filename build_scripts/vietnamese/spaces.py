"""Spaces and invisible characters: the text of a cell in, the same text with plain single spaces out."""

import re

# Not U+001C..U+001F, which are spaces to Python only: they are controls, and `hidden` must be able to tell of them.
_SPACES = "\t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
# Not U+00AD: it may be the ư of a TCVN3 text. Not U+200C, U+200D and the bidi controls: they change what is seen.
_HARMLESS = "\u200b\u2060\ufeff"
_PLAIN: dict[int, str | None] = {ord(space): " " for space in _SPACES} | dict.fromkeys(map(ord, _HARMLESS))

# Blank on the screen, yet letters or marks to Unicode: joiner, fillers, variation selectors, the empty Braille cell.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def tidy(text: str) -> str:
    """Every run of Unicode spaces (NBSP, thin, ideographic, tab, line break) as one space, none at the ends.

    Zero-width space, word joiner and byte order mark go; what could carry a meaning stays for `hidden`.
    """
    if text.isprintable():  # then U+0020 is its only space, and nothing in it is invisible
        return " ".join(text.split())
    return " ".join(filter(None, text.translate(_PLAIN).split(" ")))


def hidden(text: str) -> str | None:
    """The first invisible character that `tidy` leaves (control, bidi, joiner, soft hyphen, unassigned): "U+202E"."""
    if text.isprintable() and (text.isascii() or not _BLANK.search(text)):
        return None
    for char in text:
        if ord(char) not in _PLAIN and (not char.isprintable() or _BLANK.match(char)):
            return f"U+{ord(char):04X}"
    return None


def dotted(text: str) -> str:
    """The text with spaces that can be seen."""
    return "".join("·" if char.isspace() else char for char in text)
