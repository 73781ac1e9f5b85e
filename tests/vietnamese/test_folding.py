import unicodedata

import pytest
from hypothesis import given

from build_scripts.vietnamese.folding import fold
from tests.vietnamese.samples import STEADY, TEXTS, forms


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Khen thưởng", "khen thuong"),
        ("ĐẶNG Đình Đạt", "dang dinh dat"),
        ("Ðặng", "dang"),
        ("Mắt – Nội tiết", "mat-noi tiet"),
        ("Mắt - Nội tiết", "mat-noi tiet"),
        ("Cận lâm sàng- Dược", "can lam sang-duoc"),
        ("Dân số\u2014Kế\u2011hoạch \u2212 A", "dan so-ke-hoach-a"),
        ("  Họ và\n tên ", "ho va ten"),
        ("H’Hen Niê", "h'hen nie"),
        ("Straße İ", "strasse i"),
        ("", ""),
        ("A  B - c", "a b-c"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert {fold(form) for form in forms(text)} == {folded}


@given(TEXTS)
@STEADY
def test_folded_text_is_plain(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert {fold(form) for form in forms(text)} == {folded}
    assert not any(unicodedata.combining(char) for char in folded)
    assert not set("đĐðÐ–—−") & set(folded)
