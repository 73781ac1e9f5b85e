import pytest
from hypothesis import given

from build_scripts.vietnamese.identity import person_key
from build_scripts.vietnamese.spaces import tidy
from tests.vietnamese.samples import STEADY, TEXTS, forms


@pytest.mark.parametrize(
    ("key", "ways"),
    [
        ("nguyễn thị hòa", ["Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ", " Nguyễn  Thị\u00a0Hoà ", "Bà Nguyễn Thị Hòa"]),
        ("đặng văn thủy", ["Ðặng Văn Thuỷ", "Ông Đặng Văn Thủy", "Ông: Đặng Văn Thủy", "ông. đặng văn thuỷ"]),
        (
            "lê an",
            ["Đ/c Lê An", "đ/c. Lê An", "Đ/C: Lê An", "Đồng chí Lê An", "Ðồng chí: Lê An", "đ/c:Lê An"],
        ),
        (
            "lê an",
            ["Anh Lê An", "CHỊ LÊ AN", "Cô Lê An", "Thầy: Lê An", "Ông (Bà) Lê An", "Ông/Bà: Lê An", "Ông Đ/c Lê An"],
        ),
        ("h'hen niê", ["H'Hen Niê", "H’Hen Niê", "H\u02bcHEN NIÊ"]),
        ("y ê-ban", ["Y Ê-ban", "Y Ê – Ban", "Y Ê\u2011ban"]),
    ],
)
def test_one_person_has_one_key(key: str, ways: list[str]) -> None:
    assert {person_key(form) for way in ways for form in forms(way)} == {key}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hương", "Hường"),
        ("Lê Thị Hoa", "Lê Thị Hòa"),
        ("Trần Dung", "Trần Đung"),
        ("Ngô Qúy", "Ngô Quy"),
        ("Lý", "Lí"),
    ],
)
def test_other_persons_have_other_keys(one: str, other: str) -> None:
    assert person_key(one) != person_key(other)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Bà", "bà"),
        ("Ông ", "ông"),
        ("Bà.", "bà."),
        ("Ông Bà", "bà"),
        ("Anh", "anh"),
        ("Đ/c", "đ/c"),
        ("Bành Văn Anh", "bành văn anh"),
        ("Côn", "côn"),
        ("Lê Bà Đ/c An", "lê bà đ/c an"),
        ("", ""),
    ],
)
def test_a_title_is_taken_off_only_before_a_name(name: str, key: str) -> None:
    assert person_key(name) == key


@given(TEXTS)
@STEADY
def test_a_key_is_its_own_key(text: str) -> None:
    key = person_key(text)
    assert person_key(key) == key
    assert {person_key(form) for form in forms(text)} == {key}


@given(TEXTS)
@STEADY
def test_a_name_is_never_emptied(text: str) -> None:
    assert bool(person_key(text)) == bool(tidy(text))
