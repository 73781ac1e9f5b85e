"""The plan as a document, and what every page can do: links that copy themselves, keys, paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PLAN = "/ke-hoach/2022/"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
TOAST = "Đã chép liên kết tới "
CLOSED = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }"


@pytest.fixture
def plan(page: Page) -> Page:
    page.set_viewport_size(DESK)
    page.goto(PLAN)
    return page


@pytest.fixture
def still(browser: Browser, base: str) -> Iterator[Page]:
    """The plan in a browser without scripts."""
    context = browser.new_context(base_url=base, java_script_enabled=False, viewport=DESK)
    page = context.new_page()
    page.goto(PLAN)
    yield page
    context.close()


def allow_copying(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def label(page: Page, name: str) -> Locator:
    return page.locator(f'.neo[title="{name}"]')


def box(locator: Locator) -> dict[str, float]:
    found = locator.bounding_box()
    assert found
    return {**found, "right": found["x"] + found["width"], "bottom": found["y"] + found["height"]}


# ---- Links to clauses and headings ----


def test_every_numbered_clause_shows_its_number_in_the_margin(plan: Page) -> None:
    text = box(plan.locator(".van-kien > ul").first)
    names = [link.get_attribute("title") for link in plan.locator(".neo").all()]
    assert names == ["I", "I.1", "I.2", "II", "II.1", "II.1.a", "II.1.b", "II.1.c", "II.2", "III", "III.1", "III.2"]
    for link in plan.locator(".neo").all():
        expect(link).to_have_accessible_name(link.get_attribute("title") or "?")
        assert box(link)["right"] < text["x"]
        assert box(link)["height"] >= 24
        assert box(link)["width"] >= 24


@pytest.mark.parametrize("by_key", [False, True])
def test_a_clauses_number_copies_its_address_and_says_so(plan: Page, base: str, by_key: bool) -> None:
    allow_copying(plan)
    link = label(plan, "II.1.b")
    link.press("Enter") if by_key else link.click()
    expect(plan.get_by_role("status").filter(has_text=TOAST)).to_have_text(f"{TOAST}II.1.b")
    assert copied(plan) == f"{base}{PLAN}#ii-1-b" == plan.url


def test_a_clause_is_copied_where_the_clipboard_is_closed(plan: Page, base: str) -> None:
    allow_copying(plan)
    plan.evaluate(CLOSED)
    label(plan, "III.1").press("Enter")
    expect(plan.locator(".thong-bao")).to_have_text(f"{TOAST}III.1")
    assert copied(plan) == f"{base}{PLAN}#iii-1"


def test_a_link_that_cannot_be_copied_is_not_said_to_be(plan: Page) -> None:
    plan.evaluate(CLOSED)
    plan.evaluate("() => { document.execCommand = () => false }")
    label(plan, "I.1").click()
    expect(plan.locator(".thong-bao")).to_have_text("Không chép được; liên kết tới I.1 có ở thanh địa chỉ")
    assert plan.url.endswith("#i-1")


def test_a_copied_link_leads_to_its_clause(plan: Page) -> None:
    plan.goto(f"{PLAN}#ii-1-b")
    expect(plan.locator("#ii-1-b")).to_be_in_viewport()


def test_without_script_the_number_is_a_plain_link(still: Page, base: str) -> None:
    label(still, "II.1.b").click()
    assert still.url == f"{base}{PLAN}#ii-1-b"
    expect(still.locator("#ii-1-b")).to_be_in_viewport()


# ---- What the register knows, beside the clause ----


def test_results_and_deadline_stand_beside_their_clauses(plan: Page) -> None:
    targets = plan.get_by_role("complementary", name="Kết quả của các chỉ tiêu ở II.1.b")
    expect(targets.locator("li")).to_have_count(6)
    expect(targets).to_contain_text("Kế hoạch 55.000 tỷ đồng; 64.800 tỷ đồng (số ước) Ước vượt chỉ tiêu")
    deadline = plan.get_by_role("complementary", name="Hạn đăng ký ở III.1 và tình trạng nộp")
    expect(deadline).to_contain_text("Hết ngày 14/3/2022; đã khoá sổ.")
    for count, words in ((6, "hợp lệ"), (1, "sau hạn"), (0, "Có lỗi"), (1, "Chưa nộp")):
        expect(deadline.locator("li", has_text=words)).to_contain_text(str(count))
    for aside, clause in ((targets, "#ii-1-b"), (deadline, "#iii-1")):
        heading = box(plan.locator(clause))
        assert heading["right"] < box(aside)["x"]
        assert abs(heading["y"] - box(aside)["y"]) < 24
    plan.get_by_role("link", name="Kim ngạch xuất khẩu").click()
    assert plan.url.endswith("/nam/2022/chi-tieu/#xuat-khau")
    expect(plan.locator("#xuat-khau")).to_be_in_viewport()


def test_on_a_phone_they_stand_below_the_clause(plan: Page) -> None:
    plan.set_viewport_size(PHONE)
    aside = box(plan.locator(".ben-le").first)
    assert box(plan.get_by_text("Tỷ lệ hộ sử dụng điện: 99,72%."))["bottom"] <= aside["y"]
    assert aside["bottom"] <= box(plan.locator("#ii-1-c"))["y"]


# ---- Corrections ----


def test_text_reads_clean_until_corrections_are_asked_for(plan: Page) -> None:
    marks, switch = plan.locator(".sua a"), plan.get_by_role("checkbox", name="Hiện chỗ đã sửa so với bản nhận được")
    expect(marks).to_have_count(10)
    assert [mark.is_visible() for mark in marks.all()] == [False] * 10
    switch.press("Space")
    assert [mark.is_visible() for mark in marks.all()] == [True] * 10
    expect(plan.locator("#cho-sua-3 a")).to_have_accessible_name("bản nhận được: “tạo nền tăng”")
    switch.uncheck()
    assert [mark.is_visible() for mark in marks.all()] == [False] * 10


def test_corrections_show_without_script(still: Page) -> None:
    expect(still.locator("#cho-sua-4 a")).to_be_hidden()
    still.get_by_role("checkbox").check()
    expect(still.locator("#cho-sua-4 a")).to_be_visible()
    expect(still.locator("#cho-sua-10 a")).to_be_visible()


@pytest.mark.parametrize("number", [3, 10])
def test_a_mark_leads_to_its_row_and_the_row_back(plan: Page, number: int) -> None:
    row = plan.locator(f"#sua-{number}")
    expect(row).to_be_hidden()
    plan.get_by_role("checkbox").check()
    plan.locator(f"#cho-sua-{number} a").click()
    expect(row).to_be_in_viewport()
    plan.get_by_role("checkbox").uncheck()
    row.click()
    expect(plan.locator(f"#cho-sua-{number}")).to_be_in_viewport()
    expect(plan.locator(f"#cho-sua-{number} a")).to_be_visible()


# ---- Cited documents ----


def test_cited_documents_are_cards(plan: Page) -> None:
    cards = plan.locator(".the-van-ban > li")
    cited = cards.filter(has_text="Dẫn ở")
    expect(cited).to_have_count(7)
    law = cards.filter(has_text="15/2003/QH11")
    expect(law).to_contain_text("có hiệu lực trong mùa (đến hết 31/12/2023)")
    expect(cards.filter(has_text="06/2022/QH15")).to_have_count(0)
    card = cards.filter(has_text="08/KH-UBND")
    said = ("20/01/2022", "UBND tỉnh Quảng Ngãi", "Căn cứ của kế hoạch", "chưa rõ", "Phát động phong trào")
    for words in said:
        expect(card).to_contain_text(words)
    links = [(link.inner_text(), link.get_attribute("href")) for link in card.locator("a").all()]
    assert links == [("Căn cứ", "#can-cu"), ("II.1.a", "#ii-1-a")]
    card.get_by_role("link", name="II.1.a").click()
    expect(plan.locator("#ii-1-a")).to_be_in_viewport()


# ---- Reading ----


@pytest.mark.parametrize("width", [320, 360, 800, 1000, 1280, 1600, 1920])
def test_nothing_hangs_over_the_side(plan: Page, width: int) -> None:
    plan.set_viewport_size({"width": width, "height": 800})
    plan.get_by_role("checkbox").check()
    assert plan.evaluate("document.documentElement.scrollWidth") == width


def test_lines_are_of_a_length_that_reads_well(plan: Page) -> None:
    words = plan.locator("#can-cu + p")
    height = float(words.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)"))
    per_line = len(words.inner_text()) / round(box(words)["height"] / height)
    assert 60 <= per_line <= 72
    assert height >= 1.7 * 16


def test_contents_stand_before_the_text_and_no_other_list(plan: Page) -> None:
    contents = plan.locator(".md-sidebar--secondary")
    expect(contents.get_by_role("link", name="III. TỔ CHỨC THỰC HIỆN")).to_be_visible()
    assert box(contents)["right"] <= box(plan.locator(".van-kien").first)["x"]
    expect(plan.locator(".md-sidebar--primary")).to_be_hidden()


# ---- Paper ----


def test_on_paper_it_is_a_document(plan: Page) -> None:
    plan.emulate_media(media="print", color_scheme="dark")
    for hidden in (".md-header", ".md-sidebar--secondary", ".bat-sua", ".ben-le >> nth=0", ".tren-trang"):
        expect(plan.locator(hidden)).to_be_hidden()
    for shown in ("#han-dang-ky", '.neo[title="II.1.b"]', "#sua-1", ".the-van-ban"):
        expect(plan.locator(shown)).to_be_visible()
    look = "e => [getComputedStyle(e).color, getComputedStyle(e).textDecorationLine]"
    assert plan.locator(".the-van-ban a").first.evaluate(look) == ["rgb(0, 0, 0)", "none"]
    assert plan.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"


def test_the_pages_of_the_pdf(plan: Page, base: str, tmp_path: Path) -> None:
    made = plan.pdf(path=tmp_path / "plan.pdf", prefer_css_page_size=True)
    sizes = [tuple(map(float, found)) for found in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", made)]
    assert {round(width) for width, height in sizes if height > width} == {595}  # A4
    assert 1 <= sum(width > height for width, height in sizes) <= 3  # the forms
    assert len(sizes) <= 10
    if reader := shutil.which("pdftotext"):
        text = subprocess.run([reader, "-layout", tmp_path / "plan.pdf", "-"], capture_output=True, text=True).stdout
        pages = text.split("\f")[:-1]
        for number, words in enumerate(pages, 1):
            assert f"{base}{PLAN}" in words
            assert f"Trang {number}/{len(pages)}" in words
        assert "II.1.b" in pages[1]
        assert "Chỉ tiêu và số liệu đã công bố" not in text
        assert "toute" in text  # the list of corrections is open
