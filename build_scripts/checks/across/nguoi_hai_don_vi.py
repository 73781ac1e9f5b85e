"""One person, perhaps, in two units."""

from collections.abc import Iterator

import pandas as pd

from ...model import FILE, Register
from ...problems import Problem, cell_problem
from .nguoi_trung import keyed

MOST_UNITS = 5
"""A name found in more units of one department than this is a common name: asking about it would be noise."""


def nguoi_hai_don_vi(register: Register) -> Iterator[Problem]:
    """A name that stands in two units of one department in one season is asked about, unless staff codes differ."""
    table = register.tables["ca-nhan"]
    rows = keyed(table, "ho_ten")
    parents = {ma: unit["ma_cap_tren"] for ma, unit in register.units.items()}
    places = [(s.nam, parents.get(s.don_vi, "")) for s in table.sources] or [("", "")]
    rows = rows.assign(_place=pd.factorize(pd.Series(places))[0][rows[FILE].to_numpy(dtype=int)] if len(rows) else [])
    one_each = rows[rows["_key"] != ""].drop_duplicates([FILE, "_key"])
    shared = one_each[one_each.duplicated(["_place", "_key"], keep=False)]
    for _, group in shared.groupby(["_place", "_key"], sort=False):
        codes = [c for c in group["ma_cb"] if c]
        if len(group) > MOST_UNITS or (len(codes) == len(group) and len(set(codes)) == len(codes)):
            continue
        last, others = int(group.index[-1]), [int(label) for label in group.index[:-1]]
        where = "; ".join(f"{_unit(register, table.source(o).don_vi)}, dòng {table.line(o)}" for o in others)
        yield cell_problem("nguoi_hai_don_vi", table, last, "ho_ten", noi_khac=where)


def _unit(register: Register, ma: str) -> str:
    return register.units.get(ma, {}).get("ten") or ma
