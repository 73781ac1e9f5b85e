"""A change checked: everything read and judged once, and what of it the change is to blame for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ..history.changed import Change, Comparison, between, lies_on_disk, since
from ..history.git import Commit
from ..pipeline import Checked, check
from ..problems import Problem
from ..repo import Repo
from .scope import Judged, judge
from .tree import Wanted, before, tree

Tell = Callable[[int], None]


@dataclass(frozen=True)
class Reviewed:
    """`checked` is the state after the change, whole; `judged` parts its problems."""

    checked: Checked
    judged: Judged


def of_disk(repo: Repo, base: str, today: date, tell: Tell) -> Reviewed:
    """What lies on the disk, as a change of `base`. Raises CannotCompare, TooMuch."""
    fork, changes = since(repo, base)
    return _reviewed(repo, fork, changes, today, tell)


def of_commits(repo: Repo, base: str, head: str, today: date, tell: Tell) -> tuple[Comparison, Reviewed]:
    """What `head` changes since it parted from `base`; read from the disk if that is how it lies there, as it does
    where the code host checks a proposal. Raises CannotCompare, TooMuch."""
    comparison = between(repo, base, head)
    with TemporaryDirectory(prefix="thidua-") as folder:
        there = repo if lies_on_disk(repo, comparison.head) else tree(comparison.head, Path(folder))
        return comparison, _reviewed(there, comparison.base, comparison.changes, today, tell)


def _reviewed(repo: Repo, base: Commit, changes: Sequence[Change], today: date, tell: Tell) -> Reviewed:
    checked = check(repo, today, tell)

    def found_before(wanted: Wanted | None) -> Sequence[Problem]:
        with TemporaryDirectory(prefix="thidua-") as folder:
            return check(before(repo, base, changes, Path(folder), wanted), today).problems

    return Reviewed(checked, judge(checked.problems, changes, checked.register.units, found_before))
