"""A snapshot: every compared path with the identity of its bytes, and the bytes on demand. A folder is one."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

from ..read.limits import MAX_BYTES, Allowance
from ..repo import COMPARED, is_litter


class CannotCompare(Exception):
    """The comparison can't be made; the text is the Vietnamese sentence that says why."""


class Entry(NamedTuple):
    """One file: the identity of its bytes (git's own for a blob), and whether it is no plain file that can be opened
    but, say, a link, which is never followed."""

    id: str
    is_link: bool = False


class Snapshot(Protocol):
    """One state of the repository's data, plans and schemas."""

    @property
    def entries(self) -> Mapping[str, Entry]:
        """By path from the root of the repository."""

    def sizes(self, paths: Iterable[str]) -> dict[str, int]:
        """Bytes of each of these files. Raises CannotCompare."""

    def read(self, paths: Iterable[str]) -> dict[str, bytes]:
        """What stands in these files. Raises CannotCompare."""


class Contents(NamedTuple):
    """What stands in files; apart those that are too large to be data, by their size, and those that are no files."""

    read: dict[str, bytes]
    too_large: dict[str, int]
    links: frozenset[str]


def contents(snapshot: Snapshot, paths: Iterable[str], allowance: Allowance) -> Contents:
    """Of those paths that are there. The only way to the bytes of a commit: sizes are asked for first. Raises
    CannotCompare, TooMuch."""
    there = [path for path in dict.fromkeys(paths) if path in snapshot.entries]
    links = frozenset(path for path in there if snapshot.entries[path].is_link)
    sizes = snapshot.sizes(path for path in there if path not in links)
    large = {path: size for path, size in sizes.items() if size > MAX_BYTES}
    for path, size in sizes.items():
        allowance.take(0 if path in large else size)
    return Contents(snapshot.read(path for path in sizes if path not in large), large, links)


class Folder:
    """The files of a folder as they lie there now, perhaps not a git repository. `algorithm` is the one of the commit
    on the other side, so that equal bytes are known as equal."""

    def __init__(self, root: Path, algorithm: str = "sha1") -> None:
        self._root, self._algorithm = root, algorithm

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        return {path: self._entry(path, size) for part in COMPARED for path, size in _walk(self._root, part)}

    def sizes(self, paths: Iterable[str]) -> dict[str, int]:
        return {path: (self._root / path).lstat().st_size for path in paths}

    def read(self, paths: Iterable[str]) -> dict[str, bytes]:
        return {path: self._bytes(path) for path in paths}

    def _entry(self, path: str, size: int) -> Entry:
        if size < 0:
            return Entry("", is_link=True)
        if size > MAX_BYTES:
            return Entry(f"{size}")
        try:
            data = self._bytes(path)
        except OSError:
            return Entry("", is_link=True)
        return Entry(hashlib.new(self._algorithm, b"blob %d\0" % len(data) + data).hexdigest())

    def _bytes(self, path: str) -> bytes:
        # Not Path.read_bytes and its buffer, which cost most of the time over thousands of small files.
        file = os.open(self._root / path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
        try:
            return os.read(file, MAX_BYTES + 1)
        finally:
            os.close(file)


def _walk(root: Path, relative: str) -> Iterator[tuple[str, int]]:
    """Path and size of every file below, -1 for what is no plain file. No link is followed, not even to a folder."""
    try:
        if (root / relative).is_symlink():
            yield relative, -1
            return
        entries = sorted(os.scandir(root / relative), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = f"{relative}/{entry.name}"
        if is_litter(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path)
        else:
            status = entry.stat(follow_symlinks=False)
            yield path, status.st_size if stat.S_ISREG(status.st_mode) else -1
