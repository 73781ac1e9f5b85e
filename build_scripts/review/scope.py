"""The problems a change is to blame for, apart from those that were there before and elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..checks import CHECKS
from ..history.changed import Change
from ..problems import Problem
from ..problems.render import Scope
from ..repo import REGISTRATIONS

_BETWEEN_FILES = frozenset(check.__name__ for check in CHECKS)
"""Codes of the laws that look at several files: only these can break in a file that nobody changed."""


@dataclass(frozen=True)
class Judged:
    """`own` is what the change must answer for."""

    own: list[Problem]
    scope: Scope


def judge(problems: Sequence[Problem], changes: Iterable[Change], before: Callable[[], Sequence[Problem]]) -> Judged:
    """A change answers for the files it touches, for the unit whose folder it touches, and for what broke elsewhere
    because of it. `before` gives the problems of the base, and is asked only where something may have broken elsewhere.
    """
    paths = frozenset(path for change in changes for path in change.paths)
    folders = {folder for path in paths if (folder := _unit_folder(path))}
    touched = [p.file in paths or _unit_folder(p.file) in folders for p in problems]
    elsewhere = [p for p, own in zip(problems, touched, strict=True) if not own]
    new: set[tuple[str, ...]] = set()
    if any(p.code in _BETWEEN_FILES for p in elsewhere) or (elsewhere and not all(map(_unit_folder, paths))):
        new = {_identity(p) for p in elsewhere} - {_identity(p) for p in before()}
    own = [p for p, mine in zip(problems, touched, strict=True) if mine or _identity(p) in new]
    outside = [p for p, mine in zip(problems, touched, strict=True) if not (mine or _identity(p) in new)]
    return Judged(own, Scope(paths, outside))


def _unit_folder(path: str) -> str:
    """data/registrations/<season>/<unit> of a path in it, else empty."""
    parts = path.split("/")
    return "/".join(parts[:4]) if path.startswith(f"{REGISTRATIONS}/") and len(parts) > 3 else ""


def _identity(p: Problem) -> tuple[str, ...]:
    """What makes it the same problem as before, though a count in its sentence may have moved."""
    return (p.severity, p.code, p.file, str(p.line), p.column, p.value, p.facts.get("ai", ""))
