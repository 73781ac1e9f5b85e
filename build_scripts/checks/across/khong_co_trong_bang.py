"""Foreign keys that lead nowhere."""

from collections.abc import Iterator

from ...messages import suggestion, words
from ...model import ForeignKey, Register, Table
from ...problems import Problem, cell_problem
from ...vietnamese.suggest import MOST_SUGGESTIONS, closest


def khong_co_trong_bang(register: Register) -> Iterator[Problem]:
    """A code that points to another table stands in that table."""
    for table in register.tables.values():
        for key in table.schema.foreign_keys:
            target = register.tables[key.table]
            if target.complete(*key.targets):
                yield from _lost(table, key, target)


def _lost(table: Table, key: ForeignKey, target: Table) -> Iterator[Problem]:
    """One problem for each key that is lacking, at its first row: it was mistyped here, or there for all of them."""
    known = set(zip(*(target.rows[c] for c in key.targets), strict=True))
    rows = table.sound(*key.columns)
    lacking: dict[tuple[str, ...], list[int]] = {}
    for label, values in zip(rows.index, zip(*(rows[c] for c in key.columns), strict=True), strict=True):
        if all(values) and values not in known:
            lacking.setdefault(values, []).append(int(label))
    for number, (values, labels) in enumerate(lacking.items()):
        near = (
            closest(values[-1], (k[-1] for k in known if k[:-1] == values[:-1])) if number < MOST_SUGGESTIONS else None
        )
        more = words("va_dong_khac", so=len(labels) - 1) if len(labels) > 1 else ""
        facts = {"bang": words("bang", bang=key.table), "goi_y": suggestion(near), "va_dong_khac": more}
        value = ", ".join(values)
        yield cell_problem("khong_co_trong_bang", table, labels[0], key.columns[-1], value=value, **facts)
