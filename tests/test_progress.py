"""Targets beside published figures, held to ratios worked out by hand."""

from decimal import Decimal

import pytest

from build_scripts.tables import season_tables
from build_scripts.tables.progress import implied_base, percent_of_target, period_end
from tests.factory import Factory


def progress_of(f: Factory):
    return season_tables(f.register(), (), "2022").targets


def with_target(gia_tri: str = "55000", **cells: str) -> Factory:
    f = Factory()
    f.season()
    f.target("ban-le", gia_tri, **cells)
    return f


def test_best_figure_is_whole_year_and_most_trusted():
    f = with_target()
    f.result("ban-le", "48367", ky="9-thang", loai="cong_bo")
    f.result("ban-le", "64800")
    f.result("ban-le", "65000", loai="suy_ra")
    (p,) = progress_of(f)
    assert (p.best.row["gia_tri"], p.best.percent, p.verdict) == ("64800", "117.8", "vuot")
    assert {kind: len(figures) for kind, figures in p.by_kind.items()} == {"cong_bo": 1, "uoc": 1, "suy_ra": 1}
    assert [f.row["ky"] for f in p.latest] == ["9-thang"]


def test_revision_is_the_later_row_and_both_stay():
    f = with_target()
    f.result("ban-le", "64800", ngay_cong_bo="2022-12-29", nguon="https://a.vn/")
    f.result("ban-le", "64500", ngay_cong_bo="2023-06", nguon="https://b.vn/")
    (p,) = progress_of(f)
    assert p.best.row["gia_tri"] == "64500"
    assert len(p.figures) == 2


def test_no_figure_at_all():
    (p,) = progress_of(with_target())
    assert (p.best, p.verdict, p.figures, p.latest) == (None, "chua_co", (), ())


def test_a_month_is_not_held_against_a_year():
    f = with_target("103", don_vi_tinh="%")
    f.result("ban-le", "102.99", ky="thang-05")
    f.result("ban-le", "108.17", ky="9-thang")
    (p,) = progress_of(f)
    assert [(g.percent, g.points) for g in p.figures] == [("", ""), ("105", "5.17")]
    assert p.verdict == "chua_co"


@pytest.mark.parametrize(
    ("chieu", "dau", "value", "verdict"),
    [
        ("tang", "", "100", "dat"),
        ("tang", "", "100.01", "vuot"),
        ("tang", "", "99.99", "chua_dat"),
        ("tang", ">", "100", "vuot"),
        ("tang", ">", "90", "chua_ro"),
        ("giam", "", "90", "vuot"),
        ("giam", "", "101", "chua_dat"),
        ("giam", ">", "101", "chua_dat"),
        ("giam", ">", "90", "chua_ro"),
    ],
)
def test_verdict_respects_direction_and_bounds(chieu, dau, value, verdict):
    f = with_target("100", chieu=chieu)
    f.result("ban-le", value, dau=dau)
    assert progress_of(f)[0].verdict == verdict


@pytest.mark.parametrize(
    ("value", "goal", "lower", "percent"),
    [
        ("64800", "55000", False, "117.8"),
        ("2230", "1860", False, "119.9"),
        ("108.17", "103", False, "105"),
        ("99.72", "99.72", False, "100"),
        ("99.97", "100", False, "99.9"),
        ("8", "10", True, "125"),
        ("0", "10", True, ""),
        ("-3", "10", False, ""),
    ],
)
def test_percent_of_target(value, goal, lower, percent):
    assert percent_of_target(Decimal(value), Decimal(goal), lower) == percent


@pytest.mark.parametrize(
    ("gia_tri", "rate", "base"),
    [
        ("55000", "5.8", "51985"),
        ("1860", "6.9", "1740"),
        ("2730", "5", "2600"),
        ("10.5", "5", "10"),
        ("10", "-100", ""),
        ("10", "", ""),
    ],
)
def test_implied_base(gia_tri, rate, base):
    assert implied_base({"gia_tri": gia_tri, "tang_phan_tram": rate, "so_voi": "2021"}) == base


def test_periods_end():
    assert [period_end(k) for k in ("nam", "9-thang", "thang-05", "quy-3")] == [(12, 12), (9, 9), (5, 1), (9, 3)]


def test_parts_stand_behind_their_whole_and_none_is_lost():
    f = Factory()
    f.season()
    f.target("phan", "1", ma_cha="tong")
    f.target("khac", "1")
    f.target("tong", "1")
    f.target("vong-a", "1", ma_cha="vong-b")
    f.target("vong-b", "1", ma_cha="vong-a")
    assert [p.target["ma"] for p in progress_of(f)] == ["khac", "tong", "phan", "vong-a", "vong-b"]
