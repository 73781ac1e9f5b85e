"""One unit's forms before and after: the heart of the comparison."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ..repo import FORMS
from ..vietnamese.identity import person_key
from .cells import NUMBER, STAFF_CODE, compare_rows, marks, name_of
from .labels import Labels
from .model import ORDER, Change, Forms, Kind, Row
from .pairing import Pair, Pairing, pair_rows


def compare_forms(
    before: Forms,
    after: Forms,
    labels: Labels,
    *,
    partial_before: Collection[str] = (),
    partial_after: Collection[str] = (),
) -> tuple[Change, ...]:
    """Every difference between two states of one unit's registration, the gravest first, then by form and row.

    `partial_before` and `partial_after` name forms some of whose rows could not be read: a row that the other state has
    may stand there, so that it is not told as added or removed but as not known.
    """
    changes: list[Change] = []
    for form in FORMS:
        for change in _compare_form(before.get(form, ()), after.get(form, ()), form, labels):
            lost = partial_after if change.kind is Kind.ROW_REMOVED else partial_before
            unclear = change.kind in (Kind.ROW_REMOVED, Kind.ROW_ADDED) and form in lost
            changes.append(replace(change, kind=Kind.UNCLEAR) if unclear else change)
    return tuple(sorted(changes, key=lambda change: ORDER[change.kind]))


def _compare_form(before: Sequence[Row], after: Sequence[Row], form: str, labels: Labels) -> Iterator[Change]:
    pairing = pair_rows(before, after, form, labels)
    for place in sorted(pairing.gone):
        yield row_change(Kind.ROW_REMOVED, before[place], form, labels)
    for pair in sorted(pairing.pairs, key=lambda pair: pair.after):
        old, new = before[pair.before], after[pair.after]
        if old != new:
            yield from _renamed(old, new, pair, form)
            yield from _doubtful(compare_rows(old, new, form, labels), pair)
    for place in sorted(pairing.come):
        yield row_change(Kind.ROW_ADDED, after[place], form, labels)
    yield from _arrangement(before, after, pairing, form)


def row_change(kind: Kind, row: Row, form: str, labels: Labels) -> Change:
    """A whole row that came or went, with all that it registers."""
    found = marks(row, form, labels)
    gone = kind is Kind.ROW_REMOVED
    before, after = (found, ()) if gone else ((), found)
    return Change(kind, form, name_of(row, form), marks_before=before, marks_after=after, gone=gone, row=dict(row))


def _renamed(old: Row, new: Row, pair: Pair, form: str) -> Iterator[Change]:
    before, after = name_of(old, form), name_of(new, form)
    if person_key(before) != person_key(after):
        who = after or before
        yield Change(Kind.RENAMED, form, who, "", before, after, certain=pair.certain, ground=pair.ground)


def _doubtful(changes: Iterator[Change], pair: Pair) -> Iterator[Change]:
    """One name with two staff codes may be two people: the code's change says so."""
    for change in changes:
        doubt = change.column == STAFF_CODE and not pair.certain and not pair.ground
        yield replace(change, certain=False) if doubt else change


def _arrangement(before: Sequence[Row], after: Sequence[Row], pairing: Pairing, form: str) -> Iterator[Change]:
    """Numbers and order of the rows that stayed, each told once for the form: one row put in moves all below it."""
    pairs = sorted(pairing.pairs, key=lambda pair: pair.after)
    numbers = [(before[p.before].get(NUMBER, ""), after[p.after].get(NUMBER, "")) for p in pairs]
    if moved := sum(old != new for old, new in numbers):
        yield Change(Kind.FORM_ONLY, form, column=NUMBER, count=moved)
    if [p.before for p in pairs] != sorted(p.before for p in pairs):
        yield Change(Kind.FORM_ONLY, form, count=len(pairs))
