"""A text file (csv, tsv, txt) or pasted text: its separator found, its lines kept, so that row 7 is line 7."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from .raw import Budget, Raw
from .refusal import Unreadable

_SEPARATORS = "\t;|,"
_SAMPLE = 500
_NOT_TEXT = frozenset(map(chr, [*range(0, 9), *range(14, 27), *range(28, 32)]))


def read_lines(text: str, budget: Budget) -> tuple[list[Raw], list[str]]:
    """Raises Unreadable where quotes do not close, and for what is no text at all."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text or sum(map(text.count, _NOT_TEXT)) > len(text) // 100 + 8:
        raise Unreadable("khong_phai_chu")
    lines = text.split("\n")
    first, told = 0, []
    separator = ""
    if lines[0].lower().startswith("sep=") and len(lines[0]) <= len("sep=") + 1:
        separator, first = lines[0][4:] or "\t", 1
        told.append("sep")
    if separator not in _SEPARATORS or not separator:
        separator = _separator(lines[first : first + _SAMPLE])
    raw = Raw("", budget)
    for line, cells in _records(lines[first:], separator, first):
        for column, cell in enumerate(cells):
            raw.put(line, column, cell)
    return [raw], told


def _separator(lines: list[str]) -> str:
    """The one that parts most lines into the same number of cells, outside quotes; the tab where none does."""
    best, most = "\t", 0
    for separator in _SEPARATORS:
        reader = csv.reader(lines, delimiter=separator)
        try:
            counts = Counter(len(row) - 1 for row in reader if len(row) > 1)
        except csv.Error:
            continue
        cells = max((cells * lines for cells, lines in counts.items()), default=0)
        if cells > most:
            best, most = separator, cells
    return best


def _records(lines: list[str], separator: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number (0 = the first) of the line it begins on."""
    reader = csv.reader((line + "\n" for line in lines), delimiter=separator, strict=True)
    line = first
    try:
        for cells in reader:
            yield line, cells
            line = first + reader.line_num
    except csv.Error as error:
        if "field limit" in str(error):
            raise Unreadable("dong_qua_dai", dong=str(line + 1)) from None
        raise Unreadable("dau_ngoac_kep", dong=str(line + 1)) from None
