"""What people write in cells and above columns: marks, names, levels, classes, titles, units."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.aliases import FORMS, Vocabulary, distance, key
from build_scripts.intake.understanding.furniture import is_column_numbers, is_head, is_tail, section, total
from build_scripts.intake.understanding.marks import read_mark
from build_scripts.intake.understanding.names import is_placeholder, is_sample, looks_like_name, read_authors
from build_scripts.intake.understanding.unit_names import UnitNames, labelled
from build_scripts.intake.understanding.values import level, read_class
from tests.factory import SCHEMAS
from tests.intake.grids import HEAD, read, texts
from tests.intake.known import UNITS

VOCABULARY = Vocabulary(SCHEMAS)


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "X",
        "v",
        "V",
        "✓",
        "✔",
        "×",
        "1",
        "01",
        "х",
        "Х",
        "√",
        "☑",
        "(x)",
        "X.",
        "Có",
        "đ/ký",
        "ĐK",
        "đk",
        "*",
        "•",
        "●",
        "+",
        "ü",
        "1.0",
        "1,0",
        "'1",
        "[x]",
        "xx",
        "x;",
        "TRUE",
        "ok",
    ],
)
def test_a_mark_says_yes(text: str) -> None:
    assert read_mark(text).value == "x"
    assert not read_mark(text).question


@pytest.mark.parametrize("text", ["-", "–", "0", "Không", "…", "...", "ko", "Không ĐK", "FALSE", "○", "0,0"])
def test_these_say_no(text: str) -> None:
    assert read_mark(text).value == ""
    assert not read_mark(text).question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("2", "so_o_dau_danh"),
        ("05", "so_o_dau_danh"),
        ("x*", "chu_o_dau_danh"),
        ("=", "chu_o_dau_danh"),
        ("Nhất", "chu_o_dau_danh"),
    ],
)
def test_what_is_no_mark_is_asked(text: str, question: str) -> None:
    assert read_mark(text).value == ""
    assert read_mark(text).question == question


def test_a_column_s_own_title_is_a_mark_in_it() -> None:
    assert texts(read(HEAD + "TT|Họ và tên|LĐTT|CSTĐCS\n1|Lê An|LĐTT|Chiến sĩ thi đua cơ sở\n"), "ca-nhan") == [
        {"tt": "1", "ho_ten": "Lê An", "ldtt": "x", "cstd_co_so": "x"}
    ]


def test_authors_are_parted_by_semicolons() -> None:
    assert read_authors("Lê An, bà TRẦN THỊ BA và Võ Cử").value == "Lê An; Trần Thị Ba; Võ Cử"
    assert read_authors("Lê An; Võ Cử").steps == ()


def test_samples_and_names_are_told_apart() -> None:
    assert all(map(is_sample, ("Ví dụ", "VD: Lê An")))
    assert all(map(is_placeholder, ("Nguyễn Văn A", "TRẦN THỊ B", "Lê Văn X")))
    assert not any(map(is_sample, ("Nguyễn Văn A", "Mẫu hồ sơ")))
    assert not any(map(is_placeholder, ("Hồ Văn Y", "Nguyễn Văn An", "Nguyễn A", "Mẫu hồ sơ")))
    assert all(map(looks_like_name, ("Lê Na", "đ/c Lê Na", "Y Thanh", "H'Hen Niê", "Ka Să K'Hoan")))
    assert not any(map(looks_like_name, ("Lãnh đạo phòng", "Cán bộ", "TRƯỞNG PHÒNG", "Lê", "Lê An, Lê Ba")))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HTXSNV", "HTXSNV"),
        ("Hoàn thành xuất sắc nhiệm vụ (HTXSNV)", "HTXSNV"),
        ("xuất sắc", "HTXSNV"),
        ("HT xuất sắc NV", "HTXSNV"),
        ("HTXS NV", "HTXSNV"),
        ("HTXS", "HTXSNV"),
        ("HT tốt NV", "HTTNV"),
        ("HT tốt", "HTTNV"),
        ("HTT", "HTTNV"),
        ("HTNV", "HTNV"),
        ("HT NV", "HTNV"),
        ("HOÀN THÀNH TỐT", "HTTNV"),
        ("Hoàn thành nhiệm vụ.", "HTNV"),
        ("Không hoàn thành", "KHTNV"),
        ("Hoàn thành tốt, xuất sắc", ""),
        ("Loại A", ""),
        ("x", ""),
    ],
)
def test_levels(text: str, code: str) -> None:
    assert level(text) == code


@pytest.mark.parametrize(
    ("text", "value"),
    [("Ba", "Ba"), ("hạng ba", "Ba"), ("Hạng III", "Ba"), ("hạng 1", "Nhất"), ("II", "Nhì"), ("HCLĐ hạng Nhì", "Nhì")],
)
def test_classes(text: str, value: str) -> None:
    assert read_class(text, SCHEMAS["tap-the"].field("huan_chuong_ld")).value == value


@pytest.mark.parametrize("text", ["x", "1", "3", "cao"])
def test_a_class_is_never_guessed(text: str) -> None:
    outcome = read_class(text, SCHEMAS["tap-the"].field("huan_chuong_ld"))
    assert outcome.value == ""
    assert outcome.question


TITLES = {
    "ca-nhan": {
        "Chiến sỹ thi đua cờ sở": "cstd_co_so",
        "CSTĐCS": "cstd_co_so",
        "CHIẾN SĨ\nTHI ĐUA\u00a0TOUTE QUỐC (1)": "cstd_toan_quoc",
        "CSTĐ cấp tỉnh*": "cstd_tinh",
        "LĐTT": "ldtt",
        "BK của UBND tỉnh": "bang_khen_tinh",
        "Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh Quảng Ngãi": "bang_khen_tinh",
        "GK Giám đốc": "giay_khen_so",
        "Giấy khen của Giám đốc Sở Công Thương": "giay_khen_so",
        "Bằng khen Bộ trưởng BCT": "bang_khen_bo",
        "BK TTg": "bang_khen_ttg",
        "Đăng ký HTXSNV": "muc_do_xuat_sac",
        "HT xuất sắc NV": "muc_do_xuat_sac",
        "HTXS": "muc_do_xuat_sac",
        "HT tốt NV": "muc_do_tot",
        "HT tốt": "muc_do_tot",
        "HTT": "muc_do_tot",
        "Mã NV": "ma_cb",
        "Họ, tên": "ho_ten",
        "STT": "tt",
        "Huân chương Lao động hạng Nhì": "huan_chuong_ld=Nhì",
    },
    "tap-the": {
        "TT LĐTT": "ttldtt",
        "Tập thể Lao động xuất sắc": "ttldxs",
        "TÊN PHÒNG, ĐƠN VỊ": "tap_the",
        "Mức độ HTNV": "muc_do",
        "HTNV": "muc_do=HTNV",
        "HCLĐ": "huan_chuong_ld",
    },
    "sang-kien": {"Tên SK": "ten", "Tác giả/đồng tác giả": "tac_gia", "Cấp công nhận": "cap"},
}


@pytest.mark.parametrize(("form", "title"), [(form, title) for form, titles in TITLES.items() for title in titles])
def test_titles(form: str, title: str) -> None:
    assert VOCABULARY.meaning(form, key(title)) == (TITLES[form][title],)


@pytest.mark.parametrize(
    ("title", "targets"),
    [
        ("Lao dông tiên tiên", ("ldtt",)),
        ("Bằng khen Thủ tướng Chinh phú", ("bang_khen_ttg",)),
        ("Chiên sĩ thì đua cơ so", ("cstd_co_so",)),
        ("Giấy khem Giám đóc Sở", ("giay_khen_so",)),
        ("Chiến sĩ thi đua cấp bộ", ()),
        ("Bằng khen Bộ Y tế", ()),
        ("Năm sing", ("@khong_lay",)),
    ],
)
def test_a_title_with_a_letter_wrong_is_known_when_no_other_is_near(title: str, targets: tuple[str, ...]) -> None:
    title = key(title)
    assert (VOCABULARY.meaning("ca-nhan", title) or VOCABULARY.nearest("ca-nhan", title)) == targets


def test_no_title_means_two_columns_but_those_that_are_asked() -> None:
    for form in FORMS:
        assert {title for title, targets in VOCABULARY.meanings[form].items() if len(targets) > 1} <= VOCABULARY.vague


def test_every_target_is_a_column_or_known_to_the_readers() -> None:
    special = {"@stt", "@don_vi", "@ho_dem", "@ten_rieng", "@xung_ho", "@muc_do", "@danh_hieu", "@hinh_thuc"}
    special |= {"@khong_lay", "@nam_truoc"}
    for form, meanings in VOCABULARY.meanings.items():
        targets = {target.partition("=")[0] for found in meanings.values() for target in found}
        assert targets <= {*SCHEMAS[form].header, *special}


def test_distance() -> None:
    assert [distance("co so", other, 2) for other in ("co so", "co sa", "o s", "tinh")] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "text", ["Tổng cộng", "CỘNG:", "Tổng số: 12 người", "Cộng mục I", "(Cộng)", "Tong cong", "Tổng"]
)
def test_totals(text: str) -> None:
    assert total(text)


@pytest.mark.parametrize("text", ["Tống Công", "Tổng kết", "Cộng đồng", "Công Văn Hùng", "Cộng tác viên"])
def test_these_are_no_totals(text: str) -> None:
    assert total(text) is None


def test_what_stands_around_is_known_by_its_words() -> None:
    assert is_column_numbers(["1", "2", "3"])
    assert is_column_numbers(["A", "B", "1", "2", "7 (6:3)"])
    assert not is_column_numbers(["1", "Lê An", "x"])
    assert not is_column_numbers(["3", "2", "1"])
    assert section("I. Lãnh đạo phòng") == "Lãnh đạo phòng"
    assert section("Cán bộ")
    assert not section("Lê Văn An")
    assert not section("Đ/c Lê An")
    assert all(
        map(is_tail, ("TRƯỞNG PHÒNG/ĐƠN VỊ", "Ngày..... tháng..... năm 2022", "Nơi nhận:", "Ghi chú: có", "TM. SỞ"))
    )
    assert all(map(is_head, ("PHÒNG /ĐƠN VỊ.....", "A/ TẬP THỂ", "Cộng hoà xã hội chủ nghĩa Việt Nam", "Đơn vị: VP")))
    assert not is_head("Lê Văn An")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Phòng Quản lý Thương mại", "thuong-mai"),
        ("QUẢN LÝ THƯƠNG MẠI", "thuong-mai"),
        ("thuong-mai", "thuong-mai"),
        ("P. QLTM", "thuong-mai"),
        ("Phòng Quan lý Thưong mai", "thuong-mai"),
        ("Văn phòng", "van-phong"),
        ("VP", "van-phong"),
        ("Kế hoạch, Tài chính, Tổng hợp", "tai-chinh"),
        ("Trung tâm Khuyến công & Xúc tiến thương mại", "khuyen-cong"),
        ("Phòng Quản lý Chợ", ""),
        ("Phòng Khuyến công", ""),
        ("Phòng Quản lý Nông nghiệp", ""),
        ("PHONG QUAN LY NONG NGHIEP", ""),
        ("Phòng Quản lý Thương mãi", "thuong-mai"),
        ("Phòng Quản lí Thương mại", "thuong-mai"),
        ("Phòng Quản lý Thươngmại", "thuong-mai"),
        ("Phòng Quản lý Thưcmg mại", "thuong-mai"),
        ("Phòng Quản lý Thường mới", ""),
        ("P QL CN", "cong-nghiep"),
        ("P QL Nông nghiệp", ""),
        ("Sở", ""),
    ],
)
def test_units(text: str, code: str) -> None:
    found = UnitNames(UNITS).find(text)
    assert (found.code if found else "") == code


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("PHÒNG /ĐƠN VỊ: Văn phòng Sở", "Văn phòng Sở"),
        ("Phòng/đơn vị Văn phòng Sở", "Văn phòng Sở"),
        ("Đơn vị.......... THANH TRA ..........", "THANH TRA"),
        ("PHONG/DON VI: VAN PHONG", "VAN PHONG"),
        ("Tên đơn vị đăng ký: Thanh tra", "Thanh tra"),
        ("Phòng: Quản lý Thương mại", "Quản lý Thương mại"),
        ("PHÒNG /ĐƠN VỊ.....", ""),
        ("Phòng Quản lý Thương mại", None),
        ("Văn phòng Sở", None),
    ],
)
def test_the_line_of_the_unit(line: str, rest: str | None) -> None:
    assert labelled(line) == rest
