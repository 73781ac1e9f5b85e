"""What people write around rows: totals, sections, signatures, names of units."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.furniture import is_column_numbers, is_head, is_tail, section, total
from build_scripts.intake.understanding.unit_names import UnitNames, labelled
from tests.intake.known import UNITS


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
