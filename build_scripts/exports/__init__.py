"""Tables in, files to download out: {path below docs/: bytes}. Pure.

    machine  docs/api/v1/: a Data Package, one CSV a table, for programs
    people   CSV that Excel opens as it is, with the forms' own column titles
    look_up  names and clauses for the search box of the site
    calendar the deadlines, as iCalendar

Only rows of units without an error are in them, as in the totals.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Register
from ..tables import SeasonTables
from .calendar import calendar_files
from .look_up import look_up_files
from .machine import api_files
from .people import people_files


def downloads(register: Register, seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    """Every file to download, by path relative to docs/."""
    tables = api_files(register, seasons) | people_files(register, seasons)
    return tables | look_up_files(register, seasons) | calendar_files(seasons)
