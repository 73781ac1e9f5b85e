"""Whose registration a table is and of which season: from the content, in whatever way a clerk says it."""

from __future__ import annotations

import pytest

from build_scripts.intake.grid import Sheet
from tests.intake.grids import HEAD, A, B, book, read, sheet, texts

ROW = "1|Lê An||x\n"
UNIT = {
    "line": "PHÒNG /ĐƠN VỊ: Phòng Quản lý Thương mại\nNĂM 2022\n" + B + ROW,
    "line with dots": "Phòng/Đơn vị....... PHÒNG QUẢN LÝ THƯƠNG MẠI .....\nNĂM 2022\n" + B + ROW,
    "line without a sign": "Đơn vị Phòng Quản lý Thương mại\nNĂM 2022\n" + B + ROW,
    "line beside": "Đơn vị:|Phòng Quản lý Thương mại|Độc lập - Tự do\nNĂM 2022\n" + B + ROW,
    "line within a cell": "SỞ CÔNG THƯƠNG\\nPHÒNG QUẢN LÝ THƯƠNG MẠI|Độc lập\nNĂM 2022\n" + B + ROW,
    "name over two lines": "SỞ CÔNG THƯƠNG\\nPHÒNG QUẢN LÝ\\nTHƯƠNG MẠI\nNĂM 2022\n" + B + ROW,
    "title": "BIỂU ĐĂNG KÝ THI ĐUA CỦA PHÒNG QUẢN LÝ THƯƠNG MẠI NĂM 2022\n" + B + ROW,
    "code": "Đơn vị: thuong-mai\nNĂM 2022\n" + B + ROW,
    "collective": "NĂM 2022\n" + A + "1|Phòng Quản lý Thương mại|HTTNV\nB/ CÁ NHÂN\n" + B + ROW,
    "position": "NĂM 2022\n" + B + ROW + "|TRƯỞNG PHÒNG QUẢN LÝ THƯƠNG MẠI\n",
    "head of the unit": "NĂM 2022\n" + B + ROW + "|TRƯỞNG PHÒNG\n|Nguyễn Lê Thanh Tùng\n",
    "table below": "NĂM 2022\n" + B + ROW + "\nA/ TẬP THỂ\n" + A + "1|Phòng Quản lý Thương mại|HTTNV\n",
}


@pytest.mark.parametrize("way", UNIT)
def test_the_unit_is_found(way: str) -> None:
    found = read(UNIT[way])
    assert [(r.nam, r.don_vi) for r in found.registrations] == [("2022", "thuong-mai")]
    assert (found.questions, found.refused) == ((), ())
    assert texts(found, "ca-nhan", "thuong-mai") == [{"tt": "1", "ho_ten": "Lê An", "muc_do_tot": "x"}]


YEAR = {
    "title": "Văn phòng Sở\nĐĂNG KÝ THI ĐUA NĂM 2021\n" + B + ROW,
    "below the title": "Văn phòng Sở\nĐĂNG KÝ THI ĐUA\nNĂM 2021\n" + B + ROW,
    "title beside another year": "Văn phòng Sở\nĐĂNG KÝ THI ĐUA NĂM 2021\n(theo kế hoạch năm 2020)\n" + B + ROW,
    "signature": "Văn phòng Sở\n" + B + ROW + "|Ngày..... tháng..... năm 2021\n",
    "head's date": "Văn phòng Sở|Quảng Ngãi, ngày 05 tháng 01 năm 2021\n" + B + ROW,
    "a citation does not count": HEAD.replace("2022", "2021")
    + "(Kèm theo văn bản ngày 17 tháng 02 năm 2022)\n"
    + B
    + ROW,
}


@pytest.mark.parametrize("way", YEAR)
def test_the_year_is_found(way: str) -> None:
    found = read(YEAR[way])
    assert [(r.nam, r.don_vi) for r in found.registrations] == [("2021", "van-phong")]
    assert found.questions == ()


def test_the_only_season_is_the_season_of_a_form_without_a_year() -> None:
    found = read("Văn phòng Sở\n" + B + ROW, seasons=["2022"])
    assert [r.nam for r in found.registrations] == ["2022"]
    assert found.questions == ()


def test_what_is_given_answers_what_would_be_asked() -> None:
    found = read("Đơn vị: Phòng Lạ\nNĂM 2021\nĐĂNG KÝ THI ĐUA NĂM 2022\n" + B + ROW, nam="2022", don_vi="van-phong")
    assert [(r.nam, r.don_vi) for r in found.registrations] == [("2022", "van-phong")]
    assert found.questions == ()
    assert [(n.code, n.says) for n in found.notes] == [
        ("don_vi_trai", "Biểu ghi “Phòng Lạ” nhưng được nhập cho Văn phòng Sở theo yêu cầu.")
    ]


def test_a_unit_that_is_asked_for_keeps_the_rows() -> None:
    found = read("NĂM 2022\n" + B + ROW)
    assert [(r.nam, r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [("2022", "", 1)]
    assert [q.code for q in found.questions] == ["don_vi_khong_ro"]


def test_an_empty_cell_in_a_column_of_units_repeats_the_one_above() -> None:
    table = "NĂM 2022\nTT|Họ và tên|Đơn vị|LĐTT\n1|Lê An|Văn phòng|x\n2|Lê Ba||x\n3|Lê Cử|Thanh tra Sở|x\n"
    found = read(table)
    assert [row["ho_ten"] for row in texts(found, "ca-nhan")] == ["Lê An", "Lê Ba"]
    assert [row["ho_ten"] for row in texts(found, "ca-nhan", "thanh-tra")] == ["Lê Cử"]
    assert found.questions == ()


def test_a_column_of_teams_is_no_column_of_units() -> None:
    found = read(HEAD + "TT|Họ và tên|Đơn vị|LĐTT\n1|Lê An|Tổ 1|x\n2|Lê Ba|Tổ 2|x\n")
    assert len(texts(found, "ca-nhan")) == 2
    assert [(q.code, q.title, q.facts["so_o"]) for q in found.questions] == [("cot_la", "Đơn vị", "2")]


def test_teams_stay_with_their_unit() -> None:
    table = "Đơn vị: Trung tâm Khuyến công và Xúc tiến thương mại\nNĂM 2022\n" + B
    found = read(table + "|Phòng Khuyến công\n1|Lê An||x\n|Phòng Xúc tiến\n2|Lê Ba||x\n")
    assert [r.don_vi for r in found.registrations] == ["khuyen-cong"]
    assert (found.questions, found.refused) == ((), ())


def test_sheets_of_several_units_do_not_lend_each_other_their_names() -> None:
    found = read(
        sheet("Văn phòng Sở\nNĂM 2022\n" + B + ROW, "1"),
        sheet("Thanh tra Sở\nNĂM 2022\n" + B + "1|Lê Ba||x\n", "2"),
        sheet(B + "1|Lê Cử||x\n", "3"),
    )
    assert [(r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [
        ("van-phong", 1),
        ("thanh-tra", 1),
        ("", 1),
    ]
    assert [(q.code, q.place.sheet) for q in found.questions] == [("don_vi_khong_ro", "3")]


def test_of_a_file_of_many_units_only_the_one_asked_for_is_taken() -> None:
    many = book("Văn phòng Sở\nNĂM 2022\n" + B + ROW, "Thanh tra Sở\nNĂM 2022\n" + B + "1|Lê Ba||x\n2|Lê Cử||x\n")
    found = read(many, don_vi="thanh-tra")
    assert [(r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [("thanh-tra", 2)]
    assert [(r.code, r.text) for r in found.refused] == [("don_vi_khac", "1 | Lê An | x")]
    assert [(count.taken, count.refused) for count in found.counts] == [(0, 1), (2, 0)]


def test_a_hidden_sheet_counts_only_where_nothing_visible_holds_its_form() -> None:
    hidden = sheet(A + "1|Văn phòng Sở|HTTNV\nB/ CÁ NHÂN\n" + B + "1|Lê Cũ||5\n", "ẩn", hidden=True)
    found = read(sheet(HEAD + B + ROW, "hiện"), hidden)
    assert [row["tap_the"] for row in texts(found, "tap-the")] == ["Văn phòng Sở"]
    assert [row["ho_ten"] for row in texts(found, "ca-nhan")] == ["Lê An"]
    assert [note.code for note in found.notes] == ["trang_an_lay", "trang_an_bo"]
    assert found.questions == ()
    assert [(c.taken, dict(c.furniture)) for c in found.counts] == [
        (1, {"dau_bieu": 2, "tieu_de": 1}),
        (1, {"dau_bieu": 1, "tieu_de": 2, "an": 1}),
    ]


def test_the_award_group_over_a_title_does_not_make_it_an_award() -> None:
    header = "TT|Họ và tên|ĐĂNG KÝ DANH HIỆU THI ĐUA|||ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG||\n"
    header += "||Lao động tiên tiến|CSTĐ cơ sở|CSTĐ cấp tỉnh|CSTĐ toàn quốc|Giấy khen|BK UBND tỉnh\n"
    found = read(HEAD + header + "1|Lê An||||x||x\n")
    assert texts(found, "ca-nhan") == [{"tt": "1", "ho_ten": "Lê An", "cstd_toan_quoc": "x", "bang_khen_tinh": "x"}]


@pytest.mark.parametrize("tail", ["", "|TRƯỞNG PHÒNG\n|Nguyễn Lê Thanh Tùng\n"])
def test_a_name_that_nobody_knows_is_not_overlooked_for_a_signature(tail: str) -> None:
    found = read("SỞ CÔNG THƯƠNG\nPHÒNG QUẢN LÝ CHỢ\nNĂM 2022\n" + B + ROW + tail)
    assert [(q.code, q.place.cell, q.value) for q in found.questions] == [("don_vi_la", "A2", "PHÒNG QUẢN LÝ CHỢ")]
    assert [r.don_vi for r in found.registrations] == [""]


NOBODYS = "PHÒNG/ĐƠN VỊ: Phòng Quản lý Nông nghiệp\nĐĂNG KÝ THI ĐUA NĂM 2022\n"
SIGNED = "|TRƯỞNG PHÒNG\n|Nguyễn Lê Thanh Tùng\n"


@pytest.mark.parametrize(
    "given",
    [
        (NOBODYS + "A/ TẬP THỂ\n" + A + "1|Phòng Quản lý Nông nghiệp|HTTNV\nB/ CÁ NHÂN\n" + B + ROW + SIGNED,),
        (NOBODYS + "A/ TẬP THỂ\n" + A + "1|Phòng Quản lý Thương mại|HTTNV\nB/ CÁ NHÂN\n" + B + ROW + SIGNED,),
        (NOBODYS + A + "1|Phòng Quản lý Nông nghiệp|HTTNV\n", sheet("B/ CÁ NHÂN\n" + B + ROW + SIGNED, "Sheet2")),
    ],
)
def test_a_unit_nobody_knows_is_asked_once_and_no_signature_answers(given: tuple[Sheet | str, ...]) -> None:
    found = read(*given)
    assert [(r.nam, r.don_vi, sorted(r.forms)) for r in found.registrations] == [("2022", "", ["ca-nhan", "tap-the"])]
    assert [(q.code, q.place.cell, q.says) for q in found.questions] == [
        ("don_vi_la", "A1", "Không có đơn vị nào tên “Phòng Quản lý Nông nghiệp”. Đây là đơn vị nào?")
    ]
    assert found.questions[0].choices[0].label == "Phòng Quản lý Công nghiệp"


def test_a_new_line_of_a_unit_ends_what_an_unknown_one_began() -> None:
    found = read(NOBODYS + B + ROW + "\nĐƠN VỊ: Văn phòng Sở\nĐĂNG KÝ THI ĐUA NĂM 2022\n" + B + "1|Lê Ba||x\n")
    assert [(r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [("", 1), ("van-phong", 1)]
    assert [q.code for q in found.questions] == ["don_vi_la"]


@pytest.mark.parametrize("label", ["", "PHÒNG/ĐƠN VỊ: "])
def test_rows_below_the_name_of_an_unknown_unit_are_not_of_the_unit_above(label: str) -> None:
    rows = f"|{label}Văn phòng Sở\n{ROW}|{label}Phòng Quản lý Nông nghiệp\n2|Lê Ba||x\n"
    found = read("ĐĂNG KÝ THI ĐUA NĂM 2022\n" + B + rows)
    assert [(r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [("van-phong", 1), ("", 1)]
    assert [(q.code, q.place.cell, q.value) for q in found.questions] == [
        ("don_vi_la", "B5", "Phòng Quản lý Nông nghiệp")
    ]


def test_a_room_within_a_unit_is_no_unit_of_its_own() -> None:
    found = read(HEAD + B + "|Phòng Hành chính\n" + ROW)
    assert [(r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [("van-phong", 1)]
    assert found.questions == ()


def test_a_table_that_another_unit_signs_than_the_one_above_it_is_asked() -> None:
    found = read("VĂN PHÒNG SỞ\nNĂM 2022\n" + A + "1|Văn phòng Sở|HTTNV\nB/ CÁ NHÂN\n" + B + ROW + "|CHÁNH THANH TRA\n")
    (question,) = found.questions
    assert (question.code, question.value) == ("don_vi_mau_thuan", "Văn phòng Sở; Thanh tra Sở")
    assert [(r.don_vi, list(r.forms)) for r in found.registrations] == [("van-phong", ["tap-the"]), ("", ["ca-nhan"])]
