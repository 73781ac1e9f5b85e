"""The columns of one sheet: a schema's, and for forms A and B what was registered the season before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ...messages import form_workbook as say
from ...model import Field, TableSchema, cell_address
from ...pages.form_cells import readable

Look = Literal["mark", "number", "date", "code", "words", "before"]
_WIDTHS: dict[str, float] = {
    "tt": 5, "tap_the": 36, "muc_do": 14, "ho_ten": 25, "chuc_vu": 21, "ma_cb": 9.5, "ngay_tuyen_dung": 11.5,
    "ly_do": 24, "ghi_chu": 20, "ma": 11, "ten": 44, "tac_gia": 34, "cap": 13, "mo_ta": 44, "trang_thai": 17,
}  # fmt: skip
_MARK_WIDTH, _BEFORE_WIDTH = 9.3, 30


@dataclass(frozen=True)
class Column:
    """`field` is None for the column of the season before."""

    index: int
    title: str
    look: Look
    width: float
    field: Field | None = None

    @property
    def letter(self) -> str:
        return cell_address(self.index, 0)[:-1]

    @property
    def group(self) -> str:
        return self.field.group if self.field else ""

    @property
    def on_paper(self) -> bool:
        return self.field is not None and self.field.on_paper

    @property
    def choices(self) -> tuple[str, ...]:
        """A closed list as people write it: a code in small letters is the program's, people see its label."""
        labels = self.field.categories if self.field else {}
        return tuple(label if value != "x" and value == value.lower() else value for value, label in labels.items())


def columns_of(schema: TableSchema, with_before: bool) -> tuple[Column, ...]:
    found = [Column(i, f.title, _look(f), _WIDTHS.get(f.name, _MARK_WIDTH), f) for i, f in enumerate(schema.fields)]
    if with_before:
        found.append(Column(len(found), say.LAST_SEASON, "before", _BEFORE_WIDTH))
    return tuple(found)


def grouped(columns: Sequence[Column]) -> Iterator[tuple[str, list[Column]]]:
    """Columns beside each other under one title of a group; those without a group one by one."""
    for _, found in groupby(columns, key=lambda c: (c.group, -1 if c.group else c.index)):
        together = list(found)
        yield together[0].group, together


def help_of(column: Column) -> tuple[str, str]:
    """Title and text of the help at a cell, as short as Excel allows."""
    field = column.field
    if field is None:
        return "", ""
    title = field.title if len(field.title) <= 32 else f"{field.title[:31]}…"
    if field.is_mark or not field.example:
        return title, field.description[:255]
    shown = column.choices[0] if column.look == "mark" and column.choices else readable(field, field.example)
    return title, say.EXAMPLE.format(mo_ta=field.description, vi_du=shown)[:255]


def _look(field: Field) -> Look:
    if field.type == "integer":
        return "number"
    if field.type == "date":
        return "date"
    if field.categories:
        return "mark"
    return "code" if field.constraints.get("pattern") else "words"
