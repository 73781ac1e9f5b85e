"""diff: what changed between two states of the register, in people, titles and totals."""

from __future__ import annotations

from argparse import Namespace

from ..changes.model import FORMATS
from ..messages import terminal as say
from ..repo import Repo
from .verb import CLEAN, Options, Verb, cannot


def _options(group: Options) -> None:
    group.add_argument("base", metavar="BẢN_CŨ", help=say.OPTION_HELP["base"])
    group.add_argument("head", nargs="?", metavar="BẢN_MỚI", help=say.OPTION_HELP["head"])
    group.add_argument("--format", choices=FORMATS, default="text", help=say.OPTION_HELP["diff_format"])


def _diff(repo: Repo, options: Namespace) -> int:
    from ..changes.register import compare
    from ..changes.render import render
    from ..history import CannotCompare, sides
    from ..history.states import states
    from ..read.schemas import load_schemas

    schemas = load_schemas(repo)
    try:
        before, after = states(*sides(repo, options.base, options.head), schemas)
    except CannotCompare as why:
        return cannot(str(why))
    print(render(compare(before, after, schemas), options.format), end="")
    return CLEAN


DIFF = Verb(_diff, _options)
