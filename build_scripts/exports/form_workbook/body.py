"""The rows of a table to fill in: who is known, then empty ones, each cell ready for what belongs in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ...vietnamese.dates import parse_date
from .columns import Column
from .filling import Member
from .looks import Looks


def write_body(
    sheet: Worksheet, looks: Looks, columns: tuple[Column, ...], first: int, spare: int, members: Sequence[Member]
) -> int:
    """Rows from `first` on, `spare` of them empty; the row after the last."""
    formats = [getattr(looks, column.look) for column in columns]
    cells = list(zip(columns, formats, strict=True))
    end = first + len(members) + spare
    for row in range(first, end):
        place = row - first
        member = members[place] if place < len(members) else None
        for column, look in cells:
            _write(sheet, row, column, look, _text(column, place + 1, member))
    return end


def _text(column: Column, number: int, member: Member | None) -> str:
    """What a cell comes with: the row's number or code, and what is known of the one in it."""
    if column.field is None:
        return member.before if member else ""
    if column.field.name == "tt":
        return str(number)
    if column.field.name == "ma":
        return f"sk-{number:02}"
    known: Mapping[str, str] = member.texts if member else {}
    return known.get(column.field.name, "")


def _write(sheet: Worksheet, row: int, column: Column, look: Format, text: str) -> None:
    if not text:
        sheet.write_blank(row, column.index, None, look)
    elif column.look == "number":
        sheet.write_number(row, column.index, int(text), look)
    elif column.look == "date" and (day := parse_date(text)):
        sheet.write_datetime(row, column.index, date.fromisoformat(day), look)
    else:
        sheet.write_string(row, column.index, text, look)
