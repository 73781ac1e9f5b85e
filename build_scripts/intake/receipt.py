"""A delivery as a receipt: what was understood, reckoned, mended, asked and written. Text, Markdown or JSON; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..messages import receipt as say
from ..messages.form_workbook import META
from ..model import Field, Register
from ..problems import shown
from ..repo import REGISTRATIONS, TITLE_FORMS
from .delivery import Delivery
from .entry import WRITTEN, Entry
from .grid import Place
from .remark import Remark
from .understanding.aliases import FORMS
from .understanding.model import Repair, Total

MOST_REPAIRS = 20
"""Lines of repairs in a receipt for people; they are harmless and can be many."""


LEVEL = "muc_do"
"""Form A's column of levels."""


@dataclass(frozen=True)
class Section:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Receipt:
    """One delivery for people: a heading, whose it is, the files, sections that hold something, and the outcome."""

    heading: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    outcome: tuple[str, ...]

    @property
    def short(self) -> Receipt:
        """What was understood and what became of it, without the lists."""
        return replace(self, sections=tuple(s for s in self.sections if s.title in (say.UNDERSTOOD, say.DECLARED)))


def receipt_of(delivery: Delivery, register: Register, dry: bool = False) -> Receipt:
    heads = tuple(_whose(entry, register) for entry in delivery.entries)
    files = tuple(_files(delivery))
    if any(not arrival.book for arrival in delivery.arrivals.values()):
        return Receipt(say.HEADING_WITHOUT, files, (), tuple(_unread(delivery)))
    settled = [e.proposal.reference for e in delivery.entries if e.state in (*WRITTEN, "nhu_cu")]
    heading = say.HEADING.format(reference=", ".join(settled)) if settled else say.HEADING_WITHOUT
    sections = tuple(section for section in _sections(delivery, register) if section.lines)
    outcome = tuple(_outcome(entry, dry) for entry in delivery.entries) or (say.NO_FORM,)
    return Receipt(heading, (*heads, *files), sections, outcome)


def _sections(delivery: Delivery, register: Register) -> Iterator[Section]:
    yield Section(say.UNDERSTOOD, tuple(line for entry in delivery.entries for line in _understood(entry, register)))
    yield Section(say.DECLARED, tuple(_total(total, register) for total in delivery.totals))
    yield Section(say.COUNTED_ROWS, tuple(_rows(delivery)))
    yield Section(say.REPAIRED, tuple(_repairs(delivery.repairs)))
    for kind, title in say.KINDS.items():
        yield Section(title, tuple(remark_line(r) for r in delivery.remarks if r.kind == kind))
    yield Section(say.NOTES, tuple(_notes(delivery)))
    yield Section(say.DIFFERENCES, tuple(change for entry in delivery.entries for change in entry.changes))


def _whose(entry: Entry, register: Register) -> str:
    proposal = entry.proposal
    unit = register.units.get(proposal.don_vi, {}).get("ten", "") or say.UNKNOWN_UNIT
    return say.WHOSE.format(unit=unit, season=proposal.nam or say.UNKNOWN_SEASON)


def _files(delivery: Delivery) -> Iterator[str]:
    for arrival in delivery.arrivals.values():
        kind = say.KIND_NAMES.get(arrival.book.kind, arrival.book.kind) if arrival.book else "?"
        name = shown(arrival.name, 200) or say.PASTED
        yield say.FILE.format(name=name, kind=kind, size=say.size(len(arrival.data)))


def _unread(delivery: Delivery) -> Iterator[str]:
    for arrival in delivery.arrivals.values():
        yield say.UNREAD.format(reason=arrival.refusal)


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


def _understood(entry: Entry, register: Register) -> Iterator[str]:
    for form in FORMS:
        rows = entry.proposal.registration.forms.get(form)
        if rows is None:
            continue
        count = say.COUNTED[form].format(count=len(rows)) if rows else say.NOTHING
        marks = "".join(f"; {title} {number}" for title, number in marks_of(entry, register, form).items())
        yield f"{say.FORM_NAMES[form]}: {count}{marks}"


def _total(total: Total, register: Register) -> str:
    schema = register.tables[total.form].schema
    title = schema.field(total.column).title if total.column else say.ROWS
    where = f"{say.FORM_NAMES[total.form]}{f', {shown(total.part)}' if total.part else ''} · {title}"
    sentence = say.AGREES if total.agrees else say.DIFFERS
    return sentence.format(title=where, declared=total.declared, counted=total.counted)


def _rows(delivery: Delivery) -> Iterator[str]:
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


def _repairs(repairs: Sequence[Repair]) -> Iterator[str]:
    """Repairs of one kind and text together, with the first of their places."""
    alike: dict[str, list[Place]] = {}
    for repair in repairs:
        alike.setdefault(repair.says, []).append(repair.place)
    for says, places in list(alike.items())[:MOST_REPAIRS]:
        yield f"{_places(places)} · {says}"
    if left := sum(len(places) for places in list(alike.values())[MOST_REPAIRS:]):
        yield say.MORE.format(count=left)


def _places(places: Sequence[Place]) -> str:
    first = ", ".join(at(place) for place in places[:3])
    return say.AND_MORE.format(places=first, count=len(places) - 3) if len(places) > 3 else first


def at(place: Place) -> str:
    """A place as spreadsheets write it: B!F14."""
    return "!".join(filter(None, (shown(place.sheet), place.cell)))


def remark_line(remark: Remark) -> str:
    place = " · ".join(filter(None, (at(remark.place), remark.title, shown(remark.who))))
    return " ".join(filter(None, (f"{place}:" if place else "", remark.says, remark.remedy)))


def _notes(delivery: Delivery) -> Iterator[str]:
    for arrival in delivery.arrivals.values():
        yield from arrival.told
    for note in delivery.notes:
        yield f"{at(note.place)} · {note.says}" if at(note.place) else note.says
    for entry in delivery.entries:
        for form in entry.proposal.untouched:
            yield say.UNTOUCHED.format(form=say.FORM_NAMES[form], rows=len(entry.proposal.present[form]))
        if entry.proposal.kept:
            yield say.KEPT.format(rows=entry.proposal.kept)
        if any(entry.proposal.rows.values()) and not entry.proposal.signed:
            yield say.UNSIGNED


def _outcome(entry: Entry, dry: bool) -> str:
    sentences: Mapping[str, str] = {**say.STATES, **say.WOULD} if dry else say.STATES
    proposal = entry.proposal
    files = ", ".join(path.rpartition("/")[2] for path in sorted(proposal.files))
    return sentences[entry.state].format(files=files, folder=f"{REGISTRATIONS}/{proposal.nam}/{proposal.don_vi}")
