"""After the last day that counts."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def sau_han(proposal: Proposal) -> Iterator[Finding]:
    """A form that changes in a season that is closed, after its deadline, or without one, needs the Office."""
    place = proposal.place
    for nam in sorted({source.nam for source in proposal.forms.values()}):
        deadline = place.deadlines.get(nam)
        closed = nam in place.closed
        if closed or deadline is None or proposal.today > deadline:
            paths = tuple(path for path, source in proposal.forms.items() if source.nam == nam)
            told = f"{deadline.day}/{deadline.month}/{deadline.year}" if deadline else ""
            facts = {"nam": nam, "han": told, "kieu": "khoa" if closed else "han" if deadline else "khong_ro"}
            yield Finding("sau_han", "office", paths, place.office, facts)
