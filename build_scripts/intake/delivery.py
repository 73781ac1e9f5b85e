"""Files to deliveries: those that belong together, with one receipt for each. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..changes import Labels, compare_forms, sentence
from ..model import Register, TableSchema
from ..problems import Problem
from ..repo import Repo
from .entry import WRITTEN, Entry, State, judge, remark_of, without_signature
from .incoming import Arrival, Incoming, Wishes, read_all
from .proposal import Proposal, present_forms, propose
from .remark import Remark
from .remarks import of_findings, of_totals
from .understanding import understand
from .understanding.model import Finding, Note, Question, Refusal, Registration, Repair, SheetCount, Total, Understood


@dataclass(frozen=True)
class Delivery:
    """Files that speak of the same units. `book` in findings and rows counts in `arrivals` of the whole call."""

    arrivals: Mapping[int, Arrival]
    entries: tuple[Entry, ...]
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
        known = bool(self.entries) and all(entry.state in (*WRITTEN, "nhu_cu") for entry in self.entries)
        return known and all(arrival.book for arrival in self.arrivals.values())

    @property
    def clean(self) -> bool:
        """Settled, with nothing to answer, nothing refused and no error."""
        return self.settled and not any(remark.kind in ("loi", "tu_choi", "hoi") for remark in self.remarks)


def deliver(repo: Repo, register: Register, files: Sequence[Incoming], wishes: Wishes) -> list[Delivery]:
    """All files, understood together and told apart by whose they are."""
    arrivals = read_all(files, wishes.convert)
    numbers = [number for number, arrival in enumerate(arrivals) if arrival.book]
    books = [arrival.book for arrival in arrivals if arrival.book]
    schemas = {name: table.schema for name, table in register.tables.items()}
    understood = understand(books, schemas, register.units, list(register.seasons), wishes.nam, wishes.don_vi)
    proposals = [
        propose(each, present_forms(register, each.nam, each.don_vi), schemas, wishes)
        for each in understood.registrations
    ]
    problems = judge(repo, proposals, register.today)
    labels = Labels(register.titles, schemas)
    entries = [_entry(proposal, understood, problems, wishes, labels) for proposal in proposals]
    whole = _Whole(arrivals, numbers, understood, entries, schemas)
    return list(whole.deliveries())


def _entry(
    proposal: Proposal, understood: Understood, problems: Mapping[str, list[Problem]], wishes: Wishes, labels: Labels
) -> Entry:
    found = [problem for path in proposal.files for problem in problems[path]]
    if not proposal.signed:
        found = without_signature(found)
    state = _state(proposal, understood, wishes)
    before = {form: rows for form, rows in proposal.present.items() if form in proposal.forms}
    changes = compare_forms(before, proposal.forms, labels) if before else ()
    return Entry(proposal, state, tuple(sentence(change, labels) for change in changes), tuple(found))


def _state(proposal: Proposal, understood: Understood, wishes: Wishes) -> State:
    if not proposal.known:
        return "khong_ro"
    if not any(proposal.rows.values()):
        return "trong"
    if proposal.same:
        return "nhu_cu"
    if not wishes.partial and _open(proposal.registration, understood):
        return "cho"
    if proposal.differs:
        return "thay" if wishes.replace else "khac"
    return "moi"


def _open(registration: Registration, understood: Understood) -> bool:
    """Whether something is asked or was refused on a sheet that the registration stands on."""
    sheets = {(row.book, row.sheet.name) for rows in registration.forms.values() for row in rows}
    asked: Iterable[Finding] = (*understood.questions, *understood.refused)
    return any((finding.book, finding.place.sheet) in sheets for finding in asked)


class _Whole:
    """Everything of one call, to be parted."""

    def __init__(
        self,
        arrivals: Sequence[Arrival],
        numbers: Sequence[int],
        understood: Understood,
        entries: Sequence[Entry],
        schemas: Mapping[str, TableSchema],
    ) -> None:
        self._arrivals, self._numbers = arrivals, numbers
        self._understood, self._entries, self._schemas = understood, entries, schemas

    def deliveries(self) -> Iterator[Delivery]:
        for books in _together(len(self._numbers), [entry.books for entry in self._entries]):
            yield self._delivery(books)
        for number, arrival in enumerate(self._arrivals):
            if arrival.book is None:
                yield Delivery({number: arrival}, ())

    def _delivery(self, books: frozenset[int]) -> Delivery:
        """`books` count the files that could be read; a registration that no book is known of goes to the first."""
        found = self._understood
        entries = tuple(e for e in self._entries if e.books & books or (not e.books and 0 in books))
        totals = tuple(t for t in found.totals if t.book in books)
        questions = tuple(q for q in found.questions if q.book in books)
        refused = tuple(r for r in found.refused if r.book in books)
        told = [remark_of(p, e.proposal, self._schemas) for e in entries for p in e.problems]
        return Delivery(
            {book: self._arrivals[self._numbers[book]] for book in sorted(books)},
            entries,
            totals,
            tuple(r for r in found.repairs if r.book in books),
            questions,
            refused,
            tuple(n for n in found.notes if n.book in books),
            tuple(c for c in found.counts if c.book in books),
            (*of_findings(questions, refused), *of_totals(totals, self._schemas), *told),
        )


def _together(count: int, groups: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """The numbers below `count`, those of one group together, in order of the first."""
    leader = list(range(count))
    for group in groups:
        first = min((leader[n] for n in group), default=0)
        joined = {leader[n] for n in group}
        leader = [first if each in joined else each for each in leader]
    return [frozenset(n for n in range(count) if leader[n] == first) for first in sorted(set(leader))]
