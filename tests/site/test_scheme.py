"""Light and dark: the system's choice is followed until the reader makes one, and only that is remembered."""

from __future__ import annotations

from playwright.sync_api import Page

SWITCH = ".md-header__option label:not([hidden])"


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def becomes(page: Page, wanted: str) -> None:
    page.wait_for_function("wanted => document.body.dataset.mdColorScheme === wanted", arg=wanted)


def test_the_systems_scheme_is_followed_and_nothing_stored(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("/")
    becomes(page, "default")
    page.emulate_media(color_scheme="dark")
    becomes(page, "slate")
    assert page.evaluate("localStorage.length") == 0
    page.goto("/nam/2022/")
    becomes(page, "slate")


def test_the_first_paint_is_in_the_systems_scheme(page: Page) -> None:
    """Without the theme's program, which comes last, the page must have its colours already."""
    page.route("**/bundle.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    assert scheme(page) == "slate"


def test_a_choice_is_kept_until_the_reader_takes_it_back(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    assert page.locator(SWITCH).get_attribute("title") == "Nền theo máy; chuyển sang nền sáng"
    page.locator(SWITCH).click()
    becomes(page, "default")
    page.goto("/nam/2022/")
    assert scheme(page) == "default"
    page.locator(SWITCH).click()
    becomes(page, "slate")
    page.emulate_media(color_scheme="light")
    page.goto("/")
    assert scheme(page) == "slate"
    page.locator(SWITCH).click()
    becomes(page, "default")
    assert page.evaluate("localStorage.length") == 0
