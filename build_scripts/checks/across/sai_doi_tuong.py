"""Titles and rows on the wrong side of persons and collectives."""

import re
from collections.abc import Iterator

from ...messages import words
from ...model import Register, Table, TableSchema
from ...problems import Problem, cell_problem
from ...vietnamese.identity import person_key

_COLLECTIVE = re.compile(
    r"(phòng|ban|tổ|đội|khoa|bộ phận|bộ môn|trung tâm|chi cục|văn phòng|thanh tra|tập thể|đơn vị|công đoàn|chi bộ|sở)"
    r" .+"
)
FORM_OF = {"ca_nhan": "ca-nhan", "tap_the": "tap-the"}


def sai_doi_tuong(register: Register) -> Iterator[Problem]:
    """Persons' titles go to persons and collectives' to collectives, in the catalogue, the forms and the decisions."""
    yield from _catalogue(register)
    yield from _decisions(register)
    yield from _forms(register)


def _catalogue(register: Register) -> Iterator[Problem]:
    table = register.tables["titles"]
    for label, row in table.sound("ma", "doi_tuong").iterrows():
        if schema := _disagreeing(register, row["ma"], row["doi_tuong"]):
            facts = {"danh_hieu": row["ten"], "dung": words(f"doi_tuong.{row['doi_tuong']}"), "bieu": schema.title}
            co = words("co" if row["ma"] in schema.title_columns else "khong")
            yield cell_problem("sai_doi_tuong", table, int(label), "doi_tuong", value=row["ma"], kieu="danh_muc",
                               co_hay_khong=co, **facts)  # fmt: skip


def _disagreeing(register: Register, ma: str, audience: str) -> TableSchema | None:
    """The form that has a column for a title of others, or lacks the column of a title of its own."""
    schemas = ((kind, register.tables[form].schema) for kind, form in FORM_OF.items())
    return next((s for kind, s in schemas if (audience in (kind, "ca_hai")) != (ma in s.title_columns)), None)


def _decisions(register: Register) -> Iterator[Problem]:
    table = register.tables["decisions"]
    for label, row in table.sound("doi_tuong", "danh_hieu").iterrows():
        title = register.titles.get(row["danh_hieu"])
        if title is None or _disagreeing(register, row["danh_hieu"], title["doi_tuong"]):
            continue  # told at the catalogue
        if title["doi_tuong"] not in (row["doi_tuong"], "ca_hai"):
            facts = {"dung": words(f"doi_tuong.{title['doi_tuong']}"), "sai": words(f"doi_tuong.{row['doi_tuong']}")}
            yield cell_problem("sai_doi_tuong", table, int(label), "danh_hieu", kieu="quyet_dinh",
                               danh_hieu=title["ten"], **facts)  # fmt: skip


def _forms(register: Register) -> Iterator[Problem]:
    persons, groups = register.tables["ca-nhan"], register.tables["tap-the"]
    units = {person_key(unit["ten"]) for unit in register.units.values()}
    people = persons.sound("ho_ten")["ho_ten"]
    # Who has a staff code is a person, whatever the family name: Tổ Văn An.
    uncoded = people[persons.rows["ma_cb"][people.index] == ""]
    for label in uncoded.index[uncoded.isin(_collectives(persons, "ho_ten", units))]:
        yield cell_problem("sai_doi_tuong", persons, int(label), "ho_ten", kieu="tap_the_o_b")
    teams = groups.sound("tap_the")["tap_the"]
    named = {(persons.source(int(label)).don_vi, name) for label, name in people[people.isin(set(teams))].items()}
    for label, name in teams[~teams.isin(_collectives(groups, "tap_the", units))].items():
        if (groups.source(int(label)).don_vi, name) in named:
            yield cell_problem("sai_doi_tuong", groups, int(label), "tap_the", kieu="nguoi_o_a")


def _collectives(table: Table, column: str, units: set[str]) -> set[str]:
    """The names of a column that are a unit's or begin as a collective's do."""
    return {n for n, key in table.person_keys(column).items() if key in units or _COLLECTIVE.fullmatch(key)}
