"""status: who has sent, what is wrong, how long there is. Its exit status tells only whether that could be said."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..messages import board as say
from ..messages import terminal
from ..repo import Repo
from .asking import season_of, sound
from .verb import CLEAN, OURS, Options, Verb

if TYPE_CHECKING:
    from ..tables import Board

FORMATS = ("text", "json", "markdown")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~%-]+)*/?")
"""An address that stands in Markdown and in a mail as it is."""


@dataclass(frozen=True)
class Season:
    """What the texts are made from; `state` is the season's, in words."""

    board: Board
    today: date
    state: str
    site_url: str


def season_options(group: Options, formats: Sequence[str]) -> None:
    group.add_argument("--season", default="", metavar="NĂM", help=terminal.OPTION_HELP["season"])
    told = terminal.OPTION_HELP["format_of"].format(formats=", ".join(formats))
    group.add_argument("--format", choices=formats, default=formats[0], help=told)
    group.add_argument(
        "--site-url", type=_address, default="", metavar="ĐỊA_CHỈ", help=terminal.OPTION_HELP["site_url"]
    )


def look(repo: Repo, options: Namespace) -> Season | int:
    """The season asked for, or the exit status where that can't be told."""
    from ..tables import season_board

    checked = sound(repo, options)
    if isinstance(checked, int):
        return checked
    nam = season_of(checked, options.season)
    if isinstance(nam, int):
        return nam
    board = season_board(checked.register, checked.problems, nam)
    states = checked.register.tables["seasons"].schema.field("trang_thai").categories
    return Season(board, options.today, states[board.season["trang_thai"]], options.site_url)


def _options(group: Options) -> None:
    season_options(group, FORMATS)


def _status(repo: Repo, options: Namespace) -> int:
    season = look(repo, options)
    if isinstance(season, int):
        return season
    from ..reminders import issue, report

    if options.format == "json":
        print(report.as_json(season.board, season.today), end="")
    elif options.format == "markdown":
        print(issue.as_markdown(season.board, season.today, season.state, season.site_url), end="")
    else:
        print(report.as_text(season.board, season.today, season.state), end="")
    return CLEAN


def _address(text: str) -> str:
    """With the slash at the end, so that pages can be named behind it; empty where the address is not known."""
    if not text:
        return ""
    if not _ADDRESS.fullmatch(text):
        raise ArgumentTypeError(OURS + say.WRONG_SITE.format(value=text))
    return f"{text.rstrip('/')}/"


STATUS = Verb(_status, _options)
