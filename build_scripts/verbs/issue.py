"""issue: the one issue that a scheduled workflow keeps up to date, from what `remind --issue --format json` says.

An open issue with the marker, written by the workflow's own account, gets title and body; if there is none and it is
due, one is opened; if it can be closed, what is open is closed.
"""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path

from ..messages import comment as say
from ..messages.terminal import OPTION_HELP
from ..repo import Repo
from .verb import CLEAN, Options, Verb, cannot


def _options(group: Options) -> None:
    group.add_argument("file", metavar="TỆP", help=OPTION_HELP["issue_file"])


def _issue(repo: Repo, options: Namespace) -> int:
    from ..host import HostError, ask_all, tell
    from ..review.event import REPOSITORY, own_entry
    from ..review.issue import ISSUE, changes
    from ..review.shape import Misshapen

    repository = os.environ.get("GITHUB_REPOSITORY", "")
    if not REPOSITORY.fullmatch(repository):
        return cannot(say.NO_HOST)
    try:
        wanted = ISSUE(json.loads(Path(options.file).read_bytes()))
        at = f"repos/{repository}/issues"
        listed = [each for each in ask_all(f"{at}?state=open&per_page=100") if "pull_request" not in each]
        number = own_entry(listed, wanted["marker"], "number")
        for method, path, message in changes(wanted, number):
            tell(method, f"{at}{path}", message)
    except (Misshapen, ValueError):
        return cannot(say.NO_ISSUE.format(path=options.file))
    except HostError as asked:
        return cannot(say.HOST_ERROR.format(path=asked))
    print(say.ISSUE_KEPT)
    return CLEAN


ISSUE = Verb(_issue, _options)
