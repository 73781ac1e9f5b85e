"""The only writer: brings files and folders to exactly the bytes it is given, each by a temporary file and a rename."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path


def write_file(path: Path, content: bytes) -> bool:
    """Write unless the file holds these bytes already; True if it changed. Never leaves half a file."""
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(content)
        if path.exists():
            temporary.chmod(path.stat().st_mode)
        temporary.replace(path)
    except PermissionError as error:
        raise PermissionError(error.errno, error.strerror, str(path)) from None
    finally:
        temporary.unlink(missing_ok=True)
    return True


def remove_file(path: Path) -> None:
    path.unlink(missing_ok=True)


def synchronise(base: Path, folders: Iterable[Path], files: Mapping[str, bytes]) -> int:
    """Make the folders hold exactly `files` (paths relative to `base`); the number of files written or removed.

    What is equal is left alone, or a running preview would rebuild for nothing; orphans go last, so that a reader
    never meets a folder that is empty for a moment.
    """
    changed = sum(write_file(base / name, content) for name, content in files.items())
    wanted = {base / name for name in files}
    for folder in folders:
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path not in wanted:
                path.unlink()
                changed += 1
    return changed
