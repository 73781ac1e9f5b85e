"""A commit as a snapshot, through git's own plumbing: objects are read, nothing is checked out, no filter or hook runs.

Names come from whoever proposes: they are held against a pattern and stand behind --end-of-options.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from threading import Timer

from ..messages import changes as say
from ..problems import shown
from ..repo import COMPARED, is_litter
from .snapshot import CannotCompare, Entry

MAX_LISTING = 64 * 2**20
"""Bytes of a list of names: one tree that holds another twice, and so on, lists without end."""
SECONDS = 120
_REFERENCE = re.compile(r"(?!-)[^\x00-\x20\x7f:?*\[\\]{1,250}")
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never")
"""No program of the repository's settings is started, and what is missing is not fetched."""


class Git:
    """The git repository around a folder. Raises CannotCompare where there is none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        try:
            inside = self._run("rev-parse", "--is-inside-work-tree")
        except FileNotFoundError:
            raise CannotCompare(say.NO_GIT) from None
        if inside.returncode:
            raise CannotCompare(say.NOT_GIT.format(root=root))

    def commit(self, name: str) -> Commit:
        """The commit of a branch, tag or hash."""
        if not _REFERENCE.fullmatch(name):
            raise CannotCompare(say.BAD_REFERENCE.format(ten=shown(name)))
        found = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found.returncode:
            raise CannotCompare(say.NOT_A_COMMIT.format(ten=shown(name)) + self._shallow())
        return Commit(self, found.stdout.decode("ascii").strip(), name)

    def merge_base(self, one: Commit, other: Commit) -> Commit:
        """Where the other parted from the one: what the host compares a proposal with."""
        found = self._run("merge-base", one.id, other.id)
        if found.returncode:
            names = {"cu": shown(one.name), "moi": shown(other.name)}
            raise CannotCompare(say.NO_MERGE_BASE.format(**names, chep_nong=self._shallow()))
        return Commit(self, found.stdout.decode("ascii").strip(), one.name)

    def listing(self, commit: Commit) -> bytes:
        """`ls-tree` of the compared folders, of bounded length."""
        status, listed = self._bounded("ls-tree", "-r", "-z", commit.id, "--", *COMPARED)
        if status:
            raise self.failed(commit)
        return listed

    def objects(self, ids: Iterable[str], *, whole: bool) -> bytes:
        """The answers of `cat-file`, one after the other: a line about each object, and, if `whole`, the object."""
        given = "".join(f"{each}\n" for each in ids).encode()
        return self._run("cat-file", "--batch" if whole else "--batch-check", given=given).stdout if given else b""

    def names(self, verb: str, *arguments: str) -> list[str]:
        """The parts of an answer in its -z form, of bounded length."""
        status, answer = self._bounded(verb, *arguments)
        if status:
            raise CannotCompare(say.GIT_FAILED.format(ten=verb, chep_nong=self._shallow()))
        return answer.decode("utf-8", errors="surrogateescape").split("\0")[:-1]

    def failed(self, commit: Commit) -> CannotCompare:
        return CannotCompare(say.GIT_FAILED.format(ten=shown(commit.name), chep_nong=self._shallow()))

    def _shallow(self) -> str:
        return say.SHALLOW if self._run("rev-parse", "--is-shallow-repository").stdout == b"true\n" else ""

    def _call(self, verb: str) -> tuple[str, ...]:
        return ("git", "-C", str(self.root), *_SAFE, verb)

    def _bounded(self, verb: str, *arguments: str) -> tuple[int, bytes]:
        """The status and an answer of bounded length, in bounded time."""
        call = (*self._call(verb), *arguments)
        with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()) as process:
            assert process.stdout is not None
            clock = Timer(SECONDS, process.kill)
            clock.start()
            answer = process.stdout.read(MAX_LISTING + 1)
            in_time = clock.is_alive()
            clock.cancel()
            if len(answer) > MAX_LISTING:
                process.kill()
                raise CannotCompare(say.LISTING_TOO_LARGE)
        if not in_time:
            raise CannotCompare(say.GIT_SLOW.format(giay=SECONDS))
        return process.returncode, answer

    def _run(self, verb: str, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        call = (*self._call(verb), *arguments)
        try:
            return subprocess.run(
                call, input=given, capture_output=True, env=_environment(), timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise CannotCompare(say.GIT_SLOW.format(giay=SECONDS)) from None


class Commit:
    """One commit of a repository."""

    def __init__(self, git: Git, commit: str, name: str) -> None:
        self._git, self.id, self.name = git, commit, name

    @property
    def algorithm(self) -> str:
        return "sha1" if len(self.id) == 40 else "sha256"

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        entries = {}
        for line in self._git.listing(self).split(b"\0")[:-1]:
            about, _, name = line.partition(b"\t")
            mode, _, blob = about.decode("ascii").split()
            path = name.decode("utf-8", errors="surrogateescape")
            if not is_litter(path.rpartition("/")[2]):
                entries[path] = Entry(blob, is_link=not mode.startswith("100"))
        return entries

    def sizes(self, paths: Iterable[str]) -> dict[str, int]:
        wanted = list(paths)
        lines = self._git.objects((self.entries[path].id for path in wanted), whole=False).splitlines()
        if len(lines) != len(wanted):
            raise self._git.failed(self)
        return {path: self._size(line) for path, line in zip(wanted, lines, strict=True)}

    def read(self, paths: Iterable[str]) -> dict[str, bytes]:
        wanted = list(paths)
        answers = self._git.objects((self.entries[path].id for path in wanted), whole=True)
        found, start = {}, 0
        for path in wanted:
            head = answers[start : answers.find(b"\n", start)]
            first = start + len(head) + 1
            found[path] = answers[first : first + self._size(head)]
            start = first + len(found[path]) + 1
        return found

    def _size(self, answer: bytes) -> int:
        """From what `cat-file` says of an object: its hash, its type, its size."""
        _, _, size = answer.rpartition(b" blob ")
        if not size.isdigit():
            raise self._git.failed(self)
        return int(size)


def _environment() -> dict[str, str]:
    """Ours, without what would lead git to another repository, and without questions to whoever sits there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
