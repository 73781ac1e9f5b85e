"""A workbook of Excel 97 to 2003 (xls): its stream of records in, sheets out. Only stored values; nothing is run.

Read here and not by a library: the ones there are allocate what a damaged file asks for and die of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from struct import error as StructError
from struct import unpack, unpack_from

from .legacy import is_old_font
from .ole import Compound
from .raw import Budget, Raw, Run
from .refusal import Unreadable
from .values import ERRORS, MARK, number_text, serial_text
from .xls_strings import XlsString, long_string, shared_strings, short_string
from .xls_styles import XlsStyles

_BOF, _EOF, _CONTINUE, _FILEPASS, _BOUNDSHEET, _SST, _DATEMODE = 0x809, 0x0A, 0x3C, 0x2F, 0x85, 0xFC, 0x22
_STYLES = {0x31: "font", 0x41E: "code", 0xE0: "format"}
_BIFF8, _WORKSHEET = 0x600, 0x10
_STRING, _MERGED = 0x207, 0xE5

Record = tuple[int, bytes]


def records(stream: bytes, at: int = 0) -> Iterator[Record]:
    """Kind and bytes of each record; raises Unreadable where the stream ends within one."""
    while at + 4 <= len(stream):
        kind, size = unpack_from("<HH", stream, at)
        at += 4 + size
        if at > len(stream):
            raise Unreadable("hong")
        yield kind, stream[at - size : at]


@dataclass
class _Globals:
    """What the first part of the stream says of the whole book."""

    sheets: list[tuple[int, bool, int, str]]
    styles: XlsStyles
    strings: list[XlsString]
    since_1904: bool = False


def read_xls(compound: Compound, budget: Budget) -> tuple[list[Raw], list[str]]:
    if "Workbook" not in compound.names:
        raise Unreadable("xls_cu" if "Book" in compound.names else "hong")
    stream = compound.stream("Workbook")
    try:
        found = _globals(stream)
        looks = found.styles.looks()
        raws, told, left = [], set(), len(stream)
        for start, hidden, kind, name in found.sheets:
            if kind:  # a chart, a sheet of macros
                continue
            raw = Raw(name, budget, hidden, styles=looks)
            cells = _Cells(raw, found)
            left -= cells.read(stream, start)
            if left < 0:
                raise Unreadable("hong")  # sheets that lie upon one another
            told |= cells.told
            raws.append(raw)
    except (StructError, IndexError):
        raise Unreadable("hong") from None
    if "_VBA_PROJECT_CUR" in compound.names:
        told.add("co_macro")
    return raws, sorted(told)


def _globals(stream: bytes) -> _Globals:
    found = _Globals([], XlsStyles(), [])
    pieces: list[bytes] | None = None
    for number, (kind, data) in enumerate(records(stream)):
        if number == 0 and (kind != _BOF or unpack_from("<H", data)[0] != _BIFF8):
            raise Unreadable("xls_cu")
        if kind == _SST:
            pieces = [data]
        elif kind == _CONTINUE and pieces is not None:
            pieces.append(data)
            continue
        elif pieces and not found.strings:
            found.strings = shared_strings(pieces)
            pieces = None
        if kind == _FILEPASS:
            raise Unreadable("co_mat_khau")
        if kind == _BOUNDSHEET:
            start, state, sheet_kind = unpack_from("<IBB", data)
            found.sheets.append((start, bool(state & 3), sheet_kind, short_string(data, 6)))
        elif kind == _DATEMODE:
            found.since_1904 = data[:1] == b"\x01"
        elif kind in _STYLES:
            found.styles.take(_STYLES[kind], data)
        elif kind == _EOF:
            return found
    raise Unreadable("hong")


class _Cells:
    """The records of one sheet."""

    def __init__(self, raw: Raw, found: _Globals) -> None:
        self._raw, self._found = raw, found
        self._waiting: tuple[int, int] | None = None
        self.told: set[str] = set()
        self._kinds: dict[int, Callable[[bytes], None]] = {
            0x203: self._number,
            0x27E: self._rk,
            0xBD: self._rks,
            0xFD: self._shared,
            0x204: self._label,
            0xD6: self._label,
            0x205: self._truth_or_error,
            0x06: self._formula,
            0x201: self._blank,
            0xBE: self._blanks,
            _STRING: self._formula_text,
            _MERGED: self._merged,
        }

    def read(self, stream: bytes, start: int) -> int:
        """Puts the sheet's cells; returns how many bytes it took. A chart within the sheet is passed over."""
        depth = taken = 0
        for kind, data in records(stream, start):
            taken += 4 + len(data)
            if kind == _BOF:
                depth += 1
            elif depth == 0:
                break
            elif kind == _EOF:
                depth -= 1
                if depth == 0:
                    return taken
            elif depth == 1 and kind in self._kinds:
                self._kinds[kind](data)
        raise Unreadable("hong")

    def _cell(self, data: bytes) -> tuple[int, int, int]:
        row, column, format_ = unpack_from("<HHH", data)
        self._look(row, column, format_)
        return row, column, format_

    def _look(self, row: int, column: int, format_: int) -> None:
        looks = self._found.styles.look_of
        if format_ < len(looks):
            self._raw.look(row, column, looks[format_])

    def _put_number(self, row: int, column: int, format_: int, value: float) -> None:
        if self._found.styles.is_date(format_):
            self._raw.put(row, column, serial_text(value, self._found.since_1904))
        else:
            self._raw.put(row, column, number_text(value))

    def _number(self, data: bytes) -> None:
        self._put_number(*self._cell(data), unpack_from("<d", data, 6)[0])

    def _rk(self, data: bytes) -> None:
        self._put_number(*self._cell(data), _from_rk(unpack_from("<I", data, 6)[0]))

    def _rks(self, data: bytes) -> None:
        row, column = unpack_from("<HH", data)
        for step in range((len(data) - 6) // 6):
            format_, rk = unpack_from("<HI", data, 4 + 6 * step)
            self._look(row, column + step, format_)
            self._put_number(row, column + step, format_, _from_rk(rk))

    def _shared(self, data: bytes) -> None:
        row, column, format_ = self._cell(data)
        text, runs = self._found.strings[unpack_from("<I", data, 6)[0]]
        self._raw.put(row, column, text)
        if runs and (pieces := self._pieces(text, runs, format_)):
            self._raw.runs[row, column] = pieces

    def _pieces(self, text: str, runs: tuple[tuple[int, int], ...], format_: int) -> tuple[Run, ...]:
        """The text cut where its font changes, when an old font is among them."""
        styles = self._found.styles
        starts = [(0, styles.font_of(format_)), *((at, styles.font(number)) for at, number in runs)]
        if not any(is_old_font(font) for _, font in starts):
            return ()
        ends = [*(at for at, _ in starts[1:]), len(text)]
        return tuple((text[at:end], font) for (at, font), end in zip(starts, ends, strict=True) if at < end)

    def _label(self, data: bytes) -> None:
        row, column, _ = self._cell(data)
        self._raw.put(row, column, long_string(data, 6))

    def _truth_or_error(self, data: bytes) -> None:
        row, column, _ = self._cell(data)
        self._put_truth_or_error(row, column, data[6], bool(data[7]))

    def _put_truth_or_error(self, row: int, column: int, value: int, is_error: bool) -> None:
        if is_error:
            self._raw.put(row, column, ERRORS.get(value, "#N/A"))
        else:
            self.told.add("dung_sai")
            self._raw.put(row, column, MARK if value else "")

    def _formula(self, data: bytes) -> None:
        """The stored result: a number, or by its first byte a text (in the next record), true or false, an error."""
        row, column, format_ = self._cell(data)
        if data[12:14] != b"\xff\xff":
            self._put_number(row, column, format_, unpack_from("<d", data, 6)[0])
        elif data[6] == 0:
            self._waiting = (row, column)
        elif data[6] in (1, 2):
            self._put_truth_or_error(row, column, data[8], data[6] == 2)

    def _formula_text(self, data: bytes) -> None:
        if self._waiting:
            self._raw.put(*self._waiting, long_string(data, 0))
            self._waiting = None

    def _blank(self, data: bytes) -> None:
        self._cell(data)

    def _blanks(self, data: bytes) -> None:
        row, column = unpack_from("<HH", data)
        for step in range((len(data) - 6) // 2):
            self._look(row, column + step, unpack_from("<H", data, 4 + 2 * step)[0])

    def _merged(self, data: bytes) -> None:
        for step in range(unpack_from("<H", data)[0]):
            top, bottom, left, right = unpack_from("<HHHH", data, 2 + 8 * step)
            self._raw.merge((top, left, bottom, right))


def _from_rk(rk: int) -> float:
    """A number in four bytes: an integer or the upper half of a double, perhaps in hundredths."""
    if rk & 2:
        value = float((rk >> 2) - (1 << 30 if rk & 0x80000000 else 0))
    else:
        value = unpack("<d", b"\0\0\0\0" + (rk & 0xFFFFFFFC).to_bytes(4, "little"))[0]
    return value / 100 if rk & 1 else value
