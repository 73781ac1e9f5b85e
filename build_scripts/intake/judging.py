"""What the checks say of proposed files, told where it came from: at the clerk's cells, in the clerk's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from string import ascii_uppercase

from ..messages import receipt as say
from ..model import Field, TableSchema
from ..pipeline import check
from ..problems import Problem
from ..repo import Repo, classify
from ..tables.status import tells_of_signing
from .grid import Place
from .proposal import COVER, Proposal
from .remark import Kind, Remark
from .understanding.model import Cell, Question, Understood

_OF_A_COLUMN = ("cot_mo_ho", "cot_la", "cot_trung", "o_ngoai_bang")
_ECHOES = ("o_trong", "muc_do_chua_chon", "danh_hieu_thieu_muc_do", "danh_hieu_thieu_bac_duoi")
"""What is only missing because something else could not be read."""
_WITH_EXAMPLE = ("o_trong", "sai_so", "sai_ngay", "sai_mau", "ngoai_danh_sach", "dau_danh")
"""Problems that a value of the right kind would mend; of two marks or a name that stands twice there is none."""


def judge(repo: Repo, proposals: Iterable[Proposal], today: date) -> dict[str, list[Problem]]:
    """What `check` would say of each proposed file if all were written, by path."""
    proposed = {path: content for proposal in proposals for path, content in proposal.files.items()}
    found: dict[str, list[Problem]] = {path: [] for path in proposed}
    if proposed:
        for problem in check(replace(repo, proposed=proposed), today).problems:
            if problem.file in found:
                found[problem.file].append(problem)
    return found


def of_clerk_and_office(
    problems: Sequence[Problem], proposal: Proposal, understood: Understood
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """What the clerk can mend in the file, and what stands in cells that only the Office writes (the day of receipt).

    That a form on a computer is not signed is told once, for the whole; what a question explains is not told again.
    """
    told = problems if proposal.signed else [problem for problem in problems if not tells_of_signing(problem)]
    told = [p for p in told if p.code not in _ECHOES or not _explained(p, proposal, understood.questions)]
    office = tuple(p for p in told if _form(p) == COVER and p.column not in proposal.registration.cover)
    return tuple(p for p in told if p not in office), office


def _explained(problem: Problem, proposal: Proposal, questions: Sequence[Question]) -> bool:
    """Whether something is asked of the row, or of a column of its sheet."""
    if _form(problem) == COVER:
        return False
    book, place = _whence(problem, _form(problem), proposal)
    asked = [q for q in questions if (q.book, q.place.sheet) == (book, place.sheet)]
    return any(q.code in _OF_A_COLUMN or _row(q.place) == _row(place) for q in asked)


def _row(place: Place) -> str:
    return place.cell.lstrip(ascii_uppercase)


def _form(problem: Problem) -> str:
    source = classify(problem.file)
    return source.table if source else COVER


def remarks_of(problems: Iterable[Problem], proposal: Proposal, schemas: Mapping[str, TableSchema]) -> Iterator[Remark]:
    for problem in problems:
        form = _form(problem)
        schema = schemas[form]
        field = schema.field(problem.column) if problem.column in schema.header else None
        kind: Kind = problem.severity
        book, place = _whence(problem, form, proposal)
        told = _in_the_clerks_words(problem, field, _in_the_clerks_rows(problem, form, proposal))
        remedy = say.REMEDIES.get(problem.code, told.remedy)
        example = _label(field, field.example) if field and problem.code in _WITH_EXAMPLE else ""
        title, who = problem.facts.get("tieu_de", ""), problem.facts.get("ai", "")
        yield Remark(kind, book, place, title, who, told.says, remedy, example)


def _label(field: Field, value: str) -> str:
    """A code of a closed list as the form's drop-down calls it; a mark is x."""
    return value if field.is_mark else field.categories.get(value, value)


def _in_the_clerks_words(problem: Problem, field: Field | None, facts: Mapping[str, str]) -> Problem:
    if field and "vi_du" in facts:
        facts = {**facts, "vi_du": _label(field, facts["vi_du"])}
    return replace(problem, facts=facts)


def _in_the_clerks_rows(problem: Problem, form: str, proposal: Proposal) -> Mapping[str, str]:
    """The facts, with the line of an earlier row ("đã có ở dòng 3") as the clerk's file numbers it."""
    earlier = int(problem.facts.get("dong_truoc", "0"))
    rows = proposal.rows.get(form, ())
    if not 2 <= earlier < len(rows) + 2:
        return problem.facts
    return {**problem.facts, "dong_truoc": _row(rows[earlier - 2].place())}


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
