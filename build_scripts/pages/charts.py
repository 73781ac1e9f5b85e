"""Charts of registrations, ready for their templates: arrivals against the deadline, titles by unit. Each bar is drawn
from numbers that stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..tables import SeasonTables, UnitState
from ..tables.arrivals import Arrival, Step
from . import words
from .bars import Piece, stack
from .site import Site
from .totals import GROUPS

_STEP: Mapping[Step, str] = {"ngay": "", "tuan": "tuần", "thang": "tháng", "nam": "năm"}


@dataclass(frozen=True)
class ArrivalLine:
    """Units that arrived on a day (or from one to another), all so far of those expected, and how late in words."""

    days: str
    units: int
    so_far: str
    late: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class ArrivalChart:
    """Arrivals in time and late; `deadline` stands between them. `folded` is the span that a line holds ("tuần"), if
    not a day; `undated` are in no line."""

    in_time: tuple[ArrivalLine, ...]
    late: tuple[ArrivalLine, ...]
    deadline: str
    folded: str
    undated: int
    missing: int


@dataclass(frozen=True)
class Parts:
    """Titles and awards of one unit, on a scale common to all units."""

    unit: UnitState
    counts: tuple[int, ...]
    total: int
    pieces: tuple[Piece, ...]


def arrival_chart(tables: SeasonTables) -> ArrivalChart:
    found = tables.arrivals
    return ArrivalChart(
        in_time=tuple(_arrival(line, found.expected) for line in found.in_time),
        late=tuple(_arrival(line, found.expected) for line in found.late),
        deadline=words.day(found.deadline) if found.deadline else "",
        folded=_STEP[found.step],
        undated=found.undated,
        missing=found.missing,
    )


def parts_by_unit(site: Site, tables: SeasonTables) -> dict[str, Parts]:
    """For each counted unit its titles and awards, persons and collectives together."""
    titles = site.register.titles
    sums = [
        sum(
            (form.marks[[ma for ma in form.titles if titles[ma]["nhom"] == group]].sum(axis=1))
            for form in tables.forms.values()
        )
        for group in GROUPS
    ]
    counts = {u.ma: tuple(int(column[u.ma]) for column in sums) for u in tables.units if u.counted}
    longest = max(map(sum, counts.values()), default=0)
    return {
        u.ma: Parts(u, counts[u.ma], sum(counts[u.ma]), stack(counts[u.ma], longest)) for u in tables.units if u.counted
    }


def _arrival(line: Arrival, expected: int) -> ArrivalLine:
    first, last = (words.day(day) for day in (line.first, line.last))
    return ArrivalLine(
        days=first if first == last else f"{first} đến {last}",
        units=line.units,
        so_far=f"{words.number(line.total)}/{words.number(expected)}",
        late=_late(*line.days_late),
        pieces=stack((line.total - line.units, line.units), expected),
    )


def _late(first: int, last: int) -> str:
    """In words, since a colour alone says nothing."""
    if not last:
        return ""
    return f"sau hạn {last} ngày" if first == last else f"sau hạn {first} đến {last} ngày"
