"""A delivery as a receipt for people: whose it is, what was understood, what is to be done, what became of it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..messages import receipt as say
from ..model import Register
from ..problems import shown
from ..repo import unit_folder
from . import lines
from .entry import SETTLED, Entry
from .parting import Delivery


@dataclass(frozen=True)
class Section:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Receipt:
    """One delivery: a heading, whose it is and the files, sections that hold something, the outcome, and hints for the
    Office, which types the command."""

    heading: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    outcome: tuple[str, ...]
    hints: tuple[str, ...] = ()

    @property
    def short(self) -> Receipt:
        """For the clerk: what was understood and what became of it, without the lists and the Office's options."""
        told = tuple(section for section in self.sections if section.title in (say.UNDERSTOOD, say.DECLARED))
        return replace(self, sections=told, hints=())


def receipt_of(delivery: Delivery, register: Register, dry: bool = False) -> Receipt:
    files = tuple(_files(delivery))
    if any(not arrival.book for arrival in delivery.arrivals):
        return Receipt(say.HEADING_WITHOUT, files, (), tuple(_unread(delivery)))
    several = len(delivery.entries) > 1
    heads = tuple(_whose(entry, register, several) for entry in delivery.entries)
    sections = tuple(section for section in _sections(delivery, register) if section.lines)
    outcome = tuple(_outcome(entry, dry) for entry in delivery.entries) or (_nothing(delivery),)
    return Receipt(_heading(delivery), (*heads, *files), sections, outcome, tuple(_hints(delivery)))


def _heading(delivery: Delivery) -> str:
    settled = [entry for entry in delivery.entries if entry.state in SETTLED]
    numbers, errors = ", ".join(e.proposal.reference for e in settled), sum(e.errors for e in settled)
    if not settled:
        return say.HEADING_WITHOUT
    if len(settled) < len(delivery.entries):
        return say.HEADING_IN_PART.format(reference=numbers)
    return (say.HEADING_WITH_ERRORS if errors else say.HEADING).format(reference=numbers, errors=errors)


def _sections(delivery: Delivery, register: Register) -> Iterator[Section]:
    yield Section(say.UNDERSTOOD, tuple(lines.understood(delivery, register)))
    yield Section(say.DECLARED, tuple(lines.totals(delivery, register)))
    yield Section(say.COUNTED_ROWS, tuple(lines.counted_rows(delivery)))
    yield Section(say.REPAIRED, tuple(lines.repairs(delivery)))
    for kind, title in say.KINDS.items():
        yield Section(title, tuple(lines.remarks(delivery, kind)))
    yield Section(say.FOR_OFFICE, tuple(lines.for_office(delivery)))
    yield Section(say.NOTES, tuple(lines.notes(delivery)))
    yield Section(say.DIFFERENCES, tuple(change for entry in delivery.entries for change in entry.changes))


def _whose(entry: Entry, register: Register, several: bool) -> str:
    proposal = entry.proposal
    season = proposal.nam or say.UNKNOWN_SEASON
    whose = say.WHOSE.format(unit=lines.unit_name(entry, register), season=season)
    numbered = several and entry.state in SETTLED
    return say.NUMBER.format(whose=whose, reference=proposal.reference) if numbered else whose


def _files(delivery: Delivery) -> Iterator[str]:
    for arrival in delivery.arrivals:
        kind = say.KIND_NAMES.get(arrival.book.kind, arrival.book.kind) if arrival.book else say.UNREAD_KIND
        name = shown(arrival.name, 200) or say.PASTED
        yield say.FILE.format(name=name, kind=kind, size=say.size(len(arrival.data)))


def _unread(delivery: Delivery) -> Iterator[str]:
    for arrival in delivery.arrivals:
        yield say.UNREAD.format(reason=arrival.refusal)


def _nothing(delivery: Delivery) -> str:
    """Why files that could be read give no registration."""
    if any(note.code == "ban_trung" for note in delivery.notes):
        return say.COPY
    titled = any("tieu_de" in count.furniture for count in delivery.counts)
    return say.EMPTY_FORM if titled else say.NO_FORM


def _hints(delivery: Delivery) -> Iterator[str]:
    states = [entry.state for entry in delivery.entries]
    yield from (hint for state, hint in say.HINTS.items() if state in states)
    if any(entry.unsigned for entry in delivery.entries):
        yield say.HINTS["chua_ky"]


def _outcome(entry: Entry, dry: bool) -> str:
    sentences: Mapping[str, str] = {**say.STATES, **say.WOULD} if dry else say.STATES
    proposal = entry.proposal
    files = ", ".join(path.rpartition("/")[2] for path in sorted(proposal.files))
    return sentences[entry.state].format(files=files, folder=unit_folder(proposal.nam, proposal.don_vi))
