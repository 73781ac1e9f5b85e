import pytest
from hypothesis import given

from build_scripts.vietnamese.tones import unify_tones
from build_scripts.vietnamese.unicode_forms import nfc
from tests.vietnamese.samples import STEADY, TEXTS, forms


@pytest.mark.parametrize(
    ("written", "unified"),
    [
        ("hoà", "hòa"),
        ("hòa", "hòa"),
        ("Lệ Thuỷ", "Lệ Thủy"),
        ("khoẻ", "khỏe"),
        ("hoè", "hòe"),
        ("HOÀ", "HÒA"),
        ("Uỷ ban, uỷ viên", "Ủy ban, ủy viên"),
        ("UỶ BAN", "ỦY BAN"),
        ("Toà, loá.", "Tòa, lóa."),
        ("tuý-luý", "túy-lúy"),
        ("hoà2", "hòa2"),
    ],
)
def test_one_place_for_the_tone(written: str, unified: str) -> None:
    assert {unify_tones(form) for form in forms(written)} == {unified}


@pytest.mark.parametrize(
    "text",
    [
        "quý",
        "Quỳ",
        "QUỴ",
        "quả quà",
        "toàn",
        "loài",
        "hoặc",
        "thuyền",
        "khuỷu",
        "huỳnh",
        "ngoài",
        "xoèn",
        "mùa",
        "kỳ",
        "",
    ],
)
def test_other_syllables_stay(text: str) -> None:
    assert unify_tones(text) == text


@given(TEXTS)
@STEADY
def test_only_tones_move(text: str) -> None:
    unified = unify_tones(text)
    assert unify_tones(unified) == unified == nfc(unified)
    assert len(unified) == len(nfc(text))
