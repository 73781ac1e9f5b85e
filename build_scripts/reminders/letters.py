"""One letter a unit: what is missing or wrong, by when, and where to send it. Parts only; `post` makes text of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..messages import board as say
from ..pages import words
from ..problems import Problem, shown
from ..repo import COVER, OFFICE_CELL, form_of, unit_address
from ..tables import Board, UnitState
from ..tables.arrivals import days_late
from ..tables.status import tells_of_signing
from ..vietnamese.capitals import capital

MOST_TOLD = 15
"""Problems of a kind in one letter: a longer list is not read."""


@dataclass(frozen=True)
class Listed:
    """Things, each with what stands under it; numbered where one may have to name them."""

    things: tuple[tuple[str, tuple[str, ...]], ...]
    numbered: bool = True


@dataclass(frozen=True)
class Letter:
    """To one unit; a part is a paragraph or a list. All is plain text that no reader may take for markup."""

    unit: UnitState
    subject: str
    parts: tuple[str | Listed, ...]


def wants_letter(unit: UnitState) -> bool:
    """Whether the unit itself has something to do: not where it counts, nor where the Office can mend all there is."""
    return unit.status == "chua_nop" or any(p.severity == "loi" and not _of_the_office(p) for p in unit.problems)


def _of_the_office(problem: Problem) -> bool:
    return problem.repairable or problem.column == OFFICE_CELL


def letter(board: Board, unit: UnitState, today: date, state: str, site_url: str) -> Letter:
    """`state` is the season's, in words; `site_url` where the site is published, empty when that is not known."""
    kind = unit.status if unit.status in say.SUBJECT else "xong"
    left = words.inside_sentence(state) if board.days_left is None else words.days_to_deadline(board.days_left)
    subject = say.SUBJECT[kind].format(nam=board.nam, con_lai=left, ten=_name(unit))
    parts = [*_opening(board, unit, left), *_matter(board, unit, today, site_url)]
    if not unit.counted:
        parts += _where(board, unit, site_url)
    return Letter(unit, subject, (*parts, *say.CLOSING))


def _opening(board: Board, unit: UnitState, left: str) -> Iterator[str]:
    if board.season["minh_hoa"]:
        yield say.INVENTED_LETTER.format(nam=board.nam)
    yield say.TO.format(ten=_name(unit))
    season = board.season
    plan, of = shown(season["so_ke_hoach"]), words.day(season["ngay_ban_hanh"])
    told = say.PLAN.format(so=plan, ngay=of, nam=board.nam, han=words.day(season["han_dang_ky"]))
    if not unit.counted:
        told += f", {left}"
    late = f" {say.STILL_COUNTS}" if not unit.counted and (board.days_left or 0) < 0 else ""
    yield f"{told}.{late}"


def _matter(board: Board, unit: UnitState, today: date, site_url: str) -> Iterator[str | Listed]:
    if unit.counted:
        yield from _done(board, unit)
    elif unit.status == "chua_nop":
        yield say.NOT_SENT.format(ngay=words.day(today.isoformat()))
        yield say.PLEASE_SEND
        yield Listed(tuple((thing, ()) for thing in say.TO_SEND))
        yield say.ALREADY_SENT
    else:
        yield say.HAS_ERRORS.format(so=unit.errors)
        yield from _errors(unit, site_url)
    if warnings := [p for p in unit.problems if p.severity == "canh_bao" and not _of_the_office(p)]:
        yield say.PLEASE_LOOK
        yield from _told(warnings, site_url)


def _done(board: Board, unit: UnitState) -> Iterator[str]:
    on = say.DONE_ON.format(ngay=words.day(unit.received)) if unit.received else ""
    yield say.DONE.format(ngay_nhan=on)
    if late := days_late(unit.received, board.season["han_dang_ky"]):
        yield say.DONE_LATE.format(so=late)


def _errors(unit: UnitState, site_url: str) -> Iterator[str | Listed]:
    """The missing signature in a sentence of its own, what the unit mends, and how much is mended for it."""
    errors = [p for p in unit.problems if p.severity == "loi"]
    if unit.unsigned:
        yield say.SIGN
    theirs = [p for p in errors if not _of_the_office(p) and not tells_of_signing(p)]
    if theirs:
        yield say.PLEASE_MEND
        yield from _told(theirs, site_url)
    if ours := sum(map(_of_the_office, errors)):
        yield say.WE_MEND.format(so=ours)


def _told(problems: Sequence[Problem], site_url: str) -> Iterator[str | Listed]:
    """By person, collective or initiative, the cover's first; the rest of a long list is counted."""
    groups: dict[str, list[str]] = {}
    for p in sorted(problems, key=lambda p: form_of(p.file) != COVER)[:MOST_TOLD]:
        place = f"{capital(p.spot)}: " if p.spot else ""
        groups.setdefault(_heading(p), []).append(f"{place}{p.says} {p.remedy}")
    yield Listed(tuple((heading, tuple(lines)) for heading, lines in groups.items()))
    if len(problems) > MOST_TOLD:
        yield (say.MORE if site_url else say.MORE_WITHOUT_SITE).format(so=len(problems) - MOST_TOLD)


def _heading(problem: Problem) -> str:
    """Whose row it is, else which file."""
    form = form_of(problem.file)
    if problem.whose and form in say.SHORT_FORMS:
        return say.SHORT_FORMS[form].format(ai=problem.whose)
    return say.FORMS.get(form, shown(problem.file.rpartition("/")[2]))


def _where(board: Board, unit: UnitState, site_url: str) -> Iterator[str | Listed]:
    yield say.WHERE
    addresses = []
    if site_url:
        addresses = [
            say.UNIT_PAGE.format(dia_chi=f"{site_url}{unit_address(board.nam, unit.ma)}"),
            say.GUIDE_PAGE.format(dia_chi=f"{site_url}huong-dan/"),
        ]
    yield Listed(tuple((line, ()) for line in (say.TO_THE_OFFICE, *addresses)), numbered=False)


def _name(unit: UnitState) -> str:
    return shown(unit.ten, 200)
