"""Styles of an ods: which tables are hidden, which font, background and line through it a cell's style has."""

from __future__ import annotations

from .container import Attributes
from .raw import MOST_LOOKS, Look, look_for
from .refusal import Unreadable

_Style = tuple[str, bool, bool]
_PLAIN: _Style = ("", False, False)
_NO_COLOUR = frozenset(["", "transparent", "#ffffff"])


class OdsStyles:
    """Hears the tags of styles; a style has what its parent has, until it says otherwise."""

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        self.looks = [Look()]
        self._faces: dict[str, str] = {}
        self._styles: dict[str, _Style] = {}
        self._numbers: dict[str, int] = {}
        self._family = self._name = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "font-face":
            self._faces[attributes.get("style:name", "")] = attributes.get("svg:font-family", "").strip("'\"")
        elif tag in ("style", "default-style"):
            self._family, self._name = attributes.get("style:family", ""), attributes.get("style:name", "")
            if self._family == "table-cell":
                parent = attributes.get("style:parent-style-name", "")
                if len(self._styles) >= MOST_LOOKS:
                    raise Unreadable("xml_la")
                self._styles[self._name] = self._styles.get(parent) or self._styles.get("", _PLAIN)
        elif self._family == "table" and tag == "table-properties":
            if attributes.get("table:display") == "false":
                self.hidden.add(self._name)
        elif self._family == "table-cell" and self._name in self._styles:
            self._cell_style(tag, attributes)

    def _cell_style(self, tag: str, attributes: Attributes) -> None:
        font, filled, struck = self._styles[self._name]
        if tag == "text-properties":
            struck = attributes.get("style:text-line-through-style", "none" if not struck else "") != "none"
            face = attributes.get("style:font-name", "")
            font = self._faces.get(face, face) or attributes.get("fo:font-family", "").strip("'\"") or font
        elif tag == "table-cell-properties" and "fo:background-color" in attributes:
            filled = attributes["fo:background-color"].lower() not in _NO_COLOUR
        self._styles[self._name] = (font, filled, struck)

    def look_of(self, name: str) -> int:
        """The number in `looks` of a cell's style, 0 for the usual look."""
        if name not in self._styles:
            return 0
        if name not in self._numbers:
            usual = (self._styles.get("Default") or self._styles.get("", _PLAIN))[0]
            font, filled, struck = self._styles[name]
            look = look_for(font, usual, filled, struck)
            if look not in self.looks and len(self.looks) < MOST_LOOKS:
                self.looks.append(look)
            self._numbers[name] = self.looks.index(look) if look in self.looks else 0
        return self._numbers[name]
