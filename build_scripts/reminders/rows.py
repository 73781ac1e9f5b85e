"""One line a unit: its standing, and what there is to know of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..messages import board as say
from ..pages import words
from ..problems import shown
from ..tables import Board, Outsider, Status, UnitState
from ..tables.arrivals import days_late

ORDER: tuple[Status, ...] = ("chua_nop", "co_loi", "nop_muon", "hop_le")
"""What wants doing comes first."""


@dataclass(frozen=True)
class Row:
    """A unit, or a folder that belongs to none (then `ma` is empty); `notes` are what there is to know."""

    standing: str
    ma: str
    name: str
    notes: tuple[str, ...]


def rows(board: Board) -> list[Row]:
    """Every unit, by standing and then by name; folders of nobody behind those that want doing."""
    found = {status: [_unit_row(board, u) for u in board.units if u.status == status] for status in ORDER}
    strangers = [_outsider_row(o) for o in board.outsiders]
    return [*found["chua_nop"], *found["co_loi"], *strangers, *found["nop_muon"], *found["hop_le"]]


def counted_standings(board: Board) -> Iterator[tuple[Status, str]]:
    """Each standing that somebody has, in words: Có lỗi, chưa tính: 2, trong đó 1 chưa ký."""
    for status in ORDER:
        if number := board.coverage.by_status[status]:
            unsigned = say.AND_UNSIGNED.format(so=board.unsigned) if status == "co_loi" and board.unsigned else ""
            yield status, say.GROUP.format(ten=words.STATUS[status], so=number) + unsigned


def _unit_row(board: Board, unit: UnitState) -> Row:
    return Row(words.STATUS[unit.status], unit.ma, shown(unit.ten, 200), tuple(_notes(board, unit)))


def _outsider_row(outsider: Outsider) -> Row:
    told = (say.PROBLEMS_THERE.format(so=len(outsider.problems)),) if outsider.problems else ()
    return Row(say.OUTSIDERS, "", say.FOLDER.format(ten=shown(outsider.folder)), told)


def _notes(board: Board, unit: UnitState) -> Iterator[str]:
    if unit.received:
        yield say.RECEIVED.format(ngay=words.day(unit.received))
    if late := days_late(unit.received, board.season["han_dang_ky"]):
        yield say.LATE.format(so=late)
    if unit.errors:
        yield say.ERRORS.format(so=unit.errors)
    if unit.warnings:
        yield say.WARNINGS.format(so=unit.warnings)
    if unit.unsigned:
        yield say.UNSIGNED
    if unit.mended_by_machine:
        yield say.MENDED_BY_MACHINE
    if not unit.expected:
        yield say.NOT_EXPECTED
