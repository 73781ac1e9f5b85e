"""How far the data of a page reach: the latest day that what it shows was received, issued or published. Never the day
on which the page was made: the same data give the same page.

ISO text, a month where no day is known, empty where nothing on the page is dated.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..tables import SeasonTables, UnitState
from ..vietnamese.dates import format_date


def latest(days: Iterable[str]) -> str:
    """The last of them; a cell that broke a law may hold anything, and is passed over."""
    return max((day for day in days if _is_day(day)), default="")


def of_unit(unit: UnitState) -> str:
    return latest([unit.received])


def of_registrations(tables: SeasonTables) -> str:
    return latest(u.received for u in tables.units if u.counted)


def of_targets(tables: SeasonTables) -> str:
    """The latest published figure; targets alone are as old as their plan."""
    return latest([of_plan(tables), *(f.row["ngay_cong_bo"] for p in tables.targets for f in p.figures)])


def of_plan(tables: SeasonTables) -> str:
    return latest([tables.season["ngay_ban_hanh"]])


def of_season(tables: SeasonTables) -> str:
    return latest([of_registrations(tables), of_targets(tables)])


def of_all(seasons: Iterable[SeasonTables]) -> str:
    return latest(map(of_season, seasons))


def _is_day(text: str) -> bool:
    try:
        return bool(format_date(text))
    except ValueError:
        return False
