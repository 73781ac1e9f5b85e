"""A change of the program."""

from collections.abc import Iterator

from .finding import Finding, Proposal


def chuong_trinh(proposal: Proposal) -> Iterator[Finding]:
    """Schemas, scripts, workflows, tests and settings are the maintainers': they decide what is checked, and how."""
    if proposal.program:
        yield Finding("chuong_trinh", "maintainers", proposal.program, proposal.place.maintainers)
