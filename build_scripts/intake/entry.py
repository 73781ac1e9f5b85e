"""What becomes of one registration, and what the checks say of it where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from string import ascii_uppercase
from typing import Literal

from ..model import TableSchema
from ..pipeline import check
from ..problems import Problem
from ..repo import Repo, classify
from ..tables.status import tells_of_signing
from .grid import Place
from .proposal import COVER, Proposal
from .remark import Kind, Remark
from .understanding.model import Cell

State = Literal["moi", "nhu_cu", "thay", "khac", "cho", "khong_ro", "trong"]
"""New, the same as before, in the place of another, another is there, waits for an answer, nobody knows whose,
nothing registered."""
WRITTEN: tuple[State, ...] = ("moi", "thay")


@dataclass(frozen=True)
class Entry:
    """`changes` are what the registration says otherwise than the one that is there, in sentences."""

    proposal: Proposal
    state: State
    changes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def books(self) -> frozenset[int]:
        rows = {row.book for rows in self.proposal.rows.values() for row in rows}
        return frozenset(rows | {cell.book for cell in self.proposal.registration.cover.values()})


def judge(repo: Repo, proposals: Iterable[Proposal], today: date) -> dict[str, list[Problem]]:
    """What `check` would say of each proposed file if all were written, by path."""
    proposed = {path: content for proposal in proposals for path, content in proposal.files.items()}
    found: dict[str, list[Problem]] = {path: [] for path in proposed}
    if proposed:
        for problem in check(replace(repo, proposed=proposed), today).problems:
            if problem.file in found:
                found[problem.file].append(problem)
    return found


def without_signature(problems: Sequence[Problem]) -> list[Problem]:
    """A form on a computer is rarely signed: that is told once, for the whole, and not as empty cells of a file that
    the clerk has never seen."""
    return [problem for problem in problems if not tells_of_signing(problem)]


def remark_of(problem: Problem, proposal: Proposal, schemas: Mapping[str, TableSchema]) -> Remark:
    """A problem of a proposed line, at the clerk's own cell."""
    source = classify(problem.file)
    form = source.table if source else COVER
    book, place = _whence(problem, form, proposal)
    fields = schemas[form]
    example = fields.field(problem.column).example if problem.column in fields.header else ""
    title, who = problem.facts.get("tieu_de", ""), problem.facts.get("ai", "")
    kind: Kind = problem.severity
    told = _in_the_clerks_rows(problem, form, proposal)
    return Remark(kind, book, place, title, who, told.says, told.remedy, example)


def _in_the_clerks_rows(problem: Problem, form: str, proposal: Proposal) -> Problem:
    """The line of an earlier row ("đã có ở dòng 3") as the clerk's file numbers it."""
    earlier = int(problem.facts.get("dong_truoc", "0"))
    rows = proposal.rows.get(form, ())
    if not 2 <= earlier < len(rows) + 2:
        return problem
    place = rows[earlier - 2].place()
    return replace(problem, facts={**problem.facts, "dong_truoc": place.cell.lstrip(ascii_uppercase)})


def _whence(problem: Problem, form: str, proposal: Proposal) -> tuple[int, Place]:
    if form == COVER:
        cell = proposal.registration.cover.get(problem.column)
        return (cell.book, cell.place) if cell else _somewhere(proposal)
    rows = proposal.rows[form]
    if not 2 <= problem.line < len(rows) + 2:
        return _somewhere(proposal)
    row = rows[problem.line - 2]
    return row.book, row.place(problem.column)


def _somewhere(proposal: Proposal) -> tuple[int, Place]:
    """The sheet that the registration stands on, for what no cell says."""
    for rows in proposal.rows.values():
        for row in rows:
            return row.book, Place(row.sheet.name, "")
    cells: list[Cell] = list(proposal.registration.cover.values())
    return (cells[0].book, Place(cells[0].place.sheet, "")) if cells else (0, Place("", ""))
