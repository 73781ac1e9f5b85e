"""Whole forms: what comes out of a clerk's file, at which cells, with which totals and cover."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.intake.findings import of_totals
from tests.factory import SCHEMAS
from tests.intake.grids import HEAD, A, B, at, book, read, sheet, texts
from tests.intake.known import seeded

PUBLISHED = """SỞ CÔNG THƯƠNG Q/NHÃI
PHÒNG /ĐƠN VỊ: Thanh tra Sở

ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2022
A/ TẬP THỂ
TT|PHÒNG/ĐƠN VỊ|ĐĂNG KÝ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ|ĐĂNG KÝ DANH HIỆU THI ĐUA||ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG|||||GHI CHÚ
|||Tập thể LĐTT|Tập thể LĐXS|Giấy khen Giám đốc Sở|Bằng khen Chủ tịch UBND tỉnh|Bằng khen Bộ trưởng Bộ Công \
Thương|Bằng khen Thủ tướng Chính phủ|Huân chương lao động hạng...
1|Thanh tra Sở|Hoàn thành tốt nhiệm vụ|V|||x
...
|Tổng cộng||1|||1
B/ CÁ NHÂN
TT|Họ và tên|ĐĂNG KÝ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ||ĐĂNG KÝ DANH HIỆU THI ĐUA|||ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG|||||GHI CHÚ
||Hoàn thành xuất sắc nhiệm vụ|Hoàn thành tốt nhiệm vụ|Lao động tiên tiến|Chiến sĩ thi đua cờ sở|Chiến sĩ thi đua \
cấp tỉnh|Chiến sĩ thi đua toute quốc|Giấy khen Giám đốc Sở|Bằng khen Chủ tịch UBND tỉnh|Bằng khen Bộ trưởng Bộ Công \
Thương|Bằng khen Thủ tướng Chính phủ
1|2|3|4|5|6|7|8|9|10|11|12|13
1|Cao Thị Mẫn|x||X|x||||1
2|đ/c Tô  Văn Ý||✓|x|||x|x
4|BÀ HỒ THỊ PƠ||v|||||||||nghỉ từ 01/6
|Tổng cộng|1|02|2|1||1|1|1
TRƯỞNG PHÒNG/ĐƠN VỊ
Ngày..... tháng..... năm 2022
"""


def test_the_published_form_comes_out_whole() -> None:
    found = read(PUBLISHED)
    assert [(r.nam, r.don_vi, dict(r.cover)) for r in found.registrations] == [("2022", "thanh-tra", {})]
    assert texts(found, "tap-the", "thanh-tra") == [
        {"tt": "1", "tap_the": "Thanh tra Sở", "muc_do": "HTTNV", "ttldtt": "x", "bang_khen_tinh": "x"}
    ]
    assert texts(found, "ca-nhan", "thanh-tra") == [
        {
            "tt": "1",
            "ho_ten": "Cao Thị Mẫn",
            "muc_do_xuat_sac": "x",
            "ldtt": "x",
            "cstd_co_so": "x",
            "bang_khen_tinh": "x",
        },
        {
            "tt": "2",
            "ho_ten": "Tô Văn Ý",
            "muc_do_tot": "x",
            "ldtt": "x",
            "cstd_toan_quoc": "x",
            "giay_khen_so": "x",
        },
        {"tt": "4", "ho_ten": "Hồ Thị Pơ", "muc_do_tot": "x", "ghi_chu": "nghỉ từ 01/6"},
    ]
    assert (found.questions, found.refused) == ((), ())
    assert all(total.agrees for total in found.totals)
    assert len(found.totals) == 9


def test_the_published_form_tells_every_repair() -> None:
    assert [(r.code, r.place.cell, r.before, r.after) for r in read(PUBLISHED).repairs] == [
        ("muc_do", "C8", "Hoàn thành tốt nhiệm vụ", "HTTNV"),
        ("dau_danh", "D8", "V", "x"),
        ("tieu_de_cot", "F13", "Chiến sĩ thi đua cờ sở", "Chiến sĩ thi đua cơ sở"),
        ("tieu_de_cot", "H13", "Chiến sĩ thi đua toute quốc", "Chiến sĩ thi đua toàn quốc"),
        ("dau_danh", "E15", "X", "x"),
        ("dau_danh", "J15", "1", "x"),
        ("khoang_trang", "B16", "đ/c Tô  Văn Ý", "đ/c Tô Văn Ý"),
        ("xung_ho", "B16", "đ/c Tô Văn Ý", "Tô Văn Ý"),
        ("dau_danh", "D16", "✓", "x"),
        ("xung_ho", "B17", "BÀ HỒ THỊ PƠ", "HỒ THỊ PƠ"),
        ("chu_hoa", "B17", "HỒ THỊ PƠ", "Hồ Thị Pơ"),
        ("dau_danh", "D17", "v", "x"),
        ("so_dem", "D18", "02", "2"),
    ]


def test_rows_of_the_published_form_are_counted_by_kind() -> None:
    (count,) = read(PUBLISHED).counts
    assert (count.rows, count.taken, count.refused) == (19, 4, 0)
    assert dict(count.furniture) == {
        "dau_bieu": 5,
        "tieu_de": 4,
        "so_cot": 1,
        "cho_trong": 1,
        "tong": 2,
        "chu_ky": 2,
    }


def test_a_row_keeps_its_cells_and_its_own_words() -> None:
    one = sheet(HEAD + B + "1|đ/c Lê An||v|||||||||về hưu\n", "B", top=3, left=2)
    row = read(one).registrations[0].forms["ca-nhan"][0]
    assert row.own == "1 | đ/c Lê An | v | về hưu"
    assert row.place("ho_ten") == at("C6")
    assert row.place("muc_do_tot") == at("E6")
    assert row.place() == at("B6")


def test_a_text_keeps_the_cell_it_was_found_in() -> None:
    found = read(HEAD + "TT|Họ và tên|Mức độ|Danh hiệu\n1|Lê An|HTTNV|LĐTT\n").registrations[0].forms["ca-nhan"][0]
    assert (found.place("muc_do_tot"), found.place("ldtt")) == (at("C4"), at("D4"))


TOTALS = {
    "whole, first": ("|Tổng số: 03 người||3\n1|Lê An||x\n2|Lê Ba||x\n", [("", 3, 2, ""), ("muc_do_tot", 3, 2, "")]),
    "whole, last": ("1|Lê An||x\n2|Lê Ba||x\nCộng|||2\n", [("muc_do_tot", 2, 2, "")]),
    "in its column": ("1|Lê An||x\nTổng cộng|1||1\n", [("", 1, 1, ""), ("muc_do_tot", 1, 1, "")]),
    "of sections": (
        "I|Lãnh đạo\n1|Lê An||x\n|Cộng||1\nII|Cán bộ\n2|Lê Ba||x\n3|Lê Cử||x\n|Cộng||3\n|Tổng cộng||3\n",
        [("muc_do_tot", 1, 1, "Lãnh đạo"), ("muc_do_tot", 3, 2, "Cán bộ"), ("muc_do_tot", 3, 3, "")],
    ),
    "beside sections": (
        "I|Lãnh đạo||1\n1|Lê An||x\nII|Cán bộ||2\n2|Lê Ba||x\n",
        [("muc_do_tot", 1, 1, "Lãnh đạo"), ("muc_do_tot", 2, 1, "Cán bộ")],
    ),
    "of pages": (
        "1|Lê An||x\n|Cộng||1\n2|Lê Ba||x\n3|Lê Cử||x\n|Tổng cộng||3\n",
        [("muc_do_tot", 1, 1, "Cộng"), ("muc_do_tot", 3, 3, "")],
    ),
    "one for all, and a row after it": (
        "1|Lê An||x\n2|Lê Ba||x\n|Tổ Một\n3|Lê Cử||x\n|Cộng:||3\n4|Lê Dần||x\n",
        [("muc_do_tot", 3, 3, "")],
    ),
    "whole, before a late row": (
        "1|Lê An||x\n|Tổ Một\n2|Lê Ba||x\n|Tổng cộng||3\n3|Lê Cử||x\n",
        [("muc_do_tot", 3, 3, "")],
    ),
    "of a section that it names": (
        "1|Lê An||x\n|Tổ Một\n2|Lê Ba||x\n|Cộng mục I||2\n3|Lê Cử||x\n",
        [("muc_do_tot", 2, 1, "Tổ Một")],
    ),
    "one for all sections": ("I|Lãnh đạo\n1|Lê An||x\nII|Cán bộ\n2|Lê Ba||x\n|Cộng||2\n", [("muc_do_tot", 2, 2, "")]),
}


@pytest.mark.parametrize("case", TOTALS)
def test_totals_are_counted_again(case: str) -> None:
    rows, expected = TOTALS[case]
    found = read(HEAD + B + rows)
    assert [(t.column, t.declared, t.counted, t.part) for t in found.totals] == expected
    assert found.questions == ()


def test_the_number_of_rows_goes_to_the_cover() -> None:
    found = read(
        HEAD + A + "1|Văn phòng Sở|HTTNV\n|Tổng cộng: 01 tập thể\nB/ CÁ NHÂN\n" + B + "1|Lê An||x\n|Tổng số 9 người\n"
    )
    cover = found.registrations[0].cover
    assert {column: (cell.text, cell.place.cell) for column, cell in cover.items()} == {
        "tong_tap_the": ("1", "B5"),
        "tong_ca_nhan": ("9", "B9"),
    }


def test_the_cover_is_read_around_the_form() -> None:
    head = (
        "SỞ CÔNG THƯƠNG\\nVĂN PHÒNG|||Độc lập - Tự do - Hạnh phúc\nSố: 12/VP|||Quảng Ngãi, ngày 05 tháng 3 năm 2022\n"
    )
    tail = "|Nơi nhận:||KT. CHÁNH VĂN PHÒNG\n|- Như trên||PHÓ CHÁNH VĂN PHÒNG\\n\\nThS. NGUYỄN ĐÌNH KHOA\n"
    found = read(head + B + "1|Lê An||x\n" + tail)
    assert {column: cell.text for column, cell in found.registrations[0].cover.items()} == {
        "ngay_ky": "2022-03-05",
        "so_van_ban": "12/VP",
        "nguoi_ky": "Nguyễn Đình Khoa",
        "chuc_vu": "Phó Chánh Văn phòng",
    }
    assert found.registrations[0].don_vi == "van-phong"


def test_a_text_of_several_units_keeps_each_signature_with_its_own() -> None:
    tables = [
        HEAD + A + "1|Văn phòng Sở|HTTNV\n",
        "B/ CÁ NHÂN\n" + B + "1|Lê An||x\n",
        "CHÁNH VĂN PHÒNG\nHuỳnh Thị Bích Trâm\nĐơn vị: Thanh tra Sở\nNĂM 2022\n" + A + "1|Thanh tra Sở|HTTNV\n",
        "B/ CÁ NHÂN\n" + B + "1|Lê Ba||x\nChánh Thanh tra\nLương Thế Hưng\n",
    ]
    found = read(book(*tables, kind="docx"))
    assert [(r.don_vi, r.cover["nguoi_ky"].text, [*r.forms]) for r in found.registrations] == [
        ("van-phong", "Huỳnh Thị Bích Trâm", ["tap-the", "ca-nhan"]),
        ("thanh-tra", "Lương Thế Hưng", ["tap-the", "ca-nhan"]),
    ]
    assert found.questions == ()


def test_two_files_of_one_unit_are_one_registration() -> None:
    found = read(book(HEAD + A + "1|Văn phòng Sở|HTTNV\n"), book(HEAD + B + "1|Lê An||x\n", kind="csv"))
    assert [(r.nam, r.don_vi, [*r.forms]) for r in found.registrations] == [
        ("2022", "van-phong", ["tap-the", "ca-nhan"])
    ]
    assert [row.book for row in found.registrations[0].forms["ca-nhan"]] == [1]


def test_a_file_without_a_unit_is_of_none_however_near_another_lies() -> None:
    """In the upload folder, files come from all sides."""
    found = read(book(HEAD + A + "1|Văn phòng Sở|HTTNV\n"), book("NĂM 2022\n" + B + "1|Lê An||x\n", kind="csv"))
    assert [(r.don_vi, [*r.forms]) for r in found.registrations] == [("van-phong", ["tap-the"]), ("", ["ca-nhan"])]
    assert [(q.book, q.code) for q in found.questions] == [(1, "don_vi_khong_ro")]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Biểu B - Thanh tra Sở.csv", "thanh-tra"),
        ("bieu b thanh tra so (2).csv", "thanh-tra"),
        ("dang-ky-2022-thanh-tra.csv", "thanh-tra"),
        ("Thanh tra Sở và Phòng Quản lý Thương mại.csv", ""),
        ("thanh-tra, phong quan ly thuong mai.csv", ""),
        ("ca-nhan.csv", ""),
        ("thanhtra.csv", ""),
        ("", ""),
    ],
)
def test_a_file_that_names_no_unit_inside_may_do_so_outside(name: str, unit: str) -> None:
    found = read(replace(book("NĂM 2022\n" + B + "1|Lê An||x\n", kind="csv"), name=name))
    assert [registration.don_vi for registration in found.registrations] == [unit]
    assert [note.code for note in found.notes if note.code == "don_vi_theo_ten_tep"] == ["don_vi_theo_ten_tep"] * bool(
        unit
    )
    inside = read(replace(book(HEAD + B + "1|Lê An||x\n", kind="csv"), name=name))
    assert [registration.don_vi for registration in inside.registrations] == ["van-phong"]


def test_a_signature_in_another_file_is_of_none_but_the_unit_it_names() -> None:
    form, signed = book(HEAD + A + "1|Văn phòng Sở|HTTNV\n"), "Ngày 9 tháng 3 năm 2022\nCHÁNH VĂN PHÒNG\nLê Thị Út\n"
    covers = [read(form, book(head + signed, kind="docx")).registrations[0].cover for head in ("", HEAD)]
    assert ["nguoi_ky" in cover for cover in covers] == [False, True]


def test_the_machine_s_own_columns_are_a_form_too() -> None:
    known = seeded(7, "van-phong").forms["ca-nhan"]
    lines = ["|".join(known[0]), *("|".join(row.values()) for row in known)]
    found = read("\n".join(lines), nam="2022", don_vi="van-phong")
    assert [row.texts for row in found.registrations[0].forms["ca-nhan"]] == known
    assert (found.questions, found.repairs, found.notes) == ((), (), ())


def test_an_empty_form_is_a_registration_without_rows() -> None:
    found = read(HEAD + B + "1\n2\n|Tổng cộng\n")
    assert [(r.don_vi, dict(r.forms)) for r in found.registrations] == [("van-phong", {"ca-nhan": ()})]
    assert (found.questions, found.refused) == ((), ())


def test_a_section_is_named_in_the_sentence_and_not_as_a_person() -> None:
    found = read(HEAD + B + "1|Lê An||x\n|Tổ Một\n2|Lê Ba||x\n|Cộng mục I||2\n")
    (remark,) = of_totals(found.totals, SCHEMAS)
    assert (remark.who, remark.says) == ("", "Dòng tổng của “Tổ Một” ghi 2, đếm trong phần đó được 1.")
