import pytest
from hypothesis import given

from build_scripts.vietnamese.damage import damage
from tests.vietnamese.samples import SENTENCES, STEADY, SYLLABLES, TEXTS, forms

WHOLE = "Nguyễn Thị Hồng, Trưởng phòng Đào tạo: kế hoạch khen thưởng, sáng kiến cấp cơ sở của Ủy ban nhân dân huyện"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nguy\ufffdn", "thay_the"),
        ("Lê Văn\ufffd", "thay_the"),
        ("Nguyá»…n", "mojibake"),
        ("Nguyá»\u0085n", "mojibake"),
        ("Nguyá» n", "mojibake"),  # after its U+0085 was taken for a space
        ("TrÆ°á»ng", "mojibake"),
        ("Äáº·ng", "mojibake"),
        ("ThÃ nh tÃ\u00adch, HoÃ", "mojibake"),
        ("Ã”ng", "mojibake"),
        ("LÃª", "mojibake"),
        ("â€œthi Ä‘ua", "mojibake"),
        ("Nguy·ªÖn", "mojibake"),
        ("Tr∆∞·ªùng", "mojibake"),
        ("thi ®ua", "tcvn3"),
        ("NguyÔn V¨n", "tcvn3"),
        ("cèng hiÕn", "tcvn3"),
        ("®\u00adîc", "tcvn3"),
        ("®îc", "tcvn3"),  # its ư, U+00AD, was dropped
        ("KÕ ho¹ch phong trµo", "tcvn3"),
        ("Phßng", "tcvn3"),
        ("c¸n bé", "tcvn3"),
        ("Keá hoaïch phong traøo", "vni"),
        ("Keá hoaïch", "vni"),
        ("Nguyeãn", "vni"),
        ("NGUYEÃN", "vni"),
        ("ñua", "vni"),
        ("thi ñua khen thöôûng", "vni"),
        ("Nguy?n", "mat_chu"),
        ("Tr?n V?n", "mat_chu"),
        ("TR??NG", "mat_chu"),
        ("h?i ngh?", "mat_chu"),
        ("Nguy???n", "mat_chu"),
        ("KHEN THƢỞNG", "chu_oi"),
        ("Ngƣời hƣớng dẫn", "chu_oi"),
    ],
)
def test_damage_is_named(text: str, kind: str) -> None:
    assert damage(text) == kind


@pytest.mark.parametrize("misread", ["latin-1", "mac_roman"])
@pytest.mark.parametrize(
    "word", [word for word in WHOLE.split() if len(set(word) - set("aeo")) > 2 and not word.isascii()]
)
def test_misread_words_are_found(word: str, misread: str) -> None:
    assert damage(word.encode().decode(misread)) == "mojibake"


@pytest.mark.parametrize(
    "text",
    [
        *SENTENCES,
        WHOLE,
        "",
        "plain",
        "Đạt?",
        "Ðo lường",
        "Ðặng",
        "LÃ\u00a0BÌNH AN",
        "“XÃ”",
        "VĨNH XÃ–",
        "«khá»…",
        "x√π",
        "XÃ²",
    ],
)
def test_right_text_is_not_accused(text: str) -> None:
    assert {damage(form) for form in forms(text)} == {None}


@pytest.mark.parametrize("text", SENTENCES)
def test_nor_is_any_word_of_it(text: str) -> None:
    assert {word: damage(word) for word in text.split() if damage(word)} == {}


def test_no_syllable_is_accused() -> None:
    ways = (str, str.upper, str.capitalize)
    assert [way(word) for word in SYLLABLES for way in ways if damage(way(word))] == []


def test_no_row_of_syllables_is_accused() -> None:
    rows = (" ".join(SYLLABLES[start :: len(SYLLABLES) // 40]) for start in range(len(SYLLABLES) // 40))
    assert [row for row in rows if damage(row)] == []


@given(TEXTS)
@STEADY
def test_any_text_can_be_judged(text: str) -> None:
    assert damage(text) in (None, "thay_the", "mojibake", "chu_oi", "tcvn3", "vni", "mat_chu")
