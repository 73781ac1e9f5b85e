"""The cells of forms A and B: what stands in a column of the paper, and what a card on a narrow screen says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..model import Field
from . import words

_REGISTER = "ĐĂNG KÝ "
"""What the names of the paper's groups of columns begin with."""

_TO_FILL_IN = re.compile(r"( hạng)?\.+$")
"""The end of a column's title on paper where one writes on: the cell's own text says it."""


class Cell(NamedTuple):
    """A cell of the body: its look (so, dau, ten, chu), its text, and folded in, columns that the paper lacks.

    For cards, a filled cell has its `label` (what a mark or a sum stands for) and, if it is the first filled one of
    its group in the row, the `group`. The template takes it apart by order: it meets more of these than of all else.
    """

    look: str
    text: str
    award: str = ""
    extras: tuple[tuple[str, str], ...] = ()
    label: str = ""
    group: str = ""


@dataclass(frozen=True)
class Column:
    """A column of the paper with those folded into it; for cards, what it belongs to and what a mark in it says."""

    field: Field
    look: str
    awards: tuple[Field, ...]
    others: tuple[Field, ...]
    group: str
    name: str

    @cached_property
    def _blank(self) -> Cell:
        return Cell(self.look, "")

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(f.name for f in (self.field, *self.awards, *self.others))

    def cell(self, row: Mapping[str, str], before: str) -> Cell:
        """What a row has in this column; `before` is the group that a cell on its left named last."""
        for name in self._names:
            if row[name]:
                return self._filled(row, before)
        return self._blank  # two cells of three

    def _filled(self, row: Mapping[str, str], before: str) -> Cell:
        text = readable(self.field, row[self.field.name])
        award = "; ".join(f"{f.title}: {readable(f, row[f.name])}" for f in self.awards if row[f.name])
        extras = tuple((f.title, readable(f, row[f.name])) for f in self.others if row[f.name])
        group = self.belongs(text, award, extras)
        return Cell(self.look, text, award, extras, self.says(text) if text else "", group if group != before else "")

    def says(self, text: str) -> str:
        """A filled cell as a line of a card; empty where the text says it itself."""
        if self.look != "dau":
            return ""
        return self.name if self.field.is_mark else f"{self.name}: {text}"

    def belongs(self, text: str, award: str, extras: object = ()) -> str:
        """The group of a cell with this in it; empty while there is nothing in it."""
        if award and not text:
            return short_group(self.awards[0])
        return self.group if text or extras else ""


def look_of(field: Field) -> str:
    if field.type == "integer":
        return "so"
    if field.is_mark or field.group:
        return "dau"
    return "ten" if field.constraints.get("required") and not field.categories else "chu"


def readable(field: Field, value: str) -> str:
    """A cell as readers write it: dates and numbers in Vietnamese, a code by its label, a mark as it is."""
    if field.is_mark:
        return value
    if field.type == "date":
        return words.day(value)
    return field.categories.get(value, value)


def group_words(field: Field) -> str:
    """What the paper's group of a column asks for, not in capitals; the column itself where it stands alone."""
    return (field.group or field.title).removeprefix(_REGISTER).capitalize()


def short_group(field: Field) -> str:
    """The same by its first word, which in Vietnamese is two syllables: Danh hiệu, Hình thức, Ghi chú."""
    return " ".join(group_words(field).split()[:2])


def card_name(field: Field) -> str:
    """A column's title as a line of a card begins with it."""
    return _TO_FILL_IN.sub("", field.title)
