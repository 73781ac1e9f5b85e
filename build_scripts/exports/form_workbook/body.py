"""The rows of a table to fill in: who is known, then empty ones, each cell ready for what belongs in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .columns import Column
from .filling import Member, Value
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
            _write(sheet, (row, column.index), look, _value(column, place + 1, member))
    return end


def _value(column: Column, number: int, member: Member | None) -> Value | int:
    """What a cell comes with: the row's number or code, and what is known of the one in it."""
    if column.field is None:
        return member.before if member else ""
    if column.field.name == "tt":
        return number
    if column.field.name == "ma":
        return f"sk-{number:02}"
    return member.known.get(column.field.name, "") if member else ""


def _write(sheet: Worksheet, cell: tuple[int, int], look: Format, value: Value | int) -> None:
    if value == "":
        sheet.write_blank(*cell, None, look)
    elif isinstance(value, int):
        sheet.write_number(*cell, value, look)
    elif isinstance(value, date):
        sheet.write_datetime(*cell, value, look)
    else:
        sheet.write_string(*cell, value, look)
