"""Rows of the paper form that are no registration: totals, the row of column numbers, signatures."""

from collections.abc import Iterator
from dataclasses import replace

from ..model import Table
from ..problems import Problem, cell_problem
from ..vietnamese.folding import fold

NAMED = {"ca-nhan": "ho_ten", "tap-the": "tap_the"}
_TOTALS = frozenset({"tong cong", "cong", "tong so", "tong", "cong:", "tong cong:", "tong so:"})


def dong_tong(table: Table) -> tuple[Table, list[Problem]]:
    """A row of a form is a person or a collective: what the paper prints around them is set aside and told once."""
    name = NAMED.get(table.schema.name)
    if name is None:
        return table, []
    problems, found = [], dict(sorted(_found(table, name)))
    for label, kind in found.items():
        # What stands in the column of names is no one's name.
        problem = cell_problem("dong_tong", table, label, name, value="", kieu=kind)
        problems.append(replace(problem, facts={**problem.facts, "ai": ""}))
    # Labels stay positions, which later steps rely on.
    rows = table.rows.drop(index=list(found)).reset_index(drop=True) if found else table.rows
    return replace(table, rows=rows), problems


def _found(table: Table, name: str) -> Iterator[tuple[int, str]]:
    """Row label and kind. Only cells whose first letter could begin such a row are looked at closely."""
    numbers, names = table.rows["tt"], table.rows[name]
    for column in (numbers, names):
        totals = {text for text in column.unique() if text.strip()[:1] in "TtCc" and fold(text) in _TOTALS}
        yield from ((int(label), "tong") for label in column.index[column.isin(totals - {""})])
    digits = {text for text in names.unique() if text.strip().isdecimal()}
    yield from ((int(label), "so_cot") for label in names.index[names.isin(digits)])
    empty = (numbers.str.strip() == "") & (names.str.strip() == "")
    yield from ((int(label), "khong_ten") for label in names.index[empty])
