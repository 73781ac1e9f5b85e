"""Who takes part in a season, what each unit has sent, and what the totals therefore hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..model import Register
from ..problems import Problem
from ..repo import FORMS, season_folder
from ..vietnamese.collation import sort_key

Status = Literal["hop_le", "nop_muon", "co_loi", "chua_nop"]
COUNTED: frozenset[Status] = frozenset({"hop_le", "nop_muon"})
"""The units whose rows go into the totals."""

SIGNATURE = ("ngay_ky", "nguoi_ky")
"""The cells of the cover that say it is signed; no other form has columns of these names."""

ROOT_KIND = "so"
"""The department itself owes no registration; should it send one, it counts like any unit."""


def tells_of_signing(problem: Problem) -> bool:
    """Whether a problem says that the forms are not signed. The checks alone judge that: a cover that can't be read,
    or lies there under a wrong name, may well be signed."""
    no_row = problem.code == "phieu_nhieu_dong" and problem.facts.get("kieu") == "trong"
    return no_row or problem.code == "thieu_phieu" or (problem.code == "o_trong" and problem.column in SIGNATURE)


@dataclass(frozen=True)
class UnitState:
    """One unit in one season. `expected` units are those that owe a registration or gave a good one; `cover` is the
    row of phieu.csv, empty unless the unit counts; `received` the day that decides on being late."""

    ma: str
    ten: str
    unit: Mapping[str, str]
    status: Status
    expected: bool
    cover: Mapping[str, str]
    received: str
    paths: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def counted(self) -> bool:
        return self.status in COUNTED

    @property
    def errors(self) -> int:
        return sum(p.severity == "loi" for p in self.problems)

    @property
    def warnings(self) -> int:
        return sum(p.severity == "canh_bao" for p in self.problems)

    @property
    def unsigned(self) -> bool:
        """Whether forms were sent that nobody has signed: without a cover, or without day or signer on it."""
        return any(tells_of_signing(p) for p in self.problems)

    @property
    def mended_by_machine(self) -> bool:
        """Whether `fix` alone would bring it into the totals: the unit itself has nothing to do."""
        return self.errors > 0 and all(p.repairable for p in self.problems if p.severity == "loi")


@dataclass(frozen=True)
class Outsider:
    """A folder of registrations that belongs to no unit: nothing of it counts."""

    folder: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Coverage:
    """What a total holds: `counted` of `expected` units, by status; `as_of` is the last day one of them arrived."""

    counted: int
    expected: int
    by_status: Mapping[Status, int]
    excluded: tuple[UnitState, ...]
    as_of: str


def unit_states(
    register: Register, problems: Sequence[Problem], season: Mapping[str, str]
) -> tuple[tuple[UnitState, ...], tuple[Outsider, ...]]:
    """The season's units by name, and folders that belong to none."""
    nam = season["nam"]
    told = _by_folder(problems, nam, register.units.keys())
    paths = _sent(register, nam)
    covers = _covers(register, nam)
    folders = paths.keys() | told.keys()
    units = [
        _unit_state(unit, season, paths.get(ma, {}), covers.get(ma, {}), tuple(told.get(ma, ())))
        for ma, unit in register.units.items()
        if ma in folders or _owes(unit, season)
    ]
    outsiders = [Outsider(name, tuple(told.get(name, ()))) for name in sorted(folders - register.units.keys())]
    return tuple(sorted(units, key=lambda u: (sort_key(u.ten), u.ma))), tuple(outsiders)


def coverage(units: Sequence[UnitState]) -> Coverage:
    by_status: dict[Status, int] = dict.fromkeys(("hop_le", "nop_muon", "co_loi", "chua_nop"), 0)
    for unit in units:
        by_status[unit.status] += 1
    return Coverage(
        counted=sum(u.counted for u in units),
        expected=sum(u.expected for u in units),
        by_status=by_status,
        excluded=tuple(u for u in units if not u.counted),
        as_of=max((u.received for u in units if u.counted), default=""),
    )


def _unit_state(
    unit: Mapping[str, str],
    season: Mapping[str, str],
    paths: Mapping[str, str],
    cover: Mapping[str, str],
    problems: tuple[Problem, ...],
) -> UnitState:
    received = cover.get("ngay_nhan") or cover.get("ngay_ky") or ""
    status: Status = "hop_le"
    if any(p.severity == "loi" for p in problems):
        status, cover, received = "co_loi", {}, ""
    elif not paths:
        status = "chua_nop"
    elif received > season["han_dang_ky"]:
        status = "nop_muon"
    expected = status in COUNTED or _owes(unit, season)
    return UnitState(unit["ma"], unit["ten"], unit, status, expected, cover, received, paths, problems)


def _owes(unit: Mapping[str, str], season: Mapping[str, str]) -> bool:
    """Whether the unit still lives at the deadline, and is not the department itself."""
    begun = unit["tu_ngay"] <= season["han_dang_ky"]
    ended = unit["den_ngay"] and unit["den_ngay"] < season["han_dang_ky"]
    return unit["loai"] != ROOT_KIND and begun and not ended


def _by_folder(problems: Sequence[Problem], nam: str, known: Collection[str]) -> dict[str, list[Problem]]:
    """Problems by the season's folder they stand in; so too a misplaced file, or a link in place of the folder."""
    told: dict[str, list[Problem]] = defaultdict(list)
    prefix = f"{season_folder(nam)}/"
    for problem in problems:
        folder, inside, _ = problem.file.removeprefix(prefix).partition("/")
        if problem.file.startswith(prefix) and (inside or folder in known):
            told[folder].append(problem)
    return told


def _sent(register: Register, nam: str) -> dict[str, dict[str, str]]:
    """Per unit, the forms it has sent and where they lie."""
    paths: dict[str, dict[str, str]] = defaultdict(dict)
    for form in FORMS:
        for source in register.tables[form].sources:
            if source.nam == nam:
                paths[source.don_vi][form] = source.path
    return paths


def _covers(register: Register, nam: str) -> dict[str, dict[str, str]]:
    """Per unit, the first row of its cover; more than one is an error, so that such a cover is never shown."""
    table = register.tables["phieu"]
    rows = table.rows[list(table.schema.header)].to_dict("records")
    places = zip(table.source_column("nam"), table.source_column("don_vi"), rows, strict=True)
    covers: dict[str, dict[str, str]] = {}
    for season, unit, row in places:
        if season == nam:
            covers.setdefault(unit, {str(k): str(v) for k, v in row.items()})
    return covers
