"""Rows to the bytes of a CSV file, for programs and for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@\t\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def for_programs(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 without BOM, LF: as the files of data/."""
    return _write(header, rows, "\n").encode("utf-8")


def for_spreadsheets(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """BOM and CRLF, by which Excel knows UTF-8; an apostrophe before a cell that Excel would run as a formula."""
    return _write(header, ([_inert(str(cell)) for cell in row] for row in rows), "\r\n").encode("utf-8-sig")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _FORMULA and not _NUMBER.fullmatch(cell) else cell


def _write(header: Sequence[str], rows: Iterable[Sequence[object]], newline: str) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator=newline)
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()
