"""The cell of the cover that is the Office's."""

from collections.abc import Iterator

from ...repo import COVER, form_path
from .finding import Finding, Proposal


def o_van_phong(proposal: Proposal) -> Iterator[Finding]:
    """The day of receipt decides on being late; the Office writes it."""
    known = proposal.place.names
    if found := tuple(form_path(nam, unit, COVER) for nam, unit in proposal.effects.received if unit in known):
        yield Finding("o_van_phong", "office", found, proposal.place.office)
