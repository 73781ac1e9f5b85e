"""Two rows of one person, collective, initiative or cover: what differs between them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Field
from ..problems import WHOSE
from ..repairs.cells import canonical
from ..vietnamese.folding import plain_signs
from ..vietnamese.identity import person_key
from ..vietnamese.spaces import tidy
from ..vietnamese.tones import unify_tones
from ..vietnamese.unicode_forms import mend_d, nfc
from .labels import LEVELS, Labels
from .model import Change, Kind, Mark, Row

NUMBER = "tt"
STAFF_CODE, POSITION = "ma_cb", "chuc_vu"


def marks(row: Row, form: str, labels: Labels) -> tuple[Mark, ...]:
    """What a row registers, in the order of the form; a cell that is neither empty nor lawful registers nothing."""
    found = []
    for column in labels.mark_columns(form):
        field = labels.field(form, column)
        value, _ = canonical(row.get(column, ""), field)
        if value in field.categories:
            found.append(Mark(column, value))
    return tuple(found)


def is_unread(text: str, field: Field) -> bool:
    """Whether a cell in which a row registers something is neither empty nor lawful, however it is written."""
    return canonical(text, field)[0] not in ("", *field.categories)


def unread_columns(row: Row, form: str, labels: Labels) -> frozenset[str]:
    """Of the columns in which a row registers something, those of which nobody knows whether it does."""
    columns = labels.mark_columns(form)
    return frozenset(c for c in columns if is_unread(row.get(c, ""), labels.field(form, c)))


def name_of(row: Row, form: str) -> str:
    return row.get(WHOSE.get(form, ""), "")


def compare_rows(before: Row, after: Row, form: str, labels: Labels) -> Iterator[Change]:
    """Every difference but the number of the row and, where they are two names, the name."""
    who = name_of(after, form) or name_of(before, form)
    yield from _compare_marks(before, after, form, who, labels)
    registering = labels.mark_columns(form)
    for field in labels.schemas[form].fields:
        old, new = before.get(field.name, ""), after.get(field.name, "")
        if old == new or field.name == NUMBER:
            continue
        kind = _kind(old, new, field, form, registering)
        if kind:
            yield Change(kind, form, who, field.name, old, new)


def _kind(old: str, new: str, field: Field, form: str, registering: tuple[str, ...]) -> Kind | None:
    """What a differing cell is, None where it is told otherwise."""
    if field.name == WHOSE.get(form):
        return Kind.FORM_ONLY if person_key(old) == person_key(new) else None
    if _spelling(old, field) == _spelling(new, field):
        return Kind.FORM_ONLY
    return None if field.name in registering and _told_by_marks(old, new, field) else Kind.CELL


def _told_by_marks(old: str, new: str, field: Field) -> bool:
    """Whether the change is one of what is registered: not where an unlawful cell stands now, or has been emptied."""
    return not is_unread(new, field) and (not is_unread(old, field) or new != "")


def _spelling(text: str, field: Field) -> str:
    """The same for two ways to write one cell."""
    value, _ = canonical(text, field)
    return unify_tones(plain_signs(mend_d(nfc(tidy(value)))))


def _compare_marks(before: Row, after: Row, form: str, who: str, labels: Labels) -> Iterator[Change]:
    """On each ladder: the highest that went and the highest that came are one step up or down; the rest came or went
    by itself. Titles are held together (CSTĐ cơ sở beside LĐTT), so that one added above another raises no one. What
    can't be read now is not known to be gone, and where it could not be read before, nobody was raised or lowered."""
    old, new = marks(before, form, labels), marks(after, form, labels)
    was_unread, now_unread = (unread_columns(row, form, labels) for row in (before, after))
    gone = [m for m in old if m not in new and m.column not in now_unread]
    come = [m for m in new if m not in old and m.column not in was_unread]
    ladders = dict.fromkeys(labels.rank(form, m)[0] for m in (*gone, *come))
    for ladder in ladders:
        down, up = (
            sorted((m for m in side if labels.rank(form, m)[0] == ladder), key=lambda m: labels.rank(form, m)[1:])
            for side in (gone, come)
        )
        if down and up:
            lost, won = down.pop(), up.pop()
            rose = labels.rank(form, won) > labels.rank(form, lost)
            yield _step(Kind.RAISED if rose else Kind.LOWERED, form, who, (lost,), (won,), ladder)
        for mark in down:
            yield _step(Kind.REMOVED, form, who, (mark,), (), ladder)
        for mark in up:
            yield _step(Kind.ADDED, form, who, (), (mark,), ladder)
    for known in (m for m in new if m.column in was_unread):
        yield _step(Kind.ADDED, form, who, (), (known,), labels.rank(form, known)[0])


def _step(kind: Kind, form: str, who: str, before: tuple[Mark, ...], after: tuple[Mark, ...], ladder: str) -> Change:
    column = LEVELS if ladder == LEVELS else (after or before)[0].column
    return Change(kind, form, who, column, marks_before=before, marks_after=after)
