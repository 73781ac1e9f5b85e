"""A change of the program within a proposal of data."""

from collections.abc import Iterator

from ...repo import DATA, within
from .finding import Finding, Proposal


def lan_lon(proposal: Proposal) -> Iterator[Finding]:
    """Data and program come in two proposals: what is checked must not come with what it is checked by."""
    data = tuple(path for path in proposal.paths if within(path, DATA))
    if data and proposal.program:
        yield Finding("lan_lon", "sender", proposal.program)
