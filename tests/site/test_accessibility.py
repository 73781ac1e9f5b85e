"""Every kind of page by axe-core (WCAG 2.2 A and AA, and best practices), in both schemes, on a phone and on a desk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.browsing import settled

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
KINDS = {
    "home": "/",
    "season": "/nam/2022/",
    "seasons": "/nam/",
    "units": "/nam/2022/don-vi/",
    "unit": "/nam/2022/don-vi/van-phong/",
    "unit-late": "/nam/2022/don-vi/ky-thuat-an-toan-moi-truong/",
    "unit-not-sent": "/nam/2022/don-vi/quan-ly-nang-luong/",
    "totals": "/nam/2022/tong-hop/",
    "targets": "/nam/2022/chi-tieu/",
    "initiatives": "/nam/2022/sang-kien/",
    "plan": "/ke-hoach/2022/",
    "guide": "/huong-dan/",
    "submitting": "/huong-dan/nop-dang-ky/",
    "problems": "/huong-dan/loi/",
    "using": "/huong-dan/dung-trang/",
    "report": "/huong-dan/bao-cao/",
    "data": "/du-lieu/",
    "privacy": "/quyen-rieng-tu/",
    "lost": "/khong-co/trang-nay/",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {360: 740, 1280: 800}


def violations(page: Page) -> list[str]:
    """What axe finds, one line a rule: its name and the first place. Text in the very colour of its ground is hidden on
    purpose for all that axe knows; here it never is."""
    kept = ["violations", "incomplete"]
    found = Axe().run(
        page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": kept, "preload": False}
    )
    unseen = [r for r in found.response["incomplete"] if r["id"] == "color-contrast" and "equalRatio" in json.dumps(r)]
    rules = found.response["violations"] + unseen
    return [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['html'][:120]}" for v in rules]


@pytest.fixture(scope="module")
def show(browser: Browser, base: str) -> Iterator[Callable[[str, Scheme, int], Page]]:
    """A kind of page in a scheme at a width: loaded once for a scheme, then only made wider."""
    pages = {
        scheme: browser.new_page(base_url=base, color_scheme=scheme, reduced_motion="reduce") for scheme in SCHEMES
    }

    def show(kind: str, scheme: Scheme, width: int) -> Page:
        page = pages[scheme]
        page.set_viewport_size({"width": width, "height": WIDTHS[width]})
        if page.url != base + KINDS[kind]:
            page.goto(KINDS[kind])
        return settled(page)

    yield show
    for page in pages.values():
        page.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier(show: Callable[[str, Scheme, int], Page], kind: str, scheme: Scheme, width: int) -> None:
    page = show(kind, scheme, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
