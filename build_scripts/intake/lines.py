"""The lines of a receipt: what was understood, reckoned, mended, asked, noticed. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ..messages import receipt as say
from ..messages.form_workbook import META
from ..model import Field, Register
from ..problems import shown
from ..repo import TITLE_FORMS
from .entry import Entry
from .grid import Place
from .parting import Delivery
from .understanding.aliases import FORMS
from .understanding.model import Total

MOST_REPAIRS = 20
"""Lines of repairs in a receipt for people; they are harmless and can be many."""
LEVEL = "muc_do"
"""Form A's column of levels."""


class Places:
    """Places as people find them: B!F14, and before it the file's name where a receipt is of several files."""

    def __init__(self, delivery: Delivery) -> None:
        several = len(delivery.arrivals) > 1
        self._files = {arrival.index: shown(arrival.name) for arrival in delivery.arrivals} if several else {}

    def at(self, book: int, place: Place) -> str:
        return " · ".join(filter(None, (self._files.get(book, ""), at(place))))


def at(place: Place) -> str:
    """A place as spreadsheets write it: B!F14."""
    return "!".join(filter(None, (shown(place.sheet), place.cell)))


def unit_name(entry: Entry, register: Register) -> str:
    return register.units.get(entry.proposal.don_vi, {}).get("ten", "") or say.UNKNOWN_UNIT


def marks_of(entry: Entry, register: Register, form: str) -> dict[str, int]:
    """How many rows of a form register each title, level or class, in the form's order."""
    schema, rows = register.tables[form].schema, entry.proposal.registration.forms[form]
    counts = {
        label: sum(row.texts[column.name] == value for row in rows)
        for column in (schema.fields if form in TITLE_FORMS else ())
        for value, label in _choices(column).items()
    }
    return {label: count for label, count in counts.items() if count}


def _choices(column: Field) -> dict[str, str]:
    """What a cell of a column that registers something may hold, and what that is called."""
    if column.is_mark:
        return {"x": column.title}
    if column.name == LEVEL:
        return dict(column.categories)
    classes = column.categories if column.group else {}
    return {value: say.CLASS.format(value=value) for value in classes}


def understood(delivery: Delivery, register: Register) -> Iterator[str]:
    several = len(delivery.entries) > 1
    for entry in delivery.entries:
        whose = f"{unit_name(entry, register)}: " if several else ""
        for form in FORMS:
            rows = entry.proposal.registration.forms.get(form)
            if rows is not None:
                count = say.COUNTED[form].format(count=len(rows)) if rows else say.NOTHING
                marks = "".join(f"; {title} {number}" for title, number in marks_of(entry, register, form).items())
                yield f"{whose}{say.FORM_NAMES[form]}: {count}{marks}"


def totals(delivery: Delivery, register: Register) -> Iterator[str]:
    """Where the form reckons otherwise; that the rest agrees is one line."""
    yield from (_total(total, register) for total in delivery.totals if not total.agrees)
    if agree := sum(total.agrees for total in delivery.totals):
        yield say.AGREE.format(count=agree)


def _total(total: Total, register: Register) -> str:
    schema = register.tables[total.form].schema
    title = schema.field(total.column).title if total.column else say.ROWS
    where = f"{say.FORM_NAMES[total.form]}{f', {shown(total.part)}' if total.part else ''} · {title}"
    return say.DIFFERS.format(title=where, declared=total.declared, counted=total.counted)


def counted_rows(delivery: Delivery) -> Iterator[str]:
    for count in (each for each in delivery.counts if each.sheet != META or each.taken or each.refused):
        other = sum(count.furniture.values())
        kinds = ", ".join(f"{number} {say.FURNITURE[kind]}" for kind, number in count.furniture.items())
        yield say.SHEET_ROWS.format(
            sheet=f"{shown(count.sheet)}: " if count.sheet else "",
            rows=count.rows,
            taken=count.taken,
            refused=count.refused,
            other=other,
            kinds=f" ({kinds})" if kinds else "",
        )


def repairs(delivery: Delivery) -> Iterator[str]:
    """Repairs of one kind and text together, with the first of their places."""
    places = Places(delivery)
    alike: dict[str, list[str]] = {}
    for repair in delivery.repairs:
        alike.setdefault(repair.says, []).append(places.at(repair.book, repair.place))
    for says, found in list(alike.items())[:MOST_REPAIRS]:
        first = ", ".join(found[:3])
        yield f"{say.AND_MORE.format(places=first, count=len(found) - 3) if len(found) > 3 else first} · {says}"
    if left := sum(len(found) for found in list(alike.values())[MOST_REPAIRS:]):
        yield say.MORE.format(count=left)


def remarks(delivery: Delivery, kind: str) -> Iterator[str]:
    places = Places(delivery)
    for remark in (remark for remark in delivery.remarks if remark.kind == kind):
        parts = (places.at(remark.book, remark.place), remark.title, shown(remark.who))
        place = " · ".join(filter(None, parts))
        yield " ".join(filter(None, (f"{place}:" if place else "", remark.says, remark.remedy)))


def for_office(delivery: Delivery) -> Iterator[str]:
    for entry in delivery.entries:
        for problem in entry.for_office:
            title = problem.facts.get("tieu_de", "")
            yield f"{f'{title}: ' if title else ''}{problem.says} {problem.remedy}"


def notes(delivery: Delivery) -> Iterator[str]:
    places = Places(delivery)
    for arrival in delivery.arrivals:
        yield from arrival.told
    for note in delivery.notes:
        place = places.at(note.book, note.place)
        yield f"{place} · {note.says}" if place else note.says
    for entry in delivery.entries:
        for form in entry.proposal.untouched:
            yield say.UNTOUCHED.format(form=say.FORM_NAMES[form], rows=len(entry.proposal.present[form]))
        if entry.proposal.kept:
            yield say.KEPT.format(rows=entry.proposal.kept)
        if entry.unsigned:
            yield say.UNSIGNED
