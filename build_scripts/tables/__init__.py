"""The register and its problems in, one season's tables out.

    status    each unit's standing, and what the totals leave out
    board     the season at a glance: standings, what is left out, days to the deadline
    totals    sums of forms A and B, by unit and by title
    progress  targets beside the published figures
    arrivals  when the registrations came in, against the deadline
    share     persons with one title held against those with another, as a rule asks

Only units without an error count, and every sum can say which units it holds. Nothing here reads the clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..model import Register
from ..problems import Problem
from ..repo import FORMS, TITLE_FORMS
from .arrivals import Arrivals, arrivals
from .board import Board, current_nam, season_board
from .progress import TargetProgress, target_progress
from .status import COUNTED, Coverage, Outsider, Status, UnitState
from .totals import UNIT, FormTotals, counted_rows, form_totals, rows_by_unit

__all__ = [
    "COUNTED",
    "UNIT",
    "Arrivals",
    "Board",
    "Coverage",
    "FormTotals",
    "Outsider",
    "SeasonTables",
    "Status",
    "TargetProgress",
    "UnitState",
    "current_nam",
    "current_season",
    "season_board",
    "season_tables",
]


@dataclass(frozen=True)
class SeasonTables(Board):
    """All that is told of one season. `rows` holds, per form, the rows of the units that count, each with its unit in
    the column UNIT; `forms` their sums."""

    rows: Mapping[str, pd.DataFrame]
    forms: Mapping[str, FormTotals]
    targets: tuple[TargetProgress, ...]
    arrivals: Arrivals

    @cached_property
    def by_unit(self) -> Mapping[str, Mapping[str, list[dict[str, str]]]]:
        """By form, each unit's rows: pages and downloads of a unit are made from them."""
        return {form: rows_by_unit(rows) for form, rows in self.rows.items()}


def season_tables(register: Register, problems: Sequence[Problem], nam: str) -> SeasonTables:
    """The tables of season `nam`; `problems` are all of the register's."""
    board = season_board(register, problems, nam)
    counted = [u.ma for u in board.units if u.status in COUNTED]
    rows = {form: counted_rows(register.tables[form], nam, counted) for form in FORMS}
    return SeasonTables(
        **vars(board),
        rows=rows,
        forms={form: form_totals(register, form, rows[form], counted, nam) for form in TITLE_FORMS},
        targets=target_progress(register, nam),
        arrivals=arrivals(board.units, board.season["han_dang_ky"]),
    )


def current_season(seasons: Mapping[str, SeasonTables]) -> SeasonTables | None:
    """The season that a visitor comes for."""
    nam = current_nam({nam: tables.season for nam, tables in seasons.items()})
    return seasons[nam] if nam else None
