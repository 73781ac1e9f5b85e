import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.vietnamese.suggest import closest
from tests.vietnamese.samples import STEADY, TEXTS

OPTIONS = [
    "Lao động tiên tiến",
    "Chiến sĩ thi đua cơ sở",
    "Chiến sĩ thi đua toàn quốc",
    "Bằng khen",
    "Giấy khen",
    "van-phong",
]


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("lao dong tien tien", "Lao động tiên tiến"),
        ("LAO ĐỘNG TIÊN TIẾN", "Lao động tiên tiến"),
        ("Chiến sỹ thi đua cơ sở", "Chiến sĩ thi đua cơ sở"),
        ("Bằng  kheng", "Bằng khen"),
        ("van_phong", "van-phong"),
        ("Huân chương", None),
        ("", None),
        (" ", None),
    ],
)
def test_did_you_mean(value: str, meant: str | None) -> None:
    assert closest(value, OPTIONS) == meant
    assert closest(value, set(OPTIONS)) == meant
    assert closest(value, reversed(OPTIONS)) == meant


def test_marks_decide_between_equals() -> None:
    assert closest("Hường", ["Hương", "Hường", "Huong"]) == "Hường"
    assert closest("x", []) is None


@given(TEXTS, st.lists(TEXTS, max_size=5))
@STEADY
def test_it_never_fails(value: str, options: list[str]) -> None:
    answer = closest(value, options)
    assert answer is None or answer in options
    assert answer == closest(value, options[::-1])
