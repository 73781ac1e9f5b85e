"""review: a proposal read once, and all that is to be said of it: problems, changes in words, whose word it needs."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..messages import terminal
from ..repo import REGISTRATIONS, SLUG, Repo, classify, unit_of
from .check import made, status
from .verb import Options, Verb, cannot, files_read, hand_out, progress

if TYPE_CHECKING:
    from ..changes.state import Changes
    from ..history.changed import Comparison
    from ..review.reviewed import Reviewed

Left = Iterator[tuple[str, str | bytes]]
"""What is said, and the file of the folder it goes to; without a name, to the screen."""
SUMMARY = "tom-tat.md"
"""What the host shows of the run."""
LISTS = {"check.json": "json", SUMMARY: "markdown", "van-de.csv": "csv", "van-de.xlsx": "xlsx"}
"""The problems in four formats."""
MOST_MENDED = 20
"""Forms that are left as `fix` would write them; the comment takes no artefact of more than 50 files."""


def _options(group: Options) -> None:
    formats = ("text", "github")
    group.add_argument("--format", choices=formats, default="text", help=terminal.OPTION_HELP["review_format"])
    group.add_argument("--out", metavar="THƯ_MỤC", help=terminal.OPTION_HELP["review_out"])
    group.add_argument("base", metavar="BẢN_CŨ", help=terminal.OPTION_HELP["base_commit"])
    group.add_argument("head", metavar="BẢN_MỚI", help=terminal.OPTION_HELP["head_commit"])


def _review(repo: Repo, options: Namespace) -> int:
    from ..history import CannotCompare
    from ..read.limits import TooMuch
    from ..review.reviewed import of_commits

    progress(terminal.READING)
    try:
        comparison, reviewed = of_commits(repo, options.base, options.head, options.today, files_read)
    except (CannotCompare, TooMuch) as why:
        _leave(_refusal(str(why), options), options.out)
        return cannot(str(why))
    # The problems go out first: they stand even if nothing else can be told.
    _leave(_problems(reviewed, options), options.out)
    _leave(_mended(repo, comparison) if options.out else iter(()), options.out)
    try:
        found = changed(repo, comparison)
    except (CannotCompare, TooMuch) as why:
        stand = made(LISTS[SUMMARY], reviewed.checked, reviewed.judged.own, reviewed.judged.scope).decode()
        _leave(_refusal(str(why), options, stand), options.out)
        return cannot(str(why))
    _leave(_changes(found, options), options.out)
    _leave(_verdict(repo, comparison, found, reviewed, options), options.out)
    return status(reviewed.judged.own)


def _refusal(why: str, options: Namespace, stand: str = "") -> Left:
    """Where something could not be read: why, where the sender looks for what is wrong, above what stands all the
    same."""
    from ..problems.annotations import refusal

    if options.format == "github":
        yield "", refusal(why)
    yield SUMMARY, f"{why}\n\n{stand}" if stand else f"{why}\n"


def _leave(told: Left, folder: str | None) -> None:
    for name, content in told:
        data = content.encode("utf-8", "replace") if isinstance(content, str) else content
        if not name:
            hand_out(data, None)
        elif folder:
            hand_out(data, str(Path(folder, name)))


def _problems(reviewed: Reviewed, options: Namespace) -> Left:
    found = (reviewed.checked, reviewed.judged.own, reviewed.judged.scope)
    yield "", made(options.format, *found)
    for name, kind in LISTS.items() if options.out else ():
        yield name, made(kind, *found)


def _mended(repo: Repo, comparison: Comparison) -> Left:
    """The changed forms as `fix` would write them, for who cannot run it; where what was checked lies on the disk."""
    from ..fix import repairs
    from ..history.changed import lies_on_disk
    from ..review.artefact import MENDED

    there = [change.path for change in comparison.changes if change.kind != "D"]
    forms = [path for path in there if _is_form(path)][:MOST_MENDED]
    if forms and lies_on_disk(repo, comparison.head):
        for repair in repairs(repo, forms):
            if repair.content is not None:
                yield f"{MENDED}/{repair.path.removeprefix(f'{REGISTRATIONS}/')}", repair.content


def _is_form(path: str) -> bool:
    """Whether a unit's form lies there, in a folder whose name the code host takes among what a run leaves."""
    unit = unit_of(path)
    return bool(unit and classify(path) and SLUG.fullmatch(unit[0]) and SLUG.fullmatch(unit[1]))


def changed(repo: Repo, comparison: Comparison) -> Changes:
    """All that differs between the two states. Raises CannotCompare, TooMuch."""
    from ..changes.register import compare
    from ..history.states import states
    from ..read.schemas import load_schemas

    schemas = load_schemas(repo)
    return compare(*states(comparison.base, comparison.head, schemas), schemas)


def _changes(found: Changes, options: Namespace) -> Left:
    from ..changes.render import render

    if options.format == "text":
        yield "", "\n" + render(found, "text")
    yield "diff.json", render(found, "json")
    yield "thay-doi.md", render(found, "markdown")


def _verdict(repo: Repo, comparison: Comparison, found: Changes, reviewed: Reviewed, options: Namespace) -> Left:
    from ..changes.as_json import as_json as changes_json
    from ..problems import count
    from ..review.effects import effects
    from ..review.guard import as_json, as_text, judge
    from ..review.laws.finding import Proposal
    from ..review.place import BrokenPlace, load_place

    try:
        done = effects(json.loads(changes_json(found)))
        proposal = Proposal(comparison.changes, load_place(repo), options.today, effects=done)
    except BrokenPlace as why:
        progress(str(why))
        return
    verdict = judge(proposal, count(reviewed.judged.own))
    if options.format == "text":
        yield "", "\n" + as_text(verdict)
    yield "can-ai-xem.txt", as_text(verdict)
    yield "can-ai-xem.json", as_json(verdict)


REVIEW = Verb(_review, _options)
