"""Charts in a browser: they fit a phone, draw what they say, and keep their outlines on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

TARGETS = "/nam/2022/chi-tieu/"
DRAWN = """row => {
  const [bar, track, mark] = ['.dai', '.ray', '.moc'].map(name => row.querySelector(name).getBoundingClientRect());
  return [bar.width / track.width, (mark.x + mark.width / 2 - track.x) / track.width];
}"""


@pytest.fixture
def phone(browser: Browser, base: str):
    context = browser.new_context(base_url=base, viewport={"width": 360, "height": 780})
    yield context.new_page()
    context.close()


def test_bars_are_as_long_as_they_say(page: Page) -> None:
    page.goto(TARGETS)
    row = page.locator(".chi-tieu tr", has_text="117,8%")
    width, mark = row.evaluate(DRAWN)
    assert width * 120 == pytest.approx(117.8, abs=0.6)
    assert mark * 120 == pytest.approx(100, abs=0.8)


@pytest.mark.parametrize("address", [TARGETS, "/nam/"])
def test_charts_fit_a_phone(phone: Page, address: str) -> None:
    phone.goto(address)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    boxes = phone.locator(".bang:has(> .bieu-do)")
    assert boxes.count() > 0
    assert boxes.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth).length") == 0


def test_a_target_on_a_phone_reads_from_name_to_bar(phone: Page) -> None:
    phone.goto(TARGETS)
    row = phone.locator(".chi-tieu tr", has_text="117,8%")
    tops = [row.locator(part).bounding_box()["y"] for part in ("th", "td >> nth=0", ".ve", "strong", ".ket-luan")]
    assert tops == sorted(tops)
    labels = row.locator("td[data-nhan]").evaluate_all("all => all.map(e => getComputedStyle(e, '::before').content)")
    assert labels == ['"Kế hoạch"', '"Kết quả"']


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_needs_no_colour(page: Page, scheme: str) -> None:
    page.emulate_media(media="print", color_scheme=scheme)
    page.goto(TARGETS)
    look = "e => { const s = getComputedStyle(e); return [s.fill, s.stroke, s.printColorAdjust]; }"
    assert page.locator(".chi-tieu .ray").first.evaluate(look) == ["none", "rgb(138, 138, 138)", "exact"]
    bars = page.locator(".chi-tieu .ve").evaluate_all(
        "all => all.map(e => getComputedStyle(e).getPropertyValue('--mau'))"
    )
    assert set(bars) == {"#4a5666", "#176a3f"}
    assert page.locator(".chi-tieu .moc").first.evaluate(look)[0] == "rgb(0, 0, 0)"


def test_grades_differ_without_colour(page: Page) -> None:
    """An estimate has stripes; a derived figure has a dotted outline, and no stripes."""
    page.goto(TARGETS)
    assert page.locator(".chi-tieu .uoc .soc").count() > 0
    assert page.locator(".chi-tieu .suy-ra .soc").count() == 0
    dashes = "e => getComputedStyle(e).strokeDasharray"
    assert page.locator(".chi-tieu .suy-ra .dai").first.evaluate(dashes) != "none"
    assert page.locator(".chi-tieu .uoc .dai").first.evaluate(dashes) == "none"
