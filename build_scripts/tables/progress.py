"""Targets beside the published figures. Decimal throughout: a float would print a figure that nobody published."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from ..model import Register
from ..vietnamese.collation import sort_key

Verdict = Literal["vuot", "dat", "chua_dat", "chua_ro", "chua_co"]
KINDS = ("cong_bo", "uoc", "suy_ra")
"""The grades of a figure, the most trusted first; they are never mixed."""

WHOLE_YEAR = "nam"
PER_CENT = "%"
_CUMULATIVE = re.compile(r"([0-9]{1,2})-thang")
_MONTH = re.compile(r"thang-([0-9]{2})")
_QUARTER = re.compile(r"quy-([1-4])")
_TENTH, _HUNDRED = Decimal("0.1"), Decimal(100)


@dataclass(frozen=True)
class Figure:
    """One published figure. `percent` is how much of the year's target it makes, `points` the distance in percentage
    points for targets in per cent; empty where the period cannot be held against a year."""

    row: Mapping[str, str]
    percent: str
    points: str

    @property
    def whole_year(self) -> bool:
        return self.row["ky"] == WHOLE_YEAR


@dataclass(frozen=True)
class TargetProgress:
    """A target, its figures by grade, the best one for the whole year with its verdict, the latest period's figures,
    and the base year's figure that the plan's rate of growth implies."""

    target: Mapping[str, str]
    by_kind: Mapping[str, tuple[Figure, ...]]
    best: Figure | None
    verdict: Verdict
    latest: tuple[Figure, ...]
    base: str

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(f for kind in KINDS for f in self.by_kind[kind])


def target_progress(register: Register, nam: str) -> tuple[TargetProgress, ...]:
    """The season's targets in the order of their table, a part right behind its whole. A figure that broke a law, and
    so is empty, was granted an exception; it is left out."""
    results: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in register.tables["results"].records():
        if row["nam"] == nam and row["gia_tri"]:
            results[row["ma_chi_tieu"]].append(row)
    targets = [t for t in register.tables["targets"].records() if t["nam"] == nam and t["gia_tri"]]
    with localcontext(prec=60):  # the schemas allow eighteen digits before the point and nine after it
        return tuple(_progress(t, results[t["ma"]]) for t in _parts_behind(targets))


def period_end(ky: str) -> tuple[int, int]:
    """The month in which a period ends, and its length in months: 9-thang is (9, 9), quy-3 is (9, 3)."""
    if ky == WHOLE_YEAR:
        return 12, 12
    if match := _CUMULATIVE.fullmatch(ky):
        return int(match[1]), int(match[1])
    if match := _QUARTER.fullmatch(ky):
        return int(match[1]) * 3, 3
    match = _MONTH.fullmatch(ky)
    return (int(match[1]), 1) if match else (0, 0)


def implied_base(target: Mapping[str, str]) -> str:
    """Target / (1 + growth), with the decimals of the target; empty where the plan names no growth."""
    rate = target["tang_phan_tram"]
    if not rate or not target["so_voi"] or Decimal(rate) <= -100:
        return ""
    value = Decimal(target["gia_tri"])
    return _plain((value / (1 + Decimal(rate) / 100)).quantize(_unit_of(value), ROUND_HALF_UP))


def percent_of_target(value: Decimal, goal: Decimal, lower_is_better: bool) -> str:
    """100 or more means reached, whichever way is better; empty where a ratio says nothing.

    Never rounded up over the line: 99,96 % is not 100.
    """
    if value <= 0 or goal <= 0:
        return ""
    exact = (goal / value if lower_is_better else value / goal) * _HUNDRED
    rounded = exact.quantize(_TENTH, ROUND_HALF_UP)
    return _plain(exact.quantize(_TENTH, ROUND_DOWN) if exact < _HUNDRED <= rounded else rounded)


def _progress(target: Mapping[str, str], results: Sequence[Mapping[str, str]]) -> TargetProgress:
    figures = [_figure(target, row) for row in sorted(results, key=_order)]
    by_kind = {kind: tuple(f for f in figures if f.row["loai"] == kind) for kind in KINDS}
    years = {kind: [f for f in by_kind[kind] if f.whole_year] for kind in KINDS}
    best = next((years[kind][-1] for kind in KINDS if years[kind]), None)
    part = [f for f in figures if not f.whole_year]
    last = max((period_end(f.row["ky"]) for f in part), default=(0, 0))
    latest = tuple(f for f in part if period_end(f.row["ky"]) == last)
    return TargetProgress(target, by_kind, best, _verdict(target, best), latest, implied_base(target))


def _figure(target: Mapping[str, str], row: Mapping[str, str]) -> Figure:
    end, length = period_end(row["ky"])
    if end != length:  # one month or quarter is not held against a year
        return Figure(row, "", "")
    value, goal = Decimal(row["gia_tri"]), Decimal(target["gia_tri"])
    points = _plain(value - goal) if target["don_vi_tinh"] == PER_CENT else ""
    return Figure(row, percent_of_target(value, goal, target["chieu"] == "giam"), points)


def _verdict(target: Mapping[str, str], best: Figure | None) -> Verdict:
    """A bound ("hơn 42") settles only what lies on its far side."""
    if best is None:
        return "chua_co"
    value, goal = Decimal(best.row["gia_tri"]), Decimal(target["gia_tri"])
    higher_is_better = target["chieu"] == "tang"
    if best.row["dau"] == ">":
        if value < goal:
            return "chua_ro"
        return "vuot" if higher_is_better else "chua_dat"
    if value == goal:
        return "dat"
    return "vuot" if (value > goal) == higher_is_better else "chua_dat"


def _order(row: Mapping[str, str]) -> tuple[object, ...]:
    return (*period_end(row["ky"]), row["ngay_cong_bo"], sort_key(row["nguon"]), Decimal(row["gia_tri"]))


def _parts_behind(targets: list[dict[str, str]]) -> list[dict[str, str]]:
    """Each part right behind its whole, at any depth; none is lost, even where two name each other as whole."""
    known = {t["ma"] for t in targets}
    ordered: dict[str, dict[str, str]] = {}

    def walk(target: dict[str, str]) -> None:
        if target["ma"] not in ordered:
            ordered[target["ma"]] = target
            for part in targets:
                if part["ma_cha"] == target["ma"]:
                    walk(part)

    for target in sorted(targets, key=lambda t: t["ma_cha"] in known):  # stable: wholes first, then what they missed
        walk(target)
    return list(ordered.values())


def _unit_of(value: Decimal) -> Decimal:
    return Decimal((0, (1,), min(int(value.as_tuple().exponent), 0)))


def _plain(value: Decimal) -> str:
    """Canonical text: no exponent, no trailing zeros behind the point, no minus before zero."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
