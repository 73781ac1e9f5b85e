"""Season folders without a plan."""

import re
from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, problem
from ...vietnamese.suggest import closest


def mua_la(register: Register) -> Iterator[Problem]:
    """The year of a folder is a season of data/seasons.csv."""
    if not register.tables["seasons"].complete("nam"):
        return
    first: dict[str, str] = {}
    for source in register.sources:
        if re.fullmatch("[0-9]{4}", source.nam) and source.nam not in register.seasons:
            first.setdefault(source.nam, source.path)
    for nam, path in first.items():
        yield problem("mua_la", path, nam=nam, goi_y=suggestion(closest(nam, register.seasons)))
