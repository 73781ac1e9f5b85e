"""Exceptions granted: they silence a problem until a day, and are told themselves once they are not needed."""

from collections.abc import Iterable, Iterator

from ..messages import catalogue, suggestion
from ..model import Register
from ..problems import Problem, cell_problem
from ..repo import REGISTRATIONS, within
from ..vietnamese.dates import format_date
from ..vietnamese.suggest import closest
from . import CHECKS

CODE = "mien_tru_thua"
STRUCTURE = frozenset(
    (
        *("sai_cho", "thieu_bang", "ban_tai_len", "mua_la", "mua_chua_du", "danh_muc_thieu", "don_vi_la"),
        *("thieu_phieu", "trung_khoa", "khong_co_trong_bang", "phieu_nhieu_dong", "quy_tac_la"),
    )
)
"""Laws without which the tables can't be trusted; only a judgement on a registration can be waived."""
WAIVABLE = frozenset(check.__name__ for check in CHECKS) - STRUCTURE


def apply_waivers(register: Register, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems that no waiver of data/waivers.csv covers, and the waivers that are expired or cover nothing."""
    table = register.tables["waivers"]
    granted: dict[tuple[str, str, str], int] = {}
    for label, row in table.sound("ma", "tep", "khoa", "het_han").iterrows():
        if row["ma"] not in catalogue():
            near = suggestion(closest(row["ma"], catalogue()))
            yield cell_problem(CODE, table, int(label), "ma", kieu="la", goi_y=near)
        elif row["ma"] not in WAIVABLE or not within(row["tep"], REGISTRATIONS):
            yield cell_problem(CODE, table, int(label), "ma", kieu="khong_duoc")
        elif row["het_han"] < register.today.isoformat():
            yield cell_problem(CODE, table, int(label), "het_han", kieu="het_han", ngay=format_date(row["het_han"]))
        else:
            granted[row["ma"], row["tep"], row["khoa"]] = int(label)
    used: set[int] = set()
    for found in problems:
        keys = [(found.code, found.file, key) for key in ("", found.facts.get("ai", ""))]
        labels = [granted[key] for key in keys if key in granted]
        used.update(labels)
        if not labels:
            yield found
    for (ma, _, _), label in granted.items():
        if label not in used:
            yield cell_problem(CODE, table, label, "ma", value=ma, kieu="thua")
