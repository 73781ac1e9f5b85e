"""Pages written by hand."""

from collections.abc import Iterator

from .finding import PAGES, Finding, Proposal


def trang(proposal: Proposal) -> Iterator[Finding]:
    """The plan's text and the guides are the Office's."""
    if found := tuple(path for path in proposal.paths if path.startswith(PAGES)):
        yield Finding("trang", "office", found, proposal.place.office)
