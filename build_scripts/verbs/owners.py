"""owners: CODEOWNERS from the table of units, or whether it is up to date."""

from __future__ import annotations

from argparse import Namespace

from ..messages import review as say
from ..messages.terminal import OPTION_HELP
from ..repo import Repo, is_program, shared_path
from .verb import CLEAN, PROBLEMS, Options, Verb, cannot


def _options(group: Options) -> None:
    group.add_argument("--check", action="store_true", help=OPTION_HELP["owners_check"])
    group.add_argument("--base", default="", metavar="BẢN", help=OPTION_HELP["owners_base"])


def _owners(repo: Repo, options: Namespace) -> int:
    from ..history import CannotCompare
    from ..review.owners import codeowners
    from ..review.place import BrokenPlace, load_place
    from ..write import write_file

    if options.base and not options.check:
        return cannot(say.OWNERS_BASE)
    try:
        concerned = not options.base or _concerns(repo, options.base)
        place = load_place(repo)
    except CannotCompare as why:
        return cannot(str(why))
    except BrokenPlace as why:
        if concerned:
            return cannot(str(why))
        print(f"{why}\n{say.OWNERS_NOT_ASKED}")
        return CLEAN
    content = codeowners(place).encode("utf-8")
    if options.check:
        same = repo.codeowners.is_file() and repo.codeowners.read_bytes() == content
        print(say.OWNERS_SAME if same else say.OWNERS_STALE if concerned else say.OWNERS_OLDER)
        return CLEAN if same or not concerned else PROBLEMS
    changed = write_file(repo.codeowners, content)
    print(say.OWNERS_WRITTEN.format(units=len(place.accounts)) if changed else say.OWNERS_SAME)
    return CLEAN


def _concerns(repo: Repo, base: str) -> bool:
    """Whether the change touches what CODEOWNERS is made from, the program that makes it, or the file: else that it is
    stale is no fault of the change. Raises CannotCompare."""
    from ..history.changed import since

    _, changes = since(repo, base)
    paths = {path for change in changes for path in change.paths}
    return any(path == shared_path("units") or is_program(path) for path in paths)


OWNERS = Verb(_owners, _options)
