"""Forms A and B as the plan prints them: merged headers, the row of column numbers, rows, "Tổng cộng".

Columns that the paper lacks are folded into a cell of the paper's columns, so that these keep their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from ..model import Field, TableSchema
from . import words

TOTAL = "Tổng cộng"
BLANK_ROWS = {"tap-the": ("1", "…"), "ca-nhan": ("1", "2")}
"""First cells of the empty rows, as printed in the plan."""


@dataclass(frozen=True)
class Head:
    """A cell of the header; `rows` and `columns` are what it spans."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Cell:
    """A cell of the body: its look (so, dau, ten, chu), its text, and folded in, columns that the paper lacks."""

    look: str
    text: str
    extras: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FormView:
    """A form ready to be laid out; no arithmetic is left for the template."""

    title: str
    top: tuple[Head, ...]
    bottom: tuple[Head, ...]
    numbers: tuple[str, ...]
    body: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...]
    extra_columns: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """One form's layout, worked out once and filled for every unit."""

    schema: TableSchema

    @cached_property
    def paper(self) -> tuple[Field, ...]:
        return tuple(f for f in self.schema.fields if f.on_paper)

    @cached_property
    def folded(self) -> dict[str, list[Field]]:
        """Paper column -> columns folded into it: into the one before, unless that holds marks; then into the last."""
        into: dict[str, list[Field]] = {f.name: [] for f in self.paper}
        before = self.paper[0]
        for field in self.schema.fields:
            if field.on_paper:
                before = field
            else:
                into[(self.paper[-1] if before.group else before).name].append(field)
        return into

    @cached_property
    def top(self) -> tuple[Head, ...]:
        return tuple(
            head
            for group, fields in groupby(self.paper, key=lambda f: f.group)
            for head in ([Head(group, len(list(fields)))] if group else [Head(f.title, rows=2) for f in fields])
        )

    def view(self, rows: Sequence[Mapping[str, str]]) -> FormView:
        return self._view(tuple(tuple(self._cells(row)) for row in rows), tuple(self._totals(rows)))

    def blank(self) -> FormView:
        """The form as one prints it to fill in."""
        blank = [
            tuple(Cell(_look(f), first if i == 0 else "") for i, f in enumerate(self.paper))
            for first in BLANK_ROWS[self.schema.name]
        ]
        total = tuple(Cell("ten", TOTAL) if i == 1 else Cell("so", "") for i, _ in enumerate(self.paper))
        return self._view(tuple(blank), total)

    def _view(self, body: tuple[tuple[Cell, ...], ...], total: tuple[Cell, ...]) -> FormView:
        numbers = tuple(str(f.form_number or "") for f in self.paper)
        return FormView(
            title=str(self.schema.descriptor.get("formTitle", self.schema.title)),
            top=self.top,
            bottom=tuple(Head(f.title) for f in self.paper if f.group),
            numbers=numbers if any(numbers) else (),
            body=body,
            total=total,
            extra_columns=tuple(f.title for f in self.schema.fields if not f.on_paper),
        )

    def _cells(self, row: Mapping[str, str]) -> Iterator[Cell]:
        for field in self.paper:
            extras = tuple((f.title, readable(f, row[f.name])) for f in self.folded[field.name] if row[f.name])
            yield Cell(_look(field), readable(field, row[field.name]), extras)

    def _totals(self, rows: Sequence[Mapping[str, str]]) -> Iterator[Cell]:
        for i, field in enumerate(self.paper):
            extras = tuple((f.title, _count(f, rows)) for f in self.folded[field.name] if f.categories)
            if i == 1:
                yield Cell("ten", f"{TOTAL}: {len(rows)}")
            else:
                yield Cell("so", _count(field, rows) if field.categories else "", extras)


def readable(field: Field, value: str) -> str:
    """A cell as readers write it: dates and numbers in Vietnamese, a code by its label, a mark as it is."""
    if field.is_mark:
        return value
    if field.type == "date":
        return words.day(value)
    return field.categories.get(value, value)


def _look(field: Field) -> str:
    if field.type == "integer":
        return "so"
    if field.is_mark or field.group:
        return "dau"
    return "ten" if field.constraints.get("required") and not field.categories else "chu"


def _count(field: Field, rows: Sequence[Mapping[str, str]]) -> str:
    """How many rows are marked; for a column of classes or levels, how many of each."""
    given = [row[field.name] for row in rows if row[field.name]]
    if field.is_mark or not given:
        return str(len(given))
    return "; ".join(f"{label}: {given.count(value)}" for value, label in field.categories.items() if value in given)
