"""owners: CODEOWNERS from the table of units, or whether it is up to date."""

from __future__ import annotations

from argparse import Namespace

from ..messages import review as say
from ..messages.terminal import OPTION_HELP
from ..repo import Repo
from .verb import CLEAN, PROBLEMS, Options, Verb, cannot


def _options(group: Options) -> None:
    group.add_argument("--check", action="store_true", help=OPTION_HELP["owners_check"])


def _owners(repo: Repo, options: Namespace) -> int:
    from ..review.owners import codeowners
    from ..review.place import BrokenTeams, load_place
    from ..write import write_file

    try:
        place = load_place(repo)
    except BrokenTeams:
        return cannot(say.BROKEN_TEAMS)
    content = codeowners(place).encode("utf-8")
    if options.check:
        same = repo.codeowners.is_file() and repo.codeowners.read_bytes() == content
        print(say.OWNERS_SAME if same else say.OWNERS_STALE)
        return CLEAN if same else PROBLEMS
    changed = write_file(repo.codeowners, content)
    print(say.OWNERS_WRITTEN.format(units=len(place.accounts)) if changed else say.OWNERS_SAME)
    return CLEAN


OWNERS = Verb(_owners, _options)
