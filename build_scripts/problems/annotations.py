"""Workflow commands, by which the code host marks lines of a proposal, within what it shows of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..messages import SEVERITIES, Severity
from ..messages.terminal import ANNOTATIONS_CUT
from . import Problem, shown

KINDS: dict[Severity, str] = {"loi": "error", "canh_bao": "warning", "luu_y": "notice"}
MOST = {"loi": 10, "canh_bao": 10, "luu_y": 9}
"""The host shows ten of a kind a step and drops the others unsaid; the tenth notice is ours, to say it."""


def workflow_commands(problems: Sequence[Problem], changed: frozenset[str] = frozenset()) -> Iterator[str]:
    """The worst first, and of these the ones on files of the change, for only there are lines marked."""
    rank = {severity: number for number, severity in enumerate(SEVERITIES)}
    marked: Counter[Severity] = Counter()
    for p in sorted(problems, key=lambda p: (rank[p.severity], p.file not in changed, p.order)):
        if marked[p.severity] < MOST[p.severity]:
            marked[p.severity] += 1
            yield _annotation(p)
    if rest := len(problems) - marked.total():
        yield f"::notice title={_property(ANNOTATIONS_CUT[0])}::{_command(ANNOTATIONS_CUT[1].format(count=rest))}"


def refusal(why: str) -> str:
    """The run as a whole failed."""
    return f"::{KINDS['loi']}::{_command(why)}\n"


def _annotation(p: Problem) -> str:
    title = f"{SEVERITIES[p.severity]}: {p.place}" if p.place else SEVERITIES[p.severity]
    where = f"file={_property(shown(p.file, 1000))},line={max(p.line, 1)},title={_property(title)}"
    return f"::{KINDS[p.severity]} {where}::{_command(f'{p.says} {p.remedy} [{p.code}]')}"


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")
