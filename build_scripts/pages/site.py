"""What every page builder is given, and the one way from a template to a page's text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from ..model import Register, TableSchema
from ..problems import Problem
from ..tables import SeasonTables
from . import words
from .environment import environment
from .forms import Form

_GAPS = re.compile(r"\n{3,}")


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
        return {name: Form(self.schemas[name]) for name in ("tap-the", "ca-nhan")}

    @property
    def current(self) -> SeasonTables | None:
        """The season that the home page tells of: the latest that takes registrations, else the latest."""
        latest = sorted(self.seasons.values(), key=lambda t: (t.season["trang_thai"] == "mo", t.nam))
        return latest[-1] if latest else None

    def label(self, table: str, column: str, value: str) -> str:
        """The Vietnamese label of a value from a closed list."""
        return self.schemas[table].field(column).categories.get(value, value)

    def source(self, path: str) -> str:
        """The address of a data file where the repository is kept; empty when that is not known."""
        return f"{self.source_url.rstrip('/')}/{quote(path)}" if self.source_url else ""

    def page(self, template: str, tables: SeasonTables | None = None, **values: Any) -> str:
        """One page's Markdown. `tables` gives what all pages of a season show."""
        if tables:
            state = self.label("seasons", "trang_thai", tables.season["trang_thai"])
            values |= {
                "t": tables,
                "nam": tables.nam,
                "mua": tables.season,
                "trang_thai": state,
                "con_lai": words.time_left(tables, state),
                "gom": words.coverage_words(tables.coverage),
                "minh_hoa": bool(tables.season["minh_hoa"]),
                "co_ke_hoach": tables.nam in self.register.plans,
            }
        text = environment().get_template(f"{template}.md.jinja").render(values)
        return _GAPS.sub("\n\n", text).strip() + "\n"
