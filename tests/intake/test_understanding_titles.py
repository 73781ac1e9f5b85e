"""What people write above columns."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.aliases import FORMS, Vocabulary, distance, key
from tests.factory import SCHEMAS

VOCABULARY = Vocabulary(SCHEMAS)

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
