"""What `check` reads, as it is in a commit, on the disk: schemas and plans are read from there."""

from __future__ import annotations

from pathlib import Path

from ..history import Snapshot
from ..read import MAX_BYTES
from ..repo import Repo
from ..write import write_file


def write_tree(snapshot: Snapshot, folder: Path) -> Repo:
    """Written below `folder`, links left out. Of a file that is too large to be data only as much as lets the check
    see that. Raises CannotCompare."""
    sizes = snapshot.sizes(path for path, entry in snapshot.entries.items() if not entry.is_link)
    content = snapshot.read(path for path, size in sizes.items() if size <= MAX_BYTES)
    content |= {path: bytes(MAX_BYTES + 1) for path, size in sizes.items() if size > MAX_BYTES}
    for path, data in content.items():
        if ".." not in path.split("/"):
            write_file(folder / path, data)
    (folder / "data").mkdir(exist_ok=True)
    return Repo(folder)
