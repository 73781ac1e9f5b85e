"""When the registrations came in: the days on which counted units arrived, against the last day that counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .status import UnitState

Step = Literal["ngay", "tuan", "thang", "nam"]
LINES = 40
"""More days than this can't be read as a chart: they are put together by week, then by month or year."""

_BEGIN: Mapping[Step, Callable[[date], date]] = {
    "ngay": lambda day: day,
    "tuan": lambda day: day - timedelta(days=day.weekday()),
    "thang": lambda day: day.replace(day=1),
    "nam": lambda day: day.replace(month=1, day=1),
}


@dataclass(frozen=True)
class Arrival:
    """The units that arrived from the day `first` to the day `last`, all in time or all late; `total` so far. Both
    numbers of days after the deadline are 0 in time."""

    first: str
    last: str
    units: int
    total: int
    days_late: tuple[int, int]

    @property
    def late(self) -> bool:
        return self.days_late[1] > 0


@dataclass(frozen=True)
class Arrivals:
    """Arrivals in order, of `expected` units. `undated` units count, but their day is not known; `missing` do not
    count (yet). `deadline` is the last day that is in time, empty where that is not known."""

    lines: tuple[Arrival, ...]
    step: Step
    deadline: str
    expected: int
    undated: int
    missing: int

    @property
    def in_time(self) -> tuple[Arrival, ...]:
        return tuple(line for line in self.lines if not line.late)

    @property
    def late(self) -> tuple[Arrival, ...]:
        return tuple(line for line in self.lines if line.late)


def arrivals(units: Iterable[UnitState], deadline: str) -> Arrivals:
    units = tuple(units)
    days = [_day(u.received) for u in units if u.counted]
    per_day = Counter(day for day in days if day)
    last_day = _day(deadline)
    expected = sum(u.expected for u in units)
    step, groups = _grouped(sorted(per_day), last_day)
    lines, total = [], 0
    for group in groups:
        arrived = sum(per_day[day] for day in group)
        total += arrived
        late = (_days_after(group[0], last_day), _days_after(group[-1], last_day))
        lines.append(Arrival(group[0].isoformat(), group[-1].isoformat(), arrived, total, late))
    known = last_day.isoformat() if last_day else ""
    return Arrivals(tuple(lines), step, known, expected, days.count(None), expected - len(days))


def _grouped(days: list[date], deadline: date | None) -> tuple[Step, list[list[date]]]:
    """The days by the smallest step that gives few enough lines; no line holds days before and after the deadline."""
    step: Step = "ngay"
    groups = _by_step("ngay", days, deadline)
    longer: Step
    for longer in ("tuan", "thang", "nam"):
        if len(groups) > LINES:
            step, groups = longer, _by_step(longer, days, deadline)
    return step, groups


def _by_step(step: Step, days: list[date], deadline: date | None) -> list[list[date]]:
    groups: dict[tuple[bool, date], list[date]] = {}
    for day in days:
        groups.setdefault((_days_after(day, deadline) > 0, _BEGIN[step](day)), []).append(day)
    return list(groups.values())


def days_late(received: str, deadline: str) -> int:
    """How many days after the deadline; 0 in time, and where one of the days isn't known."""
    day = _day(received)
    return _days_after(day, _day(deadline)) if day else 0


def _days_after(day: date, deadline: date | None) -> int:
    return max((day - deadline).days, 0) if deadline else 0


def _day(text: str) -> date | None:
    """A cover that broke a law may count by an exception: its day is then not known."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
