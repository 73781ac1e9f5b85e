"""A text file (csv, tsv, txt) or pasted text: its separator found, its lines kept, so that row 7 is line 7."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from .raw import Budget, Raw
from .refusal import Unreadable

_SEPARATORS = "\t;|,"
_SAMPLE = 500
_FEWEST = 3
"""Cells of the titles of a table; with fewer, spaces only set a line in its place."""
_CELL = re.compile(r"\S+(?: \S+)*")
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
    if not any(line.count(each) > 1 for line in lines for each in _SEPARATORS):
        lines = _parted_by_spaces(lines)
    raw = Raw("", budget)
    for line, cells in _records(lines[first:], separator, first):
        for column, cell in enumerate(cells):
            raw.put(line, column, cell)
    return [raw], told


def _parted_by_spaces(lines: list[str]) -> list[str]:
    """What was pasted from a chat, where several spaces part the cells: the same parted by tabs.

    A row that has fewer cells than the titles is placed by where its cells begin, when they begin where titles do; else
    nobody knows which cell is empty, and the text is refused.
    """
    titles = max((_starts(line) for line in lines), key=len, default=[])
    if len(titles) < _FEWEST:
        return lines
    made = []
    for number, line in enumerate(lines, 1):
        starts = _starts(line)
        cells = [line[a:b].strip() for a, b in pairwise([*starts, len(line)])]
        if len(starts) in (0, 1, len(titles)) or not line.lstrip()[:1].isdigit():
            made.append("\t".join(cells))
        elif set(starts) <= set(titles):
            placed = dict(zip(starts, cells, strict=True))
            made.append("\t".join(placed.get(start, "") for start in titles))
        else:
            raise Unreadable("cot_bang_khoang_trang", dong=str(number))
    return made


def _starts(line: str) -> list[int]:
    """Where the cells of a line begin."""
    return [found.start() for found in _CELL.finditer(line)]


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
