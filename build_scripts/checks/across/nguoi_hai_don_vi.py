"""One person, perhaps, in two units."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from ...messages import words
from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem

MOST_UNITS = 5
"""A name found in more units of one department than this is a common name: asking about it would be noise."""


def nguoi_hai_don_vi(register: Register) -> Iterator[Problem]:
    """A name that stands in two units of one department in one season is asked about, unless staff codes differ."""
    table = register.tables["ca-nhan"]
    for labels in _shared(register, table):
        codes = [c for c in table.rows.loc[labels, "ma_cb"] if c]
        units = [table.source(label).don_vi for label in labels]
        told_apart = len(codes) == len(labels) and len(set(codes)) == len(codes)
        if 1 < len(set(units)) <= MOST_UNITS and not told_apart:
            where = "; ".join(
                words("cho.don_vi", don_vi=_unit(register, unit), dong=table.line(label))
                for label, unit in zip(labels, units, strict=True)
                if unit != units[-1]
            )
            yield _asked(table, labels, where)


def _asked(table: Table, labels: list[int], where: str) -> Problem:
    """With the last of the rows; one code is one person for certain, who would be counted twice."""
    code = str(table.rows.at[labels[-1], "ma_cb"])
    if code and all(table.rows.at[label, "ma_cb"] == code for label in labels):
        found = cell_problem("nguoi_hai_don_vi", table, labels[-1], "ho_ten", kieu="cung_ma", noi_khac=where, ma=code)
        return replace(found, severity="canh_bao")
    return cell_problem("nguoi_hai_don_vi", table, labels[-1], "ho_ten", kieu="hoi", noi_khac=where)


def _shared(register: Register, table: Table) -> list[list[int]]:
    """Groups of rows with one name in more than one unit of one season and one parent."""
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
    return list(groups.values())


def _unit(register: Register, ma: str) -> str:
    return register.units.get(ma, {}).get("ten") or ma
