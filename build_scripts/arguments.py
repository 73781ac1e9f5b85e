"""The command line, in Vietnamese: argparse without its English sentences."""

from __future__ import annotations

import sys
from argparse import Action, ArgumentParser, HelpFormatter, _MutuallyExclusiveGroup
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NoReturn

from .messages import suggestion
from .messages import terminal as say
from .verbs.verb import OURS, Verb, iso_date
from .vietnamese.suggest import closest


class _Formatter(HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or say.USAGE)


class _Parser(ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **settings)
        self.group = self.add_argument_group(say.OPTIONS)
        self.group.add_argument("-h", "--help", action="help", help=say.OPTION_HELP["help"])

    def error(self, message: str) -> NoReturn:
        # argparse's message is English; ours are Vietnamese and come through ArgumentTypeError behind the name.
        _, ours, said = message.partition(OURS)
        said = said if ours else say.WRONG_USE.format(program=self.prog)
        self.exit(2, f"{said}\n")


def parse(arguments: list[str] | None, verbs: Mapping[str, Verb]) -> Any:
    """The options of one call: `verb`, `root`, `today` and what the verb takes."""
    top = parser(verbs)
    given = sys.argv[1:] if arguments is None else arguments
    if given and not given[0].startswith("-") and given[0] not in (*verbs, "help"):
        near = suggestion(closest(given[0], verbs))
        top.error(OURS + say.WRONG_VERB.format(verb=given[0], suggestion=near, program=say.PROGRAM))
    options = top.parse_args(given)
    if options.verb == "help":
        top.print_help()
    return options


def parser(verbs: Mapping[str, Verb]) -> ArgumentParser:
    """Of every call, with one of each verb below it."""
    top = _Parser(prog=say.PROGRAM, description=say.DESCRIPTION, epilog=say.EPILOG)
    chosen = top.add_subparsers(
        dest="verb", prog=say.PROGRAM, title=say.VERBS, metavar="LỆNH", required=True, parser_class=_Parser
    )
    for name in (*verbs, "help"):
        sub = chosen.add_parser(name, help=say.VERB_HELP[name], description=say.VERB_HELP[name])
        sub.group.add_argument("--root", default=".", metavar="THƯ_MỤC", help=say.OPTION_HELP["root"])
        sub.group.add_argument(
            "--today", type=iso_date, default=date.today(), metavar="NGÀY", help=say.OPTION_HELP["today"]
        )
        if name in verbs:
            verbs[name].options(sub.group)
    return top
