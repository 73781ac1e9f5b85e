"""Full text: the theme's own search, made to understand Vietnamese, as it answers in a real browser."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from build_scripts.repo import Repo

META, LINK, MARK = ".md-search-result__meta", ".md-search-result__link", ".md-search-result__list mark"
ANSWERED = re.compile("[Tt]ìm thấy")

ASK = """async ([docs, query]) => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const { config } = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(search);
  const answer = (type, data) => new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data.data);
    worker.postMessage({ type, data });
  });
  await answer(0, { config, docs, options: { suggest: false } });
  const { items } = await answer(2, query);
  const found = items.flat().filter((item) => item.score);
  return found.map((item) => [item.location, `${item.title} ${item.text}`, Object.keys(item.terms)]);
}"""
"""The theme's worker with an index of the test's own: [location, text with marks, words asked] of each answer, best
first."""


@pytest.fixture(scope="module")
def home(browser: Browser, base: str) -> Iterator[Page]:
    """The home page, one for all tests that don't leave it."""
    page = browser.new_page(base_url=base, locale="vi-VN")
    page.goto("/")
    yield page
    page.close()


def ask(page: Page, query: str, *texts: str) -> list[tuple[str, str]]:
    """Search in texts, each a document whose address is its place here; a title may stand before a bar."""
    pairs = [text.rpartition("|") for text in texts]
    docs = [{"location": str(i), "title": title, "text": text} for i, (title, _, text) in enumerate(pairs)]
    return [(place, text) for place, text, _ in page.evaluate(ASK, [docs, query])]


def search(page: Page, text: str) -> None:
    """What a paste into an empty box does, up to the answer."""
    page.locator(".md-search__input").fill("")
    expect(page.locator(META)).to_have_text("Gõ để tìm, có dấu hay không đều được")
    page.locator(".md-search__input").fill(text)
    expect(page.locator(META)).to_have_text(ANSWERED)


def marks(page: Page) -> set[str]:
    return {text.lower() for text in page.locator(MARK).all_text_contents()}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("khen thưởng", {"khen", "thưởng"}),
        ("khen thuong", {"khen", "thưởng"}),
        ("KHEN THƯỞNG", {"khen", "thưởng"}),
        (unicodedata.normalize("NFD", "khen thưởng"), {"khen", "thưởng"}),
        ("quang ngai", {"quảng", "ngãi"}),
        ("dang ky", {"đăng", "ký"}),
        ("thuong", {"thưởng"}),
        ("dat", {"đạt"}),
        ("1.860", {"1.860"}),
        ("1860", {"1.860"}),
        ("99,72", {"99,72%"}),
    ],
)
def test_words_of_the_site_are_found_and_marked(home: Page, typed: str, found: set[str]) -> None:
    search(home, typed)
    assert found <= marks(home)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Khen thưởng", "thuong", "thưởng"),
        ("Khen thưởng", "thường", ""),
        ("Lỗi thường gặp", "thưởng", ""),
        ("Lỗi thường gặp", "thuong", "thường"),
        ("Đạt chỉ tiêu", "dat", "Đạt"),
        ("ĐẠT CHỈ TIÊU", "đạt", "ĐẠT"),
        ("Nhà văn hoá", "hóa", "hoá"),
        ("Nhà văn hóa", "hoá", "hóa"),
        ("Bảo vệ Thuỷ điện", "thủy", "Thuỷ"),
        ("Bảo vệ Thủy điện", "thuỷ", "Thủy"),
        ("Sức khoẻ", "khỏe", "khoẻ"),
        ("Sức khỏe;", "khoẻ", "khỏe"),
        ("Quý I", "quý", "Quý"),
        ("Quy định", "quý", ""),
        ("Hoàn thành toàn tỉnh", "toàn", "toàn"),
        (unicodedata.normalize("NFD", "Khen thưởng"), "thưởng", unicodedata.normalize("NFD", "thưởng")),
        ("Được 1.200 tấn, 95 xã", "1.200", "1.200"),
        ("Được 1.200 tấn", "1200", "1.200"),
        ("Được 1.200.", "1.200.", "1.200"),
        ("Tăng 97,5%.", "97,5", "97,5%"),
        ("Tăng 97 lần, 5 lần", "97,5", ""),
        ("Kế hoạch 278/KH-SCT", "278/kh-sct", "278"),
        ("Hơn <code>make fix</code>", "fix", "fix"),
    ],
)
def test_a_word_with_marks_is_exact_and_one_without_is_loose(home: Page, text: str, query: str, marked: str) -> None:
    found = "".join(text for _, text in ask(home, query, text))
    assert re.findall("<mark>(.*?)</mark>", found)[:1] == ([marked] if marked else [])


@pytest.mark.parametrize(("typed", "asked"), [("quý", "quý"), ("THUỶ", "thủy"), ("toàn", "toàn"), ("1.200", "1.200")])
def test_the_words_shown_as_asked_are_vietnamese(home: Page, typed: str, asked: str) -> None:
    doc = {"location": "0", "title": "", "text": "Quý, thuỷ, toàn, 1.200"}
    assert home.evaluate(ASK, [[doc], typed])[0][2] == [asked]


def test_letters_are_marked_once_whatever_forms_of_the_word_they_begin(home: Page) -> None:
    ((_, text),) = ask(home, "th thư", "Thể lệ thi đua, khen thưởng: a &lt; b")
    assert text.strip() == ("<mark>Thể</mark> lệ <mark>thi</mark> đua, khen <mark>thưởng</mark>: a &lt; b")


@pytest.mark.parametrize(
    ("query", "best", "others"),
    [
        ("khen thuong", "Có hình thức khen, tặng thưởng", ["Các lỗi thường gặp|Thường, thường, thường", "Khen|khen"]),
        ("khen thuong", "Hình thức khen thưởng", ["Khen thì thường|Thường khen", "Thường|khen"]),
        ("dat", "Vượt và đạt", ["Dữ liệu|datapackage, data", "database"]),
        ("khen thu", "Sổ khen thưởng", ["Thu|thu, khen", "Khen|Khen và thu"]),
    ],
)
def test_the_best_answer_is_first(home: Page, query: str, best: str, others: list[str]) -> None:
    found = ask(home, query, *others, best)
    assert found[0][0] == str(len(others))


@pytest.mark.parametrize(
    ("query", "texts", "places"),
    [
        ("khen thuong", ["Khen thưởng", "Khen", "Thưởng"], ["0"]),
        ("khen thuong", ["Khen", "Thu"], ["0"]),
        ("huỳnh thị bích trâm", ["Thị trấn", "Bích", "Huỳnh Thị Bích"], ["2"]),
        ("huỳnh thị bích trâm", ["Thị trấn", "Bích Trâm"], []),
    ],
)
def test_an_answer_has_as_many_words_as_the_best_and_nearly_all(
    home: Page, query: str, texts: list[str], places: list[str]
) -> None:
    assert [place for place, _ in ask(home, query, *texts)] == places


def test_words_in_quotation_marks_must_be_there(home: Page) -> None:
    assert [place for place, _ in ask(home, '"khen thưởng"', "Khen thường", "Được khen thưởng")] == ["1"]
    assert [place for place, _ in ask(home, "khen -thưởng", "Khen thường", "Được khen thưởng")] == ["0"]


def test_pages_with_both_words_come_before_a_title_with_one(home: Page) -> None:
    search(home, "khen thuong")
    first = {text.lower() for text in home.locator(".md-search-result__item").first.locator("mark").all_text_contents()}
    assert {"khen", "thưởng"} <= first


def test_the_console_stays_quiet(browser: Browser, base: str) -> None:
    page = browser.new_page(base_url=base)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto("/")
    for text in ("khen thuong", "II.1.b", "#ii-1-b", "5^ a~ +b -c", "100%", "a:b"):
        search(page, text)
    page.close()
    assert said == []


def test_what_is_typed_while_the_index_loads_is_answered_then(page: Page) -> None:
    held: list[Route] = []
    page.route("**/search_index.json", lambda route: held.append(route))
    page.goto("/")
    page.locator(".md-search__input").press_sequentially("quang ngai")
    expect(page.locator(META)).to_have_text("Đang mở tìm kiếm")
    held[0].continue_()
    expect(page.locator(MARK, has_text="Ngãi").first).to_be_visible()


def test_text_that_no_key_brought_is_searched_too(page: Page) -> None:
    page.goto("/")
    page.locator(".md-search__input").focus()
    page.keyboard.insert_text("quang ngai")  # as a paste by mouse, or speech
    expect(page.locator(MARK, has_text="Ngãi").first).to_be_visible()


def test_the_page_reached_marks_the_words_as_it_writes_them(page: Page) -> None:
    page.goto("/nam/2022/")
    search(page, "khen thuong")
    page.locator(LINK, has=page.locator("mark")).first.click()
    page.wait_for_url(lambda url: "?h=" in url and "thưởng" in unquote_plus(url))
    expect(page.locator("article mark", has_text=re.compile("khen thưởng", re.IGNORECASE)).first).to_be_attached()


def test_terms_and_definitions_of_the_help_page_do_not_run_together(home: Page) -> None:
    search(home, "sai_cho")
    text = " ".join(home.locator(".md-search-result__article").all_inner_texts())
    assert re.search(r"Mã\s+sai_cho", text)
    assert not re.search(r"(Mã|Mức|Quy định|Máy nói|Cách sửa|Sai|Đúng)(?=\S)(?!ng|c\b|[.,:;])", text)


@pytest.fixture(scope="module")
def index(site: Repo) -> str:
    return (site.site / "search" / "search_index.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def names(site: Repo) -> dict[str, Any]:
    text = (site.site / "nam" / "2022" / "tra-cuu.js").read_text(encoding="utf-8")
    return dict(json.loads(f"[{text.partition('(')[2].rpartition(')')[0]}]")[1])


def _forms(names: dict[str, Any]) -> Iterator[str]:
    units = {unit[1] for unit in names["donVi"]}
    return (name for unit in names["donVi"] for form in unit[2:] for name in form if name not in units)


def test_rows_of_forms_stay_out_of_the_index(index: str, names: dict[str, Any]) -> None:
    text = unicodedata.normalize("NFC", json.dumps(json.loads(index), ensure_ascii=False))
    rows = list(_forms(names))
    assert len(rows) > 70
    assert [name for name in rows if name in text] == []
    assert "data-search" not in text


def test_the_index_stays_small(index: str) -> None:
    assert len(index.encode()) < 300_000


def test_without_script_nothing_of_the_search_shows(browser: Browser, base: str) -> None:
    for width in (360, 1280):
        page = browser.new_page(base_url=base, java_script_enabled=False, viewport={"width": width, "height": 800})
        page.goto("/nam/2022/")
        expect(page.locator(".md-search__input")).not_to_be_visible()
        expect(page.locator("label[for=__search]:visible")).to_have_count(0)
        expect(page.get_by_text("Đi thẳng tới")).not_to_be_visible()
        page.close()
