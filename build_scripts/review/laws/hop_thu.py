"""Files put into the inbox."""

from collections.abc import Iterator

from .finding import INBOX, Finding, Proposal


def hop_thu(proposal: Proposal) -> Iterator[Finding]:
    """A file of the inbox is no data yet: the import makes a proposal of its own from it, and that one is judged."""
    if found := tuple(path for path in proposal.paths if path.startswith(INBOX)):
        yield Finding("hop_thu", "office", found, proposal.place.office)
