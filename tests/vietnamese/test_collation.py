import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.vietnamese.collation import sort_key
from build_scripts.vietnamese.unicode_forms import nfc
from tests.vietnamese.samples import STEADY, TEXTS, forms

IN_ORDER = [
    ["An", "Ân", "Ba", "Dung", "Đức"],
    list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
    ["ma", "mà", "mả", "mã", "má", "mạ", "mà a", "mab", "măng", "mâm"],
    ["an", "An", "AN", "àn", "ana"],
    ["xã 9", "xã 010", "xã 10", "xã 11", "xã 100", "xã a"],
    ["", " ", "-", "05", "5", "6", "a", "A", "b", "z", "Ω"],
    ["hòa an", "hoa binh"],  # letters of the whole text before its tones
    ["Phòng 2 A", "Phòng 2 B", "Phòng 10"],
    ["cafe", "café", "cafê"],
]


@pytest.mark.parametrize("texts", IN_ORDER)
def test_order(texts: list[str]) -> None:
    shuffled = random.Random(len(texts)).sample(texts, len(texts))
    assert sorted(shuffled, key=sort_key) == texts


@given(st.lists(TEXTS, min_size=3, max_size=3))
@STEADY
def test_it_is_a_total_order(texts: list[str]) -> None:
    a, b, c = sorted(map(sort_key, texts))
    assert a <= b <= c
    assert a <= c
    for one in texts:
        assert {sort_key(form) for form in forms(one)} == {sort_key(one)}
        for other in texts:
            assert (sort_key(one) == sort_key(other)) == (nfc(one) == nfc(other))
