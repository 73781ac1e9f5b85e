"""The look-up by name in use: when it loads, by keys, by hand, by ear, on a phone, on pages of other seasons."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.factory import season_of_three
from tests.site.searching import BOX, LINK, LIST, given, look_up, shown

NONE = "Không tìm thấy trang nào. Thử bớt chữ, hoặc gõ không dấu"


def test_names_load_when_the_box_is_first_used_and_once(page: Page) -> None:
    asked: list[str] = []
    page.on(
        "request", lambda request: asked.append(request.url.partition("/nam/")[2]) if "/nam/" in request.url else None
    )
    page.goto("/huong-dan/")
    page.mouse.wheel(0, 500)
    page.keyboard.press("Tab")
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.keyboard.press("Control+k")
    look_up(page, "ta minh")
    page.locator(BOX).dispatch_event("focus")
    look_up(page, "ta minh nhat")
    page.wait_for_load_state("networkidle")
    assert asked == ["tra-cuu.js", "2022/tra-cuu.js"]


def test_the_season_is_that_of_the_page_else_the_current_one(page: Page) -> None:
    f = season_of_three()
    f.season("2023", trang_thai="mo")
    for nam in ("2022", "2023"):
        f.cover("an", nam=nam)
        f.person("an", f"Người {nam}", nam=nam)
    given(page, f)
    for at, nam in (("/", "2023"), ("/nam/2022/don-vi/", "2022"), ("/ke-hoach/2022/", "2022")):
        page.goto(at)
        look_up(page, "nguoi")
        assert shown(page) == [f"Người {nam}"]
        expect(page.locator(f"{LIST} .dau-muc")).to_have_text(f"Đi thẳng tới, năm {nam}")


def test_names_asked_for_before_they_came_are_shown_then(page: Page) -> None:
    held: list[Any] = []
    page.route("**/nam/2022/tra-cuu.js", lambda route: held.append(route))
    page.goto("/")
    with page.expect_request("**/nam/2022/tra-cuu.js"):
        page.locator(BOX).press_sequentially("ta minh nhat")
    expect(page.locator(LIST)).not_to_be_visible()
    held[0].continue_()
    expect(page.locator(f"{LINK} .ten")).to_have_text("Tạ Minh Nhật")


def test_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("van phong")  # at once: an answer to half of it would be followed by another
    expect(page.locator(LINK)).to_have_count(3)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    focused = "document.activeElement.getAttribute('href') || document.activeElement.name"
    links = page.locator(f"{LINK}, .md-search-result__list a").evaluate_all("links => links.map((a) => a.href)")
    for keys, place in (("ArrowDown", 0), ("ArrowDown", 1), ("Tab", 2), ("Tab", 3), ("Shift+Tab", 2), ("ArrowUp", 1)):
        page.keyboard.press(keys)
        assert page.evaluate(focused) == links[place], keys
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(focused) == "query"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nam/2022/don-vi/van-phong/")


def test_enter_leads_to_the_first(page: Page) -> None:
    page.goto("/")
    look_up(page, "ta minh nhat")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/nam/2022/don-vi/van-phong/#ca-nhan-*")


def test_enter_prefers_a_page_to_a_long_title_that_has_the_words_inside(page: Page) -> None:
    page.goto("/")
    look_up(page, "quang ngai")
    expect(page.locator(f"{LIST} .phu").first).to_contain_text("Sáng kiến")
    expect(page.locator(".md-search-result__list mark").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "h=" in url and "don-vi/" not in url)


def test_escape_closes(page: Page) -> None:
    page.goto("/")
    look_up(page, "ta minh nhat")
    page.keyboard.press("Escape")
    expect(page.locator(LIST)).not_to_be_visible()


def test_an_empty_box_shows_nothing(page: Page) -> None:
    page.goto("/")
    look_up(page, "ta minh nhat")
    page.locator(".md-search__form [type=reset]").click()
    expect(page.locator(LIST)).not_to_be_visible()
    page.locator(BOX).fill("zzz")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        "Không tìm thấy trang nào. Thử bớt chữ, hoặc gõ không dấu"
    )
    expect(page.locator(LIST)).not_to_be_visible()


def test_a_name_found_is_not_called_nothing(page: Page) -> None:
    page.goto("/")
    look_up(page, "nhớt")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        "Không tìm thấy trang nào. Thử bớt chữ, hoặc gõ không dấu"
    )
    assert shown(page) == ["Hồ Thị Pơ Nhớt"]
    expect(page.locator(".md-search-result__meta")).not_to_be_visible()


@pytest.mark.parametrize("at", ["/?q=ta%20minh%20nhat", "/nam/2022/?q=ta%20minh%20nhat"])
def test_a_link_with_a_question_answers_it(page: Page, at: str) -> None:
    page.goto(at)
    expect(page.locator(f"{LINK} .ten")).to_have_text("Tạ Minh Nhật")


def test_a_lost_address_offers_its_words_to_search_for(browser: Browser, base: str) -> None:
    page = browser.new_page(base_url=base)
    page.goto("/nam/2022/don-vi/van-phong-so/index.html/../van_phong.html")
    page.get_by_role("button", name="Tìm “van phong”").click()
    expect(page.locator(f"{LINK} .ten").first).to_have_text("Văn phòng Sở")
    page.goto("/khong/%E0%A4")
    expect(page.get_by_role("button", name="Tìm “E0 A4”")).to_be_visible()
    page.close()


def test_it_works_on_the_page_for_addresses_that_lead_nowhere(browser: Browser, base: str) -> None:
    page = browser.new_page(base_url=base)
    page.goto("/khong/co/trang-nay/")
    look_up(page, "ta minh nhat")
    page.locator(LINK).click()
    page.wait_for_url("**/nam/2022/don-vi/van-phong/#ca-nhan-*")
    page.close()


def test_on_a_phone_it_fits_and_can_be_hit(browser: Browser, base: str) -> None:
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
    page = browser.new_page(base_url=base, reduced_motion="reduce", **phone)  # or the boxes are measured sliding in
    page.goto("/")
    page.locator("label.md-header__button[for=__search]").click()
    look_up(page, "nguyen")
    boxes = page.locator(LINK).evaluate_all("links => links.map((link) => link.getBoundingClientRect().toJSON())")
    assert all(box["left"] >= 0 and box["right"] <= 360 and box["height"] >= 24 for box in boxes)
    page.wait_for_function("() => document.documentElement.scrollWidth === 360")  # once the theme holds the page still
    page.locator(LINK).first.tap()
    page.wait_for_url("**/#ca-nhan-*")
    expect(page.locator("tr:target")).to_be_in_viewport()
    page.close()
