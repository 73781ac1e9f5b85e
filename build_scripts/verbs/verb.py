"""What a verb is, and what all verbs share: exit status, progress, refusal."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace, _ArgumentGroup
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..messages import terminal as say
from ..repo import Repo

CLEAN, PROBLEMS, CANNOT = 0, 1, 2
"""Exit status: warnings and notes are clean; problems are of severity "loi"; cannot run."""

Options = _ArgumentGroup
OURS = "\0"
"""Before a sentence of ours, which argparse hands back inside one of its own; no argument can hold it."""


def _no_options(group: Options) -> None:
    pass


@dataclass(frozen=True)
class Verb:
    """`run` does it and gives the exit status; `options` adds what it takes beside --root and --today."""

    run: Callable[[Repo, Namespace], int]
    options: Callable[[Options], None] = _no_options


def progress(text: str) -> None:
    """To the error stream, so that a report on the other stays clean."""
    print(text, file=sys.stderr, flush=True)


def cannot(text: str) -> int:
    print(text, file=sys.stderr)
    return CANNOT


def files_read(files: int) -> None:
    if files and files % 5000 == 0:
        progress(say.READ_SO_FAR.format(files=files))


def relative(repo: Repo, path: str) -> str:
    """A path the user typed, as the rest of the program spells it."""
    full = Path(path).resolve()
    return full.relative_to(repo.root).as_posix() if full.is_relative_to(repo.root) else path


def hand_out(content: bytes, path: str | None) -> None:
    """What was made, into a file or, for text, to the screen."""
    if path is None:
        print(content.decode("utf-8"), end="")
        return
    from ..write import write_file

    write_file(Path(path), content)


def iso_date(text: str) -> date:
    """A date as an option takes it: 2022-03-14."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(OURS + say.WRONG_DATE.format(value=text)) from None
