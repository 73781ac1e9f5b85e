"""What git tells of two states of the repository. The only place here that runs git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..repo import Repo
from ..write import write_file

Kind = Literal["A", "M", "D", "R"]
CHECKED = ("data", "schemas", "docs/ke-hoach")
"""What `check` reads."""


class NoCommit(Exception):
    """A name that is no commit here, or no repository of git at all; the text is the name."""


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


def between(repo: Repo, base: str, head: str) -> tuple[Change, ...]:
    """What `head` changes since it parted from `base`: what others did to `base` meanwhile is none of its doing."""
    return tuple(sorted(_changes(repo, fork(repo, base, head), commit(repo, head))))


def since(repo: Repo, base: str) -> tuple[Change, ...]:
    """The same for the files as they lie on the disk, those that git does not know yet included."""
    unknown = _git(repo, "ls-files", "--others", "--exclude-standard", "-z", "--full-name").split("\0")
    changed = _changes(repo, fork(repo, base))
    return tuple(sorted({*changed, *(Change(path, "A") for path in unknown if path)}))


def commit(repo: Repo, name: str) -> str:
    """The full id of a commit. Raises NoCommit."""
    try:
        return _git(repo, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()
    except NoCommit:
        raise NoCommit(name) from None


def fork(repo: Repo, base: str, head: str = "HEAD") -> str:
    """Where `head` parted from `base`; `base` itself where git knows no such commit, as in a shallow clone."""
    older, newer = commit(repo, base), commit(repo, head)
    try:
        return _git(repo, "merge-base", older, newer).strip()
    except NoCommit:
        return older


def write_tree(repo: Repo, name: str, folder: Path) -> Repo:
    """What `check` reads, as it is in a commit, written below `folder`."""
    at = commit(repo, name)
    found = _git(repo, "ls-tree", "--name-only", "-z", at, *CHECKED).split("\0")
    archive = _run(repo, "archive", "--format=tar", at, *filter(None, found))
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            if member.isreg() and ".." not in member.name.split("/") and (content := tar.extractfile(member)):
                write_file(folder / member.name, content.read())
    return Repo(folder)


def _changes(repo: Repo, *commits: str) -> list[Change]:
    words = _git(repo, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", *commits, "--").split("\0")
    changes, rest = [], iter(words)
    for status in rest:
        if status.startswith(("R", "C")):
            old, path = next(rest), next(rest)
            changes.append(Change(path, "R", old) if status[0] == "R" else Change(path, "A"))
        elif status:
            changes.append(Change(next(rest), "A" if status == "A" else "D" if status == "D" else "M"))
    return changes


def _git(repo: Repo, *arguments: str) -> str:
    return _run(repo, *arguments).decode("utf-8", "surrogateescape")


def _run(repo: Repo, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=repo.root, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoCommit("git") from None
    if done.returncode:
        raise NoCommit(arguments[-1])
    return done.stdout
