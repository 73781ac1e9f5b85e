"""How much is read: of one file, and of one state of the register. Whoever proposes decides how large files are and how
many, so that nothing is read before it is held against these."""

from __future__ import annotations

from ..messages.terminal import TOO_MUCH

MAX_BYTES = 16 * 2**20
"""A file above this is refused unread: a unit's form is some kilobytes."""
MAX_TOTAL = 128 * 2**20
"""All files that are read of one state: a season of ten thousand units is some 45 MB. The worst that can be written was
seen to take sixty times as much memory, half of what a runner of the host has."""
LEAST = 512
"""What a file counts for at least: a million empty ones take time and memory too."""


class TooMuch(Exception):
    """A state that is too large to be a register; the text is the Vietnamese sentence that says so."""


class Allowance:
    """What may still be read of one state."""

    def __init__(self) -> None:
        self._left = MAX_TOTAL

    def take(self, size: int) -> None:
        """Before a file of so many bytes is read. Raises TooMuch."""
        self._left -= max(size, LEAST)
        if self._left < 0:
            raise TooMuch(TOO_MUCH.format(so_mb=MAX_TOTAL // 2**20))
