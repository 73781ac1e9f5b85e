"""guard: what a proposal touches, and whose word it needs. Exit status 0: safe to take; 1: a person must look."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from ..messages import Severity, terminal
from ..repo import Repo
from .review import changed
from .verb import CLEAN, PROBLEMS, Options, Verb, cannot, files_read, hand_out


def _options(group: Options) -> None:
    group.add_argument("--format", choices=("text", "json"), default="text", help=terminal.OPTION_HELP["guard_format"])
    group.add_argument("--out", metavar="TỆP", help=terminal.OPTION_HELP["out"])
    group.add_argument("--report", metavar="TỆP", help=terminal.OPTION_HELP["report"])
    group.add_argument("--author", default="", metavar="TÀI_KHOẢN", help=terminal.OPTION_HELP["author"])
    group.add_argument("base", metavar="BẢN_CŨ", help=terminal.OPTION_HELP["base_commit"])
    group.add_argument("head", metavar="BẢN_MỚI", help=terminal.OPTION_HELP["head_commit"])


def _guard(repo: Repo, options: Namespace) -> int:
    from ..changes.as_json import as_json as changes_json
    from ..history import CannotCompare
    from ..history.changed import between
    from ..review.effects import effects
    from ..review.guard import as_json, as_text, judge
    from ..review.laws.finding import Proposal
    from ..review.place import BrokenPlace, load_place

    try:
        comparison = between(repo, options.base, options.head)
        done = effects(json.loads(changes_json(changed(repo, comparison))))
        proposal = Proposal(comparison.changes, load_place(repo), options.today, options.author, done)
        found = _found(repo, options)
    except CannotCompare as why:
        return cannot(str(why))
    except BrokenPlace as why:
        return cannot(str(why))
    if found is None:
        return cannot(terminal.NO_REPORT.format(path=options.report))
    verdict = judge(proposal, found)
    made = as_json(verdict) if options.format == "json" else as_text(verdict)
    hand_out(made.encode("utf-8", "replace"), options.out)
    return CLEAN if verdict.safe else PROBLEMS


def _found(repo: Repo, options: Namespace) -> Mapping[Severity, int] | None:
    """How many problems the change has, by severity: from a report of the check, None if it is none; or by running the
    check on both states."""
    from ..messages import SEVERITIES

    if options.report:
        try:
            summary = json.loads(Path(options.report).read_bytes())["summary"]
            return {severity: int(summary[severity]) for severity in SEVERITIES}
        except (ValueError, KeyError, TypeError):
            return None
    from ..problems import count
    from ..review.reviewed import of_commits

    _, reviewed = of_commits(repo, options.base, options.head, options.today, files_read)
    return count(reviewed.judged.own)


GUARD = Verb(_guard, _options)
