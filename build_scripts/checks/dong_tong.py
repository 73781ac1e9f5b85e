"""Rows of the paper form that are no registration: totals, the row of column numbers, signatures."""

from collections.abc import Iterator
from dataclasses import replace

from ..model import Table
from ..problems import Problem, cell_problem
from ..vietnamese.folding import fold

NAMED = {"ca-nhan": "ho_ten", "tap-the": "tap_the"}
_TOTALS = frozenset({"tong cong", "cong", "tong so", "tong", "cong:", "tong cong:", "tong so:"})
_FIRST_LETTERS = frozenset("TtCc")


def dong_tong(table: Table) -> tuple[Table, list[Problem]]:
    """A row of a form is a person or a collective: what the paper prints around them is set aside and told once."""
    name = NAMED.get(table.schema.name)
    if name is None:
        return table, []
    problems, found = [], dict(_found(table, name))
    for label, kind in found.items():
        # What stands in the column of names is no one's name.
        problem = cell_problem("dong_tong", table, label, name, value="", kieu=kind)
        problems.append(replace(problem, facts={**problem.facts, "ai": ""}))
    # Labels stay positions, which later steps rely on.
    rows = table.rows.drop(index=list(found)).reset_index(drop=True) if found else table.rows
    return replace(table, rows=rows), problems


def furniture(number: str, name: str) -> str:
    """What a row with this number and name is of the paper: its total, its row of column numbers, nameless; else ""."""
    if _is_total(number) or _is_total(name):
        return "tong"
    if name.strip().isdecimal():
        return "so_cot"
    return "" if number.strip() or name.strip() else "khong_ten"


def _is_total(text: str) -> bool:
    return text.strip()[:1] in _FIRST_LETTERS and fold(text) in _TOTALS


def _found(table: Table, name: str) -> Iterator[tuple[int, str]]:
    """Row label and kind. Only rows with a number or a name that could stand in such a row are looked at closely."""
    numbers, names = table.rows["tt"], table.rows[name]
    odd = numbers.isin([text for text in numbers.unique() if not text.strip() or _is_total(text)])
    odd |= names.isin([text for text in names.unique() if furniture("1", text)])
    for label in names.index[odd]:
        if kind := furniture(numbers[label], names[label]):
            yield int(label), kind
