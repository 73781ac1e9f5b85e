"""Which files differ between two states, by name, in the whole repository: renames known, nothing read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..repo import COMPARED, Repo, within
from .git import Commit, Git

Kind = Literal["A", "M", "D", "R"]


@dataclass(frozen=True, order=True)
class Change:
    """One file: added, modified, deleted, or renamed from `old`."""

    path: str
    kind: Kind = "M"
    old: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """Every path it touches."""
        return (self.old, self.path) if self.old else (self.path,)


class Comparison(NamedTuple):
    """`base` is where `head` parted from what it is compared with."""

    base: Commit
    changes: tuple[Change, ...]
    head: Commit


def between(repo: Repo, base: str, head: str) -> Comparison:
    """What `head` changes since it parted from `base`: what others did to `base` meanwhile is none of its doing."""
    git = Git(repo.root)
    tip = git.commit(head)
    fork = git.merge_base(git.commit(base), tip)
    return Comparison(fork, tuple(sorted(_changes(git, fork.id, tip.id))), tip)


def since(repo: Repo, base: str) -> tuple[Commit, tuple[Change, ...]]:
    """The same for the files as they lie on the disk, those that git does not know yet included."""
    git = Git(repo.root)
    fork = git.merge_base(git.commit(base), git.commit("HEAD"))
    return fork, tuple(sorted({*_changes(git, fork.id), *_unknown(git)}))


def lies_on_disk(repo: Repo, commit: Commit) -> bool:
    """Whether what is compared lies on the disk exactly as in the commit."""
    git = Git(repo.root)
    found = (path for change in (*_changes(git, commit.id), *_unknown(git)) for path in change.paths)
    return not any(within(path, *COMPARED) for path in found)


def _unknown(git: Git) -> Sequence[Change]:
    """Files on the disk that git does not know."""
    return [Change(path, "A") for path in git.names("ls-files", "--others", "--exclude-standard", "--full-name", "-z")]


def _changes(git: Git, *commits: str) -> Sequence[Change]:
    words = git.names("diff", "--name-status", "--find-renames", "--no-ext-diff", "--no-textconv", "-z", *commits, "--")
    changes, rest = [], iter(words)
    for status in rest:
        if status.startswith(("R", "C")):
            old, path = next(rest), next(rest)
            changes.append(Change(path, "R", old) if status[0] == "R" else Change(path, "A"))
        else:
            changes.append(Change(next(rest), "A" if status == "A" else "D" if status == "D" else "M"))
    return changes
