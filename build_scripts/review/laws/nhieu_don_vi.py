"""Several units in one proposal."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def nhieu_don_vi(proposal: Proposal) -> Iterator[Finding]:
    """A unit sends its own forms; who changes those of several needs the Office, be it by moving a file."""
    if len(proposal.units) > 1:
        paths = tuple(path for paths in proposal.folders.values() for path in paths)
        yield Finding("nhieu_don_vi", "office", paths, proposal.place.office, {"so": str(len(proposal.units))})
