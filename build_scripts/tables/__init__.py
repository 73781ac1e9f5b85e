"""The register and its problems in, one season's tables out.

    status    each unit's standing, and what the totals leave out
    totals    sums of forms A and B, by unit and by title
    progress  targets beside the published figures
    arrivals  when the registrations came in, against the deadline
    share     persons with one title held against those with another, as a rule asks

Only units without an error count, and every sum can say which units it holds. Nothing here reads the clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..model import Register
from ..problems import Problem
from ..repo import FORMS, TITLE_FORMS
from .arrivals import Arrivals, arrivals
from .progress import TargetProgress, target_progress
from .status import COUNTED, Coverage, Outsider, Status, UnitState, coverage, unit_states
from .totals import UNIT, FormTotals, counted_rows, form_totals, rows_by_unit

__all__ = [
    "COUNTED",
    "UNIT",
    "Arrivals",
    "Coverage",
    "FormTotals",
    "Outsider",
    "SeasonTables",
    "Status",
    "TargetProgress",
    "UnitState",
    "current_season",
    "rows_by_unit",
    "season_tables",
]


@dataclass(frozen=True)
class SeasonTables:
    """All that is told of one season. `rows` holds, per form, the rows of the units that count, each with its unit in
    the column UNIT; `forms` their sums. `days_left` is None once the season is closed."""

    nam: str
    season: Mapping[str, str]
    units: tuple[UnitState, ...]
    outsiders: tuple[Outsider, ...]
    coverage: Coverage
    days_left: int | None
    rows: Mapping[str, pd.DataFrame]
    forms: Mapping[str, FormTotals]
    targets: tuple[TargetProgress, ...]
    arrivals: Arrivals


def season_tables(register: Register, problems: Sequence[Problem], nam: str) -> SeasonTables:
    """The tables of season `nam`; `problems` are all of the register's."""
    season = register.seasons[nam]
    units, outsiders = unit_states(register, problems, season)
    counted = [u.ma for u in units if u.status in COUNTED]
    rows = {form: counted_rows(register.tables[form], nam, counted) for form in FORMS}
    return SeasonTables(
        nam=nam,
        season=season,
        units=units,
        outsiders=outsiders,
        coverage=coverage(units),
        days_left=_days_left(season, register.today),
        rows=rows,
        forms={form: form_totals(register, form, rows[form], counted, nam) for form in TITLE_FORMS},
        targets=target_progress(register, nam),
        arrivals=arrivals(units, season["han_dang_ky"]),
    )


def current_season(seasons: Mapping[str, SeasonTables]) -> SeasonTables | None:
    """The season that a visitor comes for: the latest that takes registrations, else the latest."""
    latest = sorted(seasons.values(), key=lambda t: (t.season["trang_thai"] == "mo", t.nam))
    return latest[-1] if latest else None


def _days_left(season: Mapping[str, str], today: date) -> int | None:
    """Days to the deadline, negative once it is past; None unless the season takes registrations."""
    if season["trang_thai"] != "mo" or not season["han_dang_ky"]:
        return None
    return (date.fromisoformat(season["han_dang_ky"]) - today).days
