"""Unit folders that the register of units does not know."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, problem
from ...repo import SLUG
from ...vietnamese.suggest import MOST_SUGGESTIONS, closest


def don_vi_la(register: Register) -> Iterator[Problem]:
    """The name of a unit's folder is a code of data/units.csv."""
    if not register.tables["units"].complete("ma"):
        return
    first: dict[tuple[str, str], str] = {}
    for source in register.sources:
        if SLUG.fullmatch(source.don_vi) and source.don_vi not in register.units:
            first.setdefault((source.nam, source.don_vi), source.path)
    for number, ((_, unit), path) in enumerate(first.items()):
        near = closest(unit, register.units) if number < MOST_SUGGESTIONS else None
        yield problem("don_vi_la", path, don_vi=unit, goi_y=suggestion(near))
