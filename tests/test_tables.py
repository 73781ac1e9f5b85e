"""Tables held to sums worked out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from build_scripts.model import Register, Source
from build_scripts.problems import problem
from build_scripts.repo import form_path
from build_scripts.tables import SeasonTables, season_tables
from tests.factory import Factory, error_in, season_of_three, tables_of


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
