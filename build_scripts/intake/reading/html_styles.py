"""Fonts and backgrounds in a page of HTML: attributes, style sheets and styles of one tag, as Office writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .container import Attributes

_CLASS = re.compile(r"\.([\w-]+)\s*$")
_FONT = re.compile(r"font-family\s*:\s*([^;,]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_NO_COLOUR = frozenset(["", "white", "#ffffff", "#fff", "none", "transparent", "auto", "inherit"])
_MOST_RULES = 20_000


@dataclass(frozen=True)
class Style:
    font: str = ""
    filled: bool = False


def _of(css: str) -> Style:
    font, background = _FONT.search(css), _BACKGROUND.search(css)
    return Style(
        font[1].strip(" \t\r\n\"'") if font else "",
        background is not None and background[1].strip().lower().split(" ")[0] not in _NO_COLOUR,
    )


class CssFonts:
    """Classes of the page's style sheets; of the other selectors nothing is known."""

    def __init__(self, css: str) -> None:
        self._classes: dict[str, Style] = {}
        for rule in css.split("}", _MOST_RULES)[:_MOST_RULES]:
            selectors, _, body = rule.rpartition("{")
            style = _of(body[:8000])
            for selector in selectors[-2000:].split(",") if style != Style() else ():
                if name := _CLASS.search(selector):
                    self._classes[name[1]] = style

    def style(self, tag: str, attributes: Attributes) -> Style:
        """A tag's own font and background; its style counts before its class, its class before old attributes."""
        own, named = _of(attributes.get("style", "")), self._classes.get(attributes.get("class", ""), Style())
        face = attributes.get("face", "").split(",")[0].strip() if tag == "font" else ""
        colour = attributes.get("bgcolor", "").strip().lower()
        return Style(own.font or named.font or face, own.filled or named.filled or colour not in _NO_COLOUR)
