"""What the sheets to fill in have in common: paper, protection, the lines above a table."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from ...messages import form_workbook as say
from ...pages.words import ORGANISATION
from .columns import Column
from .filling import Filling
from .looks import Looks
from .rules import add_help

SPARE_ROWS = {"tap-the": 6, "ca-nhan": 15, "sang-kien": 15}
"""Empty rows below those of the unit's people."""
TABLE = 5
"""The row (0 = the first) in which the titles of columns begin."""

_A4 = 9
_OWN_WIDTH = 50
"""Characters that the lines of the agency and the unit need."""
_ALLOWED = {
    "format_columns": True, "format_rows": True, "format_cells": True, "insert_rows": True, "sort": True,
    "autofilter": True,
}  # fmt: skip


def set_up(sheet: Worksheet, columns: tuple[Column, ...], below_titles: int, frozen_columns: int) -> None:
    """The paper, what stays in sight and on every page, what may be changed; `below_titles` is the first row of the
    body. No password: it guards against slips, not against people."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer(f"&R{say.PAGE}")
    sheet.repeat_rows(TABLE, below_titles - 1)
    sheet.freeze_panes(below_titles, frozen_columns)
    sheet.protect("", _ALLOWED)
    for column in columns:
        sheet.set_column(column.index, column.index, column.width)


def write_head(sheet: Worksheet, looks: Looks, filling: Filling, columns: tuple[Column, ...], title: str) -> None:
    """Agency and unit on the left, state and motto on the right, the title below."""
    printed = [c for c in columns if c.look != "before"]
    last = printed[-1].index
    split = _split(printed)
    unit = say.UNIT.format(ten=filling.ten or say.UNKNOWN_UNIT)
    sheet.merge_range(0, 0, 0, split - 1, ORGANISATION, looks.organisation)
    sheet.merge_range(0, split, 0, last, say.STATE, looks.strong)
    sheet.merge_range(1, 0, 1, split - 1, unit, looks.strong if filling.ma else looks.to_write)
    sheet.merge_range(1, split, 1, last, say.MOTTO, looks.motto)
    sheet.merge_range(2, 0, 2, last, title, looks.title)
    sheet.set_row(2, 26)
    if not filling.ma:
        add_help(sheet, 1, 0, say.UNIT_HELP)
    if filling.invented:
        sheet.write_string(3, 0, say.INVENTED, looks.invented)


def _split(columns: list[Column]) -> int:
    """The column where the right half of the head begins."""
    width = 0.0
    for column in columns:
        if width >= _OWN_WIDTH:
            return column.index
        width += column.width
    return columns[-1].index
