"""Pages written by hand."""

from collections.abc import Iterator

from ...repo import PAGES, within
from .finding import Finding, Proposal


def trang(proposal: Proposal) -> Iterator[Finding]:
    """The plan's text and the guides are the Office's."""
    if found := tuple(path for path in proposal.paths if within(path, PAGES)):
        yield Finding("trang", "office", found, proposal.place.office)
