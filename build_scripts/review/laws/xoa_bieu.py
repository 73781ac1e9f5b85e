"""A unit's form taken away."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def xoa_bieu(proposal: Proposal) -> Iterator[Finding]:
    """A form that goes takes people with it; the Office confirms, unless it only moved to a right name of its own."""
    deleted = tuple(change.path for change in proposal.changes if change.kind == "D" and change.path in proposal.forms)
    moved = tuple(change.old for change in proposal.changes if change.old in proposal.forms)
    if deleted or moved:
        yield Finding("xoa_bieu", "office", (*deleted, *moved), proposal.place.office)
