"""Titles without the level of task completion that the law asks."""

from collections.abc import Iterator

import pandas as pd

from ...model import Register, Rule, Table
from ...problems import Problem, cell_problem

LEVELS = ("muc_do_xuat_sac", "muc_do_tot")
"""Form B's two columns of levels; form A has one column, whose closed list names the levels, the best first."""


def titles_of(register: Register, table: Table) -> list[str]:
    """Columns of the form that are titles (danh hiệu), lowest first."""
    return [ma for ma, t in register.titles.items() if t["nhom"] == "danh_hieu" and ma in table.schema.header]


def danh_hieu_thieu_muc_do(register: Register) -> Iterator[Problem]:
    """A title is registered with at least the level that the law of the season asks (data/rules.csv)."""
    names = register.tables["tap-the"].schema.field("muc_do").categories
    for form in ("ca-nhan", "tap-the"):
        table = register.tables[form]
        for nam in sorted({s.nam for s in table.sources}):
            rules = register.rules("danh_hieu_thieu_muc_do", nam)
            titles = [ma for ma in titles_of(register, table) if ma in rules and rules[ma].value in names]
            for label, ma, level in _short(table, nam, titles, rules, list(names)):
                rule = rules[ma]
                yield cell_problem(
                    "danh_hieu_thieu_muc_do", table, label, ma,
                    kieu="thap_hon" if level else "chua_chon", danh_hieu=register.titles[ma]["ten"],
                    muc=names.get(level, ""), can=names[rule.value], van_ban=rule.document, dieu_khoan=rule.clause,
                ).under(rule)  # fmt: skip


def _short(
    table: Table, nam: str, titles: list[str], rules: dict[str, Rule], levels: list[str]
) -> Iterator[tuple[int, str, str]]:
    """Row, the first title whose level is too low, and the level chosen; a row is told once."""
    columns = LEVELS if "muc_do_tot" in table.schema.header else ("muc_do",)
    rows = table.sound(*columns, *titles)
    rows = rows[(table.source_column("nam") == nam)[rows.index]]
    chosen = _level(rows, levels) if columns == LEVELS else rows["muc_do"]
    rank = chosen.map({level: i for i, level in enumerate(levels)}).fillna(len(levels))
    told: set[int] = set()
    for ma in titles:
        short = rows.index[(rows[ma] != "") & (rank > levels.index(rules[ma].value))]
        for label in (int(each) for each in short if each not in told):
            told.add(label)
            yield label, ma, str(chosen[label])


def _level(rows: pd.DataFrame, levels: list[str]) -> pd.Series:
    """Form B's level as form A writes it; with both columns marked, which `muc_do_hai_lan` tells, the better one."""
    excellent, good = (rows[column] != "" for column in LEVELS)
    return pd.Series("", rows.index, dtype=object).mask(good, levels[1]).mask(excellent, levels[0])
