"""What formulas had come to when the clerk's program saved the file: kept, as openpyxl writes formulas without it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from ..reading.container import Attributes, Package

Stored = tuple[str, str]
"""Type of a cell as the file names it ("n", "str", "b", "e") and its value."""

_WRITTEN = re.compile(rb'<c r="(\w+)"([^>]*)>(<f(?:[^>"]|"[^"]*")*?(?:/>|>[^<]*</f>))<v ?(?:/>|></v>)</c>')


class _Formulas:
    """Hears a sheet's tags."""

    def __init__(self) -> None:
        self.found: dict[str, Stored] = {}
        self._cell: Attributes = {}
        self._formula = False
        self._value: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c":
            self._cell, self._formula = attributes, False
        elif tag == "f":
            self._formula = True
        elif tag == "v" and self._formula:
            self._value = []

    def text(self, data: str) -> None:
        if self._value is not None:
            self._value.append(data)

    def end(self, tag: str) -> None:
        if tag == "v" and self._value is not None:
            value, self._value = "".join(self._value), None
            if value and "r" in self._cell:
                self.found[self._cell["r"]] = (self._cell.get("t", "n"), value)


def stored_values(package: Package, part: str, xml: bytes) -> Mapping[str, Stored]:
    """By the address of each formula's cell in one sheet, whose XML tells whether there are any."""
    if not re.search(rb"<(?:[^\s<>/:]+:)?f[\s/>]", xml):
        return {}
    formulas = _Formulas()
    package.walk(part, formulas.start, formulas.end, formulas.text)
    return formulas.found


def put_back(xml: bytes, stored: Mapping[str, Stored]) -> bytes:
    """The XML of a sheet as openpyxl wrote it, its formulas with their values."""

    def filled(cell: re.Match[bytes]) -> bytes:
        kind, value = stored.get(cell[1].decode(), ("n", ""))
        type_ = b"" if kind == "n" else f' t="{kind}"'.encode()
        whole = b'<c r="%b"%b%b>%b<v>%b</v></c>'
        return whole % (cell[1], cell[2], type_, cell[3], escape(value).encode()) if value else cell[0]

    return _WRITTEN.sub(filled, xml) if stored else xml
