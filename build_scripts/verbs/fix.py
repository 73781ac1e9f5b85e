"""fix: harmless repairs, each told."""

from __future__ import annotations

from argparse import Namespace

from ..messages import terminal as say
from ..repo import Repo, classify
from .verb import CLEAN, PROBLEMS, Options, Verb, cannot, relative


def _options(group: Options) -> None:
    group.add_argument("--dry-run", action="store_true", help=say.OPTION_HELP["dry_run"])
    group.add_argument("paths", nargs="*", metavar="TỆP", help=say.OPTION_HELP["paths"])


def _fix(repo: Repo, options: Namespace) -> int:
    from ..fix import apply, repairs

    paths = [relative(repo, path) for path in options.paths]
    unknown = [path for path in paths if classify(path) is None]
    if unknown or not all(repo.path(path).is_file() for path in paths):
        return cannot(say.FIX_UNKNOWN.format(paths=", ".join(unknown or paths)))
    done = files = refused = 0
    for repair in repairs(repo, paths):
        print("\n".join(filter(None, [say.FIXED_FILE.format(path=repair.path), *repair.told, repair.refused])))
        done, files, refused = done + len(repair.told), files + bool(repair.told), refused + bool(repair.refused)
        if not options.dry_run:
            apply(repo, repair)
    closing = say.FIX_NOTHING if not done else say.FIX_WOULD if options.dry_run else say.FIX_DONE
    print(closing.format(repairs=done, files=files), say.FIX_NEXT, sep="\n")
    return PROBLEMS if refused else CLEAN


FIX = Verb(_fix, _options)
