"""Files to deliveries: read, understood together, proposed, judged, parted by whose they are. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..changes.labels import Labels
from ..changes.sentences import sentence
from ..changes.unit import compare_forms
from ..model import Register
from ..problems import Problem
from ..repo import Repo
from .entry import Entry, state_of
from .incoming import Incoming, Wishes, read_all
from .judging import judge, of_clerk_and_office
from .parting import Delivery, part
from .proposal import Proposal, present_forms, propose
from .understanding import understand
from .understanding.model import Understood


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
    clerks, offices = of_clerk_and_office(found, proposal, understood)
    state = state_of(proposal, (*clerks, *offices), (*understood.questions, *understood.refused), wishes)
    before = {form: rows for form, rows in proposal.present.items() if form in proposal.forms}
    changes = compare_forms(before, proposal.forms, labels) if before else ()
    return Entry(proposal, state, tuple(sentence(change, labels) for change in changes), clerks, offices)
