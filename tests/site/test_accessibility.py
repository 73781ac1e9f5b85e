"""Every kind of page by axe-core (WCAG 2.2 A and AA, and best practices), in both schemes, on a phone and on a desk."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

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
    "problems": "/huong-dan/loi/",
    "report": "/huong-dan/bao-cao/",
    "data": "/du-lieu/",
    "privacy": "/quyen-rieng-tu/",
    "lost": "/khong-co/trang-nay/",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {360: 740, 1280: 800}


def violations(page: Page) -> list[str]:
    """What axe finds, one line a rule: its name and the first place."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    return [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['html'][:120]}" for v in found.response["violations"]]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier(browser: Browser, base: str, kind: str, scheme: Literal["light", "dark"], width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(base + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    context.close()
