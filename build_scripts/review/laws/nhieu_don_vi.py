"""Several units in one proposal."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def nhieu_don_vi(proposal: Proposal) -> Iterator[Finding]:
    """A unit sends its own forms; who changes those of several needs the Office, be it by moving a file."""
    units = proposal.units
    if len(units) > 1:
        paths = tuple(path for path, source in proposal.forms.items() if source.don_vi in units)
        named = "; ".join(proposal.place.names[unit] for unit in units)
        yield Finding("nhieu_don_vi", "office", paths, proposal.place.office, {"so": str(len(units)), "ten": named})
