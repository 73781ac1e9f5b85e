"""Sums of the forms: by unit and by title, counted by pandas from the rows of the units that count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ..model import LINE, Register, Table, TableSchema

UNIT = "ma_don_vi"
UNDECIDED = "chua_chon"
"""Form B leaves room for two levels only; a person without either is counted here."""

MEDAL = "huan_chuong_ld"


@dataclass(frozen=True)
class FormTotals:
    """One form summed. Each frame has a row for every counted unit, zeros included, in the order of the units.

    `size` are the rows themselves (collectives, persons); `marks` has a column per title, `levels` per level of task
    completion, `medals` per class of the Labour Medal.
    """

    size: pd.Series
    marks: pd.DataFrame
    levels: pd.DataFrame
    medals: pd.DataFrame

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(str(c) for c in self.marks.columns)

    @property
    def by_title(self) -> dict[str, int]:
        """Each column summed down: the forms' own "Tổng cộng"."""
        return {str(k): int(v) for k, v in self.marks.sum(axis=0).items()}

    @property
    def by_unit(self) -> dict[str, int]:
        """Each row summed across; both sums end in the same grand total."""
        return {str(k): int(v) for k, v in self.marks.sum(axis=1).items()}

    @property
    def units_by_title(self) -> dict[str, int]:
        """How many units registered each title at all."""
        return {str(k): int(v) for k, v in (self.marks > 0).sum(axis=0).items()}


def counted_rows(table: Table, nam: str, counted: Sequence[str]) -> pd.DataFrame:
    """One form's rows of the counted units, by unit and then by the number in the form."""
    rows = table.rows.assign(**{UNIT: table.source_column("don_vi")})
    rows = rows[(table.source_column("nam") == nam) & rows[UNIT].isin(counted)]
    number = pd.to_numeric(rows["tt"], errors="coerce") if "tt" in rows else rows[LINE]
    place = {ma: i for i, ma in enumerate(counted)}
    order = pd.DataFrame({"unit": rows[UNIT].map(place), "number": number, "line": rows[LINE]}).sort_values(
        ["unit", "number", "line"]
    )
    return rows.loc[order.index, [UNIT, *table.schema.header]].reset_index(drop=True)


def form_totals(register: Register, form: str, rows: pd.DataFrame, counted: Sequence[str], nam: str) -> FormTotals:
    schema = register.tables[form].schema
    titles = _titles(register, form, rows, nam)
    return FormTotals(
        size=rows.groupby(UNIT).size().reindex(counted, fill_value=0),
        marks=_per_unit((rows[titles] != ""), rows, counted),
        levels=_per_unit(_levels(rows, schema), rows, counted),
        medals=_per_unit(_one_hot(rows[MEDAL], list(schema.field(MEDAL).categories)), rows, counted),
    )


def rows_by_unit(rows: pd.DataFrame) -> dict[str, list[dict[str, str]]]:
    """Each unit's rows, found once for all units: filtering the frame for each would cost their product."""
    names, found = [str(name) for name in rows.columns], defaultdict[str, list[dict[str, str]]](list)
    of_unit = names.index(UNIT)
    for cells in zip(*(rows[name].tolist() for name in names), strict=True):  # a third of what to_dict takes
        found[cells[of_unit]].append(dict(zip(names, cells, strict=True)))
    return found


def _titles(register: Register, form: str, rows: pd.DataFrame, nam: str) -> list[str]:
    """Titles that the form has a column for, in the order of titles.csv; one out of its years stays while marked."""
    who = form.replace("-", "_")
    return [
        ma
        for ma, title in register.titles.items()
        if title["doi_tuong"] in (who, "ca_hai")
        and ma in rows
        and (_in_force(title["tu_nam"], title["den_nam"], nam) or (rows[ma] != "").any())
    ]


def _in_force(first: str, last: str, nam: str) -> bool:
    return (not first or first <= nam) and (not last or nam <= last)


def _levels(rows: pd.DataFrame, schema: TableSchema) -> pd.DataFrame:
    """Form A writes the level in one column, form B marks one of several."""
    if "muc_do" in schema.header:
        return _one_hot(rows["muc_do"], list(schema.field("muc_do").categories))
    marks = rows[[c for c in schema.header if c.startswith("muc_do_")]] != ""
    return marks.assign(**{UNDECIDED: ~marks.any(axis=1)})


def _one_hot(values: pd.Series, allowed: list[str]) -> pd.DataFrame:
    return pd.DataFrame({value: values == value for value in allowed}, index=values.index)


def _per_unit(flags: pd.DataFrame, rows: pd.DataFrame, counted: Sequence[str]) -> pd.DataFrame:
    return flags.astype("int64").groupby(rows[UNIT]).sum().reindex(counted, fill_value=0)
