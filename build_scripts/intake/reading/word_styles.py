"""styles.xml of a document: which font a paragraph or a run has where it names none itself."""

from __future__ import annotations

from .container import Attributes

_MOST_STYLES = 20_000


def value_of(attributes: Attributes, name: str = "val") -> str:
    """An attribute by its name without prefix, "" when it is missing."""
    if (value := attributes.get(f"w:{name}")) is not None:
        return value
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


class WordStyles:
    """Hears the tags of styles."""

    def __init__(self) -> None:
        self._fonts: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._style = self._default = self._usual = ""
        self._in_defaults = False

    @property
    def usual(self) -> str:
        return self.font_of("")

    @staticmethod
    def named(attributes: Attributes) -> str:
        """The font of rFonts: letters beyond ASCII, which decide, have the one for high ANSI."""
        return value_of(attributes, "hAnsi") or value_of(attributes, "ascii")

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "docDefaults":
            self._in_defaults = True
        elif tag == "style" and len(self._parents) < _MOST_STYLES:
            self._style = value_of(attributes, "styleId")
            self._parents[self._style] = ""
            if value_of(attributes, "type") == "paragraph" and value_of(attributes, "default") in ("1", "true"):
                self._default = self._style
        elif tag == "basedOn":
            self._parents[self._style] = value_of(attributes)
        elif tag == "rFonts" and (font := self.named(attributes)):
            if self._in_defaults:
                self._usual = font
            elif self._style:
                self._fonts[self._style] = font

    def end(self, tag: str) -> None:
        if tag == "docDefaults":
            self._in_defaults = False
        elif tag == "style":
            self._style = ""

    def own_font(self, style: str) -> str:
        """The font that a style or one it is based on names, "" when none does."""
        seen: set[str] = set()
        while style and style not in seen:
            if font := self._fonts.get(style):
                return font
            seen.add(style)
            style = self._parents.get(style, "")
        return ""

    def font_of(self, style: str) -> str:
        """The font of a paragraph's style, "" being the default one."""
        return self.own_font(style) or self.own_font(self._default) or self._usual
