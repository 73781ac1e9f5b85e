"""One person on two rows of a unit's form."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem


def repeated(table: Table, column: str) -> Iterator[tuple[int, int]]:
    """Row labels (this, the earlier one) that carry one name within one file; two staff codes make two people."""
    names = table.people(column)
    # One number for file and name together: comparing whole numbers is much faster than comparing pairs.
    places = table.rows[FILE].to_numpy(dtype=np.int64) * (int(names.max(initial=0)) + 1) + names
    labels = np.flatnonzero(pd.Series(places).duplicated(keep=False).to_numpy() & (names >= 0))
    first: dict[int, int] = {}
    for label in labels:
        before = first.setdefault(int(places[label]), int(label))
        if before != label and not _two_people(table.rows, int(label), before):
            yield int(label), before


def _two_people(rows: pd.DataFrame, label: int, before: int) -> bool:
    codes = {rows.at[before, "ma_cb"], rows.at[label, "ma_cb"]} if "ma_cb" in rows else set()
    return "" not in codes and len(codes) == 2


def pasted_twice(table: Table, label: int, before: int) -> bool:
    """Two rows with one serial number are `trung_khoa`'s to tell."""
    return bool(table.rows.at[label, "tt"] == table.rows.at[before, "tt"])


def nguoi_trung(register: Register) -> Iterator[Problem]:
    """A person has one row in the form of a unit, however the name is written."""
    table = register.tables["ca-nhan"]
    for label, before in repeated(table, "ho_ten"):
        if pasted_twice(table, label, before):
            continue
        name, earlier = (str(table.rows.at[row, "ho_ten"]) for row in (label, before))
        kind = "giong" if name == earlier else "khac"
        facts = {"kieu": kind, "dong_truoc": str(table.line(before)), "ten_truoc": earlier}
        yield cell_problem("nguoi_trung", table, label, "ho_ten", **facts)
