"""Forms A and B as the plan prints them: merged headers, the row of column numbers, rows, "Tổng cộng".

Columns that the paper lacks are folded into a cell of the paper's columns, so that these keep their order. On a narrow
screen each row is a card, so that a filled cell also says what its column is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from ..model import Field, TableSchema
from .form_cells import Cell, Column, card_name, look_of, short_group

TOTAL = "Tổng cộng"
BLANK_ROWS = {"tap-the": ("1", "…"), "ca-nhan": ("1", "2")}
"""First cells of the empty rows, as printed in the plan."""


@dataclass(frozen=True)
class Head:
    """A cell of the header; `rows` and `columns` are what it spans, `people` says that persons stand below."""

    text: str
    columns: int = 1
    rows: int = 1
    people: bool = False


@dataclass(frozen=True)
class FormView:
    """A form ready to be laid out; no arithmetic is left for the template. Only a filled form has a `name`: it begins
    the ids of the rows, which would stand twice on a page of blank forms."""

    name: str
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
    def columns(self) -> tuple[Column, ...]:
        looks, folded = [look_of(f) for f in self.paper], self._folded
        return tuple(
            Column(
                field=f,
                look=look,
                awards=tuple(x for x in folded[f.name] if x.group),
                others=tuple(x for x in folded[f.name] if not x.group),
                group=short_group(f) if look in ("dau", "chu") else "",
                name=card_name(f),
            )
            for f, look in zip(self.paper, looks, strict=True)
        )

    @property
    def _folded(self) -> dict[str, list[Field]]:
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
            for head in (
                [Head(group, len(list(fields)))]
                if group
                else [Head(f.title, rows=2, people=f.name == "ho_ten") for f in fields]
            )
        )

    def view(self, rows: Sequence[Mapping[str, str]]) -> FormView:
        body = tuple(tuple(self._cells(row)) for row in rows)
        return self._view(self.schema.name, body, tuple(self._totals(rows)))

    def blank(self) -> FormView:
        """The form as one prints it to fill in."""
        blank = [
            tuple(Cell(c.look, first if i == 0 else "") for i, c in enumerate(self.columns))
            for first in BLANK_ROWS[self.schema.name]
        ]
        total = tuple(Cell("ten", TOTAL) if i == 1 else Cell("so", "") for i, _ in enumerate(self.paper))
        return self._view("", tuple(blank), total)

    def _view(self, name: str, body: tuple[tuple[Cell, ...], ...], total: tuple[Cell, ...]) -> FormView:
        numbers = tuple(str(f.form_number or "") for f in self.paper)
        return FormView(
            name=name,
            title=str(self.schema.descriptor.get("formTitle", self.schema.title)),
            top=self.top,
            bottom=tuple(Head(f.title) for f in self.paper if f.group),
            numbers=numbers if any(numbers) else (),
            body=body,
            total=total,
            extra_columns=tuple(f.title for f in self.schema.fields if not f.on_paper),
        )

    def _cells(self, row: Mapping[str, str]) -> Iterator[Cell]:
        before = ""
        for column in self.columns:
            cell = column.cell(row, before)
            before = cell.group or before
            yield cell

    def _totals(self, rows: Sequence[Mapping[str, str]]) -> Iterator[Cell]:
        before = ""
        for i, c in enumerate(self.columns):
            if i == 1:
                yield Cell("ten", f"{TOTAL}: {len(rows)}")
                continue
            text = _count(c.field, rows) if c.field.categories else ""
            sums = [(f.title, _count(f, rows)) for f in c.awards]
            award = "; ".join(f"{title}: {n}" for title, n in sums if n != "0")
            group = c.belongs(text.strip("0"), award)
            label = c.name if group and c.look == "dau" else ""
            yield Cell("so", text, award, label=label, group=group if group != before else "")
            before = group or before


def _count(field: Field, rows: Sequence[Mapping[str, str]]) -> str:
    """How many rows are marked; for a column of classes or levels, how many of each."""
    given = [row[field.name] for row in rows if row[field.name]]
    if field.is_mark or not given:
        return str(len(given))
    return "; ".join(f"{label}: {given.count(value)}" for value, label in field.categories.items() if value in given)
