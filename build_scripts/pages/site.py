"""What every page builder is given, and the one way from a template to a page's text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from ..model import Register, TableSchema
from ..problems import Problem
from ..repo import TITLE_FORMS, season_address
from ..tables import SeasonTables
from . import words
from .environment import environment
from .forms import Form
from .front_matter import front_matter

_GAPS = re.compile(r"\n{3,}")
_NEIGHBOURS = (
    *((f"</{one}>", f"<{other}") for pair in (("td", "th"), ("dt", "dd")) for one in pair for other in pair),
    ("</caption>", "<"),
)
_SMALL = re.compile(r'<span class="phu">(?<=[^\s>]<span class="phu">)')


@dataclass(frozen=True)
class Site:
    """All that pages are made from."""

    register: Register
    schemas: Mapping[str, TableSchema]
    seasons: Mapping[str, SeasonTables]
    problems: Sequence[Problem]
    source_url: str

    @cached_property
    def forms(self) -> dict[str, Form]:
        return {name: Form(self.schemas[name]) for name in TITLE_FORMS}

    def label(self, table: str, column: str, value: str) -> str:
        """The Vietnamese label of a value from a closed list."""
        return self.schemas[table].field(column).categories.get(value, value)

    def source(self, path: str) -> str:
        """The address of a data file where the repository is kept; empty when that is not known."""
        return f"{self.source_url.rstrip('/')}/{quote(path)}" if self.source_url else ""

    def page(
        self,
        template: str,
        tables: SeasonTables | None = None,
        *,
        address: str = "",
        about: str = "",
        seasons: Collection[str] | None = None,
        as_of: str = "",
        **values: Any,
    ) -> str:
        """One page's Markdown. `tables` gives what all pages of a season show; a page of its own has an address below
        the season's (don-vi/), says in a sentence what it is about, for search engines, and in which seasons it is,
        unless in all. `as_of` is how far the data reach that it shows."""
        values["den_ngay"] = as_of
        if tables:
            state = self.label("seasons", "trang_thai", tables.season["trang_thai"])
            values |= {
                "t": tables,
                "nam": tables.nam,
                "mua": tables.season,
                "trang_thai": state,
                "han": words.deadline_tile(tables, state),
                "con_lai": words.time_left(tables, state),
                "gom": words.coverage_words(tables.coverage),
                "minh_hoa": bool(tables.season["minh_hoa"]),
                "co_ke_hoach": tables.nam in self.register.plans,
            }
            if about:
                found = self.seasons.keys() if seasons is None else seasons
                values["dau_trang"] = front_matter(about, f"{season_address(tables.nam)}{address}", found, as_of)
        text = environment().get_template(f"{template}.md.jinja").render(values)
        return _GAPS.sub("\n\n", _parted(text)).strip() + "\n"

    def seasons_of(self, ma: str) -> list[str]:
        """The seasons in which a unit has a page."""
        return [nam for nam, units in self._units.items() if ma in units]

    @cached_property
    def _units(self) -> dict[str, frozenset[str]]:
        return {nam: frozenset(u.ma for u in tables.units) for nam, tables in self.seasons.items()}


def _parted(text: str) -> str:
    """Where one cell, or the small print in it, follows another, a space: the search would take both for one word."""
    for end, start in _NEIGHBOURS:  # thousands of cells on a page: ten times as fast as one pattern with a look behind
        text = text.replace(f"{end}{start}", f"{end} {start}")
    return _SMALL.sub(r" \g<0>", text)
