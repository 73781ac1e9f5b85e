"""Authors of initiatives who are not in the form."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem
from ...vietnamese.identity import person_key
from ...vietnamese.suggest import closest


def authors(text: str) -> list[str]:
    """The names of a cell that holds several, parted by semicolons."""
    return [name.strip() for name in text.split(";") if name.strip()]


def tac_gia_la(register: Register) -> Iterator[Problem]:
    """The author of an initiative is a person of form B of the same unit."""
    table, persons = register.tables["sang-kien"], register.tables["ca-nhan"]
    cells = table.sound("tac_gia")["tac_gia"]
    wanted = {name for text in cells.unique() for name in authors(text)}
    files = {(s.nam, s.don_vi): i for i, s in enumerate(persons.sources)}
    unread = {i for i, s in enumerate(persons.sources) if s.path in persons.incomplete}
    present = _present(persons, wanted)
    for label, text in cells.items():
        source = table.source(int(label))
        file = files.get((source.nam, source.don_vi), -1)
        for name in authors(text):
            if file not in unread and (file, person_key(name)) not in present:
                known = persons.rows["ho_ten"][persons.rows[FILE] == file]
                yield cell_problem("tac_gia_la", table, int(label), "tac_gia", value=name,
                                   goi_y=suggestion(closest(name, sorted(known))))  # fmt: skip


def _present(persons: Table, wanted: set[str]) -> set[tuple[int, str]]:
    """Which of the wanted names stand in which file, however they are written there."""
    keys = {person_key(name) for name in wanted}
    spelt = {name: key for name in persons.rows["ho_ten"].unique() if (key := person_key(name)) in keys}
    rows = persons.rows[persons.rows["ho_ten"].isin(spelt.keys())]
    return {(int(file), spelt[name]) for file, name in zip(rows[FILE], rows["ho_ten"], strict=True)}
