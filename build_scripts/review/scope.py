"""The problems a change is to blame for, apart from those that were there before and elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..checks import CHECKS
from ..checks.across.tong_khong_khop import tong_khong_khop
from ..checks.across.ty_le_cstd_co_so import ty_le_cstd_co_so
from ..history.changed import Change
from ..problems import TOO_MANY, Problem
from ..problems.render import Scope
from ..repo import COMPARED, folder_of, within
from .reach import reach
from .tree import Wanted

_BETWEEN_FILES = frozenset(check.__name__ for check in CHECKS)
"""Codes of the laws that look at several files: only these can break in a file that nobody changed."""

Identity = tuple[str, ...]
Before = Callable[[Wanted | None], Sequence[Problem]]
"""The problems of the base, found in those of its files that are wanted; in all, if no more is said."""


@dataclass(frozen=True)
class Judged:
    """`own` is what the change must answer for."""

    own: list[Problem]
    scope: Scope


def judge(
    problems: Sequence[Problem], changes: Iterable[Change], units: Mapping[str, Mapping[str, str]], before: Before
) -> Judged:
    """A change answers for the files it touches, and for what it broke or made worse elsewhere, be it in another file
    of the same unit. `before` is asked only where that may have happened, and only for files that matter."""
    paths = frozenset(path for change in changes for path in change.paths)
    # Whose the untold problems are, nobody knows: then the change isn't known to be sound.
    touched = [p.file in paths or p.code == TOO_MANY for p in problems]
    elsewhere = [p for p, own in zip(problems, touched, strict=True) if not own]
    new = _new(elsewhere, {path for path in paths if within(path, *COMPARED)}, units, before)
    mine = [own or _identity(p) in new for p, own in zip(problems, touched, strict=True)]
    own = [p for p, ours in zip(problems, mine, strict=True) if ours]
    return Judged(own, Scope(paths, [p for p, ours in zip(problems, mine, strict=True) if not ours]))


def _new(
    elsewhere: Sequence[Problem], read: set[str], units: Mapping[str, Mapping[str, str]], before: Before
) -> set[Identity]:
    """Which of the problems elsewhere the base did not have, or not as grave; `read` are the changed files that the
    check reads."""
    wanted: Wanted | None = None
    if read and all(map(folder_of, read)):
        near = reach(map(folder_of, read), units).near
        elsewhere = [p for p in elsewhere if p.code in _BETWEEN_FILES and near(p.file)]
        # A problem of a shared table may rest on any unit's forms.
        wanted = near if all(folder_of(p.file) for p in elsewhere) else None
    if not (read and elsewhere):
        return set()
    was = {_identity(p): _weight(p) for p in before(wanted)}
    return {i for p in elsewhere if (i := _identity(p)) not in was or _weight(p) > was[i]}


def _identity(p: Problem) -> Identity:
    """What makes it the same problem as before, though a count in its sentence may have moved."""
    return (p.severity, p.code, p.file, str(p.line), p.column, p.value, p.facts.get("ai", ""))


def _weight(p: Problem) -> Fraction:
    """How grave a problem is that rests on a count: the share registered, the difference of two totals."""
    if p.code == ty_le_cstd_co_so.__name__:
        return Fraction(int(p.facts["co"]), max(1, int(p.facts["tren"])))
    if p.code == tong_khong_khop.__name__:
        return Fraction(abs(int(p.value) - int(p.facts["dem"])))
    return Fraction(0)
