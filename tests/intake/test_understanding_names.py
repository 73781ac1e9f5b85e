"""What people write in the cell of a name: honorifics, numbers, positions, capitals, damage."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.names import read_name
from tests.intake.grids import HEAD, read, texts


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NGUYỄN THỊ HOÀ", "Nguyễn Thị Hoà"),
        ("nguyễn thị hoà", "Nguyễn Thị Hoà"),
        ("Nguyễn Văn AN", "Nguyễn Văn An"),
        ("Y-BLOK NIÊ", "Y-Blok Niê"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("HỒ VĂN Y", "Hồ Văn Y"),
        ("A Phúc", "A Phúc"),
        ("Rơ ô H'Hoanh", "Rơ ô H'Hoanh"),
        ("Ông Lê Nam", "Lê Nam"),
        ("BÀ LÊ NAM", "Lê Nam"),
        ("đ/c Lê Nam", "Lê Nam"),
        ("Đ/C: Lê Nam", "Lê Nam"),
        ("đ.c Lê Nam", "Lê Nam"),
        ("Đồng chí Lê Nam", "Lê Nam"),
        ("Thầy. Lê Nam", "Lê Nam"),
        ("Cô Lê Nam", "Lê Nam"),
        ("Thượng tá Lê Nam", "Lê Nam"),
        ("Đại uý Lê Nam", "Lê Nam"),
        ("Ông ThS. Lê Nam", "Lê Nam"),
        ("PGS.TS Lê Nam", "Lê Nam"),
        ("BS.CKII Lê Nam", "Lê Nam"),
        ("Bàn Thị Bà", "Bàn Thị Bà"),
        ("Tôn Nữ Thị Anh", "Tôn Nữ Thị Anh"),
    ],
)
def test_a_name_is_read_without_what_stands_around_it(written: str, name: str) -> None:
    assert (read_name(written).value, read_name(written).question) == (name, "")


@pytest.mark.parametrize("written", ["Ông Ích Khiêm", "Ông Văn Nam", "Bà Thuỷ", "Lê An (B)", "Lê An - nghỉ ốm", "Lê 2"])
def test_a_name_that_may_be_another_stays_and_is_asked(written: str) -> None:
    outcome = read_name(written)
    assert outcome.question
    assert outcome.value == written


@pytest.mark.parametrize(
    "cell",
    [
        "Lê Văn Tám\\nKế toán",
        "Lê Văn\\nTám\\n(Kế toán)",
        "Lê Văn Tám - Kế toán",
        "Ông Lê Văn Tám (Kế toán)",
        "LÊ VĂN TÁM, Kế toán",
        "Kế toán: Lê Văn Tám",
    ],
)
def test_a_position_in_the_cell_of_a_name_goes_to_its_own_column(cell: str) -> None:
    found = read(HEAD + f"TT|Họ và tên|LĐTT\n1|{cell}|x\n2|Lê Văn\\nBình|x\n")
    assert texts(found, "ca-nhan") == [
        {"tt": "1", "ho_ten": "Lê Văn Tám", "chuc_vu": "Kế toán", "ldtt": "x"},
        {"tt": "2", "ho_ten": "Lê Văn Bình", "ldtt": "x"},
    ]
    assert not found.questions


@pytest.mark.parametrize("written", ["1. Lê Văn Tám", "01 Lê Văn Tám", "- Lê Văn Tám", "Lê Văn Tám,", "LÊ VĂN TÁM."])
def test_what_stands_beside_a_name_is_left_out(written: str) -> None:
    assert read_name(written).value == "Lê Văn Tám"


@pytest.mark.parametrize(
    "written", ["NGUYỄN VĂNTÙNG", "Nguyễn VănTùng", "Lấỹ Ý Kíến", "Nguyn Vn Tng", "Lê An và bà Võ Ba", "Phó TP Lê An"]
)
def test_a_damaged_name_or_one_of_two_people_is_asked(written: str) -> None:
    assert (read_name(written).value, read_name(written).question[:4]) == (written, "ten_")
