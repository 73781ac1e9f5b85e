"""Seasons that have only begun to exist."""

from collections.abc import Iterator

from ...messages import words
from ...model import Register
from ...problems import Problem, cell_problem


def mua_chua_du(register: Register) -> Iterator[Problem]:
    """A season that takes registrations has its plan's page and its targets; targets that want the page tell it
    themselves."""
    table, targets = register.tables["seasons"], register.tables["targets"]
    if not targets.complete("nam"):
        return
    begun = set(targets.rows["nam"])
    seasons = table.sound("nam", "trang_thai")
    for label, nam in seasons["nam"][seasons["trang_thai"] == "mo"].items():
        missing = [] if nam in register.plans or nam in begun else [words("thieu.ke_hoach", nam=nam)]
        missing += [] if nam in begun else [words("thieu.chi_tieu")]
        if missing:
            yield cell_problem("mua_chua_du", table, int(label), "nam", nam=nam, thieu=" và ".join(missing))
