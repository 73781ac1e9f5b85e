"""What a change does to registrations, as far as the guard must know it: from the JSON of `diff`, on this machine and
from the artefact alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..changes.model import Kind
from ..repo import COVER, OFFICE_CELL


@dataclass(frozen=True)
class Loss:
    """Rows that one form of one unit loses: how many, the names of those who have one, how many rows the form had and
    has."""

    season: str
    unit: str
    form: str
    rows: int
    names: tuple[str, ...]
    before: int
    after: int


@dataclass(frozen=True)
class Effects:
    """`received` are the season and unit of covers on which the Office's cell changes."""

    losses: tuple[Loss, ...] = ()
    received: tuple[tuple[str, str], ...] = ()


def effects(diff: Mapping[str, Any]) -> Effects:
    """From the JSON of `diff`, whole or as the artefact's shape leaves it."""
    units = diff["units"]
    losses = tuple(loss for unit in units for loss in _losses(unit))
    received = ((unit["season"], unit["unit"]) for unit in units if any(map(_receives, unit["changes"])))
    return Effects(losses, tuple(received))


def _losses(unit: Mapping[str, Any]) -> Iterator[Loss]:
    gone = [change for change in unit["changes"] if change["kind"] == Kind.ROW_REMOVED]
    counted = {total["form"]: total for total in unit["totals"] if not total["column"]}
    for form, rows in Counter(change["form"] for change in gone).items():
        names = tuple(change["subject"] for change in gone if change["form"] == form and change["subject"])
        total = counted.get(form, {"before": rows, "after": 0})
        yield Loss(unit["season"], unit["unit"], form, rows, names, total["before"], total["after"])


def _receives(change: Mapping[str, Any]) -> bool:
    """Whether the cell is written, changed or emptied, be it with a whole new row; a row that goes is a loss."""
    written = (change["column"], *change["filled"]) if change["kind"] != Kind.ROW_REMOVED else ()
    return change["form"] == COVER and OFFICE_CELL in written
