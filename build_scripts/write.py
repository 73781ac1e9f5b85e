"""The only writer: brings files and folders to exactly the bytes it is given, each by a temporary file and a rename."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path


def write_file(path: Path, content: bytes) -> bool:
    """Write unless the file holds these bytes already; True if it changed. Never leaves half a file."""
    try:
        if path.read_bytes() == content:
            return False
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = 0
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(temporary, content)
        if mode:
            temporary.chmod(mode)
        temporary.replace(path)
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, PermissionError):
            raise PermissionError(error.errno, error.strerror, str(path)) from None
        raise
    return True


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def remove_file(path: Path) -> None:
    path.unlink(missing_ok=True)


def synchronise(base: Path, folders: Iterable[Path], files: Mapping[str, bytes]) -> int:
    """Make the folders hold exactly `files` (paths relative to `base`); the number of files written or removed.

    What is equal is left alone, or a running preview would rebuild for nothing; orphans go last, so that a reader
    never meets a folder that is empty for a moment.
    """
    changed = sum(write_file(base / name, content) for name, content in files.items())
    wanted = {base / name for name in files}
    return changed + sum(_remove_others(folder, wanted) for folder in folders)


def _remove_others(folder: Path, wanted: Collection[Path]) -> int:
    """Files in a folder that are not wanted, and folders that are empty then; the number of files removed."""
    removed = 0
    for inside, folders, names in os.walk(folder, topdown=False):
        here = Path(inside)
        links = [name for name in folders if (here / name).is_symlink()]
        for path in (here / name for name in (*names, *links)):
            if path not in wanted:
                path.unlink()
                removed += 1
        if here != folder and not any(here.iterdir()):
            here.rmdir()
    return removed
