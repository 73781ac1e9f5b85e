"""Text and pictures of the pages written by hand."""

from collections.abc import Iterator

from ...repo import is_page
from .finding import Finding, Proposal


def trang(proposal: Proposal) -> Iterator[Finding]:
    """The plan's text and the guides are the Office's."""
    if found := tuple(path for path in proposal.paths if is_page(path)):
        yield Finding("trang", "office", found, proposal.place.office)
