import pytest

from build_scripts.vietnamese.syllables import is_syllable
from tests.vietnamese.samples import SYLLABLES

RIGHT = """
gì già giá giếng giặt gìn quý quỳnh quốc quê quyết quạch khuỷu khuya nghiêng nghề ghi goòng xoong uống uỷ ủy yêu ỷ
hoà hòa thuở thuốc ngoằn ngoèo rượu hươu huỳnh huýt quỵt oách tù tì đỉa ạ ơ ừ Nguyễn ĐẶNG Hường bưởi
toàn loài hoặc thuyền
"""
WRONG = """
Krông Pắk Đắk Glong Ea k ca.f coffee cèng hiÕn NguyÔn Keá hoaïch qúy hòan hìen cât hàt nghà ngề cê gê ghan ngiên
Ngƣời ®ua hai-ba Lấỹ kíến từngày
"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*WRONG.split(), "", " ", "ba ba"])
def test_others(word: str) -> None:
    assert not is_syllable(word)


def test_any_case() -> None:
    for word in SYLLABLES[::31]:
        assert is_syllable(word) == is_syllable(word.upper()) == is_syllable(word.capitalize())
