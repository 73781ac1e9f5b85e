"""The interface that the workflow holds on to: fields, when the issue is due or can be closed, how large it gets."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from build_scripts.problems import problem
from build_scripts.reminders import issue
from build_scripts.tables import Board, season_board
from tests.factory import Factory, season_of_three

SITE = "https://vi-du.gov.vn/"
HOST_REFUSES = 65_536


def board(f: Factory, day: str, state: str = "mo", problems: tuple = ()) -> Board:
    f.rows["seasons"][0]["trang_thai"] = state
    return season_board(f.register(date.fromisoformat(day)), problems, "2022")


def all_in() -> Factory:
    f = season_of_three()
    for ma in ("an", "binh", "chau"):
        f.cover(ma)
    return f


def told(found: Board, day: str = "2022-03-10") -> dict[str, object]:
    return json.loads(issue.as_json(found, date.fromisoformat(day), "Đã khoá sổ", SITE))


@pytest.mark.parametrize(
    ("day", "due"),
    [("2022-02-27", False), ("2022-02-28", True), ("2022-03-14", True), ("2022-03-15", True), ("2022-06-01", True)],
)
def test_due_from_two_weeks_before_until_the_season_closes(day, due):
    assert told(board(season_of_three(), day))["due"] is due
    assert told(board(season_of_three(), day))["can_close"] is False
    closed = told(board(season_of_three(), day, "khoa"))
    assert (closed["due"], closed["can_close"], closed["days_left"]) == (False, True, None)


@pytest.mark.parametrize("day", ["2022-02-01", "2022-03-10", "2022-06-01"])
def test_nobody_left_nothing_due(day):
    found = told(board(all_in(), day))
    assert (found["due"], found["can_close"]) == (False, True)
    assert found["title"] == "Nhắc nộp đăng ký thi đua năm 2022: đã đủ 3 đơn vị"


def test_a_folder_of_nobody_keeps_it_open():
    f = all_in()
    f.cover("vanphong")
    found = told(board(f, "2022-03-10"))
    assert (found["due"], found["can_close"]) == (True, False)
    assert found["title"] == "Nhắc nộp đăng ký thi đua năm 2022: còn 1 thư mục không rõ của đơn vị nào"


def test_a_season_without_units():
    f = Factory()
    f.season()
    found = told(board(f, "2022-03-10"))
    assert found["can_close"] is True
    assert found["title"] == "Nhắc nộp đăng ký thi đua năm 2022: chưa có đơn vị nào"
    assert "Chưa có đơn vị nào trong mùa này." in str(found["body"])
    assert "Đã đủ" not in str(found["body"])


def test_fields_are_those_promised():
    import build_scripts.verbs.remind as verb

    promised = re.findall(r"^    ([a-z_]+)  +\S", verb.__doc__ or "", re.MULTILINE)
    assert list(told(board(season_of_three(), "2022-03-10"))) == promised


def test_the_body_begins_with_its_marker_and_holds_no_other():
    f = season_of_three()
    f.unit("gia", ten="<!-- nhac-nop:2022 --> **Phòng** @ai | [x](y)")
    found = told(board(f, "2022-03-10"))
    body = str(found["body"])
    assert body.startswith(f"{found['marker']}\n\n")
    assert body.count("<!-- nhac-nop") == 1
    assert not re.search(r"@ai|\*\*Phòng|\[x\]\(y\)", body)


def big(units: int) -> Factory:
    f = Factory()
    f.season()
    for n in range(units):
        f.unit(f"u-{n}", ten=f"Phòng <Nghiệp vụ> & Tổng hợp | số {n} " + "ệ" * 150)
    return f


def test_a_thousand_units_stay_under_the_limit_by_whole_rows():
    found = told(board(big(1000), "2022-03-10"))
    body = str(found["body"])
    assert HOST_REFUSES * 0.97 < len(body.encode("utf-8")) < HOST_REFUSES
    shown = [line for line in body.splitlines() if line.startswith("| Chưa nộp |")]
    assert all(line.count(" |") == 3 and line.endswith("|  |") for line in shown)
    cut = f"Bảng này còn {1000 - len(shown)} dòng không hiện hết ở đây."
    assert f"{cut} Xem [danh sách đủ](https://vi-du.gov.vn/nam/2022/don-vi/)." in body
    assert len(str(found["title"])) <= 256


def test_a_thousand_late_units_are_not_all_named():
    f = big(1000)
    for n in range(1000):
        f.cover(f"u-{n}", ngay_nhan="2022-03-20")
    body = str(told(board(f, "2022-03-21"))["body"])
    assert len(body.encode("utf-8")) < HOST_REFUSES
    assert "và 980 đơn vị khác." in body


def test_what_wants_doing_is_kept_when_rows_are_cut():
    f = big(600)
    for n in range(590):
        f.cover(f"u-{n}")
    lines = [line for line in str(told(board(f, "2022-03-10"))["body"]).splitlines() if line.startswith("| ")]
    assert [line.split(" | ")[0] for line in lines[2:13]] == ["| Chưa nộp"] * 10 + ["| Đã nộp, hợp lệ"]


def test_outsiders_names_are_harmless_and_private_ones_masked():
    f = season_of_three()
    f.cover("<b>")
    f.cover("0912 345 678", nam="2022")
    stray = problem("sai_cho", "data/registrations/2022/<b>/x", kieu="tep")
    found = str(told(board(f, "2022-03-10", problems=(stray,))))
    assert "0912" not in found
    assert "<b>" not in found
