"""Files to deliveries: read, understood together, proposed, judged, parted by whose they are. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..changes import Labels, compare_forms, sentence
from ..model import Register
from ..problems import Problem
from ..repo import Repo
from .entry import Entry, State, judge, without_signature
from .incoming import Incoming, Wishes, read_all
from .parting import Delivery, part
from .proposal import Proposal, present_forms, propose
from .understanding import understand
from .understanding.model import Finding, Registration, Understood


def deliver(repo: Repo, register: Register, files: Sequence[Incoming], wishes: Wishes) -> list[Delivery]:
    arrivals = read_all(files, wishes.convert)
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
    return list(part(arrivals, understood, entries, schemas))


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
