"""Titles without the lower title whose standard they build on."""

from collections.abc import Iterator

from ...model import Register, Rule, Table
from ...problems import Problem, cell_problem


def danh_hieu_thieu_bac_duoi(register: Register) -> Iterator[Problem]:
    """A higher title builds on the next lower one (data/rules.csv). That the lower one is registered in the same year
    is custom for CSTĐ cấp tỉnh, whose law counts three years running: graded so in the rules, and only a warning."""
    table = register.tables["ca-nhan"]
    for nam in sorted({s.nam for s in table.sources}):
        for higher, rule in register.rules("danh_hieu_thieu_bac_duoi", nam).items():
            if {higher, rule.value} <= set(table.schema.header) & set(register.titles):
                yield from _judge(register, table, nam, higher, rule)


def _judge(register: Register, table: Table, nam: str, higher: str, rule: Rule) -> Iterator[Problem]:
    rows = table.sound(higher, rule.value)
    rows = rows[(table.source_column("nam") == nam)[rows.index]]
    for label in rows.index[(rows[higher] != "") & (rows[rule.value] == "")]:
        found = cell_problem(
            "danh_hieu_thieu_bac_duoi", table, int(label), higher, danh_hieu=register.titles[higher]["ten"],
            can=register.titles[rule.value]["ten"], van_ban=rule.document, dieu_khoan=rule.clause,
        )  # fmt: skip
        yield found.under(rule)
