"""sharedStrings.xml of a workbook: the texts that cells point at, their pieces joined as Excel shows them."""

from __future__ import annotations

import re

from .container import Attributes
from .legacy import is_old_font
from .limits import MAX_TEXT
from .raw import Run
from .refusal import Unreadable

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """Excel writes what XML can't hold as _x000D_; line ends become one line feed."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class TextParts:
    """The text of one string: plain or in runs, without the reading aid of East Asian names."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self._runs: list[tuple[list[str], str]] = [([], "")]
        self._takes = self._aside = False
        self._length = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "t":
            self._takes = not self._aside
        elif tag == "r":
            if len(self._runs) > MAX_TEXT:
                raise Unreadable("o_qua_dai")
            self._runs.append(([], ""))
            self._aside = False
        elif tag == "rFont":
            self._runs[-1] = (self._runs[-1][0], attributes.get("val", ""))
        elif tag == "rPh":
            self._aside = True

    def end(self, tag: str) -> None:
        if tag == "t":
            self._takes = False
        elif tag == "rPh":
            self._aside = False

    def text(self, data: str) -> None:
        if self._takes:
            self._runs[-1][0].append(data)
            self._length += len(data)
            if self._length > 8 * MAX_TEXT:  # an escape of seven letters may stand for one
                raise Unreadable("o_qua_dai")

    def joined(self) -> str:
        return unescaped("".join(data for parts, _ in self._runs for data in parts))

    def pieces(self) -> tuple[Run, ...]:
        """The runs, when an old font is in one of them; a run without a font has its cell's."""
        if not any(is_old_font(font) for _, font in self._runs):
            return ()
        return tuple((unescaped("".join(parts)), font) for parts, font in self._runs if parts)


class SharedStrings:
    """The texts in their order, and the pieces of those with an old font inside."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.runs: dict[int, tuple[Run, ...]] = {}
        self._parts = TextParts()

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "si":
            self._parts.clear()
        else:
            self._parts.start(tag, attributes)

    def end(self, tag: str) -> None:
        if tag == "si":
            if runs := self._parts.pieces():
                self.runs[len(self.texts)] = runs
            self.texts.append(self._parts.joined())
        else:
            self._parts.end(tag)

    def text(self, data: str) -> None:
        self._parts.text(data)
