"""Copies that a browser or Windows makes of a form: ca-nhan (1).csv."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem
from ...repo import copied_form, unit_of


def strange_folders(register: Register) -> set[tuple[str, str]]:
    """Season and unit of folders that hold a file no one reads: a form missing there is probably that file, which is
    told already."""
    return {folder for path in register.strays if (folder := unit_of(path))}


def ban_tai_len(register: Register) -> Iterator[Problem]:
    """Each form of a unit is one file, rightly named; a copy counts for nothing and is told."""
    for path in register.strays:
        if right := copied_form(path):
            yield problem("ban_tai_len", path, ten_dung=right.rpartition("/")[2])
