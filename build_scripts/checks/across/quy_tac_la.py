"""Numbers of the law that no check uses."""

import re
from collections.abc import Iterator

from ...messages import suggestion, words
from ...model import Register
from ...problems import Problem, cell_problem
from ...vietnamese.suggest import closest

_PERCENTAGE = re.compile("[0-9]{1,3}")


def _levels(register: Register) -> set[str]:
    return set(register.tables["tap-the"].schema.field("muc_do").categories)


def _known(register: Register) -> dict[str, tuple[set[str], set[str] | None]]:
    """Each check that reads data/rules.csv: its parameters, and the values they take (None = a percentage)."""
    titles = set(register.titles)
    return {
        "danh_hieu_thieu_muc_do": (titles, _levels(register)),
        "danh_hieu_thieu_bac_duoi": (titles, titles),
        "ty_le_cstd_co_so": ({"phan_tram_toi_da"}, None),
    }


def quy_tac_la(register: Register) -> Iterator[Problem]:
    """Each row of data/rules.csv is read by a check, in a parameter it has, with a value it takes."""
    table, known = register.tables["rules"], _known(register)
    if not register.tables["titles"].complete("ma"):
        return
    for label, row in table.sound("ma", "tham_so", "gia_tri").iterrows():
        if row["ma"] not in known:
            near = suggestion(closest(row["ma"], known))
            yield cell_problem("quy_tac_la", table, int(label), "ma", kieu="ma", goi_y=near)
            continue
        parameters, values = known[row["ma"]]
        if row["tham_so"] not in parameters:
            near = suggestion(closest(row["tham_so"], sorted(parameters)))
            yield cell_problem("quy_tac_la", table, int(label), "tham_so", kieu="tham_so", phep=row["ma"], goi_y=near)
        elif not (row["gia_tri"] in values if values is not None else _PERCENTAGE.fullmatch(row["gia_tri"])):
            near = suggestion(closest(row["gia_tri"], sorted(values or ())))
            facts = {"phep": row["ma"], "can": words(f"can.{row['ma']}"), "goi_y": near}
            yield cell_problem("quy_tac_la", table, int(label), "gia_tri", kieu="gia_tri", **facts)
