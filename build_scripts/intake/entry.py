"""What becomes of one registration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..problems import Problem
from .incoming import Wishes
from .proposal import Proposal
from .understanding.model import Finding

State = Literal["moi", "nhu_cu", "thay", "khac", "con_loi", "cho", "rieng", "khong_ro", "trong"]
"""New, the same as before, in the place of another; not written: another is there, it has errors and a sound one is
there, something is asked, it holds private data, nobody knows whose it is, nothing is registered."""
WRITTEN: tuple[State, ...] = ("moi", "thay")
SETTLED: tuple[State, ...] = (*WRITTEN, "nhu_cu")


@dataclass(frozen=True)
class Entry:
    """`changes` are what the registration says otherwise than the one that is there, in sentences; `problems` are the
    clerk's to mend, `for_office` stand in cells that only the Office writes."""

    proposal: Proposal
    state: State
    changes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    for_office: tuple[Problem, ...] = ()

    @property
    def books(self) -> frozenset[int]:
        rows = {row.book for rows in self.proposal.rows.values() for row in rows}
        return frozenset(rows | {cell.book for cell in self.proposal.registration.cover.values()})

    @property
    def unsigned(self) -> bool:
        return any(self.proposal.rows.values()) and not self.proposal.signed

    @property
    def errors(self) -> int:
        return sum(problem.severity == "loi" for problem in (*self.problems, *self.for_office))


def state_of(proposal: Proposal, found: Sequence[Problem], asked: Sequence[Finding], wishes: Wishes) -> State:
    """`found` are the problems of the proposal, `asked` all questions and refused rows. Private data is never written;
    what has errors takes the place of another registration only when that is asked for in so many words."""
    if not proposal.known:
        return "khong_ro"
    if not any(proposal.rows.values()):
        return "trong"
    if any(problem.code == "thong_tin_rieng" for problem in found):
        return "rieng"
    if proposal.same:
        return "nhu_cu"
    if not wishes.partial and _open(proposal, asked):
        return "cho"
    if not proposal.differs:
        return "moi"
    if not wishes.replace:
        return "khac"
    return "thay" if wishes.partial or all(problem.severity != "loi" for problem in found) else "con_loi"


def _open(proposal: Proposal, asked: Sequence[Finding]) -> bool:
    """Whether something is asked or was refused on a sheet that the registration stands on."""
    sheets = {(row.book, row.sheet.name) for rows in proposal.registration.forms.values() for row in rows}
    return any((finding.book, finding.place.sheet) in sheets for finding in asked)
