"""The door: arguments, printing, exit status. The only place that prints and exits.

Exit status: 0 clean (warnings and notes stop nothing), 1 problems of severity "loi", 2 cannot run.
What a verb needs is imported by it, so that `check` starts without the template engine.
"""

from __future__ import annotations

import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .arguments import parse
from .messages import terminal as say
from .read.schemas import BrokenSchema
from .repo import Repo, classify

if TYPE_CHECKING:
    from .pipeline import Checked

CLEAN, PROBLEMS, CANNOT = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A Windows terminal may be set to a code page without Vietnamese; a letter lost is better than a traceback.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    options = parse(arguments, VERBS)
    repo = Repo(Path(options.root).resolve())
    if not repo.schemas.is_dir() or not repo.path("data").is_dir():
        return _cannot(say.NO_REPOSITORY.format(root=repo.root))
    try:
        return VERBS[options.verb](repo, options)
    except BrokenSchema as broken:
        return _cannot(say.BROKEN_SCHEMA.format(name=broken))
    except KeyboardInterrupt:
        return _cannot(say.INTERRUPTED)
    except BrokenPipeError:
        return CANNOT
    except PermissionError as error:
        return _cannot(say.CANNOT_WRITE.format(path=error.filename))
    except OSError as error:
        return _cannot(say.SYSTEM_ERROR.format(path=error.filename or repo.root))


def _check(repo: Repo, options: Namespace) -> int:
    from .pipeline import check
    from .problems.render import render

    _progress(say.READING)
    checked = check(repo, options.today, _files_read)
    print(render(checked.problems, options.format, checked.files, checked.rows), end="")
    return PROBLEMS if checked.counts["loi"] else CLEAN


def _fix(repo: Repo, options: Namespace) -> int:
    from .fix import apply, repairs

    unknown = [path for path in options.paths if classify(_relative(repo, path)) is None]
    if unknown or not all(repo.path(_relative(repo, path)).is_file() for path in options.paths):
        return _cannot(say.FIX_UNKNOWN.format(paths=", ".join(unknown or options.paths)))
    done = files = refused = 0
    for repair in repairs(repo, [_relative(repo, path) for path in options.paths]):
        print("\n".join(filter(None, [say.FIXED_FILE.format(path=repair.path), *repair.told, repair.refused])))
        done, files, refused = done + len(repair.told), files + bool(repair.told), refused + bool(repair.refused)
        if not options.dry_run:
            apply(repo, repair)
    closing = say.FIX_NOTHING if not done else say.FIX_WOULD if options.dry_run else say.FIX_DONE
    print(closing.format(repairs=done, files=files), say.FIX_NEXT, sep="\n")
    return PROBLEMS if refused else CLEAN


@dataclass(frozen=True)
class _Made:
    checked: Checked
    files: dict[str, bytes]
    changed: int


def _make(repo: Repo, options: Namespace) -> _Made | None:
    """Check, build and write; None if the shared tables are broken, and the pages stay as they were."""
    from .pipeline import build, check
    from .problems.render import render
    from .write import synchronise

    _progress(say.READING)
    checked = check(repo, options.today, _files_read)
    if checked.problems:
        print(render(checked.problems, "text", checked.files, checked.rows))
    if checked.shared_broken:
        print(say.SHARED_BROKEN)
        return None
    _progress(say.BUILDING)
    files = build(repo, checked, options.source_url)
    return _Made(checked, files, synchronise(repo.docs, repo.generated, files))


def _build(repo: Repo, options: Namespace) -> int:
    made = _make(repo, options)
    if made is None:
        return PROBLEMS
    pages = sum(path.endswith(".md") for path in made.files)
    print(say.BUILT.format(pages=pages, files=len(made.files) - pages, changed=made.changed))
    return CLEAN


def _site(repo: Repo, options: Namespace) -> int:
    from .website import build_site

    started = time.monotonic()
    made = _make(repo, options)
    if made is None:
        return PROBLEMS
    _progress(say.SITE)
    built = build_site(repo, made.files, options.today, tell=lambda s: _progress(say.SITE_SO_FAR.format(seconds=s)))
    if not built.ok:
        return _cannot(say.SITE_FAILED)
    if built.missing:
        return _cannot(say.SITE_MISSING.format(count=len(built.missing), example=built.missing[0]))
    print(
        say.SITE_DONE.format(
            seconds=f"{time.monotonic() - started:.1f}".replace(".", ","), units=len(made.checked.register.units),
            rows=made.checked.rows, problems=say.told(made.checked.counts).lower(), pages=built.pages,
        ),
        say.SITE_SEE.format(program=say.PROGRAM),
        sep="\n",
    )  # fmt: skip
    return CLEAN


def _site_usb(repo: Repo, options: Namespace) -> int:
    from .usb import read_site, usb_copy
    from .write import synchronise

    status = _site(repo, options)
    if status != CLEAN:
        return status
    files = usb_copy(read_site(repo.site))
    synchronise(repo.usb, [repo.usb], files)
    size = sum(map(len, files.values())) / 1e6
    print(say.USB_DONE.format(files=len(files), size=f"{size:.1f}".replace(".", ","), folder=repo.usb.name))
    return CLEAN


def _serve(repo: Repo, options: Namespace) -> int:
    from .website import port_is_free, serve

    if not port_is_free(options.port):
        return _cannot(say.PORT_BUSY.format(port=options.port, other=options.port + 1))
    if _make(repo, options) is None:
        return PROBLEMS
    print(say.SERVING.format(address=f"http://127.0.0.1:{options.port}/"), flush=True)
    for _ in serve(repo, options.today, options.port):
        made = _make(repo, options)
        if made:
            print(say.REBUILT.format(problems=say.told(made.checked.counts).lower(), changed=made.changed), flush=True)
    return _cannot(say.SITE_FAILED)


def _test(repo: Repo, options: Namespace) -> int:
    """The code's style, its types, its tests: all are run, and each must be content."""
    tools = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["pytest"])
    statuses = {_run(repo, *tool) for tool in tools}
    return CLEAN if statuses == {0} else PROBLEMS


def _bench(repo: Repo, options: Namespace) -> int:
    return _run(repo, "tests.bench")


def _audit(repo: Repo, options: Namespace) -> int:
    return _run(repo, "tests.audit")


def _run(repo: Repo, module: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=repo.root, check=False).returncode


def _help(repo: Repo, options: Namespace) -> int:
    return CLEAN


VERBS: dict[str, Callable[[Repo, Namespace], int]] = {
    "check": _check,
    "fix": _fix,
    "build": _build,
    "site": _site,
    "site-usb": _site_usb,
    "serve": _serve,
    "test": _test,
    "bench": _bench,
    "audit": _audit,
    "help": _help,
}


def _relative(repo: Repo, path: str) -> str:
    """A path the user typed, as the rest of the program spells it."""
    full = Path(path).resolve()
    return full.relative_to(repo.root).as_posix() if full.is_relative_to(repo.root) else path


def _progress(text: str) -> None:
    """To the error stream, so that a report on the other stays clean."""
    print(text, file=sys.stderr, flush=True)


def _files_read(files: int) -> None:
    if files and files % 5000 == 0:
        _progress(say.READ_SO_FAR.format(files=files))


def _cannot(text: str) -> int:
    print(text, file=sys.stderr)
    return CANNOT


if __name__ == "__main__":
    sys.exit(main())
