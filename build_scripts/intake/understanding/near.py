"""What stands near a table that does not say whose it is: the table above or below, pages without a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from .cover import read_cover
from .identity import Part, one, units_said, years_said, years_signed
from .ledger import Ledger
from .model import Cell
from .page import Page
from .unit_names import UnitNames


@dataclass(eq=False)
class Loose:
    """A page without a table, of a file whose head or signature stands apart from its tables."""

    page: Page
    ledger: Ledger
    units: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    cover: dict[str, Cell] = field(default_factory=dict)


def look_around(page: Page, ledger: Ledger, names: UnitNames) -> Loose:
    rows = page.occupied[:200]
    loose = Loose(page, ledger)
    loose.units = one(list(units_said(page, rows, names)), names)
    loose.years = {said.code for said in years_said(page, rows) or years_signed(page, rows)}
    loose.cover = read_cover(page, rows, rows, ledger)
    return loose


def inherit(parts: Sequence[Part], value: Callable[[Part], set[str]], put: Callable[[Part, str], None]) -> None:
    """On one page, or in one text, a table belongs to what the table above it belongs to, or else the one below."""
    for _, group in groupby(parts, key=lambda part: (part.page.book, part.page.flows or id(part.page.sheet))):
        on_page = list(group)
        for order in (on_page, on_page[::-1]):
            last = ""
            for part in order:
                known = value(part)
                if known == {""} and last:
                    put(part, last)
                elif len(known) == 1:
                    last = known.pop()
