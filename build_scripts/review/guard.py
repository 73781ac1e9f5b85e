"""A proposal's paths -> the verdict: safe to take without a person's look, or whose word it needs and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..messages import review as say
from ..problems import shown
from .laws import LAWS
from .laws.finding import Finding, Proposal

GUARD_VERSION = 1
MOST_PATHS = 10
"""Paths named in a sentence; the rest are counted."""


@dataclass(frozen=True)
class Verdict:
    """`problems` counts what the check found in the change, by severity; None if no check was run."""

    proposal: Proposal
    findings: tuple[Finding, ...]
    problems: Mapping[str, int] | None

    @property
    def safe(self) -> bool:
        """One unit's own forms in one season, nothing found, before the deadline."""
        proposal = self.proposal
        own = len(proposal.folders) == 1 and len(proposal.forms) == len(proposal.paths)
        return own and not self.findings and self.problems is not None and not any(self.problems.values())

    @property
    def by_the_unit(self) -> bool:
        """Whether the sender is the one account that the register has for the unit; a team is none."""
        accounts = {self.proposal.place.accounts.get(unit, "").lower() for unit in self.proposal.units}
        return bool(self.proposal.author) and accounts == {self.proposal.author.lower()}


def judge(proposal: Proposal, problems: Mapping[str, int] | None) -> Verdict:
    return Verdict(proposal, tuple(finding for law in LAWS for finding in law(proposal)), problems)


def as_text(verdict: Verdict) -> str:
    return "\n".join([headline(verdict), *(f"  {line}" for line in reasons(verdict)), ""])


def headline(verdict: Verdict) -> str:
    """The verdict in a sentence."""
    proposal = verdict.proposal
    if not proposal.paths:
        return say.GUARD_EMPTY
    if verdict.safe:
        (nam, unit), *_ = proposal.folders
        return say.GUARD_SAFE.format(unit=shown(proposal.place.names.get(unit, unit)), nam=nam)
    asked = dict.fromkeys(say.OWNERS[f.owner].format(account=f.account) for f in verdict.findings)
    if not asked and verdict.problems is not None:
        return say.GUARD_PROBLEMS
    return say.GUARD_ASKS.format(owners="; ".join(asked)) if asked else say.GUARD_UNCHECKED


def reasons(verdict: Verdict) -> Iterator[str]:
    """A sentence for each finding, with the paths it rests on."""
    for finding in verdict.findings:
        told = say.FINDINGS[finding.code]
        sentence = told if isinstance(told, str) else told[finding.facts["kieu"]]
        facts = {key: shown(value) for key, value in finding.facts.items()}
        rest = len(finding.paths) - MOST_PATHS
        named = "; ".join(shown(path, 300) for path in finding.paths[:MOST_PATHS])
        yield f"{sentence.format(**facts)} {named}{say.AND_MORE.format(count=rest) if rest > 0 else ''}"


def as_json(verdict: Verdict) -> str:
    proposal = verdict.proposal
    told = {
        "version": GUARD_VERSION,
        "safe": verdict.safe,
        "verdict": headline(verdict),
        "units": [{"season": nam, "unit": unit} for nam, unit in sorted(proposal.folders)],
        "files": len(proposal.paths),
        "problems": dict(verdict.problems) if verdict.problems is not None else None,
        "findings": [
            {"code": f.code, "owner": f.owner, "account": f.account, "paths": list(f.paths), "message": message}
            for f, message in zip(verdict.findings, reasons(verdict), strict=True)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
