"""Authors of initiatives who are not in the form."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.identity import person_key
from ...vietnamese.suggest import closest


def authors(text: str) -> list[str]:
    """The names of a cell that holds several, parted by semicolons."""
    return [name.strip() for name in text.split(";") if name.strip()]


def tac_gia_la(register: Register) -> Iterator[Problem]:
    """The author of an initiative is a person of form B of the same unit."""
    table, persons = register.tables["sang-kien"], register.tables["ca-nhan"]
    names: dict[tuple[str, str], dict[str, str]] = {}
    for nam, unit, name in zip(
        persons.source_column("nam"), persons.source_column("don_vi"), persons.rows["ho_ten"], strict=True
    ):
        names.setdefault((nam, unit), {})[person_key(name)] = name
    unread = {(s.nam, s.don_vi) for s in persons.sources if s.path in persons.incomplete}
    for label, text in table.sound("tac_gia")["tac_gia"].items():
        source = table.source(int(label))
        if (source.nam, source.don_vi) in unread:
            continue
        known = names.get((source.nam, source.don_vi), {})
        for name in authors(text):
            if person_key(name) not in known:
                near = suggestion(closest(name, sorted(known.values())))
                yield cell_problem("tac_gia_la", table, int(label), "tac_gia", value=name, goi_y=near)
