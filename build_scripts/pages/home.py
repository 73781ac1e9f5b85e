"""The home page: the current season in one screen."""

from __future__ import annotations

from ..tables import SeasonTables, current_season
from . import reach
from .downloads import calendar_of
from .lately import lately
from .season import brief_titles
from .seasons import last_season_titles
from .site import Site
from .targets import brief

EVENTS = 6


def home_fragment(site: Site) -> str:
    """The part of the hand-written home page that tells of the current season."""
    tables = current_season(site.seasons)
    if tables is None:
        return site.page("home", None, nam="")
    return site.page(
        "home",
        tables,
        as_of=reach.of_season(tables),
        danh_hieu=brief_titles(site, tables),
        nam_truoc=last_season_titles(site, tables),
        co_dang_ky=_anything(tables),
        chi_tieu=brief(tables),
        lich=calendar_of(tables) if tables.days_left is not None and tables.days_left >= 0 else "",
        moi_day=lately(site, tables, EVENTS),
        cac_mua=sorted(site.seasons, reverse=True),
    )


def _anything(tables: SeasonTables) -> bool:
    """Whether any registration counts yet: a table of zeros tells nothing."""
    return any(form.size.sum() for form in tables.forms.values())
