"""Keys used twice."""

from collections.abc import Iterator

from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem


def trung_khoa(register: Register) -> Iterator[Problem]:
    """Within one file a table's key, and each column the schema calls unique, holds no value twice."""
    for table in register.tables.values():
        key = table.schema.primary_key
        if key:
            yield from _repeated(table, key)
        for field in table.schema.fields:
            if field.constraints.get("unique") and (field.name,) != key:
                yield from _repeated(table, (field.name,))


def _repeated(table: Table, key: tuple[str, ...]) -> Iterator[Problem]:
    rows = table.sound(*key)
    columns = [FILE, *key]
    again = rows.index[rows.duplicated(columns, keep="first")]
    if not len(again):
        return
    first = rows.drop_duplicates(columns).set_index(columns).index
    lines = dict(zip(first, rows.drop_duplicates(columns).index, strict=True))
    for label in again:
        before = lines[tuple(rows.loc[label, columns])]
        kind = "mot_cot" if len(key) == 1 else "nhieu_cot"
        columns_told = ", ".join(f"“{table.schema.field(c).title}”" for c in key)
        facts = {"dong_truoc": str(table.line(before)), "cot": columns_told}
        yield cell_problem("trung_khoa", table, int(label), key[-1], kieu=kind, **facts)
