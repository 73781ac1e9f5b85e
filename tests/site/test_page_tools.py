"""What every page can do beside its table and its search: links that copy themselves, keys, paper, roles."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

PLAN = "/ke-hoach/2022/"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


def test_headings_of_other_pages_are_copied_too(page: Page, base: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/huong-dan/")
    link = page.locator("h2 .headerlink").first
    words = page.locator("h2:has(.headerlink)").first.inner_text().removesuffix("¶").strip()
    link.press("Enter")
    expect(page.locator(".thong-bao")).to_have_text(f"Đã chép liên kết tới “{words}”")
    assert page.url == f"{base}/huong-dan/{link.get_attribute('href')}"
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize("query", ["", "?a=\\22%20}%20body{display:none}\\", "?a='b'&c=<style>"])
def test_the_margin_tells_the_address_whatever_it_holds(page: Page, query: str) -> None:
    page.goto(f"/nam/2022/{query}#ai-da-nop")
    sheet = "[...document.adoptedStyleSheets[0].cssRules].map(rule => [...rule.cssRules].map(box => box.style.content))"
    rules = page.evaluate(sheet)
    ((left, right),) = rules
    place = page.evaluate("location.href.split('#')[0]")
    source = page.locator(".chi-in").text_content() or ""
    told = " ".join(source.replace("/nam/2022/", place, 1).split())
    assert json.loads(left) == told
    assert right == '"Trang " counter(page) "/" counter(pages)'


def test_drawer_opens_and_closes_by_keys(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(PLAN)
    opener = page.get_by_role("button", name="Mở mục lục")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="Quay lại")).to_be_focused()
    page.get_by_role("button", name="Mục lục của trang này").press("Space")
    page.get_by_role("link", name="II. NỘI DUNG VÀ CHỈ TIÊU THI ĐUA").press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#ii")).to_be_in_viewport()
    opener.press("Space")
    page.keyboard.press("Escape")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()


def test_search_opens_and_closes_by_keys(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(PLAN)
    opener = page.get_by_role("button", name="Tìm kiếm", exact=True)
    opener.press("Enter")
    expect(page.get_by_role("textbox", name="Tìm kiếm")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


def test_closing_the_search_comes_back_to_where_one_was(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto("/nam/2022/don-vi/")
    box = page.get_by_label("Lọc")
    box.focus()
    page.keyboard.press("Control+k")
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()  # the theme opens it a moment after the focus came
    page.keyboard.press("Escape")
    expect(box).to_be_focused()


def test_tab_stays_in_the_open_drawer(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(PLAN)
    opener = page.locator("button[aria-label='Mở mục lục']")
    opener.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body, .md-sidebar--primary *')")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_the_focus_never_goes_where_one_cannot_see_it(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(PLAN)
    inside = "(box => box.left >= 0 && box.right <= innerWidth)(document.activeElement.getBoundingClientRect())"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(inside), page.evaluate("document.activeElement.outerHTML")


def test_wide_pages_have_no_such_buttons(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto(PLAN)
    for name in ("Mở mục lục", "Quay lại", "Tìm kiếm"):
        expect(page.get_by_role("button", name=name, exact=True)).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "tables", "parts"),
    [
        ("/nam/2022/don-vi/van-phong/", "table.bieu", {"TFOOT rowgroup", "TD cell", "TH rowheader"}),
        ("/nam/2022/don-vi/van-phong/", "table.the", {"TD cell", "TH rowheader"}),
        ("/nam/2022/chi-tieu/", "table.ky", {"TD cell", "TH rowheader"}),
        ("/nam/2022/chi-tieu/", "table.chi-tieu", {"TD cell", "TH rowheader"}),
        (PLAN, ".ds-sua table", {"TD cell"}),
    ],
)
def test_tables_keep_their_roles_on_a_phone(page: Page, address: str, tables: str, parts: set[str]) -> None:
    """Rows that are shown as blocks are rows no longer to a screen reader, unless they say that they are."""
    page.set_viewport_size(PHONE)
    page.goto(address)
    for table in page.locator(tables).all():
        expect(table).to_have_attribute("role", "table")
        each = "table => [...table.querySelectorAll('*')].map(e => `${e.tagName} ${e.getAttribute('role')}`)"
        roles = set(table.evaluate(each))
        assert {"THEAD rowgroup", "TBODY rowgroup", "TR row", "TH columnheader"} | parts <= roles
        assert not [role for role in roles if re.match(r"(T[HDR]|T\w{4}) null", role)]
    assert page.locator(tables).count() > 0


@pytest.mark.parametrize("table", [".ky", ".chi-tieu"])
def test_headers_of_charts_show_no_sign_of_the_theme(page: Page, table: str) -> None:
    """The theme draws its own sign of sorting into whatever has the role of a column's header."""
    page.goto("/nam/2022/chi-tieu/")
    signs = page.locator(f"{table} th[role=columnheader]").evaluate_all(
        "all => all.map(e => getComputedStyle(e, '::after').content)"
    )
    assert set(signs) == {"none"}


@pytest.mark.parametrize("key", ["n", "p", "f", "s", "/", "N"])
def test_no_single_key_leads_away(page: Page, key: str) -> None:
    page.goto("/nam/2022/don-vi/")
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    assert page.url.endswith("/nam/2022/don-vi/")
    assert page.locator("#__search").is_checked() is False


def test_ctrl_k_opens_the_search(page: Page) -> None:
    page.goto("/nam/2022/don-vi/")
    page.keyboard.press("Control+k")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("n/")
    expect(page.locator(".md-search__input")).to_have_value("n/")


def test_nothing_under_the_open_drawer_takes_focus(page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto("/nam/2022/don-vi/")
    page.get_by_role("button", name="Mở mục lục").press("Enter")
    expect(page.locator(".md-content")).to_have_js_property("inert", True)
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".md-content")).to_have_js_property("inert", False)
    page.set_viewport_size({"width": 640, "height": 400})
    page.keyboard.press("Escape")
    expect(page.locator(".md-content")).to_have_js_property("inert", False)


@pytest.mark.parametrize(
    ("address", "tab"),
    [
        ("/", "Trang chủ"),
        ("/nam/2022/don-vi/van-phong/", "Năm 2022"),  # outside the navigation
        (PLAN, "Năm 2022"),
        ("/huong-dan/nop-dang-ky/", "Hướng dẫn"),
    ],
)
def test_the_tab_of_a_page_is_marked(page: Page, address: str, tab: str) -> None:
    page.goto(address)
    expect(page.locator(".md-tabs__item--active")).to_have_text([tab])


@pytest.mark.parametrize(("address", "section"), [(PLAN, "ii"), (PLAN, "ii-1-c"), ("/huong-dan/loi/", "hoi-ai")])
def test_the_contents_mark_the_section_that_was_gone_to(page: Page, address: str, section: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size(DESK)
    page.goto(address)
    contents = page.locator(".md-sidebar--secondary")
    contents.locator(f"a[href='#{section}']").click()
    expect(contents.locator(".md-nav__link--active").last).to_have_attribute("href", f"#{section}")
