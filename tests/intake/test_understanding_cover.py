"""The cover: the day and the position that the lines below a form tell."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.names import lacks_marks, read_name, several_names
from tests.intake.grids import HEAD, B, read

ROW = "1|Lê An||x\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 10/3/2022",
        "Quảng Ngãi, ngày 10/03/2022",
        "10.3.2022",
        "Ngày ký: 10-3-2022",
        "Ngày 10 tháng 3 năm 2022",
        "Ngày 10 / 3 / 2022.",
    ],
)
def test_the_day_of_signing_is_read_in_figures_too(line: str) -> None:
    found = read(HEAD + B + ROW + f"||||{line}\n||||CHÁNH VĂN PHÒNG\n||||Huỳnh Thị Bích Trâm\n")
    assert {column: cell.text for column, cell in found.registrations[0].cover.items()} == {
        "ngay_ky": "2022-03-10",
        "chuc_vu": "Chánh Văn phòng",
        "nguoi_ky": "Huỳnh Thị Bích Trâm",
    }
    assert (found.questions, found.refused, found.notes) == ((), (), ())


def test_a_day_in_figures_tells_the_year_of_a_form_that_names_none() -> None:
    found = read("Văn phòng Sở\n" + B + ROW + "|Ngày 10/3/2021\n")
    assert [(r.nam, r.don_vi) for r in found.registrations] == [("2021", "van-phong")]


@pytest.mark.parametrize(
    ("unit", "line", "position"),
    [
        ("Thanh tra Sở", "TRƯỞNG PHÒNG/ĐƠN VỊ", None),
        ("Thanh tra Sở", "TRƯỞNG PHÒNG (ĐƠN VỊ)", None),
        ("Thanh tra Sở", "TRƯỞNG PHÒNG/TRƯỞNG ĐƠN VỊ", None),
        ("Thanh tra Sở", "TRƯỞNG PHÒNG", None),
        ("Thanh tra Sở", "CHÁNH THANH TRA", "Chánh Thanh tra"),
        ("Phòng Quản lý Thương mại", "TRƯỞNG PHÒNG", "Trưởng phòng"),
        ("Phòng Quản lý Thương mại", "TRƯỞNG PHÒNG/ĐƠN VỊ", None),
    ],
)
def test_a_label_of_the_form_is_no_position(unit: str, line: str, position: str | None) -> None:
    found = read(HEAD.replace("Văn phòng Sở", unit) + B + ROW + f"|{line}\n|Lương Thế Hưng\n")
    cover = found.registrations[0].cover
    assert cover["nguoi_ky"].text == "Lương Thế Hưng"
    assert (cover["chuc_vu"].text if "chuc_vu" in cover else None) == position


def test_an_honorific_that_is_a_family_name_is_asked() -> None:
    assert read_name("Cô Văn Hoà").choices == (("Văn Hoà", "Văn Hoà"), ("Cô Văn Hoà", "Cô Văn Hoà"))
    assert read_name("Cô Nguyễn Thị Hoa").value == "Nguyễn Thị Hoa"


def test_names_in_several_lines_are_several() -> None:
    assert several_names(["Võ Văn An", "Trần Thị Bình"])
    assert several_names(["Ông Võ Văn An", "Bà Trần Thị Bình"])
    assert not several_names(["Nguyễn Thị", "Hồ Điệp"])
    assert not several_names(["Nguyễn Văn", "An"])


@pytest.mark.parametrize("name", ["Nguyen Thi Lan", "NGUYEN AN", "Cao Van An", "Le Van An"])
def test_names_without_marks(name: str) -> None:
    assert lacks_marks(name)


@pytest.mark.parametrize("name", ["Mai Anh", "Y Ban", "H'Lan", "Phan Thanh Mai", "Nguyễn Lan", "Kim Anh Thu"])
def test_names_that_need_no_marks(name: str) -> None:
    assert not lacks_marks(name)


def test_authors_in_several_lines_are_not_one() -> None:
    table = "Mã|Tên sáng kiến|Tác giả|Cấp\n"
    found = read(HEAD + table + "sk-01|Số hoá hồ sơ|Võ Văn An\\nTrần Thị Bình|Cơ sở\n")
    assert [(q.code, q.value) for q in found.questions] == [("tac_gia_la", "Võ Văn An Trần Thị Bình")]
    found = read(HEAD + table + "sk-01|Số hoá hồ sơ|Võ Văn An;\\nTrần Thị Bình|Cơ sở\n")
    assert found.questions == ()
    assert found.registrations[0].forms["sang-kien"][0].texts["tac_gia"] == "Võ Văn An; Trần Thị Bình"
