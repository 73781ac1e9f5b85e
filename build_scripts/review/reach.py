"""How far a change of units' forms can reach: into the units that a law between files sees with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..repo import folder_of
from ..tables.share import department


@dataclass(frozen=True)
class Reach:
    """The units that stand beside a changed one: under one superior, or in one department."""

    units: Collection[str]

    def near(self, path: str) -> bool:
        """Whether a law may read this file together with a changed form: a form of these units, or a shared table."""
        folder = folder_of(path)
        return not folder or folder.rpartition("/")[2] in self.units


def reach(folders: Iterable[str], units: Mapping[str, Mapping[str, str]]) -> Reach:
    """Of a change to these units' folders; `units` are the rows of the table of units by their code."""
    changed = {folder.rpartition("/")[2] for folder in folders}
    above = {_superior(units, unit) for unit in changed}
    departments = {department(units, unit) for unit in changed}
    beside = {ma for ma in units if _superior(units, ma) in above or department(units, ma) in departments}
    return Reach(changed | beside)


def _superior(units: Mapping[str, Mapping[str, str]], unit: str) -> str:
    return units.get(unit, {}).get("ma_cap_tren", "")
