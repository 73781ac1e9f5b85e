"""One season at a glance: who has sent, what is wrong, how long there is. All that a report or a reminder needs; the
season's other tables rest on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Register
from ..problems import Problem
from .status import Coverage, Outsider, UnitState, coverage, unit_states


@dataclass(frozen=True)
class Board:
    """`days_left` to the deadline, negative once it is past; None unless the season takes registrations."""

    nam: str
    season: Mapping[str, str]
    units: tuple[UnitState, ...]
    outsiders: tuple[Outsider, ...]
    coverage: Coverage
    days_left: int | None

    @property
    def unsigned(self) -> int:
        """How many units sent forms that nobody has signed; they are among those with an error."""
        return sum(unit.unsigned for unit in self.units)

    @property
    def complete(self) -> bool:
        """Whether nothing is left to ask for: all count, and no folder lies where it belongs to nobody."""
        return not self.coverage.excluded and not self.outsiders


def season_board(register: Register, problems: Sequence[Problem], nam: str) -> Board:
    """The board of season `nam`; `problems` are all of the register's."""
    season = register.seasons[nam]
    units, outsiders = unit_states(register, problems, season)
    return Board(nam, season, units, outsiders, coverage(units), _days_left(season, register.today))


def current_nam(seasons: Mapping[str, Mapping[str, str]]) -> str | None:
    """The season that people come for: the latest that takes registrations, else the latest."""
    return max(seasons, key=lambda nam: (seasons[nam]["trang_thai"] == "mo", nam), default=None)


def _days_left(season: Mapping[str, str], today: date) -> int | None:
    if season["trang_thai"] != "mo" or not season["han_dang_ky"]:
        return None
    return (date.fromisoformat(season["han_dang_ky"]) - today).days
