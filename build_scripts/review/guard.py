"""A proposal's paths -> the verdict: safe to take without a person's look, or whose word it needs and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..messages import Severity
from ..messages import review as say
from ..messages.changes import THINGS
from ..messages.terminal import told
from ..problems import shown
from .laws import LAWS
from .laws.finding import Finding, Proposal

GUARD_VERSION = 1
MOST_PATHS = 10
"""Paths named in a sentence; the rest are counted."""
MOST_NAMES = 5
"""The same of names."""
PERSONS_FIRST = ("ca-nhan", "tap-the", "sang-kien", "phieu")
"""The order in which losses are told."""


@dataclass(frozen=True)
class Verdict:
    """`problems` counts what the check found in the change, by severity; None if no check was run. `withheld` says why
    there is no verdict, else it is empty."""

    proposal: Proposal
    findings: tuple[Finding, ...]
    problems: Mapping[Severity, int] | None
    withheld: str = ""

    @property
    def safe(self) -> bool:
        """One unit's own forms in one season, sent by the account that the register has for it, nothing found, before
        the deadline."""
        return self.sound and not self.findings and self.by_the_unit and not self.withheld

    @property
    def sound(self) -> bool:
        """One unit's own forms in one season and no problem: then only the findings speak against it. What else lies in
        its folder may go."""
        proposal = self.proposal
        within = {path for paths in proposal.folders.values() for path in paths}
        others = proposal.present([path for path in proposal.paths if path not in proposal.forms])
        own = len(proposal.folders) == len(proposal.units) == 1 and within == {*proposal.paths} and not others
        return own and self.problems is not None and not any(self.problems.values())

    @property
    def by_the_unit(self) -> bool:
        """Whether the sender is the one account that the register has for the unit; a team is none."""
        accounts = {self.proposal.place.accounts.get(unit, "").lower() for unit in self.proposal.units}
        return bool(self.proposal.author) and accounts == {self.proposal.author.lower()}


def judge(proposal: Proposal, problems: Mapping[Severity, int] | None) -> Verdict:
    return Verdict(proposal, tuple(finding for law in LAWS for finding in law(proposal)), problems)


def withhold(proposal: Proposal, why: str) -> Verdict:
    """No verdict, where what it rests on can't be read."""
    return Verdict(proposal, (), None, say.GUARD_WITHHELD.format(why=why))


def as_text(verdict: Verdict) -> str:
    return "\n".join([headline(verdict), *(f"  {line}" for line in reasons(verdict)), ""])


def headline(verdict: Verdict) -> str:
    """The verdict in words: whether it may be taken, by whom, and who goes or loses titles by it."""
    if verdict.withheld:
        return verdict.withheld
    if not verdict.proposal.paths:
        return say.GUARD_EMPTY
    return " ".join((*_whether(verdict), *_removed(verdict.proposal)))


def _whether(verdict: Verdict) -> Iterator[str]:
    place = verdict.proposal.place
    office = say.OWNERS["office"].format(account=place.office)
    if verdict.sound and {finding.code for finding in verdict.findings} <= {"chua_ro_nguoi_gui"}:
        (nam, unit), *_ = verdict.proposal.folders
        words = say.GUARD_SAFE if verdict.safe else say.GUARD_SENDER_UNKNOWN
        yield words.format(unit=shown(place.names[unit]), nam=nam, office=office)
        return
    asked = dict.fromkeys(
        say.OWNERS[f.owner].format(account=f.account) for f in verdict.findings if f.owner != "sender"
    )
    errors = verdict.problems["loi"] if verdict.problems else 0
    if errors:
        yield say.GUARD_ERRORS.format(count=errors)
    elif any(finding.owner == "sender" for finding in verdict.findings):
        yield say.GUARD_MEND
    else:
        yield from _after_a_look(verdict, "; ".join(asked) or office)
        return
    if asked:
        yield say.GUARD_THEN_ASKS.format(owners="; ".join(asked))


def _after_a_look(verdict: Verdict, owners: str) -> Iterator[str]:
    """Where the sender has nothing to mend: who may take it, and what he must know."""
    problems = verdict.problems
    if problems is None and not verdict.proposal.program:
        yield say.GUARD_UNCHECKED.format(owners=owners)
        return
    yield say.GUARD_ASKS.format(owners=owners)
    if problems and any(problems.values()):
        yield say.GUARD_WARNINGS.format(told=told(problems).lower())


def _removed(proposal: Proposal) -> Iterator[str]:
    """Who or what is registered no more, and who for less; first of all persons."""
    losses = [loss for form in PERSONS_FIRST for loss in proposal.effects.losses if loss.form == form]
    gone = "; ".join(_counted(loss.form, loss.rows, loss.names) for loss in losses if loss.rows)
    stripped = "; ".join(_counted(loss.form, len(loss.stripped), loss.stripped) for loss in losses if loss.stripped)
    if gone:
        yield say.GUARD_REMOVES.format(what=gone)
    if stripped:
        yield say.GUARD_STRIPS.format(what=stripped)


def _counted(form: str, count: int, names: Sequence[str]) -> str:
    known = [shown(name) for name in names if name][:MOST_NAMES]
    named, rest = ", ".join(known), count - len(known)
    more = say.MORE_NAMES.format(count=rest) if named and rest else ""
    return f"{count} {THINGS[form]}{f' ({named}{more})' if named else ''}"


def reasons(verdict: Verdict) -> Iterator[str]:
    """A sentence for each finding, with the paths it rests on where it asks for them by a colon."""
    for finding in verdict.findings:
        words = say.FINDINGS[finding.code]
        template = words if isinstance(words, str) else words[finding.facts["kieu"]]
        sentence = template.format(**{key: shown(value, 300) for key, value in finding.facts.items()})
        yield f"{sentence} {_listed(finding.paths)}" if sentence.endswith(":") else sentence


def _listed(paths: Sequence[str]) -> str:
    rest = len(paths) - MOST_PATHS
    named = "; ".join(shown(path, 300) for path in paths[:MOST_PATHS])
    return f"{named}{say.AND_MORE.format(count=rest) if rest > 0 else ''}"


def as_json(verdict: Verdict) -> str:
    proposal = verdict.proposal
    made = {
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
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
