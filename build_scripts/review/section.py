"""A part of the comment that may be cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..messages import comment as say

Entry = tuple[Callable[[], str], int]
"""A piece of Markdown, made only if there is room for it, and how many things it tells of."""


@dataclass(frozen=True)
class Section:
    """`entries` are kept or lost whole."""

    title: str
    opening: str = ""
    entries: Sequence[Entry] = ()

    def within(self, room: int, address: str) -> str:
        """The section in so many characters, empty if it holds nothing; what is lost is counted, and `address` says
        where it is."""
        if not self.entries and not self.opening:
            return ""
        lines = [f"### {self.title}", "", *([self.opening, ""] if self.opening else [])]
        room -= size("\n".join(lines)) + size(_cut(10**9, address)) + 10
        kept = 0
        for make, _ in self.entries:
            text = make()
            room -= size(text) + 1
            if room < 0:
                break
            lines.append(text)
            kept += 1
        if lost := sum(count for _, count in self.entries[kept:]):
            lines += ["", _cut(lost, address)]
        return "\n".join([*lines, ""])


def size(text: str) -> int:
    """Characters, counted in UTF-16 as the strictest would."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(count: int, address: str) -> str:
    return say.CUT.format(run=address, count=count)
