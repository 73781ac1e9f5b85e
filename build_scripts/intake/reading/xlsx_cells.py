"""One sheet of a workbook: its tags in, cells put into a Raw sheet."""

from __future__ import annotations

from ..grid import Span
from .container import LOCAL, Attributes, Scanner
from .limits import MAX_TEXT
from .raw import Raw
from .refusal import Unreadable
from .values import MARK, iso_text, number_from, serial_text
from .xlsx_strings import SharedStrings, TextParts, unescaped
from .xlsx_styles import Styles

_PIECES = 100
"""Pieces of text (of up to 8 KiB) between two tags; the longest formula is one."""
_LETTERS = {chr(65 + number): number for number in range(26)}


def column_of(letters: str) -> int:
    """From "A" 0; what is no column is refused."""
    number = 0
    for letter in letters:
        if letter not in _LETTERS or len(letters) > 3:
            raise Unreadable("hong")
        number = number * 26 + _LETTERS[letter] + 1
    return number - 1


class _Columns(dict[str, int]):
    def __missing__(self, letters: str) -> int:
        self[letters] = number = column_of(letters)
        return number


class Cells(Scanner):
    """Hears a sheet's tags; a cell is closed by what follows it. One without an address stands behind the one before
    it, as Excel reads it."""

    def __init__(self, raw: Raw, strings: SharedStrings, styles: Styles, since_1904: bool) -> None:
        super().__init__()
        self._raw, self._strings, self._since_1904 = raw, strings, since_1904
        self._looks, self._dates = styles.look_of, styles.dates
        self._columns, self._numbers = _Columns(), dict[str, str]()
        self._row = self._column = -1
        self._row_name = ""
        self._open = self._in_data = False
        self._kind: str | None = None
        self._format = 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self._inline: TextParts | None = None
        self._inside = 0  # how deep the open <is> stands: what is not deeper comes after it
        self.told: set[str] = set()

    def start(self, name: str, attributes: Attributes) -> None:
        self.started += 1
        tag = LOCAL[name]
        if tag == "v" and self._open:
            self._into, self._mark = self._value, len(self.ended)
        elif tag == "c" and self._in_data:
            if self._open:
                self._close_cell()
            self._open_cell(attributes)
        elif self._open and tag == "f":
            self._formula = self._into = []
            self._mark = len(self.ended)
        elif self._open and tag == "is":
            self._inline, self._into = TextParts(), None
            self._inside = self.started - len(self.ended)
        elif self._open and self._inline is not None and self.started - len(self.ended) > self._inside:
            self._inline.start(tag, attributes)
            self._mark = len(self.ended)
        else:
            self._start_outside(tag, attributes)

    def _start_outside(self, tag: str, attributes: Attributes) -> None:
        self.finish()
        if tag == "row":
            self._row_name = attributes.get("r", "")
            self._row = _row_number(self._row_name) if self._row_name else self._row + 1
            self._column = -1
        elif tag == "sheetData":
            self._in_data = True
        elif tag == "mergeCell":
            self._raw.merge(_span(attributes.get("ref", "")))

    def _open_cell(self, attributes: Attributes) -> None:
        address = attributes.get("r")
        if address:
            letters = address.rstrip("0123456789")
            row = address[len(letters) :]
            if row != self._row_name:
                self._row, self._row_name = _row_number(row), row
            self._column = self._columns[letters]
        else:
            self._column += 1
        self._open = True
        self._kind = attributes.get("t")
        self._value, self._formula, self._inline, self._into = [], None, None, None
        style = attributes.get("s")
        self._format = int(style) if style and style.isdecimal() and len(style) < 7 else 0
        if self._format < len(self._looks) and (look := self._looks[self._format]):
            self._raw.look(self._row, self._column, look)

    def text(self, data: str) -> None:
        if self._mark != len(self.ended):
            return  # between tags
        if self._into is not None:
            self._into.append(data)
            if len(self._into) > _PIECES:
                raise Unreadable("o_qua_dai", self._raw.place(self._row, self._column))
        elif self._inline is not None:
            self._inline.text(data)

    def finish(self) -> None:
        """Closes the cell that is still open."""
        if self._open:
            self._close_cell()
            self._open = False

    def _close_cell(self) -> None:
        if self._value:
            self._put_value(self._value[0] if len(self._value) == 1 else "".join(self._value))
        elif self._inline is not None:
            self._raw.put(self._row, self._column, self._inline.joined())
            if runs := self._inline.pieces():
                self._raw.runs[self._row, self._column] = runs
        elif self._formula is not None and self._kind != "str":
            # Its program never worked it out, so nobody knows what should stand here: the formula itself is seen.
            self._raw.put(self._row, self._column, ("=" + "".join(self._formula))[:MAX_TEXT])
            self.told.add("cong_thuc_chua_tinh")

    def _put_value(self, value: str) -> None:
        kind = self._kind
        if kind == "s":
            number = int(value) if value.isdecimal() and len(value) < 10 else -1
            if not 0 <= number < len(self._strings.texts):
                raise Unreadable("hong", self._raw.place(self._row, self._column))
            self._raw.put(self._row, self._column, self._strings.texts[number])
            if number in self._strings.runs:
                self._raw.runs[self._row, self._column] = self._strings.runs[number]
        elif kind is None or kind == "n":
            self._raw.put(self._row, self._column, self._number(value))
        elif kind == "b":
            self._raw.put(self._row, self._column, MARK if value.strip() in ("1", "true") else "")
            self.told.add("dung_sai")
        elif kind == "d":
            self._raw.put(self._row, self._column, iso_text(value.strip()))
        else:
            self._raw.put(self._row, self._column, unescaped(value))

    def _number(self, value: str) -> str:
        if self._format < len(self._dates) and self._dates[self._format]:
            try:
                return serial_text(float(value), self._since_1904)
            except ValueError:
                return value
        if len(value) > 6:
            return number_from(value.strip())
        if (text := self._numbers.get(value)) is None:  # one text for all cells with the same small number
            text = self._numbers[value] = number_from(value.strip())
        return text


def _row_number(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or text == "0":
        raise Unreadable("hong")
    return int(text) - 1


def _span(reference: str) -> Span:
    first, _, last = reference.replace("$", "").partition(":")
    corners = []
    for corner in (first, last or first):
        letters = corner.rstrip("0123456789")
        corners += [_row_number(corner[len(letters) :]), column_of(letters)]
    top, left, bottom, right = corners
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)
