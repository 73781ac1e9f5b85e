"""A workbook with numbered slots in place of texts, and copies of it with the texts put in.

Nearly all of a workbook is the same for every unit. Drawing it costs 9 ms, a copy 1: it has another table of texts, and
in the sheets other cells where a value is no text: empty ones, which the formulas must not count, and days.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .filling import Value

_STRINGS, _SHEETS = "xl/sharedStrings.xml", "xl/worksheets/"
_OPEN, _CLOSE = "\ue000", "\ue001"
"""For private use, so that no text of a form has them."""
_SLOT = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_CELL_SLOT = re.compile(f"{_OPEN}([A-Z0-9]+) ([0-9]+) ([0-9]+) ([0-9]+){_CLOSE}")
"""Address, style, number of the text, number of the slot."""
_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)" s="([0-9]+)" t="s"><v>([0-9]+)</v></c>')
_STRING = re.compile(r"<si><t[^>]*>([^<]*)</t></si>")
_COUNTS = re.compile(r' (?:count|uniqueCount)="[0-9]+"')
"""Of the texts; they may be left out, and a copy with empty cells has fewer."""
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAY_0 = date(1899, 12, 30)
_FAST = 1
"""Of zlib's levels: a form is 5 % larger than with the usual one, and made in half the time."""


def slot(number: int) -> str:
    return f"{_OPEN}{number}{_CLOSE}"


class Stencil:
    """`workbook` holds `slot(n)` where value n goes: alone in a cell, or inside a text that is never empty."""

    def __init__(self, workbook: bytes) -> None:
        with ZipFile(io.BytesIO(workbook)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        strings = parts.pop(_STRINGS).decode()
        slots = {
            str(place): found[1]
            for place, text in enumerate(_STRING.findall(strings))
            if (found := _SLOT.fullmatch(text))
        }
        self._strings = _COUNTS.sub("", strings, count=2).replace(f"<t>{_OPEN}", f'<t xml:space="preserve">{_OPEN}')
        self._sheets = {}
        for name in [each for each in parts if each.startswith(_SHEETS)]:
            sheet = parts[name].decode()
            marked = _CELL.sub(lambda cell: _with_slot(cell, slots), sheet)
            if marked != sheet:
                self._sheets[name] = marked
                del parts[name]
        self._rest = _archive(b"", parts)

    def filled(self, values: Sequence[Value]) -> bytes:
        changed = {_STRINGS: _SLOT.sub(lambda found: _text(values[int(found[1])]), self._strings)}
        for name, sheet in self._sheets.items():
            changed[name] = _CELL_SLOT.sub(lambda found: _cell(found, values), sheet)
        return _archive(self._rest, {name: text.encode() for name, text in changed.items()})


def _with_slot(cell: re.Match[str], slots: Mapping[str, str]) -> str:
    number = slots.get(cell[3])
    return cell[0] if number is None else f"{_OPEN}{cell[1]} {cell[2]} {cell[3]} {number}{_CLOSE}"


def _cell(found: re.Match[str], values: Sequence[Value]) -> str:
    address, style, text, number = found.groups()
    value = values[int(number)]
    if value == "":
        return f'<c r="{address}" s="{style}"/>'
    if isinstance(value, date):
        return f'<c r="{address}" s="{style}"><v>{(value - _DAY_0).days}</v></c>'
    return f'<c r="{address}" s="{style}" t="s"><v>{text}</v></c>'


def _text(value: Value) -> str:
    """As Office Open XML writes it: a character that XML lacks as its number, and what looks like such a number."""
    if isinstance(value, date):
        return ""
    return escape(_CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", _CODED.sub("_x005F_", value)))


def _archive(before: bytes, parts: Mapping[str, bytes]) -> bytes:
    """These parts behind those of the archive that is there; the same parts give the same bytes."""
    stream = io.BytesIO(before)
    with ZipFile(stream, "a", ZIP_DEFLATED, compresslevel=_FAST) as archive:
        for name, content in parts.items():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # else it tells on which system it was made
            archive.writestr(info, content, compresslevel=_FAST)
    return stream.getvalue()
