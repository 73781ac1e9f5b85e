"""Files put into the inbox."""

from collections.abc import Iterator

from ...repo import INBOX, RETURNED, within
from .finding import Finding, Proposal


def hop_thu(proposal: Proposal) -> Iterator[Finding]:
    """A file of the inbox is no data yet: the import makes a proposal of its own from it, and that one is judged. What
    that proposal takes out of the inbox, or hands back marked, waits for no import."""
    put = [path for path in proposal.paths if within(path, INBOX) and not within(path, RETURNED)]
    if found := proposal.present(put):
        yield Finding("hop_thu", "office", found, proposal.place.office)
