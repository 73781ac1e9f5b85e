"""Formats of an xls: which numbers are dates, and how a cell of a format looks."""

from __future__ import annotations

from struct import unpack_from

from .raw import MOST_LOOKS, Look, look_for
from .values import is_date_format
from .xls_strings import long_string, short_string

_STRUCK = 0x0008
_SOLID_WHITE = frozenset([1, 9, 65])


class XlsStyles:
    """Records of fonts, codes and formats, in the order they come."""

    def __init__(self) -> None:
        self._fonts: list[str] = []
        self._struck: set[int] = set()
        self._codes: dict[int, str] = {}
        self._formats: list[tuple[int, int, bool]] = []
        self._dates: list[bool] = []
        self.look_of: list[int] = []

    def take(self, kind: str, data: bytes) -> None:
        if kind == "font":
            if unpack_from("<H", data, 2)[0] & _STRUCK:
                self._struck.add(len(self._fonts))
            self._fonts.append(short_string(data, 14))
            if len(self._fonts) == 4:
                self._fonts.append("")  # there is no font number 4
        elif kind == "code":
            self._codes[unpack_from("<H", data)[0]] = long_string(data, 2)
        elif len(self._formats) < MOST_LOOKS:
            font, code = unpack_from("<HH", data)
            pattern = unpack_from("<I", data, 14)[0] >> 26
            colour = unpack_from("<H", data, 18)[0] & 0x7F
            self._formats.append((font, code, bool(pattern) and colour not in _SOLID_WHITE))

    def font(self, number: int) -> str:
        return self._fonts[number] if number < len(self._fonts) else ""

    def font_of(self, format_: int) -> str:
        return self.font(self._formats[format_][0]) if format_ < len(self._formats) else ""

    def is_date(self, format_: int) -> bool:
        return format_ < len(self._dates) and self._dates[format_]

    def looks(self) -> list[Look]:
        """The different looks, the usual one first; from then on `look_of` and `is_date` answer."""
        usual = self.font(0)
        known = {Look(): 0}
        for font, code, filled in self._formats:
            self._dates.append(is_date_format(code, self._codes.get(code)))
            look = look_for(self.font(font), usual, filled, font in self._struck)
            self.look_of.append(known.setdefault(look, len(known)))
        return list(known)
