"""Pairs of dates in the wrong order."""

from collections.abc import Iterator

from ...model import Register, Table
from ...problems import Problem, cell_problem
from ...vietnamese.dates import format_date

PAIRS = {
    "phieu": ("ngay_ky", "ngay_nhan"),
    "units": ("tu_ngay", "den_ngay"),
    "documents": ("hieu_luc_tu", "hieu_luc_den"),
    "seasons": ("ngay_ban_hanh", "han_dang_ky"),
    "titles": ("tu_nam", "den_nam"),
    "rules": ("tu_nam", "den_nam"),
}


def ngay_nguoc(register: Register) -> Iterator[Problem]:
    """Of two dates that follow each other the later one is not before the earlier."""
    for name, (before, after) in PAIRS.items():
        table = register.tables[name]
        rows = table.sound(before, after)
        for label in rows.index[(rows[after] != "") & (rows[before] != "") & (rows[after] < rows[before])]:
            first, second = str(rows.at[label, before]), str(rows.at[label, after])
            if not _told_by_year(table, int(label), first, second):
                facts = {
                    "ngay": _shown(second),
                    "ngay_truoc": _shown(first),
                    "cot_truoc": table.schema.field(before).title,
                }
                yield cell_problem("ngay_nguoc", table, int(label), after, **facts)


def _told_by_year(table: Table, label: int, first: str, second: str) -> bool:
    """A date of the wrong year is `sai_nam`'s to tell."""
    nam = table.source(label).nam
    return table.schema.name == "phieu" and (first[:4] != nam or second[:4] != nam)


def _shown(text: str) -> str:
    return format_date(text) if "-" in text else text
