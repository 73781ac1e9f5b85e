"""What `check` reads, as it is in a commit: laid over the files on the disk, or on the disk itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ..history import Snapshot
from ..history.changed import Change
from ..read import MAX_BYTES
from ..repo import Repo
from ..write import write_file

READ_FROM_DISK = ("schemas/", "docs/ke-hoach/")
Wanted = Callable[[str], bool]
"""Whether a data file has to be read."""


def before(repo: Repo, base: Snapshot, changes: Iterable[Change], folder: Path, wanted: Wanted | None = None) -> Repo:
    """The repository as it was in `base`, from which what lies on the disk differs by `changes`; of its data only what
    is `wanted`. Only where schemas or plans changed is everything written, below `folder`. Raises CannotCompare."""
    paths = frozenset(path for change in changes for path in change.paths)
    if any(path.startswith(READ_FROM_DISK) for path in paths):
        return write_tree(base, folder)
    old = {path: data for path, data in _content(base, paths).items() if path.startswith("data/")}
    spared = {each.path for each in repo.data_files() if not wanted(each.path)} if wanted else set()
    return replace(repo, proposed=old, hidden=paths | spared)


def write_tree(snapshot: Snapshot, folder: Path) -> Repo:
    """Everything written below `folder`. Raises CannotCompare."""
    for path, data in _content(snapshot, snapshot.entries).items():
        if ".." not in path.split("/"):
            write_file(folder / path, data)
    (folder / "data").mkdir(exist_ok=True)
    return Repo(folder)


def _content(snapshot: Snapshot, paths: Iterable[str]) -> dict[str, bytes]:
    """The bytes of those paths that are plain files there. Of a file that is too large to be data only as much as lets
    the check see that."""
    entries = snapshot.entries
    sizes = snapshot.sizes(path for path in paths if path in entries and not entries[path].is_link)
    content = snapshot.read(path for path, size in sizes.items() if size <= MAX_BYTES)
    return content | {path: bytes(MAX_BYTES + 1) for path, size in sizes.items() if size > MAX_BYTES}
