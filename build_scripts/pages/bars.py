"""Geometry of the bars: decimals in, SVG lengths out, in per cent of the track as text of at most two decimals. A bar
never carries a figure of its own: the number stands beside it as text.

    ratio      an amount against its target: from 0 to 120 per cent of it, the mark at 100
    deviation  a percentage against its target: from the mark in the middle, by the distance in percentage points
    stack      parts of one whole, side by side
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from itertools import accumulate, count, pairwise

RATIO_END = Decimal(120)
"""Per cent of the target at the end of the track; what is more is cut there, visibly."""

_CENT, _HUNDRED, _HALF = Decimal("0.01"), Decimal(100), Decimal(50)
_PRECISION = 60
"""The schemas allow eighteen digits before the point and nine after it."""


@dataclass(frozen=True)
class Bar:
    """A bar from `x`, `width` long, and where the mark of the target stands. `grade`, `end` and `look` are names for
    CSS: how the figure is known, whether it is open ("hơn") or soft ("khoảng"), and what the verdict is. `tip` is the
    end that is open or soft, to the left when `back`; `cut` that the bar goes on beyond the track; `centred` that it
    begins at the mark."""

    x: str
    width: str
    mark: str
    tip: str
    back: bool = False
    cut: bool = False
    centred: bool = False
    grade: str = ""
    end: str = ""
    look: str = ""


@dataclass(frozen=True)
class Piece:
    """One part of a stack; `kind` is its number among the parts, for CSS."""

    x: str
    width: str
    kind: int


def share(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """The part in per cent of the whole, held between 0 and 100, with two decimals; 0 of an empty whole."""
    with localcontext(prec=_PRECISION):
        if whole <= 0:
            return Decimal(0)
        exact = min(max(Decimal(part) / Decimal(whole) * _HUNDRED, Decimal(0)), _HUNDRED)
        return exact.quantize(_CENT, ROUND_HALF_UP)


def ratio(percent: Decimal, *, grade: str = "", end: str = "", look: str = "") -> Bar:
    """A bar for so many per cent of the target."""
    width = length(share(percent, RATIO_END))
    mark = length(share(_HUNDRED, RATIO_END))
    return Bar("0", width, mark, width, cut=percent > RATIO_END, grade=grade, end=end, look=look)


def deviation(points: Decimal, reach: Decimal, *, grade: str = "", end: str = "", look: str = "") -> Bar:
    """A bar from the mark: to the right above the target, to the left below it; `reach` points are half the track.

    Why not a ratio: an index of 108,17 against a target of 103 has risen 8,17 where 3 were asked, but 108,17/103 draws
    two bars of all but one length and calls them 105 per cent. The table of targets doesn't say whether a percentage is
    an index on base 100, a share or a rate of loss; the distance in points is right for each, and so statistical
    offices write it.
    """
    width = (share(abs(points), reach) / 2).quantize(_CENT, ROUND_HALF_UP)
    back = points < 0
    left, right = (_HALF - width, _HALF) if back else (_HALF, _HALF + width)
    return Bar(
        x=length(left),
        width=length(width),
        mark=length(_HALF),
        tip=length(left if back else right),
        back=back,
        cut=abs(points) > reach,
        centred=True,
        grade=grade,
        end=end,
        look=look,
    )


def sample(grade: str, end: str = "") -> Bar:
    """A bar for the key, without a mark; short of the track's end where its own end is to be seen."""
    width = "70" if end else "100"
    return Bar("0", width, "", width, grade=grade, end=end)


def reach(points: Iterable[Decimal]) -> Decimal:
    """The round number of points (1, 2, 5, 10, 20 …) that holds every distance; never under 1, so that a hundredth of
    a point is not blown up to a full bar."""
    farthest = max((abs(p) for p in points), default=Decimal(0))
    return next(r for n in count() for r in (Decimal(m).scaleb(n) for m in (1, 2, 5)) if r >= farthest)


def stack(parts: Sequence[int], whole: int) -> tuple[Piece, ...]:
    """The parts side by side on a track of `whole`; each begins where the one before ends, to the last decimal."""
    bounds = [share(n, whole) for n in accumulate(parts, initial=0)]
    pieces = (Piece(length(a), length(b - a), kind) for kind, (a, b) in enumerate(pairwise(bounds)))
    return tuple(p for p in pieces if p.width != "0")


def length(value: Decimal) -> str:
    """Decimal text without exponent or trailing zeros: 83.33, 50, 0."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("", "-0") else text
