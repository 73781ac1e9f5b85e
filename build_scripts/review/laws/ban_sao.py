"""Copies that a browser or Windows makes."""

from collections.abc import Iterator

from ...repo import copied_form
from .finding import Finding, Proposal


def ban_sao(proposal: Proposal) -> Iterator[Finding]:
    """ca-nhan (1).csv is not read: the sender meant to replace ca-nhan.csv."""
    if found := proposal.present([path for path in proposal.paths if copied_form(path)]):
        yield Finding("ban_sao", "sender", found)
