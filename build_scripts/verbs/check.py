"""check: every problem of the data."""

from __future__ import annotations

from argparse import Namespace

from ..messages import terminal as say
from ..problems.render import FORMATS
from ..repo import Repo
from .verb import CLEAN, PROBLEMS, Options, Verb, files_read, progress


def _options(group: Options) -> None:
    group.add_argument("--format", choices=FORMATS, default="text", help=say.OPTION_HELP["format"])


def _check(repo: Repo, options: Namespace) -> int:
    from ..pipeline import check
    from ..problems.render import render

    progress(say.READING)
    checked = check(repo, options.today, files_read)
    print(render(checked.problems, options.format, checked.files, checked.rows), end="")
    return PROBLEMS if checked.counts["loi"] else CLEAN


CHECK = Verb(_check, _options)
