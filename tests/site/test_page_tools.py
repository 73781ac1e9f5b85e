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


def test_forms_keep_the_roles_of_tables_on_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/nam/2022/don-vi/van-phong/")
    table = page.locator("table.bieu").last
    expect(table).to_have_attribute("role", "table")
    each = "table => [...table.querySelectorAll('*')].map(e => `${e.tagName} ${e.getAttribute('role')}`)"
    roles = set(table.evaluate(each))
    expected = {"THEAD rowgroup", "TBODY rowgroup", "TFOOT rowgroup", "TR row", "TD cell"}
    expected |= {"TH rowheader", "TH columnheader"}
    assert expected <= roles
    assert not [role for role in roles if re.match(r"(T[HDR]|T\w{4}) null", role)]
