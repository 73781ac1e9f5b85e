"""Registrations after the deadline."""

from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.dates import format_date


def nop_sau_han(register: Register) -> Iterator[Problem]:
    """The Office has the registration by the last day that counts (the plan, III.1); late ones count and are marked.

    Without a date of receipt the date of signature is taken.
    """
    covers = register.tables["phieu"]
    for label, row in covers.sound("ngay_ky", "ngay_nhan").iterrows():
        nam = covers.source(int(label)).nam
        season = register.seasons.get(nam)
        column = "ngay_nhan" if row["ngay_nhan"] else "ngay_ky"
        # A date of another year is `sai_nam`'s to tell, a deadline before the plan `ngay_nguoc`'s.
        last = season["han_dang_ky"] if season and season["ngay_ban_hanh"] <= season["han_dang_ky"] else ""
        if last and last < row[column] and row[column][:4] == nam:
            facts = {"ngay": format_date(row[column]), "han": format_date(last)}
            yield cell_problem("nop_sau_han", covers, int(label), column, kieu=column.removeprefix("ngay_"), **facts)
