"""The door: from the command line to a verb and its exit status. Only the door prints and exits.

Exit status: 0 clean (warnings and notes stop nothing), 1 problems of severity "loi", 2 cannot run.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .arguments import parse
from .messages import terminal as say
from .read.limits import TooMuch
from .read.schemas import BrokenSchema
from .repo import Repo
from .verbs import VERBS
from .verbs.verb import CANNOT, CLEAN, cannot


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A Windows terminal may be set to a code page without Vietnamese; a letter lost is better than a traceback.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    options = parse(arguments, VERBS)
    if options.verb == "help":
        return CLEAN
    repo = Repo(Path(options.root).resolve())
    if not repo.schemas.is_dir() or not repo.data.is_dir():
        return cannot(say.NO_REPOSITORY.format(root=repo.root))
    try:
        return VERBS[options.verb].run(repo, options)
    except BrokenSchema as broken:
        return cannot(say.BROKEN_SCHEMA.format(name=broken))
    except TooMuch as why:
        return cannot(str(why))
    except KeyboardInterrupt:
        return cannot(say.INTERRUPTED)
    except BrokenPipeError:
        return CANNOT
    except PermissionError as error:
        return cannot(say.CANNOT_WRITE.format(path=error.filename))
    except OSError as error:
        return cannot(say.SYSTEM_ERROR.format(path=error.filename or repo.root))


if __name__ == "__main__":
    sys.exit(main())
