"""How cells look: one format a look, made once a workbook. No cell to mark has a background: colour may be a mark."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.format import Format

FONT: Mapping[str, object] = {"font_name": "Times New Roman", "font_size": 12, "font_scheme": "none"}
_GREY = "#E7E9EC"
_HEADER = {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": 1, "font_size": 10}
_BODY = {"border": 1, "valign": "vcenter", "locked": False}


class Looks:
    def __init__(self, book: Workbook) -> None:
        self._book = book

    def _made(self, **properties: object) -> Format:
        return self._book.add_format({**FONT, **properties})

    @cached_property
    def organisation(self) -> Format:
        return self._made(align="center", valign="vcenter")

    @cached_property
    def strong(self) -> Format:
        return self._made(align="center", valign="vcenter", bold=True, text_wrap=True)

    @cached_property
    def motto(self) -> Format:
        return self._made(align="center", valign="vcenter", bold=True, underline=1)

    @cached_property
    def title(self) -> Format:
        return self._made(align="center", valign="vcenter", bold=True, font_size=14)

    @cached_property
    def part(self) -> Format:
        return self._made(bold=True, valign="vcenter")

    @cached_property
    def invented(self) -> Format:
        return self._made(italic=True, font_color="#9C1C1C", valign="vcenter")

    @cached_property
    def paper(self) -> Format:
        """The head of a column of the paper form."""
        return self._made(**_HEADER)

    @cached_property
    def added(self) -> Format:
        """The head of a column that the paper lacks."""
        return self._made(**_HEADER, bg_color=_GREY)

    @cached_property
    def column_number(self) -> Format:
        return self._made(align="center", valign="vcenter", border=1, italic=True, font_size=9)

    @cached_property
    def total(self) -> Format:
        return self._made(bold=True, border=1, align="center", valign="vcenter")

    @cached_property
    def total_name(self) -> Format:
        return self._made(bold=True, border=1, valign="vcenter", indent=1)

    @cached_property
    def mark(self) -> Format:
        """Larger, so that rows are high enough to write on paper and still grow with their text."""
        return self._made(**{**_BODY, "font_size": 14}, align="center")

    @cached_property
    def number(self) -> Format:
        return self._made(**_BODY, align="center", num_format="0")

    @cached_property
    def date(self) -> Format:
        return self._made(**_BODY, align="center", num_format="dd/mm/yyyy")

    @cached_property
    def code(self) -> Format:
        return self._made(**_BODY, num_format="@", indent=1)

    @cached_property
    def words(self) -> Format:
        return self._made(**_BODY, text_wrap=True, indent=1)

    @cached_property
    def before(self) -> Format:
        """On one line, however long: there is nothing to its right."""
        return self._made(border=1, valign="vcenter", font_size=10, font_color="#55606B", bg_color=_GREY, indent=1)

    @cached_property
    def to_write(self) -> Format:
        """A line to write on around a form."""
        return self._made(align="center", valign="vcenter", bold=True, locked=False)

    @cached_property
    def to_date(self) -> Format:
        return self._made(align="center", valign="vcenter", italic=True, locked=False)

    @cached_property
    def line(self) -> Format:
        return self._made(text_wrap=True, valign="top")

    @cached_property
    def first_line(self) -> Format:
        return self._made(text_wrap=True, valign="top", bold=True)
