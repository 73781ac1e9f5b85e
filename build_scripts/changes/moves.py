"""Persons who went from one unit's form and came into another's in the same season: told as one move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ..vietnamese.identity import person_key
from .cells import STAFF_CODE, compare_rows
from .labels import Labels
from .model import ORDER, Change, Kind
from .state import Move, UnitChanges

Place = tuple[int, int]
"""Index of the unit, index of the change in it."""


def take_moves(units: Sequence[UnitChanges], labels: Labels) -> tuple[list[UnitChanges], list[Move]]:
    """The units without the comings and goings that are moves, and the moves. A staff code that left one unit and
    entered another is proof; a name only if no two staff codes speak against it, and then it is likely."""
    moves: list[Move] = []
    taken: set[Place] = set()
    for sign, certain in ((_code, True), (_name, False)):
        gone = _standing(units, Kind.ROW_REMOVED, sign, taken)
        come = _standing(units, Kind.ROW_ADDED, sign, taken)
        for key, places in gone.items():
            others = come.get(key, [])
            if len(places) == len(others) == 1 and places[0][0] != others[0][0]:
                old, new = (units[u].changes[c] for u, c in (places[0], others[0]))
                if certain or not (old.row.get(STAFF_CODE) and new.row.get(STAFF_CODE)):
                    taken |= {places[0], others[0]}
                    moves.append(_move(units[places[0][0]], units[others[0][0]], old, new, certain, labels))
    return [_without(unit, index, taken) for index, unit in enumerate(units)], moves


def _code(change: Change) -> str:
    return change.row.get(STAFF_CODE, "")


def _name(change: Change) -> str:
    return person_key(change.who)


def _standing(
    units: Sequence[UnitChanges], kind: Kind, sign: Callable[[Change], str], taken: Iterable[Place]
) -> dict[tuple[str, str], list[Place]]:
    found: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for u, unit in enumerate(units):
        for c, change in enumerate(unit.changes):
            if change.form == "ca-nhan" and change.kind is kind and (u, c) not in taken and (key := sign(change)):
                found[unit.nam, key].append((u, c))
    return found


def _move(source: UnitChanges, target: UnitChanges, old: Change, new: Change, certain: bool, labels: Labels) -> Move:
    changes = list(compare_rows(old.row, new.row, "ca-nhan", labels))
    if person_key(old.who) != person_key(new.who):
        changes.append(Change(Kind.RENAMED, "ca-nhan", new.who, "", old.who, new.who, ground=STAFF_CODE))
    told = tuple(sorted(changes, key=lambda change: ORDER[change.kind]))
    return Move(source.nam, new.who, source.ma, target.ma, certain, told)


def _without(unit: UnitChanges, index: int, taken: set[Place]) -> UnitChanges:
    left = tuple(change for c, change in enumerate(unit.changes) if (index, c) not in taken)
    return unit if len(left) == len(unit.changes) else replace(unit, changes=left)
