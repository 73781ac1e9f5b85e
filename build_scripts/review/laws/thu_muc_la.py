"""Folders of registrations that belong to no unit."""

from collections.abc import Iterator

from ...repo import shared_path, unit_folder
from .finding import Finding, Proposal


def thu_muc_la(proposal: Proposal) -> Iterator[Finding]:
    """A folder has the code of a unit for its name, or nothing in it counts; unless the table of units comes too."""
    known = proposal.place.names
    forms = (proposal.forms[path] for path in proposal.present([*proposal.forms]))
    strange = sorted({(form.nam, form.don_vi) for form in forms if form.don_vi not in known})
    if strange and shared_path("units") not in proposal.paths:
        yield Finding("thu_muc_la", "sender", tuple(unit_folder(*place) for place in strange))
