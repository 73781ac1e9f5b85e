"""Shared tables that are not there."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem
from ...repo import SHARED_TABLES, shared_path


def thieu_bang(register: Register) -> Iterator[Problem]:
    """Every shared table lies in data/, if only with its header."""
    for name in SHARED_TABLES:
        if not register.tables[name].sources:
            yield problem("thieu_bang", shared_path(name))
