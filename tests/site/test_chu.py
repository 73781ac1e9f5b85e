"""The browser's Vietnamese (docs/assets/js/chu.js) beside ours: the same answers for the same texts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.vietnamese.collation import sort_key
from build_scripts.vietnamese.dates import format_date, parse_date
from build_scripts.vietnamese.folding import fold
from build_scripts.vietnamese.numbers import format_number
from build_scripts.vietnamese.tones import unify_tones
from build_scripts.vietnamese.unicode_forms import nfc
from tests.site.making import ROOT
from tests.vietnamese.samples import SENTENCES, SYLLABLES, forms

CHANCE = random.Random(2022)
SIGNS = "aàảãáạăậđĐÐeêoôơớuưyỳýqQhgn \u00a0-–−'’´.,:/()?0123456789"
SIGNS += "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u200b"
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Ân Ba Dung Đức Đinh"
GIVEN = "Thủy Thuỷ Thuý Hoà Hòa Hoa Hoá Hương Hường Hưởng Thị Văn Dũng Dung Đức An Ân Bảo Quế Quý Yến Ý Na Ná"
NAMES = [" ".join(CHANCE.choice(part.split()) for part in (FAMILY, GIVEN, GIVEN)) for _ in range(1500)]
NOISE = ["".join(CHANCE.choices(SIGNS, k=CHANCE.randint(0, 12))) for _ in range(2000)]
PLACES = [f"{word} {n}" for word in ("xã", "Xã", "Phòng số") for n in (*range(0, 120, 7), "05", "010", "5a")]
WORDS = [*SYLLABLES[::5], *(s.upper() for s in SYLLABLES[::11]), *(s.capitalize() for s in SYLLABLES[::13])]
TEXTS = [form for text in (*SENTENCES, *NAMES[:300], *WORDS, *PLACES) for form in forms(text)] + NAMES + NOISE


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A blank page that knows chuViet."""
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "docs/assets/js/chu.js")
    yield page
    page.close()


def of_each(page: Page, function: str, texts: list[str]) -> list[Any]:
    return page.evaluate(f"texts => texts.map(chuViet.{function})", texts)


def in_order(page: Page, texts: list[str]) -> list[str]:
    by_key = "(a, b) => chuViet.khoa(a) < chuViet.khoa(b) ? -1 : 1"
    return page.evaluate(f"texts => texts.sort({by_key})", texts)


def test_persons_stand_by_their_given_names(page: Page) -> None:
    given = ["Trần Văn Bình", "Lê An", "HUỲNH THỊ HOÀ", "Đỗ Văn An", "Huỳnh Thị Hòa", "Lê Thị An", "Ân", "Lê Bình An"]
    by_key = "(a, b) => chuViet.khoaTen(a) < chuViet.khoaTen(b) ? -1 : 1"
    found = page.evaluate(f"names => names.sort({by_key})", [*given, "Ngô Đức", "Ngô Dung", "Phan  Ba "])
    assert [" ".join(name.split()) for name in found if "h" not in name.lower()] == [
        "Đỗ Văn An",
        "Lê An",
        "Ân",
        "Ngô Dung",
        "Ngô Đức",
    ]
    assert [name for name in found if name.endswith("An")] == ["Đỗ Văn An", "Lê An", "Lê Bình An", "Lê Thị An"]
    same = "([a, b]) => chuViet.khoaTen(a) === chuViet.khoaTen(b)"
    assert page.evaluate(same, ["HUỲNH THỊ HOÀ", " Huỳnh  Thị Hòa"])
    assert not page.evaluate(same, ["Huỳnh Thị Hòa", "Huỳnh Thị Hoá"])


@pytest.mark.parametrize(("theirs", "ours"), [("gap", fold), ("chuan", unify_tones)])
def test_texts_become_the_same(page: Page, theirs: str, ours: Callable[[str], str]) -> None:
    found = zip(TEXTS, of_each(page, theirs, TEXTS), strict=True)
    assert [(text, got, ours(text)) for text, got in found if got != ours(text)] == []


def test_folding_and_tones_by_example(page: Page) -> None:
    assert of_each(page, "gap", ["Quảng Ngãi ", "ĐẠT", "Mắt – Nội  tiết"]) == ["quang ngai", "dat", "mat-noi tiet"]
    assert of_each(page, "chuan", ["hoà", "THUỶ", "quý", "toàn"]) == ["hòa", "THỦY", "quý", "toàn"]


def test_the_search_writes_words_as_ours(page: Page) -> None:
    """The theme's search gets words of small letters, and puts each into its index so and without its marks."""
    caught = "{registerFunction: made => { globalThis.made = made; }}"
    stub = f"{{Pipeline: {caught}, Query: {{prototype: {{}}}}, Index: {{prototype: {{}}}}}}"
    page.add_script_tag(content=f"globalThis.lunr = {stub}")
    page.add_script_tag(path=ROOT / "theme/assets/javascripts/lunr/min/lunr.vi.min.js")
    words = [form for word in dict.fromkeys(word.lower() for word in WORDS) for form in forms(word)]
    token = "({toString: () => word, clone: change => change()})"
    found = zip(words, page.evaluate(f"words => words.map(word => made({token}))", words), strict=True)
    ours = {word: [*dict.fromkeys((unify_tones(word), fold(word)))] for word in words}
    assert [(word, got, ours[word]) for word, got in found if got != ours[word]] == []


def test_order_is_that_of_the_pages(page: Page) -> None:
    texts = sorted({nfc(text) for text in TEXTS})
    CHANCE.shuffle(texts)
    assert in_order(page, texts) == sorted(texts, key=sort_key)


@pytest.mark.parametrize(
    "order",
    [
        ["An", "Ân", "Ba", "Dung", "Đức"],
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "â"],
        ["xã 9", "xã 010", "xã 10", "xã 100"],
        ["Nguyễn An", "Nguyễn Anh", "Nguyễn Ân"],
    ],
)
def test_order_by_example(page: Page, order: list[str]) -> None:
    assert in_order(page, order[::-1]) == order


def test_names_stand_as_the_browsers_own_order_has_them(page: Page) -> None:
    """A second opinion: without punctuation, the order of Unicode's Vietnamese locale is ours."""
    names = sorted({*NAMES, *map(nfc, WORDS)})
    theirs = page.evaluate("texts => texts.sort(new Intl.Collator('vi', {numeric: true}).compare)", names)
    assert theirs == sorted(names, key=sort_key)


def test_numbers_that_we_write_are_read_back(page: Page) -> None:
    wholes = [0, 1, 9, 42, 95, 999, 1000, 1200, 12345, 999999, 1000000, 20220217]
    canonical = [str(n) for n in wholes] + [f"{n}.{d}" for n in wholes for d in ("5", "05", "72")]
    canonical += [f"-{n}" for n in canonical if float(n)]
    assert of_each(page, "so", [format_number(n) for n in canonical]) == [float(n) for n in canonical]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.860 triệu USD", 1860),
        ("hơn 42", 42),
        ("khoảng 2.230", 2230),
        ("Hơn 1.000.000 người", 1000000),
        ("99,72%", 99.72),
        ("-3,5", -3.5),
        ("−3,5 điểm phần trăm", -3.5),
        ("+3,5 điểm phần trăm", 3.5),
        ("1.200 m2", 1200),
        ("0,125", 0.125),
        ("12.34", None),
        ("0.125", None),
        ("2.5", None),
        ("14/3/2022", None),
        ("7/8 đơn vị", None),
        ("Quý 1", None),
        ("6 tháng đầu năm: 1.200", None),
        ("1200 – 1300", None),
        ("3a", None),
        ("–", None),
        ("", None),
        ("x", None),
    ],
)
def test_numbers_in_cells(page: Page, text: str, value: float | None) -> None:
    assert of_each(page, "so", [text]) == [value]


def test_dates_are_read_as_ours(page: Page) -> None:
    days = [f"{y}-{m:02}-{d:02}" for y in (1999, 2022, 2024) for m in range(1, 13) for d in (1, 9, 28, 29, 30, 31)]
    texts = [f"{d}{sign}{m}{sign}{y}" for y, m, d in (day.split("-") for day in days) for sign in "/.-"]
    texts += ["14/3/2022", "14/03/2022", "Ngày 05/01/2022", "ngày 17 tháng 02 năm 2022", "31/02/2022", "03/15/2022"]
    texts += ["14/3/22", "14/3-2022", "2022-3-4", "chưa rõ", "", "–", "1.200", "278/KH-SCT"]
    assert of_each(page, "ngay", texts) == [parse_date(text) for text in texts]
    assert of_each(page, "ngay", [format_date("2022-10"), "13/2022"]) == ["2022-10", None]
