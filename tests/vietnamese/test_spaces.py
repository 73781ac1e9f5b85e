import pytest
from hypothesis import given

from build_scripts.vietnamese.spaces import hidden, tidy
from tests.vietnamese.samples import SENTENCES, STEADY, TEXTS

UNICODE_SPACES = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2002\u2003\u2007\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


@pytest.mark.parametrize("space", UNICODE_SPACES)
def test_every_space_becomes_one(space: str) -> None:
    assert tidy(f"{space}Phòng{space}{space} Tài chính{space}") == "Phòng Tài chính"
    assert tidy(space) == ""
    assert hidden(f"a{space}b") is None


@pytest.mark.parametrize("harmless", ["\u200b", "\u2060", "\ufeff"])
def test_harmless_characters_go(harmless: str) -> None:
    assert tidy(f"{harmless}Sở {harmless} Nội{harmless} vụ") == "Sở Nội vụ"
    assert hidden(f"Sở{harmless}") is None


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u00ad", "U+00AD"),  # may be a lost ư
        ("\u200c", "U+200C"),
        ("\u200d", "U+200D"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u061c", "U+061C"),
        ("\x00", "U+0000"),
        ("\x1f", "U+001F"),
        ("\x7f", "U+007F"),
        ("\u0090", "U+0090"),
        ("\u034f", "U+034F"),
        ("\u3164", "U+3164"),
        ("\ufe0f", "U+FE0F"),
        ("\ue000", "U+E000"),
        ("\u0378", "U+0378"),
        ("\U000e0041", "U+E0041"),
    ],
)
def test_what_may_matter_stays_and_is_named(char: str, name: str) -> None:
    assert tidy(f" Sở{char} Nội  vụ ") == f"Sở{char} Nội vụ"
    assert hidden(f"Sở{char}\u202d") == name


@pytest.mark.parametrize("text", [*SENTENCES, "", "  plain  ", "đ/c\u00a0An"])
def test_right_text_hides_nothing(text: str) -> None:
    assert hidden(text) is None


@given(TEXTS)
@STEADY
def test_tidy_text_is_tidy(text: str) -> None:
    tidied = tidy(text)
    assert tidy(tidied) == tidied
    assert "  " not in tidied
    assert tidied == tidied.strip(UNICODE_SPACES)
    assert hidden(tidied) == hidden(text)
    assert not set(UNICODE_SPACES) - {" "} & set(tidied)
