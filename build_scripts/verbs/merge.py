"""merge: have the host take a proposal by itself, where nothing speaks against it. Run only where the Office turned it
on; the host still waits for every check and review that it requires."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from ..messages import comment as say
from ..messages import review
from ..messages.terminal import OPTION_HELP
from ..repo import Repo
from .comment import hear
from .verb import CLEAN, Options, Verb, cannot

if TYPE_CHECKING:
    from ..review.comment import Heard


def _options(group: Options) -> None:
    group.add_argument("event", metavar="SỰ_KIỆN", help=OPTION_HELP["event"])


def _merge(repo: Repo, options: Namespace) -> int:
    from ..host import HostError
    from ..review.event import NotForUs
    from ..review.place import BrokenTeams

    try:
        return _decide(hear(repo, options))
    except NotForUs:
        print(say.NOTHING)
        return CLEAN
    except HostError as asked:
        return cannot(say.HOST_ERROR.format(path=asked))
    except BrokenTeams:
        return cannot(review.BROKEN_TEAMS)


def _decide(heard: Heard) -> int:
    from .. import host
    from ..review.guard import headline

    number = heard.pull.number
    if not (heard.passed and heard.complete and heard.verdict.safe):
        print(say.MERGE_NOT.format(number=number, why=headline(heard.verdict)))
    elif not heard.verdict.by_the_unit:
        print(say.MERGE_NOT.format(number=number, why=say.MERGE_STRANGER))
    else:
        host.merge_when_ready(heard.run.repository, number, heard.run.sha)
        print(say.MERGE_ASKED.format(number=number))
    return CLEAN


MERGE = Verb(_merge, _options)
