"""A shared table before and after: rows by their key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..messages import catalogue
from ..messages import changes as say
from ..problems import WHOSE
from .cells import compare_rows
from .labels import Labels
from .model import ORDER, Change, Kind, Row
from .pairing import Pairing

KNOWN_BY: Mapping[str, tuple[str, ...]] = {
    "seasons": ("nam",),
    "units": ("ten",),
    "documents": ("so_hieu",),
    "titles": ("ten",),
    "targets": ("ten", "nam"),
    "results": ("ma_chi_tieu", "ky", "nam"),
    "rules": ("ma", "tham_so", "tu_nam"),
    "waivers": ("ma", "tep", "khoa"),
    "decisions": ("ten", "danh_hieu"),
}
"""The cells by which people know a row, for its sentence; its key may be a code."""
LONG = 60
"""Characters of a cell from which on it is told once."""


def compare_table(before: Sequence[Row], after: Sequence[Row], table: str, labels: Labels) -> tuple[Change, ...]:
    """Every difference between two states of a shared table, the gravest first."""
    changes = sorted(_differences(before, after, table, labels), key=lambda change: ORDER[change.kind])
    return tuple(_told_once(changes))


def _told_once(changes: Iterable[Change]) -> Iterator[Change]:
    """A long cell that several whole rows have is told with the first of them."""
    told: set[tuple[str, str]] = set()
    for change in changes:
        long = {(column, text) for column, text in change.row.items() if len(text) > LONG}
        again = {column: say.AS_ABOVE for column, text in long & told}
        told |= long
        yield replace(change, row={**change.row, **again}) if again else change


def _differences(before: Sequence[Row], after: Sequence[Row], table: str, labels: Labels) -> Iterator[Change]:
    key = labels.schemas[table].primary_key
    pairing = Pairing(before, after)
    pairing.by(lambda row: tuple(sorted(row.items())))
    pairing.by(lambda row: tuple(row.get(column, "") for column in key))
    for place in sorted(pairing.gone):
        yield Change(Kind.ROW_REMOVED, table, _who(before[place], table, labels), gone=True, row=dict(before[place]))
    for pair in sorted(pairing.pairs, key=lambda pair: pair.after):
        old, new = before[pair.before], after[pair.after]
        if old != new:
            yield from _cells(old, new, table, labels)
    for place in sorted(pairing.come):
        yield Change(Kind.ROW_ADDED, table, _who(after[place], table, labels), row=dict(after[place]))
    pairs = sorted(pairing.pairs, key=lambda pair: pair.after)
    if [p.before for p in pairs] != sorted(p.before for p in pairs):
        yield Change(Kind.FORM_ONLY, table, count=len(pairs))


def _cells(old: Row, new: Row, table: str, labels: Labels) -> Iterator[Change]:
    who = _who(new, table, labels)
    changes = [replace(change, who=who) for change in compare_rows(old, new, table, labels)]
    name = WHOSE.get(table, "")
    if name and old.get(name) != new.get(name) and not any(change.column == name for change in changes):
        yield Change(Kind.RENAMED, table, who, "", _who(old, table, labels), who)
    yield from changes


def _who(row: Row, table: str, labels: Labels) -> str:
    cells = [_in_words(column, row.get(column, ""), table, labels) for column in KNOWN_BY[table]]
    return " · ".join(filter(None, cells))


def _in_words(column: str, value: str, table: str, labels: Labels) -> str:
    """A code of a title or of a check as its name."""
    if column in ("danh_hieu", "tham_so"):
        return labels.titles.get(value, {}).get("ten", value)
    if column == "ma" and table in ("rules", "waivers") and value in catalogue():
        return catalogue()[value].title
    return value
