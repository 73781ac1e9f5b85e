"""After the last day that counts."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def sau_han(proposal: Proposal) -> Iterator[Finding]:
    """A form that changes after its season's deadline, or in a season without one, needs the Office."""
    for nam in sorted({nam for nam, _ in proposal.folders}):
        deadline = proposal.place.deadlines.get(nam)
        if deadline is None or proposal.today > deadline:
            paths = tuple(path for (year, _), found in proposal.folders.items() if year == nam for path in found)
            told = f"{deadline.day}/{deadline.month}/{deadline.year}" if deadline else ""
            facts = {"nam": nam, "han": told, "kieu": "han" if deadline else "khong_ro"}
            yield Finding("sau_han", "office", paths, proposal.place.office, facts)
