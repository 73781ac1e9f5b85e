"""Registrations after the deadline."""

from collections.abc import Iterator

import pandas as pd

from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.dates import format_date


def nop_sau_han(register: Register) -> Iterator[Problem]:
    """The Office has the registration by the last day that counts (the plan, III.1); late ones count and are marked.

    Without a date of receipt the date of signature is taken.
    """
    covers = register.tables["phieu"]
    rows, today = covers.sound("ngay_ky", "ngay_nhan"), register.today.isoformat()
    received = rows["ngay_nhan"].where(rows["ngay_nhan"] != "", rows["ngay_ky"])
    nam = pd.Series(covers.source_column("nam")[rows.index], rows.index, dtype=object)
    # A deadline before the plan is `ngay_nguoc`'s to tell, a date of another year `sai_nam`'s, one to come
    # `ngay_chua_toi`'s.
    deadlines = {n: s["han_dang_ky"] for n, s in register.seasons.items() if s["ngay_ban_hanh"] <= s["han_dang_ky"]}
    last = pd.Series([deadlines.get(n, "") for n in nam], rows.index, dtype=object)
    for label in rows.index[(last != "") & (received > last) & (received.str[:4] == nam) & (received <= today)]:
        column = "ngay_nhan" if rows.at[label, "ngay_nhan"] else "ngay_ky"
        facts = {"ngay": format_date(received[label]), "han": format_date(last[label])}
        yield cell_problem("nop_sau_han", covers, int(label), column, kieu=column.removeprefix("ngay_"), **facts)
