"""The keyboard goes through whole pages, there and back, and what it is at is never under what stays in its place
(WCAG 2.2, 2.4.11): the header, a table's header, the names of rows, the button in the corner."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.browsing import settled

ADDRESSES = (
    "/",
    "/nam/2022/don-vi/",
    "/nam/2022/don-vi/van-phong/",
    "/nam/2022/tong-hop/",
    "/nam/2022/sang-kien/",
    "/nam/2022/chi-tieu/",
    "/ke-hoach/2022/",
    "/huong-dan/loi/",
)
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
COVERED = """() => {
  const at = document.activeElement, box = at.getClientRects()[0] || at.getBoundingClientRect();
  const { left, right, top, bottom } = box;
  if (at === document.body || at.matches(".md-header *, .md-skip, .md-top, .md-sidebar *, .bang")) return null;
  const own = found => found && [at, at.labels?.[0]].some(part => part?.contains(found) || found.contains(part));
  const xs = [left + 2, (left + right) / 2, right - 2], ys = [top + 2, (top + bottom) / 2, bottom - 2];
  const places = xs.flatMap(x => ys.map(y => [x, y])).filter(place => !own(document.elementFromPoint(...place)));
  return places.length ? `${at.outerHTML.slice(0, 90)} at ${[left, top].map(Math.round)}: ${places.join(" ")}` : null;
}"""
"""What is not in sight of the first line of what has the focus; null when all is. Parts of the header are above all."""


def walk(page: Page, key: str, most: int = 600) -> list[str]:
    """What was hidden, from where the focus is to the page's end."""
    hidden: list[str] = []
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("document.activeElement === document.body"):
            return hidden
        hidden += filter(None, [page.evaluate(COVERED)])
    raise AssertionError(f"no end after {most} presses")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_what_has_the_focus_is_in_sight(page: Page, address: str, size: dict[str, int]) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(address)
    settled(page)
    assert walk(page, "Tab") == []
    assert walk(page, "Shift+Tab") == []
