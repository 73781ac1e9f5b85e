"""One person, perhaps, in two units."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pandas as pd

from ...messages import words
from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem

MOST_UNITS = 5
"""A name found in more units of one department than this is a common name: asking about it would be noise."""


def nguoi_hai_don_vi(register: Register) -> Iterator[Problem]:
    """A name that stands in two units of one department in one season is asked about, unless staff codes tell."""
    table = register.tables["ca-nhan"]
    for labels in shared(register, table):
        if not (told_apart(table, labels) or one_code(table, labels)):
            where = elsewhere(register, table, labels)
            yield cell_problem("nguoi_hai_don_vi", table, labels[-1], "ho_ten", noi_khac=where)


def told_apart(table: Table, labels: list[int]) -> bool:
    """Whether each of the rows has a code of its own."""
    codes = [code for code in table.rows.loc[labels, "ma_cb"] if code]
    return len({*codes}) == len(labels)


def one_code(table: Table, labels: list[int]) -> str:
    """The code that all the rows have, else empty."""
    codes = {str(code) for code in table.rows.loc[labels, "ma_cb"]}
    return codes.pop() if len(codes) == 1 else ""


def elsewhere(register: Register, table: Table, labels: list[int]) -> str:
    """Where the rows stand that are in other units than the last of them."""
    units = [table.source(label).don_vi for label in labels]
    return "; ".join(
        words("cho.don_vi", don_vi=_unit(register, unit), dong=table.line(label))
        for label, unit in zip(labels, units, strict=True)
        if unit != units[-1]
    )


def shared(register: Register, table: Table) -> list[list[int]]:
    """Groups of rows with one name in more than one unit of one season and one parent, but not in too many."""
    parents = {ma: unit["ma_cap_tren"] for ma, unit in register.units.items()}
    departments, _ = pd.factorize(
        pd.Series([f"{s.nam}/{parents.get(s.don_vi, '')}" for s in table.sources], dtype=object)
    )
    names, files = table.people("ho_ten"), table.rows[FILE].to_numpy(dtype=np.int64)
    places = departments[files] * (int(names.max(initial=0)) + 1) + names if len(files) else files
    again = np.flatnonzero(pd.Series(places).duplicated(keep=False).to_numpy() & (names >= 0))
    groups: dict[int, list[int]] = defaultdict(list)
    for label in again:
        groups[int(places[label])].append(int(label))
    return [
        labels for labels in groups.values() if 1 < len({table.source(label).don_vi for label in labels}) <= MOST_UNITS
    ]


def _unit(register: Register, ma: str) -> str:
    return register.units.get(ma, {}).get("ten") or ma
