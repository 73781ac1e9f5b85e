"""Tables held to sums and ratios worked out by hand."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from build_scripts.model import Register, Source
from build_scripts.problems import problem
from build_scripts.repo import form_path
from build_scripts.tables import SeasonTables, season_tables
from build_scripts.tables.progress import implied_base, percent_of_target, period_end
from tests.factory import Factory, error_in, season_of_three


def two_units() -> Factory:
    """An: a collective and three persons; Bình: a collective and one person; Châu has sent nothing."""
    f = season_of_three()
    f.cover("an", ngay_nhan="2022-03-11")
    f.collective("an", "ttldtt", "giay_khen_so", muc_do="HTXSNV", huan_chuong_ld="Ba")
    f.person("an", "Một", "muc_do_xuat_sac", "ldtt", "cstd_co_so")
    f.person("an", "Hai", "muc_do_tot", "ldtt", "bang_khen_bo")
    f.person("an", "Ba")
    f.cover("binh")
    f.collective("binh", "ttldtt")
    f.person("binh", "Bốn", "muc_do_tot", "ldtt", huan_chuong_ld="Nhất")
    return f


def tables_of(f: Factory, *problems, today: date = date(2022, 3, 20)) -> SeasonTables:
    return season_tables(f.register(today), problems, "2022")


def statuses(tables: SeasonTables) -> dict[str, str]:
    return {u.ma: u.status for u in tables.units}


def test_sums_by_title_and_by_unit():
    persons = tables_of(two_units()).forms["ca-nhan"]
    assert persons.size.to_dict() == {"an": 3, "binh": 1}
    assert {k: n for k, n in persons.by_title.items() if n} == {
        "ldtt": 3,
        "cstd_co_so": 1,
        "bang_khen_bo": 1,
        "huan_chuong_ld": 1,
    }
    assert persons.by_unit == {"an": 4, "binh": 2}
    assert persons.units_by_title["ldtt"] == 2


def test_both_ways_end_in_the_same_grand_total():
    for form in tables_of(two_units()).forms.values():
        assert sum(form.by_title.values()) == sum(form.by_unit.values()) > 0
        assert form.levels.to_numpy().sum() == form.size.sum()
        assert form.medals.to_numpy().sum() == form.by_title["huan_chuong_ld"]


def test_levels_and_medals():
    forms = tables_of(two_units()).forms
    assert forms["tap-the"].levels.sum().to_dict() == {"HTXSNV": 1, "HTTNV": 1, "HTNV": 0, "KHTNV": 0}
    assert forms["ca-nhan"].levels.sum().to_dict() == {"muc_do_xuat_sac": 1, "muc_do_tot": 2, "chua_chon": 1}
    assert forms["tap-the"].medals.sum().to_dict() == {"Nhất": 0, "Nhì": 0, "Ba": 1}
    assert forms["ca-nhan"].medals.loc["binh"].to_dict() == {"Nhất": 1, "Nhì": 0, "Ba": 0}


def test_titles_keep_their_forms():
    forms = tables_of(two_units()).forms
    assert forms["tap-the"].titles[:2] == ("ttldtt", "ttldxs")
    assert "ttldtt" not in forms["ca-nhan"].titles
    assert "cstd_co_so" not in forms["tap-the"].titles


def test_unit_with_an_error_is_left_out_of_every_total():
    tables = tables_of(two_units(), error_in("an"))
    assert statuses(tables) == {"an": "co_loi", "binh": "hop_le", "chau": "chua_nop"}
    assert tables.forms["ca-nhan"].by_title["ldtt"] == 1
    assert tables.forms["tap-the"].size.to_dict() == {"binh": 1}
    assert set(tables.rows["phieu"]["ma_don_vi"]) == {"binh"}
    assert [u.ma for u in tables.coverage.excluded] == ["an", "chau"]
    assert (tables.coverage.counted, tables.coverage.expected, tables.coverage.as_of) == (1, 3, "2022-03-09")


def test_warnings_do_not_exclude():
    warning = problem("muc_do_chua_chon", form_path("2022", "an", "ca-nhan"), 4, column="muc_do_tot")
    tables = tables_of(two_units(), warning)
    assert statuses(tables)["an"] == "hop_le"
    assert [p.code for u in tables.units for p in u.problems] == ["muc_do_chua_chon"]


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({"ngay_nhan": "2022-03-14"}, "hop_le"),
        ({"ngay_nhan": "2022-03-15"}, "nop_muon"),
        ({"ngay_ky": "2022-03-15"}, "nop_muon"),
        ({"ngay_ky": "2022-03-15", "ngay_nhan": "2022-03-14"}, "hop_le"),
    ],
)
def test_late_is_what_arrives_after_the_last_day(cells, status):
    f = season_of_three()
    f.cover("an", **cells)
    tables = tables_of(f)
    assert statuses(tables)["an"] == status
    assert tables.coverage.counted == 1


def test_a_stray_file_in_the_folder_is_no_silence():
    f = season_of_three()
    stray = problem("sai_cho", "data/registrations/2022/chau/Biểu B.csv", kieu="tep")
    assert statuses(tables_of(f, stray))["chau"] == "co_loi"


def test_folder_of_no_unit_is_told_and_not_counted():
    f = two_units()
    f.cover("vanphong")
    f.person("vanphong", "Lạ", "ldtt")
    tables = tables_of(f, problem("don_vi_la", form_path("2022", "vanphong", "phieu"), don_vi="vanphong", goi_y=""))
    assert [o.folder for o in tables.outsiders] == ["vanphong"]
    assert tables.coverage.expected == 3
    assert tables.forms["ca-nhan"].by_title["ldtt"] == 3


def test_only_units_alive_in_the_season_are_expected():
    f = season_of_three()
    f.unit("cu", den_ngay="2022-02-16")
    f.unit("vua-dong", den_ngay="2022-03-13")
    f.unit("dong-sau-han", den_ngay="2022-03-14")
    f.unit("moi", tu_ngay="2022-03-15")
    f.unit("so", loai="so")
    assert set(statuses(tables_of(f))) == {"an", "binh", "chau", "dong-sau-han"}


def test_the_department_itself_counts_once_it_sends():
    f = season_of_three()
    f.unit("so", loai="so")
    f.cover("so")
    f.person("so", "Giám Đốc", "ldtt")
    tables = tables_of(f)
    assert (tables.coverage.counted, tables.coverage.expected) == (1, 4)


def test_another_season_stays_out():
    f = two_units()
    f.season("2023")
    f.cover("an", nam="2023")
    f.person("an", "Năm Sau", "ldtt", nam="2023")
    register = f.register()
    assert season_tables(register, (), "2022").forms["ca-nhan"].by_title["ldtt"] == 3
    assert season_tables(register, (), "2023").forms["ca-nhan"].by_title["ldtt"] == 1


def test_rows_stand_by_unit_and_by_number():
    f = season_of_three()
    for ma in ("binh", "an"):
        f.cover(ma)
    f.person("binh", "Sau", tt="10")
    f.person("binh", "Trước", tt="9")
    f.person("an", "Đầu")
    assert list(tables_of(f).rows["ca-nhan"]["ho_ten"]) == ["Đầu", "Trước", "Sau"]


@pytest.mark.parametrize(("today", "left"), [(date(2022, 3, 1), 13), (date(2022, 3, 14), 0), (date(2022, 3, 20), -6)])
def test_days_left_while_open(today, left):
    f = Factory()
    f.season(trang_thai="mo")
    assert tables_of(f, today=today).days_left == left


def test_closed_season_does_not_know_the_clock():
    f = two_units()
    early, late = (tables_of(f, today=day) for day in (date(2022, 1, 1), date(2030, 1, 1)))
    assert early.days_left is late.days_left is None
    assert early.units == late.units


def test_empty_season():
    f = Factory()
    f.season()
    tables = tables_of(f)
    assert (tables.coverage.counted, tables.coverage.expected, tables.coverage.as_of) == (0, 0, "")
    assert all(sum(t.by_title.values()) == 0 for t in tables.forms.values())


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


def test_form_sent_without_rows_counts_as_sent():
    f = season_of_three()
    f.cover("an")
    f.file(Source(form_path("2022", "an", "ca-nhan"), "ca-nhan", "2022", "an"))
    tables = tables_of(f)
    assert tables.forms["ca-nhan"].size.to_dict() == {"an": 0}
    assert tables.units[0].paths.keys() == {"phieu", "ca-nhan"}


def test_title_out_of_its_years_stays_while_it_is_marked():
    f = two_units()
    register = f.register()
    titles = register.tables["titles"]
    closed = titles.rows.assign(den_nam=["2021"] * len(titles.rows), tu_nam=["2020"] * len(titles.rows))
    register = Register({**register.tables, "titles": replace(titles, rows=closed)}, {}, (), register.today)
    found = season_tables(register, (), "2022").forms["ca-nhan"].titles
    assert set(found) == {"ldtt", "cstd_co_so", "bang_khen_bo", "huan_chuong_ld"}


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
