import unicodedata

import pytest
from hypothesis import given

from build_scripts.vietnamese.unicode_forms import is_nfc, mend_d, nfc
from tests.vietnamese.samples import SENTENCES, STEADY, TEXTS, forms


@pytest.mark.parametrize(
    ("written", "composed"),
    [
        ("", ""),
        ("plain", "plain"),
        ("B\u00ea\u0323nh vi\u00ea\u0323n", "Bệnh viện"),  # tổ hợp
        ("B\u0065\u0323\u0302nh", "Bệnh"),  # NFD
        ("Ph\u00f2ng Ta\u0300i", "Phòng Tài"),  # two forms in one cell
        ("\u01b0\u0309", "ử"),
    ],
)
def test_every_form_is_composed(written: str, composed: str) -> None:
    assert nfc(written) == composed
    assert is_nfc(written) == (written == composed)


@pytest.mark.parametrize("text", SENTENCES)
def test_the_three_forms_are_one(text: str) -> None:
    assert {nfc(form) for form in forms(text)} == {text}


@given(TEXTS)
@STEADY
def test_nfc_is_what_unicode_says_and_stays(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)
    assert nfc(nfc(text)) == nfc(text)
    assert is_nfc(nfc(text))


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Ðặng Ðình ðạt", "Đặng Đình đạt"), ("Đặng", "Đặng"), ("D", "D"), ("", "")],
)
def test_eth_becomes_d(written: str, meant: str) -> None:
    assert mend_d(written) == meant
    assert nfc("Ð") == "Ð"  # only mend_d may say so
