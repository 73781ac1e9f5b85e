"""remind: letters to the units that are not done yet, and the one issue that a scheduled workflow keeps up to date.

`remind [--season NĂM] [--unit MÃ] [--all] [--format text|markdown|json] [--site-url ADDRESS] [--out FOLDER]` prints one
letter a unit, or writes one file a unit (`nhac-nop-<year>-<unit>.txt|md|json`) into the folder.

`remind --issue` is the interface for the workflow, and a promise: fields are added freely, never renamed.

    --format json       one object, see below
    --format markdown   the body alone, as the code host shows it
    --format text       the title, an empty line, the body

    version     1
    season      "2022": the season told of, by default the latest that takes registrations, else the latest
    today       "2022-03-10": the day of --today
    deadline    "2022-03-14": the last day that counts
    days_left   4; 0 on the last day, negative after it; null once the season takes no registrations
    invented    whether the season's registrations are made up to show the program
    due         whether the issue should be there: the season takes registrations, somebody is not done, and the
                deadline is at most 14 days away or past
    can_close   whether an issue that is open can be closed: everybody is done, or the season takes no registrations
    marker      first line of the body, hidden on the page: the issue is found again by it, one for each season
    title       at most 256 characters; it changes from day to day, so nothing is found by it
    body        Markdown below 65,536 bytes, data made harmless; the same data on the same day give the same bytes

What the workflow does, in this order: an open issue with the marker, written by the workflow's own account, gets title
and body; if there is none and `due` says so, one is opened; if `can_close` says so, what is open is closed. Exit
status: 0, or 1 when a shared table is broken (nothing is printed, no issue may be touched), or 2 when it cannot run.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..messages import board as say
from ..messages import terminal
from ..repo import Repo
from .asking import no_such_unit
from .status import Season, look, season_options
from .verb import CLEAN, Options, Verb, progress

if TYPE_CHECKING:
    from ..reminders.letters import Letter
    from ..tables import UnitState

FORMATS = ("text", "markdown", "json")
PREFIX = "nhac-nop"


def _options(group: Options) -> None:
    season_options(group, FORMATS)
    group.add_argument("--unit", default="", metavar="MÃ", help=terminal.OPTION_HELP["unit"])
    group.add_argument("--all", action="store_true", help=terminal.OPTION_HELP["all"])
    group.add_argument("--issue", action="store_true", help=terminal.OPTION_HELP["issue"])
    group.add_argument("--out", type=Path, metavar="THƯ_MỤC", help=terminal.OPTION_HELP["letters_out"])


def _remind(repo: Repo, options: Namespace) -> int:
    season = look(repo, options)
    if isinstance(season, int):
        return season
    if options.issue:
        return _give({_name(season, options): _issue(season, options.format)}, options.out)
    known = {u.ma: u for u in season.board.units}
    if options.unit and options.unit not in known:
        return no_such_unit(options.unit, known, season.board.nam)
    asked = [known[options.unit]] if options.unit else list(known.values())
    return _give(_letters(season, _addressed(season, asked, options.all), options), options.out)


def _issue(season: Season, output: str) -> str:
    from ..reminders import issue

    makers = {"text": issue.as_text, "markdown": issue.body, "json": issue.as_json}
    return makers[output](season.board, season.today, season.state, season.site_url)


def _addressed(season: Season, asked: list[UnitState], everybody: bool) -> list[UnitState]:
    """The units that get a letter; who gets none although something is open is told."""
    from ..reminders.letters import wants_letter

    nam = season.board.nam
    if everybody:
        return asked
    if season.board.days_left is None:
        progress(say.CLOSED.format(nam=nam, trang_thai=season.state.lower()))
        return []
    wanting = [u for u in asked if wants_letter(u)]
    if ours := [u.ma for u in asked if not u.counted and u not in wanting]:
        progress(say.OFFICE_MENDS.format(so=len(ours), ten=", ".join(ours)))
    if not wanting:
        progress(say.NOTHING_OPEN.format(nam=nam))
    return wanting


def _letters(season: Season, units: list[UnitState], options: Namespace) -> Mapping[str, str]:
    """Texts by the name of their file; on paper or screen, JSON is one text and letters follow one another."""
    from ..reminders import post
    from ..reminders.letters import letter

    made = [letter(season.board, u, season.today, season.state, season.site_url) for u in units]
    if options.format == "json" and not options.out:
        return {"": post.as_json(made, season.board, season.today)}
    makers: Mapping[str, Callable[[Letter], str]] = {
        "text": post.as_text,
        "markdown": post.as_markdown,
        "json": lambda one: post.as_json([one], season.board, season.today),
    }
    return {_name(season, options, each.unit.ma): makers[options.format](each) for each in made}


def _name(season: Season, options: Namespace, unit: str = "") -> str:
    """A prefix that no system keeps for itself: a unit may be called con or nul."""
    from ..reminders.post import SUFFIX

    return f"{'-'.join(filter(None, (PREFIX, season.board.nam, unit)))}.{SUFFIX[options.format]}"


def _give(texts: Mapping[str, str], out: Path | None) -> int:
    """To the folder, one file each; else to the screen, parted by lines."""
    if out is None:
        print(say.BETWEEN.join(texts.values()), end="")
        return CLEAN
    from ..write import write_file

    for name, text in texts.items():
        write_file(out / name, text.encode("utf-8"))
    print(say.WRITTEN.format(so=len(texts), thu_muc=out))
    # They may have been edited by hand, so they are not removed; sent by mistake they would be wrong.
    left = sorted(path.name for path in out.glob(f"{PREFIX}-*") if path.name not in texts)
    if left:
        print(say.LEFT_OVER.format(so=len(left), thu_muc=out, vi_du=left[0]))
    return CLEAN


REMIND = Verb(_remind, _options)
