"""One person, for certain, in two units."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem
from .nguoi_hai_don_vi import elsewhere, one_code, shared


def mot_ma_hai_don_vi(register: Register) -> Iterator[Problem]:
    """A name that stands with one staff code in two units of one department in one season would be counted twice."""
    table = register.tables["ca-nhan"]
    for labels in shared(register, table):
        if code := one_code(table, labels):
            where = elsewhere(register, table, labels)
            yield cell_problem("mot_ma_hai_don_vi", table, labels[-1], "ho_ten", noi_khac=where, ma=code)
