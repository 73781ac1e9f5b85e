"""Geometry of the bars, held to lengths worked out by hand, and to laws for any number."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.pages.bars import Bar, deviation, length, ratio, reach, share, stack

LENGTH = re.compile(r"0|[1-9][0-9]{0,2}|(0|[1-9][0-9]{0,2})\.[0-9]?[1-9]")
"""No exponent, no sign, no noise of floats: two decimals at most, and no zero at the end."""

amounts = st.decimals(min_value=0, max_value=10**18, places=9)
distances = st.decimals(min_value=-(10**18), max_value=10**18, places=9)
counts = st.lists(st.integers(min_value=0, max_value=10**6), max_size=6)


def assert_on_track(bar: Bar) -> None:
    for text in (bar.x, bar.width, bar.tip, bar.mark):
        assert LENGTH.fullmatch(text), bar
        assert Decimal(text) <= 100, bar
    assert Decimal(bar.x) + Decimal(bar.width) <= 100, bar
    ends = (Decimal(bar.x), Decimal(bar.x) + Decimal(bar.width))
    assert Decimal(bar.tip) == ends[0 if bar.back else 1], bar


@pytest.mark.parametrize(
    ("percent", "width", "cut"),
    [
        ("0", "0", False),
        ("60", "50", False),
        ("82.4", "68.67", False),
        ("99.9", "83.25", False),
        ("100", "83.33", False),
        ("117.8", "98.17", False),
        ("120", "100", False),
        ("120.1", "100", True),
        ("99999", "100", True),
    ],
)
def test_ratio(percent, width, cut):
    bar = ratio(Decimal(percent))
    assert (bar.x, bar.width, bar.tip, bar.cut) == ("0", width, width, cut)
    assert bar.mark == "83.33"


@pytest.mark.parametrize(
    ("points", "limit", "x", "width", "tip"),
    [
        ("5.17", "10", "50", "25.85", "75.85"),
        ("-5.17", "10", "24.15", "25.85", "24.15"),
        ("0", "1", "50", "0", "50"),
        ("0.28", "10", "50", "1.4", "51.4"),
        ("-2", "2", "0", "50", "0"),
        ("2", "2", "50", "50", "100"),
        ("0.001", "10", "50", "0.01", "50.01"),
    ],
)
def test_deviation(points, limit, x, width, tip):
    bar = deviation(Decimal(points), Decimal(limit))
    assert (bar.x, bar.width, bar.tip, bar.mark) == (x, width, tip, "50")
    assert (bar.back, bar.centred, bar.cut) == (points.startswith("-"), True, False)


def test_deviation_beyond_its_limit_is_cut():
    assert deviation(Decimal(11), Decimal(10)).cut
    assert deviation(Decimal(11), Decimal(10)).width == "50"


@pytest.mark.parametrize(
    ("points", "limit"),
    [
        ([], "1"),
        (["0"], "1"),
        (["0.02"], "1"),
        (["-1"], "1"),
        (["1.01"], "2"),
        (["2.5"], "5"),
        (["5.17", "-5.51"], "10"),
        (["-12"], "20"),
        (["101"], "200"),
    ],
)
def test_reach_is_the_next_round_number(points, limit):
    assert length(reach(map(Decimal, points))) == limit


@pytest.mark.parametrize(
    ("parts", "whole", "pieces"),
    [
        ((9, 2), 11, [("0", "81.82", 0), ("81.82", "18.18", 1)]),
        ((1, 1, 1), 3, [("0", "33.33", 0), ("33.33", "33.34", 1), ("66.67", "33.33", 2)]),
        ((0, 3), 4, [("0", "75", 1)]),
        ((3, 0), 4, [("0", "75", 0)]),
        ((0, 0), 4, []),
        ((0, 0), 0, []),
        ((1,), 3, [("0", "33.33", 0)]),
    ],
)
def test_stack(parts, whole, pieces):
    assert [(p.x, p.width, p.kind) for p in stack(parts, whole)] == pieces


@pytest.mark.parametrize(
    ("value", "text"), [("0", "0"), ("0.00", "0"), ("-0", "0"), ("1E+1", "10"), ("83.30", "83.3"), ("100.00", "100")]
)
def test_length(value, text):
    assert length(Decimal(value)) == text


@given(amounts)
def test_ratio_stays_on_the_track(percent):
    assert_on_track(ratio(percent))


@given(distances, st.sampled_from(["0.5", "1", "2", "50", "1E+18"]))
def test_deviation_stays_on_the_track_and_on_its_side(points, limit):
    bar = deviation(points, Decimal(limit))
    assert_on_track(bar)
    assert Decimal(bar.x) + (Decimal(bar.width) if points < 0 else 0) == 50


@given(amounts, amounts)
def test_more_is_never_drawn_shorter(a, b):
    low, high = sorted((a, b))
    assert Decimal(ratio(low).width) <= Decimal(ratio(high).width)
    assert Decimal(deviation(low, Decimal(50)).width) <= Decimal(deviation(high, Decimal(50)).width)


@given(amounts)
def test_reached_is_drawn_to_the_mark_and_not_reached_short_of_it(percent):
    bar = ratio(percent)
    if percent >= 100:
        assert Decimal(bar.width) >= Decimal(bar.mark)
    if percent <= Decimal("99.9"):  # as printed: what is not reached is never rounded up to 100
        assert Decimal(bar.width) < Decimal(bar.mark)


@given(st.lists(distances, max_size=5))
def test_reach_holds_every_distance(points):
    limit = reach(points)
    assert all(abs(p) <= limit for p in points)
    assert str(limit.as_tuple().digits[0]) in "125"
    assert not any(deviation(p, limit).cut for p in points)


@given(counts, st.integers(min_value=0, max_value=10**6))
def test_pieces_adjoin_and_fill_no_more_than_the_track(parts, rest):
    whole = sum(parts) + rest
    pieces = stack(parts, whole)
    end = Decimal(0)
    for piece in pieces:
        assert LENGTH.fullmatch(piece.x)
        assert LENGTH.fullmatch(piece.width)
        assert Decimal(piece.x) == end
        end = Decimal(piece.x) + Decimal(piece.width)
    assert end == share(sum(parts), whole) <= 100
