"""check: every problem of the data, in as many formats as are asked for; with a base, those of a change apart."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from ..messages import terminal as say
from ..problems import Problem
from ..problems.render import FORMATS, Format, Scope, render
from ..repo import Repo
from .verb import CLEAN, OURS, PROBLEMS, Options, Verb, cannot, files_read, hand_out, progress

if TYPE_CHECKING:
    from ..pipeline import Checked

FILE_FORMATS = ("csv", "xlsx")
"""Those that are files, not text for a screen."""
ALL_FORMATS = (*FORMATS, *FILE_FORMATS)


def _options(group: Options) -> None:
    group.add_argument("--format", choices=ALL_FORMATS, default="text", help=say.OPTION_HELP["format"])
    group.add_argument("--out", metavar="TỆP", help=say.OPTION_HELP["out"])
    group.add_argument(
        "--also", action="append", default=[], type=_format_and_file, metavar="DẠNG=TỆP", help=say.OPTION_HELP["also"]
    )
    group.add_argument("--base", metavar="BẢN", help=say.OPTION_HELP["check_base"])


def _format_and_file(text: str) -> tuple[str, str]:
    kind, _, path = text.partition("=")
    if kind not in ALL_FORMATS or not path:
        raise ArgumentTypeError(OURS + say.WRONG_ALSO.format(value=text, formats=", ".join(ALL_FORMATS)))
    return kind, path


def _check(repo: Repo, options: Namespace) -> int:
    from ..history import CannotCompare

    if options.format in FILE_FORMATS and not options.out:
        return cannot(say.NEEDS_OUT.format(format=options.format))
    progress(say.READING)
    try:
        checked, own, scope = _found(repo, options)
    except CannotCompare as why:
        return cannot(str(why))
    for kind, path in [(options.format, options.out), *options.also]:
        hand_out(made(kind, checked, own, scope), path)
    return status(own)


def _found(repo: Repo, options: Namespace) -> tuple[Checked, Sequence[Problem], Scope | None]:
    """What the exit status rests on, and what stands apart; without a base, all and nothing."""
    if options.base is None:
        from ..pipeline import check

        checked = check(repo, options.today, files_read)
        return checked, checked.problems, None
    from ..review.reviewed import of_disk

    reviewed = of_disk(repo, options.base, options.today, files_read)
    return reviewed.checked, reviewed.judged.own, reviewed.judged.scope


def made(kind: str, checked: Checked, own: Sequence[Problem], scope: Scope | None) -> bytes:
    """The problems in one of ALL_FORMATS."""
    if kind in FILE_FORMATS:
        from ..exports.problem_list import problem_list_csv, problem_list_xlsx

        return (problem_list_csv if kind == "csv" else problem_list_xlsx)(own, scope)
    return render(own, cast(Format, kind), checked.files, checked.rows, scope).encode("utf-8", "replace")


def status(own: Sequence[Problem]) -> int:
    return PROBLEMS if any(p.severity == "loi" for p in own) else CLEAN


CHECK = Verb(_check, _options)
