"""What was typed to two snapshots: BASE HEAD, BASE...HEAD, or BASE alone against the files as they lie there now."""

from __future__ import annotations

from pathlib import Path

from ..repo import Repo
from .git import Git
from .snapshot import Folder, Snapshot


def sides(repo: Repo, base: str, head: str | None) -> tuple[Snapshot, Snapshot]:
    """Each is a folder, or a branch, tag or hash of the repository at the root. `BASE...HEAD` starts where HEAD parted
    from BASE, as the code host compares a proposal. Raises CannotCompare."""
    if head is None and not _folder(base):
        one, dots, other = base.partition("...")
        if dots:
            known = Git(repo.root)
            tip = known.commit(other or "HEAD")
            return known.merge_base(known.commit(one or "HEAD"), tip), tip
        one, dots, other = base.partition("..")
        if dots:
            base, head = one or "HEAD", other or "HEAD"
    places = [_folder(base), repo.root if head is None else _folder(head)]
    git = Git(repo.root) if None in places else None
    commits = [
        git.commit(name or "") if git and not place else None for place, name in zip(places, (base, head), strict=True)
    ]
    algorithm = next((commit.algorithm for commit in commits if commit), "sha1")
    before, after = (
        commit or Folder(place or repo.root, algorithm) for place, commit in zip(places, commits, strict=True)
    )
    return before, after


def _folder(name: str) -> Path | None:
    """A folder that holds data; any other name is one of git's."""
    try:
        return Path(name).resolve() if name and Repo(Path(name)).data.is_dir() else None
    except (OSError, ValueError):
        return None
