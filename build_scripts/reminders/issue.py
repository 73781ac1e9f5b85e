"""The one issue that reminds before the deadline: its title, its body, and whether it should be there at all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date

from ..messages import board as say
from ..pages import words
from ..problems.markup import fitting, inert
from ..repo import unit_address, units_address
from ..tables import Board
from .report import head, season_facts
from .rows import Row, counted_standings, rows

DUE_DAYS = 14
"""Days before the deadline from which the issue is there."""
MOST_BYTES = 65_000
"""The code host refuses a body above 65,536 characters; counted in bytes, it is below that however it counts."""
RESERVE = 1_000
"""Of them, for the marker and the sentence that says what was cut, with its address."""
LATE_NAMED = 20
"""Late units that are named before the table."""


def due(board: Board) -> bool:
    return not can_close(board) and board.days_left is not None and board.days_left <= DUE_DAYS


def can_close(board: Board) -> bool:
    return board.days_left is None or board.complete


def marker(board: Board) -> str:
    return f"<!-- nhac-nop:{board.nam} -->"


def title(board: Board, state: str) -> str:
    missing = len(board.coverage.excluded)
    if board.days_left is None:
        told = words.inside_sentence(state)
    elif not board.units and not board.outsiders:
        told = say.TITLE_NO_UNITS
    elif missing:
        told = say.TITLE_LEFT.format(con_lai=words.time_left(board, state), so=missing)
    elif board.outsiders:
        told = say.TITLE_OUTSIDERS.format(so=len(board.outsiders))
    else:
        told = say.TITLE_COMPLETE.format(so=board.coverage.counted)
    return say.TITLE.format(nam=board.nam, tinh_hinh=told)


def body(board: Board, today: date, state: str, site_url: str) -> str:
    """What `status` gives as Markdown, between the marker and what is said of the issue itself."""
    letters = [] if can_close(board) else [say.ISSUE_LETTERS]
    closing = [*letters, say.ISSUE_MADE.format(ngay=words.day(today.isoformat()))]
    return f"{marker(board)}\n\n{as_markdown(board, today, state, site_url, closing)}"


def as_text(board: Board, today: date, state: str, site_url: str) -> str:
    return f"{title(board, state)}\n\n{body(board, today, state, site_url)}"


def as_json(board: Board, today: date, state: str, site_url: str) -> str:
    report = {
        **season_facts(board, today),
        "due": due(board),
        "can_close": can_close(board),
        "marker": marker(board),
        "title": title(board, state),
        "body": body(board, today, state, site_url),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_markdown(board: Board, today: date, state: str, site_url: str, closing: Sequence[str] = ()) -> str:
    """The board as a page of the code host: how it stands, a line a unit, and what was left out for want of room."""
    top = [*map(inert, head(board, today, state)), *_verdict(board, state)]
    lines = [_line(board, row, site_url) for row in rows(board)]
    if not lines:
        return "\n\n".join([*top, say.NO_UNITS, *closing]) + "\n"
    table = [f"| {' | '.join(say.COLUMNS)} |", f"|{' --- |' * len(say.COLUMNS)}"]
    others = sum(len(part.encode("utf-8")) + 2 for part in (*top, *table, *closing))
    kept = fitting(lines, MOST_BYTES - RESERVE - others)
    cut = [_cut(board, len(lines) - kept, site_url)] if kept < len(lines) else []
    return "\n\n".join([*top, "\n".join([*table, *lines[:kept]]), *cut, *closing]) + "\n"


def _verdict(board: Board, state: str) -> Iterator[str]:
    missing = len(board.coverage.excluded)
    if missing:
        wanting = [told for status, told in counted_standings(board) if status in ("chua_nop", "co_loi")]
        template = say.ISSUE_LEFT_OUT if board.days_left is None else say.ISSUE_LEFT
        yield template.format(so=missing, ke="; ".join(map(words.inside_sentence, wanting)))
    if board.outsiders:
        yield say.ISSUE_OUTSIDERS.format(so=len(board.outsiders))
    if late := [unit.ten for unit in board.units if unit.status == "nop_muon"]:
        names = ", ".join(inert(name, 200) for name in late[:LATE_NAMED])
        more = len(late) - LATE_NAMED
        told = say.ISSUE_LATE_MORE.format(ten=names, so=more) if more > 0 else names
        yield say.ISSUE_LATE.format(so=len(late), ten=told)
    if board.days_left is None:
        yield say.ISSUE_CLOSED.format(trang_thai=state)
    elif board.complete and board.units:
        yield say.ISSUE_COMPLETE.format(so=board.coverage.counted)


def _line(board: Board, row: Row, site_url: str) -> str:
    name = inert(row.name, 250)
    if site_url and row.ma:
        name = f"[{name}]({site_url}{unit_address(board.nam, row.ma)})"
    return f"| {row.standing} | {name} | {inert('; '.join(row.notes))} |"


def _cut(board: Board, rest: int, site_url: str) -> str:
    link = say.ISSUE_CUT_LINK.format(dia_chi=f"{site_url}{units_address(board.nam)}") if site_url else ""
    return say.ISSUE_CUT.format(so=rest) + link
