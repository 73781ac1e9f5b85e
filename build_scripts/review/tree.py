"""What `check` reads, as it is in a commit: laid over the files on the disk, or instead of them. Data stays in memory;
only the schemas and plans are written, for they are read from the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ..history import Snapshot
from ..history.changed import Change
from ..history.snapshot import contents
from ..read.limits import Allowance
from ..repo import DATA, PLANS, SCHEMAS, Repo, within
from ..write import write_file

Wanted = Callable[[str], bool]
"""Whether a data file has to be read."""


def before(repo: Repo, base: Snapshot, changes: Iterable[Change], folder: Path, wanted: Wanted | None = None) -> Repo:
    """The repository as it was in `base`, from which what lies on the disk differs by `changes`; of its data only what
    is `wanted`. Only where schemas or plans changed is it whole, as `tree` gives it. Raises CannotCompare, TooMuch."""
    paths = frozenset(path for change in changes for path in change.paths)
    if any(within(path, PLANS, SCHEMAS) for path in paths):
        return tree(base, folder)
    old = contents(base, (path for path in paths if within(path, DATA)), Allowance())
    spared = {each.path for each in repo.data_files() if not wanted(each.path)} if wanted else set()
    away = paths | spared
    proposed = {path: content for path, content in repo.proposed.items() if path not in away}
    too_large = {path: size for path, size in repo.too_large.items() if path not in away}
    return replace(repo, proposed=proposed | old.read, too_large=too_large | old.too_large, hidden=away)


def tree(snapshot: Snapshot, folder: Path) -> Repo:
    """All of it, its schemas and plans written below `folder`. Raises CannotCompare, TooMuch."""
    found = contents(snapshot, snapshot.entries, Allowance())
    for path, content in found.read.items():
        if not within(path, DATA) and ".." not in path.split("/"):
            write_file(folder / path, content)
    data = {path: content for path, content in found.read.items() if within(path, DATA)}
    return Repo(folder, data, too_large={path: size for path, size in found.too_large.items() if within(path, DATA)})
