"""When registrations came in: the table held to days counted by hand, and its chart."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from build_scripts.pages.charts import arrival_chart
from tests.drawings import assert_sound, blocks, drawn, words_of
from tests.factory import Factory, error_in, season_of_three, tables_of


def arrived(*days: str, deadline: str = "2022-03-14") -> Factory:
    """A unit for each day of receipt, in the order given; the season's own units have sent nothing."""
    f = season_of_three()
    f.rows["seasons"][0]["han_dang_ky"] = deadline
    for n, day in enumerate(days):
        f.unit(f"u-{n}")
        f.cover(f"u-{n}", ngay_ky=day)
    return f


def test_arrivals_day_by_day():
    found = tables_of(arrived("2022-03-16", "2022-03-01", "2022-03-14", "2022-03-01", "2022-03-15")).arrivals
    assert [(a.first, a.last, a.units, a.total, a.days_late) for a in found.lines] == [
        ("2022-03-01", "2022-03-01", 2, 2, (0, 0)),
        ("2022-03-14", "2022-03-14", 1, 3, (0, 0)),
        ("2022-03-15", "2022-03-15", 1, 4, (1, 1)),
        ("2022-03-16", "2022-03-16", 1, 5, (2, 2)),
    ]
    assert [a.first for a in found.late] == ["2022-03-15", "2022-03-16"]
    assert (found.step, found.expected, found.missing, found.undated) == ("ngay", 8, 3, 0)


def test_arrivals_hold_counted_units_only():
    found = tables_of(arrived("2022-03-01", "2022-03-02"), error_in("u-0")).arrivals
    assert [(a.first, a.total) for a in found.lines] == [("2022-03-02", 1)]
    assert (found.expected, found.missing) == (5, 4)


def test_arrivals_agree_with_the_standing_of_units():
    tables = tables_of(arrived("2022-03-01", "2022-03-14", "2022-03-15"))
    late = sum(a.units for a in tables.arrivals.late)
    assert late == tables.coverage.by_status["nop_muon"] == 1
    assert tables.arrivals.lines[-1].total == tables.coverage.counted


def test_many_days_are_put_together_but_never_across_the_deadline():
    start = date(2022, 2, 14)
    found = tables_of(arrived(*((start + timedelta(days=n)).isoformat() for n in range(41)), deadline="2022-03-09"))
    lines = found.arrivals.lines
    assert found.arrivals.step == "tuan"
    assert [(a.first, a.last, a.units, a.days_late) for a in lines[3:5]] == [
        ("2022-03-07", "2022-03-09", 3, (0, 0)),
        ("2022-03-10", "2022-03-13", 4, (1, 4)),
    ]
    assert [a.total for a in lines] == [7, 14, 21, 24, 28, 35, 41]


@pytest.mark.parametrize(("days", "every", "step"), [(40, 1, "ngay"), (41, 7, "thang"), (60, 31, "nam")])
def test_step_is_the_smallest_that_can_be_read(days, every, step):
    start = date(2020, 1, 1)
    found = tables_of(arrived(*((start + timedelta(days=every * n)).isoformat() for n in range(days)))).arrivals
    assert found.step == step
    assert len(found.lines) <= 40
    assert found.lines[-1].total == days


def test_a_day_that_is_none_is_told():
    found = tables_of(arrived("2022-03-01", "14/3/2022", "20220314", "", deadline="")).arrivals
    assert [a.first for a in found.lines] == ["2022-03-01"]
    assert (found.undated, found.missing, found.deadline, found.late) == (3, 0, "", ())


def test_arrivals_do_not_know_the_clock():
    f = arrived("2022-03-01", "2022-03-16")
    early, late = (tables_of(f, today=day) for day in (date(2022, 1, 1), date(2030, 1, 1)))
    assert early.arrivals == late.arrivals


def test_arrivals_stand_on_their_side_of_the_deadline():
    f = season_of_three()
    f.cover("an", ngay_nhan="2022-03-14")
    f.cover("binh", ngay_nhan="2022-03-16")
    text = drawn("arrivals", arrival_chart(tables_of(f)), "2/3 đơn vị")
    assert_sound(text)
    rows = [words_of(row) for block in blocks(text) for row in block.iter("tr")]
    assert rows[1:] == ["14/3/202211/3", "Hết hạn 14/3/2022", "16/3/2022sau hạn 2 ngày12/3"]
    assert "Còn 1 đơn vị chưa nộp hoặc có lỗi" in text


def test_a_day_is_drawn_behind_the_days_before_it():
    f = season_of_three()
    f.cover("an", ngay_nhan="2022-03-14")
    f.cover("binh", ngay_nhan="2022-03-16")
    chart = arrival_chart(tables_of(f))
    assert [(p.x, p.width, p.kind) for p in chart.in_time[0].pieces] == [("0", "33.33", 1)]
    assert [(p.x, p.width, p.kind) for p in chart.late[0].pieces] == [("0", "33.33", 0), ("33.33", "33.34", 1)]


def test_arrivals_of_nobody():
    chart = arrival_chart(tables_of(season_of_three()))
    text = drawn("arrivals", chart, "0/3 đơn vị")
    assert "Chưa có đăng ký nào được tính" in text
    assert (chart.in_time, chart.late, chart.deadline) == ((), (), "14/3/2022")


def test_charts_do_not_grow_with_units():
    """Two hundred units that all arrive on days of their own: the lines stay few enough to be read."""
    f = Factory()
    f.season()
    for n in range(200):
        f.unit(f"u-{n}")
        f.cover(f"u-{n}", ngay_nhan=(date(2022, 1, 1) + timedelta(days=n)).isoformat())
    chart = arrival_chart(tables_of(f))
    assert len(chart.in_time) + len(chart.late) <= 40
    assert chart.folded == "tuần"
    assert "gộp theo tuần" in drawn("arrivals", chart, "")
