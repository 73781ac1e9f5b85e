"""What verbs of one season ask for, the same way: a register whose shared tables are sound, a season, a unit."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Collection
from typing import TYPE_CHECKING

from ..messages import suggestion
from ..messages import terminal as say
from ..repo import Repo
from ..vietnamese.suggest import closest
from .verb import PROBLEMS, cannot, files_read, progress

if TYPE_CHECKING:
    from ..pipeline import Checked


def sound(repo: Repo, options: Namespace) -> Checked | int:
    """The repository checked; or the exit status where a table that everything rests on is broken."""
    from ..pipeline import check

    progress(say.READING)
    checked = check(repo, options.today, files_read)
    if checked.shared_broken:
        progress(say.TABLES_BROKEN)
        return PROBLEMS
    return checked


def season_of(checked: Checked, asked: str) -> str | int:
    """The season asked for, by default the one that takes registrations; or the exit status where there is none."""
    from ..tables import current_nam

    seasons = checked.register.seasons
    nam = asked or current_nam(seasons)
    if nam is None:
        return cannot(say.NO_SEASON)
    if nam not in seasons:
        return cannot(say.WRONG_SEASON.format(nam=nam, cac_mua=", ".join(sorted(seasons))))
    return nam


def no_such_unit(asked: str, known: Collection[str], nam: str = "") -> int:
    """`known` are the units of the season, or all where none is asked for."""
    where = say.IN_SEASON.format(nam=nam) if nam else say.IN_REGISTER
    return cannot(say.WRONG_UNIT.format(noi=where, ma=asked, goi_y=suggestion(closest(asked, known))))
