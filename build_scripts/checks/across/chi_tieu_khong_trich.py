"""Targets that the plan does not say."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.numbers import numbers_in
from ...vietnamese.suggest import closest


def chi_tieu_khong_trich(register: Register) -> Iterator[Problem]:
    """The words a target quotes stand in the plan under its clause, and hold its number and its growth."""
    table = register.tables["targets"]
    rows = table.sound("nam", "gia_tri", "tang_phan_tram", "dieu_khoan", "trich")
    without: set[str] = set()
    for label, row in rows.iterrows():
        if row["nam"] not in register.seasons or row["nam"] in without:
            continue
        if not register.plans.get(row["nam"]):
            without.add(row["nam"])  # told once
        column, facts = _fault(register, {str(k): str(v) for k, v in row.items()})
        if column:
            yield cell_problem("chi_tieu_khong_trich", table, int(label), column, **facts)


def _fault(register: Register, row: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The column at fault and the facts of the sentence; no column where all is well."""
    facts = {"nam": row["nam"], "dieu_khoan": row["dieu_khoan"], "goi_y": ""}
    plan = register.plans.get(row["nam"])
    if not plan:
        return "dieu_khoan", facts | {"kieu": "khong_ke_hoach"}
    if row["dieu_khoan"] not in plan:
        return "dieu_khoan", facts | {"kieu": "khong_dieu", "goi_y": suggestion(closest(row["dieu_khoan"], plan))}
    if row["trich"] not in plan[row["dieu_khoan"]]:
        return "trich", facts | {"kieu": "khong_cau"}
    said = numbers_in(row["trich"])
    for column in ("gia_tri", "tang_phan_tram"):
        if row[column] and row[column] not in said:
            return column, facts | {"kieu": "khong_so", "so": row[column]}
    return "", facts
