"""Titles without the level of task completion that the law asks."""

from collections.abc import Iterator
from dataclasses import replace

from ...model import Field, Register, Rule, Table
from ...problems import Problem, cell_problem

LEVELS = ("muc_do_xuat_sac", "muc_do_tot")
"""Form B's two columns and, in the same order, the values of form A's one that they stand for."""
VALUES = ("HTXSNV", "HTTNV")


def titles_of(register: Register, table: Table) -> list[str]:
    """Columns of the form that are titles (danh hiệu), lowest first."""
    return [ma for ma, t in register.titles.items() if t["nhom"] == "danh_hieu" and ma in table.schema.header]


def danh_hieu_thieu_muc_do(register: Register) -> Iterator[Problem]:
    """A title is registered with at least the level that the law of the season asks (data/rules.csv)."""
    for name in ("ca-nhan", "tap-the"):
        table = register.tables[name]
        for nam in sorted({s.nam for s in table.sources}):
            rules = register.rules("danh_hieu_thieu_muc_do", nam)
            titles = [ma for ma in titles_of(register, table) if ma in rules]
            yield from _judge(register, table, nam, titles, rules)


def _judge(register: Register, table: Table, nam: str, titles: list[str], rules: dict[str, Rule]) -> Iterator[Problem]:
    levels = list(register.tables["tap-the"].schema.field("muc_do").categories)  # best first, as the schema lists them
    columns = LEVELS if table.schema.name == "ca-nhan" else ("muc_do",)
    rows = table.sound(*columns, *titles)
    rows = rows[(table.source_column("nam") == nam)[rows.index]]
    if table.schema.name == "ca-nhan":
        chosen = rows[LEVELS[1]].map({"x": VALUES[1]}).where(rows[LEVELS[0]] == "", VALUES[0])
        chosen = chosen.where((rows[LEVELS[0]] == "") | (rows[LEVELS[1]] == ""), VALUES[0]).fillna("")
    else:
        chosen = rows["muc_do"]
    rank = chosen.map({level: i for i, level in enumerate(levels)}).fillna(len(levels))
    told: set[int] = set()
    for ma in titles:
        if rules[ma].value not in levels:
            continue
        short = rows.index[(rows[ma] != "") & (rank > levels.index(rules[ma].value))]
        for label in short.difference(list(told), sort=False):
            told.add(int(label))
            yield _problem(register, table, int(label), ma, str(chosen[label]), rules[ma])


def _problem(register: Register, table: Table, label: int, ma: str, chosen: str, rule: Rule) -> Problem:
    labels = _level_field(register).categories
    found = cell_problem(
        "danh_hieu_thieu_muc_do", table, label, ma,
        kieu="thap_hon" if chosen else "chua_chon", danh_hieu=register.titles[ma]["ten"], muc=labels.get(chosen, ""),
        can=labels[rule.value], van_ban=rule.document, dieu_khoan=rule.clause,
    )  # fmt: skip
    return replace(found, severity=rule.severity)


def _level_field(register: Register) -> Field:
    return register.tables["tap-the"].schema.field("muc_do")
