"""One person on two rows of a unit's form."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem
from ...vietnamese.identity import person_key


def keyed(table: Table, column: str) -> pd.DataFrame:
    """Sound rows with `_key`: equal for names that are one however they are written."""
    rows = table.sound(column)
    codes, names = pd.factorize(rows[column].to_numpy(dtype=object))
    keys = np.array([person_key(str(n)) for n in names] or [""], dtype=object)
    return rows.assign(_key=keys[codes] if len(rows) else [])


def repeated(table: Table, column: str) -> Iterator[tuple[int, int]]:
    """Row labels (this, the earlier one) that carry one name within one file.

    Rows with one serial number are left to `trung_khoa`; two staff codes make two people.
    """
    rows = keyed(table, column)
    rows = rows[rows["_key"] != ""]
    twice = rows[rows.duplicated([FILE, "_key"], keep=False)]
    for _, group in twice.groupby([FILE, "_key"], sort=False):
        first = group.index[0]
        for label in group.index[1:]:
            codes = {group.at[first, "ma_cb"], group.at[label, "ma_cb"]} if "ma_cb" in group else set()
            if group.at[first, "tt"] != group.at[label, "tt"] and ("" in codes or len(codes) < 2):
                yield int(label), int(first)


def nguoi_trung(register: Register) -> Iterator[Problem]:
    """A person has one row in the form of a unit, however the name is written."""
    table = register.tables["ca-nhan"]
    for label, before in repeated(table, "ho_ten"):
        facts = {"dong_truoc": str(table.line(before)), "ten_truoc": str(table.rows.at[before, "ho_ten"])}
        yield cell_problem("nguoi_trung", table, label, "ho_ten", **facts)
