"""Shared tables and decisions."""

from collections.abc import Iterator

from ...repo import classify
from .finding import Finding, Proposal


def bang_chung(proposal: Proposal) -> Iterator[Finding]:
    """What all units rest on is the Office's: units, seasons, rules, waivers, decisions …"""
    shared = [path for path in proposal.paths if path not in proposal.forms and classify(path)]
    if shared:
        yield Finding("bang_chung", "office", tuple(shared), proposal.place.office)
