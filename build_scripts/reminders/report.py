"""The board as a report: text for a terminal, JSON for programs. Its Markdown is the issue's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from ..messages import board as say
from ..pages import words
from ..problems import shown
from ..tables import Board, UnitState
from ..tables.arrivals import days_late
from .rows import counted_standings, rows

JSON_VERSION = 1
"""Of the JSON of `status` and `remind`. Fields are added freely, never renamed."""


def head(board: Board, today: date, state: str) -> Iterator[str]:
    """The season, its deadline, and how far it is. `state` is the season's, in words."""
    left = words.inside_sentence(words.time_left(board, state))
    yield say.SEASON.format(nam=board.nam, han=words.day(board.season["han_dang_ky"]), con_lai=left)
    held = board.coverage
    yield say.AS_OF.format(ngay=words.day(today.isoformat()), tinh=held.counted, phai=held.expected)
    if board.season["minh_hoa"]:
        yield say.INVENTED.format(nam=board.nam)


def as_text(board: Board, today: date, state: str) -> str:
    lines = [*head(board, today, state)]
    titles = {words.STATUS[status]: title for status, title in counted_standings(board)}
    titles[say.OUTSIDERS] = say.GROUP.format(ten=say.OUTSIDERS, so=len(board.outsiders))
    for standing, group in groupby(rows(board), key=lambda row: row.standing):
        lines += ["", titles[standing]]
        for row in group:
            name = f"{row.name} ({row.ma})" if row.ma else row.name
            lines.append(f"  {name}{': ' if row.notes else ''}{'; '.join(row.notes)}")
    return "\n".join([*lines, *([] if board.units else ["", say.NO_UNITS]), ""])


def as_json(board: Board, today: date) -> str:
    report = {
        **season_facts(board, today),
        "counted": board.coverage.counted,
        "expected": board.coverage.expected,
        "complete": board.complete,
        "by_status": dict(board.coverage.by_status),
        "unsigned": board.unsigned,
        "warnings": sum(unit.warnings for unit in board.units),
        "units": [_unit(board, unit) for unit in board.units],
        "outsiders": [{"folder": shown(o.folder), "problems": len(o.problems)} for o in board.outsiders],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def season_facts(board: Board, today: date) -> dict[str, object]:
    """What every JSON of this room begins with."""
    return {
        "version": JSON_VERSION,
        "season": board.nam,
        "today": today.isoformat(),
        "deadline": board.season["han_dang_ky"],
        "days_left": board.days_left,
        "invented": bool(board.season["minh_hoa"]),
    }


def _unit(board: Board, unit: UnitState) -> dict[str, object]:
    return {
        "ma": unit.ma,
        "name": unit.ten,
        "status": unit.status,
        "unsigned": unit.unsigned,
        "expected": unit.expected,
        "received": unit.received or None,
        "days_late": days_late(unit.received, board.season["han_dang_ky"]),
        "errors": unit.errors,
        "warnings": unit.warnings,
        "mended_by_machine": unit.mended_by_machine,
    }
