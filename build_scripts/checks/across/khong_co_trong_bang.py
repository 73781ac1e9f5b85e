"""Foreign keys that lead nowhere."""

from collections.abc import Iterator

from ...messages import suggestion, words
from ...model import ForeignKey, Register, Table
from ...problems import Problem, cell_problem
from ...vietnamese.suggest import closest


def khong_co_trong_bang(register: Register) -> Iterator[Problem]:
    """A code that points to another table stands in that table."""
    for table in register.tables.values():
        for key in table.schema.foreign_keys:
            target = register.tables[key.table]
            if target.complete(*key.targets):
                yield from _lost(table, key, target)


def _lost(table: Table, key: ForeignKey, target: Table) -> Iterator[Problem]:
    known = set(zip(*(target.rows[c] for c in key.targets), strict=True))
    rows = table.sound(*key.columns)
    column = key.columns[-1]
    for label, values in zip(rows.index, zip(*(rows[c] for c in key.columns), strict=True), strict=True):
        if all(values) and values not in known:
            near = closest(values[-1], sorted(k[-1] for k in known if k[:-1] == values[:-1]))
            facts = {"bang": words("bang", bang=key.table), "goi_y": suggestion(near)}
            yield cell_problem("khong_co_trong_bang", table, int(label), column, value=", ".join(values), **facts)
