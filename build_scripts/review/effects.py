"""What a change does to registrations, as far as the guard must know it: from the JSON of `diff`, on this machine and
from the artefact alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..changes.labels import LEVELS
from ..changes.model import Kind
from ..repo import COVER, FORMS, OFFICE_CELL, TITLE_FORMS


@dataclass(frozen=True)
class Loss:
    """What one form of one unit loses: how many rows, the names of those who have one, how many rows the form had and
    has, as far as they could be read, None where nobody knows; `stripped` are those who stay and lose a title or an
    award, or get a lower one for it."""

    season: str
    unit: str
    form: str
    rows: int
    names: tuple[str, ...]
    before: int | None
    after: int | None
    stripped: tuple[str, ...] = ()


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
    for form in FORMS:
        changes = [change for change in unit["changes"] if change["form"] == form]
        gone = [change["subject"] for change in changes if change["kind"] == Kind.ROW_REMOVED]
        stripped = tuple(dict.fromkeys(change["subject"] for change in changes if _strips(change)))
        if gone or stripped:
            sizes = _sizes(unit, form, len(gone))
            yield Loss(unit["season"], unit["unit"], form, len(gone), tuple(filter(None, gone)), *sizes, stripped)


def _sizes(unit: Mapping[str, Any], form: str, gone: int) -> tuple[int | None, int | None]:
    """Rows of a form before and now. One that could not be read whole has no total, but the rows that were read."""
    if form == COVER:  # which nothing counts, and which has one row
        return gone, 0
    totals = (total for total in unit["totals"] if not total["column"])
    found = next((each for each in (*totals, *unit["uncounted"]) if each["form"] == form), None)
    return (found["before"], found["after"]) if found else (None, None)


def _strips(change: Mapping[str, Any]) -> bool:
    """Whether somebody who stays loses a title; the level of task completion is none."""
    steps = (Kind.REMOVED, Kind.LOWERED)
    return change["form"] in TITLE_FORMS and change["kind"] in steps and change["column"] != LEVELS


def _receives(change: Mapping[str, Any]) -> bool:
    """Whether the cell is written, changed or emptied, be it with a whole new row; a row that goes is a loss."""
    written = (change["column"], *change["filled"]) if change["kind"] != Kind.ROW_REMOVED else ()
    return change["form"] == COVER and OFFICE_CELL in written
