"""Authors of initiatives who are not in the form."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import FILE, Register, Table
from ...problems import Problem, cell_problem
from ...vietnamese.identity import person_key
from ...vietnamese.suggest import closest
from .ban_tai_len import strange_folders


def authors(text: str) -> list[str]:
    """The names of a cell that holds several, parted by semicolons."""
    return [name.strip() for name in text.split(";") if name.strip()]


def tac_gia_la(register: Register) -> Iterator[Problem]:
    """The author of an initiative is a person of form B of the same unit."""
    table, persons = register.tables["sang-kien"], register.tables["ca-nhan"]
    cells = table.sound("tac_gia")["tac_gia"]
    wanted = {name for text in cells.unique() for name in authors(text)}
    files = {(s.nam, s.don_vi): i for i, s in enumerate(persons.sources)}
    unread = _unread(register, persons)
    present = _present(persons, wanted)
    for label, text in cells.items():
        source = table.source(int(label))
        place = (source.nam, source.don_vi)
        file = files.get(place, -1)
        for name in authors(text) if place not in unread else ():
            if (file, person_key(name)) not in present:
                known = persons.rows["ho_ten"][persons.rows[FILE] == file]
                yield cell_problem("tac_gia_la", table, int(label), "tac_gia", value=name,
                                   goi_y=suggestion(closest(name, sorted(known))))  # fmt: skip


def _unread(register: Register, persons: Table) -> set[tuple[str, str]]:
    """Season and unit whose form B holds names not taken, or is missing and told elsewhere: by a file that lies there
    in its stead, or by a total on the cover that nothing matches."""
    covers = register.tables["phieu"]
    declared = covers.sound("tong_ca_nhan")["tong_ca_nhan"]
    elsewhere = {covers.source(int(label)) for label in declared.index[~declared.isin(["", "0"])]}
    there = {(persons.sources[i].nam, persons.sources[i].don_vi) for i in persons.rows[FILE].unique()}
    lacking = strange_folders(register) | {(s.nam, s.don_vi) for s in elsewhere}
    doubtful = {persons.source(label) for label in persons.bad.get("ho_ten", ())}
    broken = {(s.nam, s.don_vi) for s in persons.sources if s.path in persons.incomplete or s in doubtful}
    return (lacking - there) | broken


def _present(persons: Table, wanted: set[str]) -> set[tuple[int, str]]:
    """Which of the wanted names stand in which file, however they are written there."""
    keys = {person_key(name) for name in wanted}
    spelt = {name: key for name, key in persons.person_keys("ho_ten").items() if key in keys}
    rows = persons.rows[persons.rows["ho_ten"].isin(spelt.keys())]
    return {(int(file), spelt[name]) for file, name in zip(rows[FILE], rows["ho_ten"], strict=True)}
