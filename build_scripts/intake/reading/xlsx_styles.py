"""styles.xml of a workbook: which numbers of a format are dates, and how a cell of that format looks."""

from __future__ import annotations

from .container import Attributes
from .raw import MOST_LOOKS, Look, look_for
from .values import is_date_format

_WHITE = frozenset(["FFFFFFFF", "00FFFFFF", "FFFFFF"])


class Styles:
    """Formats of cells, in their order: is it a date, which font, which background."""

    def __init__(self) -> None:
        self._codes: dict[int, str] = {}
        self._fonts: list[str] = []
        self._struck: set[int] = set()
        self._fills: list[bool] = []
        self._formats: list[tuple[int, int, int]] = []
        self._inside = ""
        self.dates: list[bool] = []
        self.look_of: list[int] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"):
            self._inside = tag
        elif tag == "numFmt" and self._inside == "numFmts":
            self._codes[_number(attributes, "numFmtId")] = attributes.get("formatCode", "")
        elif self._inside == "fonts":
            self._font(tag, attributes)
        elif self._inside == "fills":
            self._fill(tag, attributes)
        elif tag == "xf" and self._inside == "cellXfs" and len(self._formats) < MOST_LOOKS:
            number, font, fill = (_number(attributes, name) for name in ("numFmtId", "fontId", "fillId"))
            self._formats.append((number, font, fill))

    def _font(self, tag: str, attributes: Attributes) -> None:
        if tag == "font" and len(self._fonts) < MOST_LOOKS:
            self._fonts.append("")
        elif tag == "name" and self._fonts:
            self._fonts[-1] = attributes.get("val", "")
        elif tag == "strike" and self._fonts and attributes.get("val", "1") not in ("0", "false"):
            self._struck.add(len(self._fonts) - 1)

    def _fill(self, tag: str, attributes: Attributes) -> None:
        if tag == "fill" and len(self._fills) < MOST_LOOKS:
            self._fills.append(False)
        elif tag == "patternFill" and self._fills:
            self._fills[-1] = attributes.get("patternType", "none") not in ("none", "gray125")
        elif tag == "gradientFill" and self._fills:
            self._fills[-1] = True
        elif tag == "fgColor" and self._fills and _is_white(attributes):
            self._fills[-1] = False

    def looks(self) -> list[Look]:
        """The different looks, the usual one first; fills `dates` and `look_of`, by number of format."""
        usual = self._fonts[0] if self._fonts else ""
        known = {Look(): 0}
        for number, font, fill in self._formats:
            self.dates.append(is_date_format(number, self._codes.get(number)))
            name = self._fonts[font] if font < len(self._fonts) else usual
            look = look_for(name, usual, fill < len(self._fills) and self._fills[fill], font in self._struck)
            known.setdefault(look, len(known) if len(known) < MOST_LOOKS else 0)
            self.look_of.append(known[look])
        return list(known)[:MOST_LOOKS]


def _number(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _is_white(attributes: Attributes) -> bool:
    return (
        attributes.get("rgb", "").upper() in _WHITE
        or attributes.get("indexed") in ("1", "9", "65")
        or (attributes.get("theme") == "0" and attributes.get("tint", "0") in ("", "0"))
    )
