"""Persons without a level of task completion."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem
from .danh_hieu_thieu_muc_do import LEVELS, titles_of


def muc_do_chua_chon(register: Register) -> Iterator[Problem]:
    """A person chooses a level of task completion (form B, columns 3 and 4). With a title chosen the missing level is
    `danh_hieu_thieu_muc_do`'s to tell."""
    table = register.tables["ca-nhan"]
    titles = titles_of(register, table)
    rows = table.sound(*LEVELS, *titles)
    for label in rows.index[(rows[[*LEVELS, *titles]] == "").all(axis=1)]:
        yield cell_problem("muc_do_chua_chon", table, int(label), "muc_do_xuat_sac")
