"""What each cell takes: drop-downs, days, lengths, with help and refusals in Vietnamese."""

from __future__ import annotations

from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from ...messages import form_workbook as say
from ...vietnamese.dates import format_date
from .columns import Column, help_of

_FIRST_DAY = date(1950, 1, 1)
"""Nobody who works today was recruited before."""


def add_rules(sheet: Worksheet, columns: tuple[Column, ...], first: int, last: int, nam: str) -> None:
    """Rules and help for the cells of each column from row `first` to `last`."""
    for column in columns:
        if column.field:
            sheet.data_validation(first, column.index, last, column.index, _rule(column, nam))


def add_help(sheet: Worksheet, row: int, column: int, help_: tuple[str, str]) -> None:
    """Help at one cell that takes anything."""
    sheet.data_validation(row, column, row, column, {"validate": "any", **_help(*help_)})


def _rule(column: Column, nam: str) -> dict[str, Any]:
    return {**_asked(column, nam), **_help(*help_of(column)), "error_title": say.WRONG, "ignore_blank": True}


def _help(title: str, text: str) -> dict[str, Any]:
    return {"input_title": title, "input_message": text}


def _asked(column: Column, nam: str) -> dict[str, Any]:
    field = column.field
    if field is None:
        return {"validate": "any"}
    if column.choices:
        listed = ", ".join(column.choices)
        wrong = say.WRONG_MARK if field.is_mark else say.WRONG_CHOICE.format(muc=listed)
        return {"validate": "list", "source": list(column.choices), "error_message": wrong}
    if column.look == "date":
        wrong = say.WRONG_DATE.format(vi_du=format_date(field.example))
        return _between("date", _FIRST_DAY, date(int(nam), 12, 31), wrong)
    if column.look == "number":
        return _between("integer", field.constraints["minimum"], field.constraints["maximum"], say.WRONG_NUMBER)
    longest = field.constraints["maxLength"]
    wrong = say.WRONG_LENGTH.format(so_chu=longest)
    return {"validate": "length", "criteria": "<=", "value": longest, "error_message": wrong}


def _between(kind: str, least: object, most: object, wrong: str) -> dict[str, Any]:
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most, "error_message": wrong}
