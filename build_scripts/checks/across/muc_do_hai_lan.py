"""Persons with two levels of task completion."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem


def muc_do_hai_lan(register: Register) -> Iterator[Problem]:
    """A person chooses only one level of task completion (form B, columns 3 and 4)."""
    table = register.tables["ca-nhan"]
    rows = table.sound("muc_do_xuat_sac", "muc_do_tot")
    for label in rows.index[(rows["muc_do_xuat_sac"] != "") & (rows["muc_do_tot"] != "")]:
        yield cell_problem("muc_do_hai_lan", table, int(label), "muc_do_tot")
