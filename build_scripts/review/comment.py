"""The one comment on a proposal: verdict, whose word it needs, receipt, changes in words, problems by person.

Whatever came from a proposal is escaped here. The text never passes what the code host takes: sections lose whole
entries at their end, with a count and the place where all of them are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from ..messages import SEVERITIES
from ..messages import comment as say
from ..messages.changes import COLUMNS
from ..messages.terminal import told
from ..problems.markup import inert
from ..repo import unit_of
from .artefact import Artefact
from .event import Pull, Run
from .guard import Verdict, headline, reasons
from .paragraphs import Object, changes, older, problems, receipt
from .section import Section, size

if TYPE_CHECKING:  # it brings the schemas' judge, which only who suggests must wait for
    from .suggest import Suggestion

MOST = 65_000
"""Characters; the host's own limit is 65,536."""
ROOM = {"guard": 0.15, "receipt": 0.15, "problems": 0.4, "older": 0.1, "changes": 0.2}
"""Each section's part of the room; what one leaves free goes to those after it."""


@dataclass(frozen=True)
class Heard:
    """All there is to speak from. `artefact` is None if there is none that can be read or believed; `complete` says
    whether the host listed every file of the proposal, `preview` whether the run left the site as it would be.
    `patches` are the host's account of each file, by path; `one_base` says whether the branch was proposed to the
    default branch only, so that the program of no other can have checked it; `offered` is what stands as a suggestion
    on the lines themselves."""

    run: Run
    pull: Pull
    verdict: Verdict
    artefact: Artefact | None
    complete: bool = True
    preview: bool = False
    patches: Mapping[str, str] = field(default_factory=dict, repr=False)
    one_base: bool = True
    offered: Sequence[Suggestion] = ()

    @property
    def passed(self) -> bool:
        """Whether every job of the check was green."""
        return self.run.passed

    @property
    def program(self) -> bool:
        """Whether the proposal's own program made the artefact: then nothing of it is repeated."""
        return bool(self.verdict.proposal.program)


def compose(heard: Heard) -> str:
    """The whole text, at most MOST characters."""
    trusted = heard.artefact if heard.complete and not heard.program else None
    opening = [line for said in _opening(heard) for line in (said, "")]
    head = [say.MARKER, f"## {_title(heard)}", "", *opening]
    closing = [*_closing(heard, trusted), _foot(heard), ""]
    room = MOST - size("\n".join([*head, *closing])) - 10
    made, left, spare = [], room, 0
    for name, section in _sections(heard, trusted):
        allowed = min(left, int(room * ROOM[name]) + spare)
        text = section.within(allowed, heard.run.address)
        spare = allowed - size(text)
        left -= size(text)
        made.append(text)
    return "\n".join([*head, *filter(None, made), *closing])


def _sections(heard: Heard, artefact: Artefact | None) -> Iterator[tuple[str, Section]]:
    said = [(partial("- {}".format, inert(reason, 4000)), 1) for reason in reasons(heard.verdict)]
    yield "guard", Section(say.GUARD_TITLE, inert(headline(heard.verdict)), said)
    if artefact:
        yield "receipt", receipt(artefact)
        yield "problems", problems(artefact, heard.run.site)
        yield "older", older(_apart(heard, artefact)[0], heard.run.site)
        yield "changes", changes(artefact)


def _foot(heard: Heard) -> str:
    return say.FOOT.format(run=heard.run.address, preview=say.PREVIEW if heard.preview else "")


def _title(heard: Heard) -> str:
    if heard.program:
        return say.TITLE_PROGRAM
    if not heard.verdict.proposal.paths:
        return say.TITLE_EMPTY
    if heard.artefact is None or not heard.complete:
        return say.TITLE_UNREAD
    counts = heard.artefact.report["summary"]
    if counts["loi"]:
        return say.TITLE_BAD.format(told=told(counts).lower())
    return say.TITLE_WARNINGS.format(told=told(counts).lower()) if any(counts.values()) else say.TITLE_GOOD


def _opening(heard: Heard) -> Sequence[str]:
    run = heard.run.address
    if heard.program:
        return [say.PROGRAM.format(run=run)]
    if not heard.complete:
        return [say.INCOMPLETE.format(files=heard.pull.files, run=run)]
    if not heard.one_base:
        return [say.OTHER_BASE]
    if heard.artefact is None:
        return [say.UNREAD.format(run=run)]
    mended = sum(p["repairable"] for p in heard.artefact.report["problems"])
    if not heard.offered:
        return [say.REPAIRABLE.format(count=mended)] if mended else []
    rest = mended - sum(suggestion.cells for suggestion in heard.offered)
    offered = say.OFFERED.format(count=len(heard.offered))
    return [f"{offered} {say.REPAIRABLE_REST.format(count=rest)}" if rest > 0 else offered]


def _apart(heard: Heard, artefact: Artefact) -> tuple[list[Object], list[Object]]:
    """Problems that are not of the change: those of the unit whose files are changed, those of others."""
    parts: tuple[list[Object], list[Object]] = ([], [])
    for p in artefact.report["outside"]:
        parts[unit_of(p["file"]) not in heard.verdict.proposal.folders].append(p)
    return parts


def _closing(heard: Heard, artefact: Artefact | None) -> Iterator[str]:
    if artefact is None or not heard.verdict.proposal.paths:
        return
    if others := _apart(heard, artefact)[1]:
        counts = {severity: sum(p["severity"] == severity for p in others) for severity in SEVERITIES}
        yield say.OUTSIDE.format(told=told(counts).lower()) + "\n"
    bad = artefact.report["summary"]["loi"] > 0
    yield (say.NEXT_BAD if bad else say.NEXT_GOOD.format(now=COLUMNS[2])) + "\n"
