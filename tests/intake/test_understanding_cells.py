"""What people write in cells: marks, names, levels, classes."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.marks import read_mark
from build_scripts.intake.understanding.names import is_placeholder, is_sample, looks_like_name, read_authors
from build_scripts.intake.understanding.values import level, read_class
from tests.factory import SCHEMAS
from tests.intake.grids import HEAD, read, texts


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
