"""merge: have the host take a proposal by itself, where nothing speaks against it. Run only where the Office turned it
on; the host still waits for every check and review that it requires."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from ..messages import comment as say
from ..messages.terminal import OPTION_HELP
from ..repo import Repo
from .comment import answer
from .verb import CLEAN, Options, Verb

if TYPE_CHECKING:
    from ..review.comment import Heard


def _options(group: Options) -> None:
    group.add_argument("event", metavar="SỰ_KIỆN", help=OPTION_HELP["event"])


def _merge(repo: Repo, options: Namespace) -> int:
    return answer(repo, options, _decide)


def _decide(heard: Heard) -> int:
    from .. import host

    number = heard.pull.number
    if why := _against(heard):
        print(say.MERGE_NOT.format(number=number, why=why))
        return CLEAN
    host.merge_when_ready(heard.run.repository, number, heard.run.sha)
    print(say.MERGE_ASKED.format(number=number))
    return CLEAN


def _against(heard: Heard) -> str:
    """Why the machine may not take it; empty where nothing speaks against it."""
    from ..review.guard import as_text

    if heard.verdict.withheld:
        return heard.verdict.withheld
    if not heard.one_base:
        return say.OTHER_BASE
    if not heard.complete:
        return say.INCOMPLETE.format(files=heard.pull.files, run=heard.run.address)
    if not heard.verdict.safe:
        return as_text(heard.verdict).rstrip()
    return "" if heard.passed else say.MERGE_RED.format(run=heard.run.address)


MERGE = Verb(_merge, _options)
