"""What the laws are given and what they find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from ...history.changed import Change
from ...model import Source
from ...repo import FORMS, classify, is_program, unit_of
from ..effects import Effects
from ..place import Place

Owner = Literal["office", "maintainers", "unit", "sender"]
"""Whose word is needed; "sender" mends it himself first."""


@dataclass(frozen=True)
class Finding:
    """One reason why the proposal is not simply a unit's own. `account` is whom the code host knows for the owner."""

    code: str
    owner: Owner
    paths: tuple[str, ...]
    account: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Proposal:
    """What is changed, by whom if that is known, on which day, in which register."""

    changes: Sequence[Change]
    place: Place
    today: date
    author: str = ""
    effects: Effects = field(default_factory=Effects)
    """What it does to the registrations; nothing, as long as nobody compared them."""

    @cached_property
    def paths(self) -> tuple[str, ...]:
        return tuple(sorted({path for change in self.changes for path in change.paths}))

    @cached_property
    def forms(self) -> dict[str, Source]:
        """The unit's form at each changed path that is one."""
        found = {path: classify(path) for path in self.paths}
        return {path: source for path, source in found.items() if source and source.table in FORMS}

    @cached_property
    def folders(self) -> dict[tuple[str, str], list[str]]:
        """Season and unit -> its changed paths, forms or not."""
        found: dict[tuple[str, str], list[str]] = {}
        for path in self.paths:
            if unit := unit_of(path):
                found.setdefault(unit, []).append(path)
        return found

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The units of the register of which it changes a form."""
        return tuple(sorted({source.don_vi for source in self.forms.values()} & self.place.names.keys()))

    @cached_property
    def program(self) -> tuple[str, ...]:
        return tuple(path for path in self.paths if is_program(path))

    def present(self, paths: Sequence[str]) -> tuple[str, ...]:
        """Those of the paths that are there after the change."""
        gone = {c.path for c in self.changes if c.kind == "D"} | {c.old for c in self.changes if c.old}
        return tuple(path for path in paths if path not in gone)
