"""The board of a season: who is unsigned, who can be mended, what is left, which season is meant, how long there is."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.pages.words import time_left
from build_scripts.problems import Problem, cell_problem, problem
from build_scripts.repo import form_path
from build_scripts.tables import Board, current_nam, season_board
from tests.factory import NAM, Factory, error_in, season_of_three

COVER = form_path(NAM, "an", "phieu")
EMPTY_CELL = {"vi_du": "x"}


def board(f: Factory, *problems: Problem, nam: str = NAM, today: date = date(2022, 3, 10)) -> Board:
    return season_board(f.register(today), problems, nam)


def unsigned(*problems: Problem) -> list[str]:
    f = season_of_three()
    f.cover("an")
    return [u.ma for u in board(f, *problems).units if u.unsigned]


@pytest.mark.parametrize(
    "found",
    [
        problem("o_trong", COVER, 2, column="ngay_ky", **EMPTY_CELL),
        problem("o_trong", COVER, 2, column="nguoi_ky", **EMPTY_CELL),
        problem("thieu_phieu", form_path(NAM, "an", "ca-nhan"), tep_phieu=COVER),
        problem("phieu_nhieu_dong", COVER, 1, kieu="trong", so_dong="0"),
    ],
    ids=lambda p: f"{p.code}-{p.column}",
)
def test_unsigned_is_without_cover_day_or_signer(found):
    assert unsigned(found) == ["an"]


@pytest.mark.parametrize(
    "found",
    [
        problem("o_trong", form_path(NAM, "an", "ca-nhan"), 2, column="ho_ten", **EMPTY_CELL),
        problem("phieu_nhieu_dong", COVER, 3, kieu="nhieu", so_dong="2"),
        problem("so_o", COVER, 2, kieu="thieu", co="3", can="7"),
        problem("sai_ngay", COVER, 2, column="ngay_ky", value="hôm qua", kieu="la", vi_du="2022-03-01"),
        problem("ban_tai_len", f"{COVER[:-4]} (1).csv", ten_dung="phieu.csv"),
    ],
    ids=lambda p: p.code,
)
def test_what_may_be_signed_is_not_called_unsigned(found):
    assert unsigned(found) == []


def test_unsigned_are_counted_among_those_with_an_error():
    f = season_of_three()
    f.cover("an")
    f.cover("binh")
    found = board(f, problem("o_trong", COVER, 2, column="ngay_ky", **EMPTY_CELL), error_in("binh"))
    assert found.coverage.by_status["co_loi"] == 2
    assert found.unsigned == 1


def test_a_unit_that_sent_nothing_is_not_unsigned():
    assert board(season_of_three()).unsigned == 0


def test_mended_by_machine_when_every_error_is():
    f = season_of_three()
    for ma in ("an", "binh"):
        f.cover(ma)
        f.person(ma, "Một", ldtt="X")
    table = f.register().tables["ca-nhan"]
    harmless = cell_problem("dau_danh", table, 0, "ldtt", kieu="sua_duoc", sua="x")
    other = cell_problem("dau_danh", table, 1, "ldtt", kieu="la")
    warning = problem("muc_do_chua_chon", form_path(NAM, "an", "ca-nhan"), 2)
    units = {u.ma: u for u in board(f, harmless, warning, other, error_in("binh")).units}
    assert units["an"].mended_by_machine
    assert not units["binh"].mended_by_machine
    assert not units["chau"].mended_by_machine
    assert (units["an"].errors, units["an"].warnings) == (1, 1)


def test_complete_when_all_count_and_no_folder_is_anybodys():
    f = season_of_three()
    f.cover("an")
    f.cover("binh")
    assert not board(f).complete
    f.cover("chau", ngay_nhan="2022-03-20")
    assert board(f).complete  # late, but there
    assert not board(f, error_in("chau")).complete
    f.cover("chauu")
    assert not board(f).complete


def test_units_that_close_or_begin_during_the_season():
    f = season_of_three()
    f.unit("dung", den_ngay="2022-03-13", sap_nhap_vao="an")  # gone before the deadline
    f.unit("con", den_ngay="2022-03-14")  # still there on the last day
    f.unit("moi", tu_ngay="2022-03-14")
    f.unit("sau", tu_ngay="2022-03-15")
    assert [u.ma for u in board(f).units] == ["an", "binh", "chau", "con", "moi"]
    f.cover("dung")
    units = {u.ma: u for u in board(f, error_in("dung")).units}
    assert (units["dung"].status, units["dung"].expected) == ("co_loi", False)
    assert board(f, error_in("dung")).coverage.expected == 5


@pytest.mark.parametrize(
    ("states", "meant"),
    [
        ({}, None),
        ({"2022": "khoa"}, "2022"),
        ({"2022": "khoa", "2023": "khoa"}, "2023"),
        ({"2022": "mo", "2023": "khoa"}, "2022"),
        ({"2022": "mo", "2023": "mo"}, "2023"),
    ],
)
def test_the_season_that_is_meant(states, meant):
    assert current_nam({nam: {"trang_thai": state} for nam, state in states.items()}) == meant


@pytest.mark.parametrize(
    ("today", "state", "told"),
    [
        (date(2022, 3, 10), "mo", "còn 4 ngày"),
        (date(2022, 3, 14), "mo", "hôm nay là ngày cuối"),
        (date(2022, 3, 15), "mo", "đã quá hạn 1 ngày, chưa khoá sổ"),
        (date(2022, 3, 10), "khoa", "Đã khoá sổ"),
    ],
)
def test_time_left_in_words(today, state, told):
    f = season_of_three()
    f.rows["seasons"][0]["trang_thai"] = state
    assert time_left(board(f, today=today), "Đã khoá sổ") == told


def test_each_season_has_its_own_board():
    f = season_of_three()
    f.season("2023", trang_thai="mo")
    f.cover("an")
    f.cover("binh", nam="2023")
    for nam, sent in (("2022", "an"), ("2023", "binh")):
        assert [u.ma for u in board(f, nam=nam).units if u.counted] == [sent]
