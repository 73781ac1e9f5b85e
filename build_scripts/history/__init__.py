"""Two states of the repository to compare: commits read through git, or folders; nothing is checked out and nothing of
them is run.

    snapshot  what both kinds are: paths with the identity of their bytes; a folder as one
    git       a commit as one
    sides     what was typed -> two snapshots
    changed   the names of all files that differ, renames known
    states    two snapshots -> what `changes` compares, reading only what differs
"""

from .sides import sides
from .snapshot import CannotCompare, Snapshot

__all__ = ["CannotCompare", "Snapshot", "sides"]
