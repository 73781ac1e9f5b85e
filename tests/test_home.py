"""The home page tells each state of a season rightly: none, nobody in yet, some in, closed; and what changed lately."""

from __future__ import annotations

from datetime import date

from build_scripts.pages import FRAGMENTS, render
from build_scripts.problems import Problem
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS, TODAY, Factory, error_in, season_of_three
from tests.reading import Page, read_page


def home(f: Factory, *problems: Problem, today: date = TODAY) -> Page:
    register = f.register(today)
    seasons = {nam: season_tables(register, problems, nam) for nam in register.seasons}
    return read_page(render(register, SCHEMAS, seasons, problems)[f"{FRAGMENTS}/trang-chu.md"])


def opened(f: Factory) -> Factory:
    f.rows["seasons"][0]["trang_thai"] = "mo"
    return f


def test_without_a_season_it_says_so():
    page = home(Factory())
    assert "Chưa có mùa thi đua nào trong sổ" in page.text
    assert "huong-dan/" in page.links


def test_nobody_in_yet():
    page = home(opened(season_of_three()), today=date(2022, 3, 1))
    assert "còn 13 ngày" in page.text
    assert "0/3 đơn vị đã tổng hợp" in page.text
    assert "Chưa có đăng ký nào được tổng hợp" in page.text
    assert "Lao động tiên tiến" not in page.text  # no table of zeros


def test_some_in_one_late_one_broken():
    f = opened(season_of_three())
    f.cover("an", ngay_nhan="2022-03-11")
    f.person("an", "Trần Thị Hồng", "muc_do_tot", "ldtt")
    f.cover("binh", ngay_nhan="2022-03-16")
    f.cover("chau")
    page = home(f, error_in("chau"))
    assert "quá hạn 6 ngày hạn 14/3/2022, chưa khoá sổ" in page.text
    assert "2/3 đơn vị đã tổng hợp 1 đã nộp, hợp lệ 1 đã nộp, sau hạn 1 có lỗi, chưa tính 0 chưa nộp" in page.text
    assert "Lao động tiên tiến – 1 1" in page.text
    assert "16/3/2022 Binh nộp biểu (sau hạn)" in page.text


def test_each_number_leads_to_the_list_it_counts():
    links = home(season_of_three()).links
    assert "nam/2022/don-vi/?don-vi.loc=Ch%C6%B0a%20n%E1%BB%99p" in links


def test_the_last_day_is_told_in_few_words():
    assert "hạn hôm nay hết ngày 14/3/2022" in home(opened(season_of_three()), today=date(2022, 3, 14)).text


def test_what_one_needs_is_linked_in_the_current_season():
    f = season_of_three()
    f.season("2023", so_ke_hoach="301/KH-SCT")
    f.plans["2023"] = {"i": "Mục đích"}
    page = home(f)
    assert {"nam/2023/tong-hop/", "nam/2023/", "ke-hoach/2023/", "du-lieu/"} <= set(page.links)
    assert "Kế hoạch 301/KH-SCT" in page.text
    assert "2023 2022 So các mùa" in page.text
    assert [link for link in page.links if "2022" in link] == ["nam/2022/"]


def test_one_season_has_no_switch():
    assert "So các mùa" not in home(season_of_three()).text


def test_closed():
    page = home(season_of_three())
    assert "Đã khoá sổ" in page.text
    assert "còn" not in page.text.partition("Chỉ tiêu")[0]


def test_lately_holds_nothing_that_is_to_come():
    f = opened(season_of_three())
    f.target("ban-le", "55000")
    f.result("ban-le", "64800", ngay_cong_bo="2022-12-29")
    assert "29/12/2022" not in home(f).text
    assert "29/12/2022 Có số liệu ban-le, cả năm" in home(f, today=date(2023, 1, 5)).text


def test_many_units_of_one_day_are_one_line():
    f = season_of_three()
    for ma in ("an", "binh"):
        f.cover(ma, ngay_nhan="2022-03-11")
    assert "11/3/2022 2 đơn vị nộp biểu" in home(f).text
