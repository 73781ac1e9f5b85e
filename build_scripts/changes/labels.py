"""The names of titles, columns and values, from titles.csv and the schemas; and the ladders that titles stand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..messages import changes as say
from ..model import Field, TableSchema
from ..problems import shown
from ..repo import TITLE_FORMS
from ..vietnamese.dates import format_date
from .model import Mark, Row

LEVELS = "muc_do"
"""Columns of the level of task completion: one with a list in form A, several to mark in form B."""
INITIATIVE_LEVEL = "cap"
_BEST_LAST = (INITIATIVE_LEVEL,)
_LONG = 500


@dataclass(frozen=True)
class Labels:
    """`titles` are the rows of titles.csv by code, `schemas` the Table Schemas by name."""

    titles: Mapping[str, Row]
    schemas: Mapping[str, TableSchema]

    def field(self, form: str, column: str) -> Field:
        return self.schemas[form].field(column)

    def mark_columns(self, form: str) -> tuple[str, ...]:
        """The columns in which a row registers something."""
        schema = self.schemas[form]
        levels = [c for c in schema.header if c.startswith(LEVELS)] if form in TITLE_FORMS else []
        initiative = [INITIATIVE_LEVEL] if form == "sang-kien" else []
        return (*levels, *schema.title_columns, *initiative)

    def rank(self, form: str, mark: Mark) -> tuple[str, int, int]:
        """The ladder a mark stands on, its step, and the class within one title; a higher step is a higher title."""
        field = self.field(form, mark.column)
        entries = list(field.categories)
        place = entries.index(mark.value)
        place = place if mark.column in _BEST_LAST else -place
        if mark.column.startswith(LEVELS):
            return LEVELS, -self.schemas[form].header.index(mark.column), place
        title = self.titles.get(mark.column)
        if title is None:  # no list of titles, or not in it: nothing says what is higher
            return mark.column, 0, place
        return title.get("nhom", ""), step(title.get("thu_tu", "")), place

    def mark(self, form: str, mark: Mark) -> str:
        """A mark in words: "Chiến sĩ thi đua cơ sở", "Huân chương Lao động hạng Ba", "cấp Tỉnh"."""
        field = self.field(form, mark.column)
        entry = field.categories.get(mark.value, mark.value)
        if mark.column.startswith(LEVELS):
            return field.title if field.is_mark else entry
        if mark.column == INITIATIVE_LEVEL:
            return say.INITIATIVE_LEVEL.format(cap=_low(entry))
        name = self.mark_name(form, mark.column)
        return name if field.is_mark else f"{name} {_low(entry)}"

    def mark_name(self, form: str, column: str) -> str:
        """A title or award, as the list of titles names it."""
        return shown(self.titles.get(column, {}).get("ten") or self.field(form, column).title)

    def column(self, form: str, column: str) -> str:
        return self.field(form, column).label

    def value(self, form: str, column: str, value: str) -> str:
        """A cell as it is told: the label of a list's entry, a date as papers write it, else the text itself."""
        field = self.field(form, column)
        if field.type == "date":
            try:
                return format_date(value)
            except ValueError:
                return shown(value, _LONG)
        if field.is_mark:
            return shown(value, _LONG)
        return field.categories.get(value) or shown(value, _LONG)


def step(order: str) -> int:
    """The order of a title as a number, 0 for what is none; the text is not checked yet."""
    return int(order) if order.isdecimal() and len(order) < 10 else 0


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]
