"""A published figure beside the year's target: in words, and as a bar where one tells the truth.

An amount is held against the target as a ratio, a percentage by its distance in points (why: bars.deviation). No mark
says how much of the year is over: the register doesn't know whether a target adds up over the year (retail sales) or
stands (markets), and the plan doesn't divide the year, so that an even pace would be a verdict that nobody published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..tables import TargetProgress
from ..tables.progress import KINDS, PER_CENT, Figure, period_end
from . import words
from .bars import RATIO_END, Bar, deviation, length, ratio, reach, sample

OPEN, SOFT = ">", "≈"
NOT_OF_A_YEAR = "Số riêng một kỳ, không so với kế hoạch năm"
YEAR_NOT_OVER = "Càng thấp càng tốt: hết năm mới so được"
NO_RATIO = "Không tính được tỷ lệ"
TURNED = "lấy kế hoạch chia cho kết quả"

_GRADE_CLASS = {"cong_bo": "cong-bo", "uoc": "uoc", "suy_ra": "suy-ra"}
_END_CLASS = {OPEN: "hon", SOFT: "khoang", "": ""}
_END = {"hon": "“hơn”: ít nhất bằng số này", "khoang": "“khoảng”: số gần đúng"}


@dataclass(frozen=True)
class Comparison:
    """`short` is for a cell, `phrase` for a sentence; `note` says how it was worked out, or why there is neither. A bar
    draws what `short` says; where the figure is so open that it would mislead, there is none."""

    short: str = ""
    phrase: str = ""
    note: str = ""
    bar: Bar | None = None


NOTHING = Comparison()


@dataclass(frozen=True)
class Key:
    """What a chart uses: each grade and each end with a sample, and what the full track stands for in either kind of
    bar, empty without such bars."""

    samples: tuple[tuple[Bar, str], ...]
    percent: str
    points: str


def compare(figure: Figure, target: Mapping[str, str], limit: Decimal, look: str = "") -> Comparison:
    """`limit` is the number of points that half a track stands for, `look` the verdict's name for CSS."""
    last, months = period_end(figure.row["ky"])
    if last != months:
        return Comparison(note=NOT_OF_A_YEAR)
    if target["don_vi_tinh"] == PER_CENT:
        return _by_points(figure, limit, look)
    return _by_ratio(figure, target["chieu"] == "giam", look)


def points_of(targets: Iterable[TargetProgress]) -> Decimal:
    """One limit for all percentages of a season, so that their bars can be compared."""
    return reach(Decimal(f.points) for t in targets for f in t.figures if f.points)


def key_of(bars: Iterable[Bar | None], limit: Decimal) -> Key:
    drawn = [bar for bar in bars if bar]
    grades = [(_GRADE_CLASS[k], words.GRADE[k]) for k in KINDS if any(b.grade == _GRADE_CLASS[k] for b in drawn)]
    ends = [(end, said) for end, said in _END.items() if any(b.end == end for b in drawn)]
    any_grade = _GRADE_CLASS["cong_bo"]
    return Key(
        samples=(*((sample(n), said) for n, said in grades), *((sample(any_grade, n), said) for n, said in ends)),
        percent=words.number(length(RATIO_END)) if any(not b.centred for b in drawn) else "",
        points=words.number(length(limit)) if any(b.centred for b in drawn) else "",
    )


def _by_ratio(figure: Figure, lower_is_better: bool, look: str) -> Comparison:
    """Where lower is better the ratio is turned round (target by result), so that 100 and more is always reached. A sum
    that still grows would then look reached until the year is over."""
    dau = figure.row["dau"]
    if not figure.percent:
        return Comparison(note=NO_RATIO)
    if lower_is_better and not figure.whole_year:
        return Comparison(note=YEAR_NOT_OVER)
    at_most = lower_is_better and dau == OPEN
    short = ("dưới " if at_most else words.SIGN.get(dau, "")) + f"{words.number(figure.percent)}%"
    bar = None if at_most else ratio(Decimal(figure.percent), **_named(figure, look))
    return Comparison(short, f"bằng {short} kế hoạch", TURNED if lower_is_better else "", bar)


def _by_points(figure: Figure, limit: Decimal, look: str) -> Comparison:
    dau, points = figure.row["dau"], Decimal(figure.points)
    short = words.SIGN.get(dau, "") + words.points(figure.points)
    if dau == OPEN and points < 0:  # on which side of the target it lies is not known
        return Comparison(short, "chưa rõ cao hay thấp hơn kế hoạch")
    return Comparison(short, _side(points, dau), bar=deviation(points, limit, **_named(figure, look)))


def _side(points: Decimal, dau: str) -> str:
    if not points:
        return {OPEN: "cao hơn kế hoạch", SOFT: "xấp xỉ kế hoạch", "": "đúng bằng kế hoạch"}[dau]
    distance = words.SIGN.get(dau, "") + words.number(abs(points))
    return f"{'cao' if points > 0 else 'thấp'} hơn kế hoạch {distance} điểm phần trăm"


def _named(figure: Figure, look: str) -> dict[str, str]:
    return {"grade": _GRADE_CLASS[figure.row["loai"]], "end": _END_CLASS[figure.row["dau"]], "look": look}
