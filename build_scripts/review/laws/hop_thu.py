"""Files put into the inbox."""

from collections.abc import Iterator

from ...repo import INBOX, within
from .finding import Finding, Proposal


def hop_thu(proposal: Proposal) -> Iterator[Finding]:
    """A file of the inbox is no data yet: the import makes a proposal of its own from it, and that one is judged."""
    if found := tuple(path for path in proposal.paths if within(path, INBOX)):
        yield Finding("hop_thu", "office", found, proposal.place.office)
