"""Shared tables that are not there."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem
from ...repo import NEVER_EMPTY, SHARED_TABLES, shared_path


def thieu_bang(register: Register) -> Iterator[Problem]:
    """Every shared table lies in data/; without seasons, units and titles nothing can be registered."""
    for name in SHARED_TABLES:
        table = register.tables[name]
        if not table.sources:
            yield problem("thieu_bang", shared_path(name), kieu="khong_co")
        elif name in NEVER_EMPTY and table.rows.empty and not table.incomplete:
            yield problem("thieu_bang", shared_path(name), 1, kieu="trong")
