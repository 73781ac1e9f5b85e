"""Which row of the one state is which row of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..vietnamese.folding import fold
from ..vietnamese.identity import person_key
from ..vietnamese.suggest import closest
from .cells import NUMBER, POSITION, STAFF_CODE, marks, name_of
from .labels import Labels
from .model import Row

LONGEST_NAME = 300
MOST_LIKENESSES = 1000
"""Likeness takes long to work out: of longer names, and of more rows of one form that changed their names at once, none
is looked for, and they are told as removed and added."""
UNMARKED = "dau"
"""Ground of a pair whose names differ in their accents only."""


class Pair(NamedTuple):
    """Places of one thing in both states. `ground` is the column that speaks for it where the names differ, or where
    the staff codes say otherwise; `certain` whether that is proof."""

    before: int
    after: int
    ground: str = ""
    certain: bool = True


Key = Callable[[Row], object]
"""A sign by which a row is known again; None is no sign."""


def _always(old: Row, new: Row) -> bool:
    return True


@dataclass
class Pairing:
    """Rows are paired by one sign after the other, the surest first; what is paired is out of the next. `gone` and
    `come` are the places left over."""

    before: Sequence[Row]
    after: Sequence[Row]
    pairs: list[Pair] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gone = dict.fromkeys(range(len(self.before)))
        self.come = dict.fromkeys(range(len(self.after)))

    def by(self, key: Key, other: Key | None = None, *, ground: str = "", certain: bool = True) -> None:
        """Pair the rows with the same sign, in their order; `other` is the sign of the rows after, if it differs."""
        come = self._signs(self.after, self.come, other or key)
        for sign, places in self._signs(self.before, self.gone, key).items():
            for old, new in zip(places, come.get(sign, ()), strict=False):
                self._take(Pair(old, new, ground, certain))

    def by_one(
        self, key: Key, ground: str, *, certain: bool = True, alike: Callable[[Row, Row], bool] = _always
    ) -> None:
        """Pair the rows whose sign each state has once, if they are alike."""
        come = self._signs(self.after, self.come, key)
        found = self._signs(self.before, self.gone, key)
        single = [(places[0], come[s][0]) for s, places in found.items() if len(places) == len(come.get(s, ())) == 1]
        for old, new in single[: None if alike is _always else MOST_LIKENESSES]:
            if alike(self.before[old], self.after[new]):
                self._take(Pair(old, new, ground, certain))

    def _signs(self, rows: Sequence[Row], free: Iterable[int], key: Key) -> dict[object, list[int]]:
        found: dict[object, list[int]] = defaultdict(list)
        for place in free:
            if (sign := key(rows[place])) is not None:
                found[sign].append(place)
        return found

    def _take(self, pair: Pair) -> None:
        self.pairs.append(pair)
        del self.gone[pair.before], self.come[pair.after]


def pair_rows(before: Sequence[Row], after: Sequence[Row], form: str, labels: Labels) -> Pairing:
    """The pairs of one form's rows."""
    pairing = Pairing(before, after)
    if form == "phieu":
        pairing.by(lambda row: "")
    else:
        pairing.by(lambda row: tuple(sorted(row.items())))
        (_pair_initiatives if form == "sang-kien" else _pair_named)(pairing, form, labels)
    return pairing


def _pair_named(pairing: Pairing, form: str, labels: Labels) -> None:
    """Persons and collectives. Two staff codes make two people, so that a name is proof only where one is missing, or
    where the position in the unit is the same too: then the code was written anew."""

    def name(row: Row) -> str | None:
        return person_key(name_of(row, form)) or None

    def code(row: Row) -> str | None:
        return row.get(STAFF_CODE) or None

    def uncoded(row: Row) -> str | None:
        return None if code(row) else name(row)

    def numbered(row: Row) -> object:
        return row.get(NUMBER), marks(row, form, labels)

    def unmarked(row: Row) -> object:
        return (fold(name_of(row, form)) or None) and (fold(name_of(row, form)), marks(row, form, labels))

    def alike(old: Row, new: Row) -> bool:
        return not (code(old) and code(new)) and _near(name_of(old, form), name_of(new, form))

    pairing.by(lambda row: (name(row), code(row)) if name(row) and code(row) else None)
    pairing.by(uncoded, name)
    pairing.by(name, uncoded)

    def placed(row: Row) -> object:
        position = fold(row.get(POSITION, ""))
        return (name(row), position) if name(row) and position else None

    pairing.by_one(code, STAFF_CODE)
    pairing.by_one(placed, "")
    pairing.by_one(name, "", certain=False)
    pairing.by_one(numbered, NUMBER, certain=False, alike=alike)
    pairing.by_one(unmarked, UNMARKED, certain=False, alike=alike)


def _pair_initiatives(pairing: Pairing, form: str, labels: Labels) -> None:
    """Initiatives are numbered anew when one goes, so that the name is a surer sign than the code."""

    def code(row: Row) -> str | None:
        return row.get("ma") or None

    def near(old: Row, new: Row) -> bool:
        return _near(old.get("ten", ""), new.get("ten", ""))

    def authors(old: Row, new: Row) -> bool:
        return person_key(old.get("tac_gia", "")) == person_key(new.get("tac_gia", ""))

    pairing.by(lambda row: (person_key(row.get("ten", "")), code(row)))
    pairing.by(lambda row: person_key(row.get("ten", "")) or None)
    pairing.by_one(code, "ma", alike=near)
    pairing.by_one(code, "ma", certain=False, alike=authors)


def _near(old: str, new: str) -> bool:
    return max(len(old), len(new)) <= LONGEST_NAME and closest(old, [new]) is not None
