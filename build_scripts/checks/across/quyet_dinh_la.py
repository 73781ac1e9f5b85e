"""Decisions on people and collectives who are in no form."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import FILE, Register
from ...problems import Problem, cell_problem
from ...vietnamese.identity import person_key
from ...vietnamese.suggest import closest

FORMS = {"ca_nhan": ("ca-nhan", "ho_ten", "B"), "tap_the": ("tap-the", "tap_the", "A")}
"""Who a decision is for: the form, the column of names, the form's letter."""


def quyet_dinh_la(register: Register) -> Iterator[Problem]:
    """The name of a decision stands in the unit's form of that year; an award without registration is possible."""
    decisions = register.tables["decisions"]
    rows = decisions.sound("ma_don_vi", "doi_tuong", "ten")
    for label, unit, kind, name in zip(rows.index, rows["ma_don_vi"], rows["doi_tuong"], rows["ten"], strict=True):
        form, column, letter = FORMS[kind]
        table, nam = register.tables[form], decisions.source(int(label)).nam
        file = next((i for i, s in enumerate(table.sources) if (s.nam, s.don_vi) == (nam, unit)), -1)
        if file < 0 or table.sources[file].path in table.incomplete:
            continue
        known = table.rows[column][table.rows[FILE] == file]
        if not known.empty and person_key(name) not in {person_key(n) for n in known}:
            near = suggestion(closest(name, sorted(known)))
            yield cell_problem("quyet_dinh_la", decisions, int(label), "ten", bieu=letter, goi_y=near)
