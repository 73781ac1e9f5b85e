"""All that was understood of many files, parted into deliveries: files that speak of the same units stay together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import TableSchema
from .entry import SETTLED, WRITTEN, Entry
from .findings import of_findings, of_totals
from .incoming import Arrival
from .judging import remarks_of
from .remark import Remark
from .understanding.model import Note, Question, Refusal, Repair, SheetCount, Total, Understood


@dataclass(frozen=True)
class Delivery:
    """Files with one receipt. `book` in findings, rows and remarks is the `index` of one of the arrivals."""

    arrivals: tuple[Arrival, ...]
    entries: tuple[Entry, ...] = ()
    totals: tuple[Total, ...] = ()
    repairs: tuple[Repair, ...] = ()
    questions: tuple[Question, ...] = ()
    refused: tuple[Refusal, ...] = ()
    notes: tuple[Note, ...] = ()
    counts: tuple[SheetCount, ...] = ()
    remarks: tuple[Remark, ...] = field(default=(), repr=False)

    @property
    def files(self) -> dict[str, bytes]:
        """What is to be written, by path."""
        written = (entry.proposal.files for entry in self.entries if entry.state in WRITTEN)
        return {path: content for files in written for path, content in files.items()}

    @property
    def settled(self) -> bool:
        """Whether all of it was read and is in the register, or will be once `files` are written."""
        known = all(entry.state in SETTLED for entry in self.entries)
        return bool(self.entries) and known and all(arrival.book for arrival in self.arrivals)

    @property
    def clean(self) -> bool:
        """Settled, with nothing to answer, nothing refused and no error."""
        stops = any(remark.kind in ("loi", "tu_choi", "hoi") for remark in self.remarks)
        return self.settled and not stops and not any(entry.errors for entry in self.entries)


def part(
    arrivals: Sequence[Arrival],
    understood: Understood,
    entries: Sequence[Entry],
    schemas: Mapping[str, TableSchema],
) -> Iterator[Delivery]:
    """One delivery for each group of files; a file that could not be read is one of its own, and comes last."""
    read = [arrival for arrival in arrivals if arrival.book]
    for books in _together(len(read), [entry.books for entry in entries]):
        # A registration that no row or cell shows the file of goes to the first.
        own = tuple(e for e in entries if e.books & books or (not e.books and 0 in books))
        yield _delivery(tuple(read[book] for book in sorted(books)), books, understood, own, schemas)
    for arrival in arrivals:
        if not arrival.book:
            yield Delivery((arrival,))


def _delivery(
    arrivals: tuple[Arrival, ...],
    books: frozenset[int],
    found: Understood,
    entries: tuple[Entry, ...],
    schemas: Mapping[str, TableSchema],
) -> Delivery:
    totals = tuple(t for t in found.totals if t.book in books)
    questions = tuple(q for q in found.questions if q.book in books)
    refused = tuple(r for r in found.refused if r.book in books)
    told = (remark for e in entries for remark in remarks_of(e.problems, e.proposal, schemas))
    return Delivery(
        arrivals,
        entries,
        totals,
        tuple(r for r in found.repairs if r.book in books),
        questions,
        refused,
        tuple(n for n in found.notes if n.book in books),
        tuple(c for c in found.counts if c.book in books),
        (*of_findings(questions, refused), *of_totals(totals, schemas), *told),
    )


def _together(count: int, groups: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """The numbers below `count`, those of one group together, in order of the first."""
    leader = list(range(count))
    for group in groups:
        first = min((leader[n] for n in group), default=0)
        joined = {leader[n] for n in group}
        leader = [first if each in joined else each for each in leader]
    return [frozenset(n for n in range(count) if leader[n] == first) for first in sorted(set(leader))]
