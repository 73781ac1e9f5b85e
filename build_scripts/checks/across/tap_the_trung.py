"""One collective on two rows of a unit's form."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem
from .nguoi_trung import pasted_twice, repeated


def tap_the_trung(register: Register) -> Iterator[Problem]:
    """A collective has one row in the form of a unit."""
    table = register.tables["tap-the"]
    for label, before in repeated(table, "tap_the"):
        if not pasted_twice(table, label, before):
            yield cell_problem("tap_the_trung", table, label, "tap_the", dong_truoc=str(table.line(before)))
