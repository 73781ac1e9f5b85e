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
STAFF_CODE = "ma_cb"


def marks(row: Row, form: str, labels: Labels) -> tuple[Mark, ...]:
    """What a row registers, in the order of the form; a cell that is neither empty nor lawful registers nothing."""
    found = []
    for column in labels.mark_columns(form):
        field = labels.field(form, column)
        value, _ = canonical(row.get(column, ""), field)
        if value in field.categories:
            found.append(Mark(column, value))
    return tuple(found)


def name_of(row: Row, form: str) -> str:
    return row.get(WHOSE.get(form, ""), "")


def compare_rows(before: Row, after: Row, form: str, labels: Labels) -> Iterator[Change]:
    """Every difference but the number of the row and, where they are two names, the name."""
    who = name_of(after, form) or name_of(before, form)
    yield from _compare_marks(marks(before, form, labels), marks(after, form, labels), form, who, labels)
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
    is_lawful, was_lawful = (canonical(text, field)[0] in ("", *field.categories) for text in (new, old))
    return is_lawful and (was_lawful or new != "")


def _spelling(text: str, field: Field) -> str:
    """The same for two ways to write one cell."""
    value, _ = canonical(text, field)
    return unify_tones(plain_signs(mend_d(nfc(tidy(value)))))


def _compare_marks(
    before: tuple[Mark, ...], after: tuple[Mark, ...], form: str, who: str, labels: Labels
) -> Iterator[Change]:
    """On each ladder: the highest that went and the highest that came are one step up or down; the rest came or went
    by itself. Titles are held together (CSTĐ cơ sở beside LĐTT), so that one added above another raises no one."""
    gone = [m for m in before if m not in after]
    come = [m for m in after if m not in before]
    ladders = dict.fromkeys(labels.rank(form, m)[0] for m in (*gone, *come))
    for ladder in ladders:
        down, up = (
            sorted((m for m in side if labels.rank(form, m)[0] == ladder), key=lambda m: labels.rank(form, m)[1:])
            for side in (gone, come)
        )
        if down and up:
            old, new = down.pop(), up.pop()
            rose = labels.rank(form, new) > labels.rank(form, old)
            yield _step(Kind.RAISED if rose else Kind.LOWERED, form, who, (old,), (new,), ladder)
        for mark in down:
            yield _step(Kind.REMOVED, form, who, (mark,), (), ladder)
        for mark in up:
            yield _step(Kind.ADDED, form, who, (), (mark,), ladder)


def _step(kind: Kind, form: str, who: str, before: tuple[Mark, ...], after: tuple[Mark, ...], ladder: str) -> Change:
    column = LEVELS if ladder == LEVELS else (after or before)[0].column
    return Change(kind, form, who, column, marks_before=before, marks_after=after)
