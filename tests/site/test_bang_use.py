"""Tables as people use them: long ones, on paper, by keyboard, by touch, without script, from a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.making import served
from tests.site.tables import header, names, opened, write_pages


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="module")
def base(folder: Path) -> Iterator[str]:
    """Instead of the whole site: three pages with our scripts."""
    with served(folder) as address:
        yield address


def state(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


def test_a_row_that_the_address_points_at_is_shown(page: Page) -> None:
    opened(page, "/xa/?xa.loc=nang#xa-700")
    expect(page.locator("#xa-700")).to_be_in_viewport()
    page.evaluate("location.hash = '#xa-900'")
    expect(page.locator("#xa-900")).to_be_in_viewport()
    opened(page, "/xa/?khac=1#100%")  # a % that stands for no sign
    assert len(names(page)) == 100


def test_a_long_list_folds(page: Page) -> None:
    opened(page, "/xa/")
    assert len(names(page)) == 100
    expect(page.locator(".bang-them")).to_contain_text("Đang hiện 100/1.000 dòng.")
    page.get_by_role("button", name="Hiện thêm 100 dòng").click()
    assert len(names(page)) == 200
    header(page, "Số").click()
    assert names(page)[:2] == ["Xã 1000", "Xã 999"]
    page.get_by_label("Lọc").fill("quang ngai")
    assert names(page)[:2] == ["Xã 999", "Xã 996"]
    expect(page.get_by_role("status")).to_contain_text("333/1.000 dòng")
    page.get_by_role("button", name="Hiện tất cả (333)").click()
    assert len(names(page)) == 333
    expect(page.locator(".bang")).to_be_focused()
    page.emulate_media(media="print")
    assert len(names(page)) == 333


def test_paper_has_all_rows_that_pass_the_filter(page: Page) -> None:
    opened(page, "/xa/")
    page.emulate_media(media="print")
    assert len(names(page)) == 1000
    assert not page.locator(".bang-cu").is_visible()
    page.emulate_media(media="screen")
    page.get_by_label("Lọc").fill("nam")
    page.emulate_media(media="print")
    assert len(names(page)) == 334
    assert page.locator(".bang-dong").is_visible()
    assert not page.get_by_role("button", name="CSV").is_visible()


def test_header_and_names_stay_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, "/xa/")
    page.locator(".bang").evaluate("box => { box.style.width = '160px' }")
    expect(page.locator(".bang")).to_have_attribute("data-khung", "cao")
    page.locator(".bang").evaluate("box => box.scrollTo(60, 900)")
    box = page.locator(".bang").bounding_box()
    corner = header(page, "Đơn vị").locator("xpath=ancestor::th").bounding_box()
    name = page.locator("#xa-30 th").bounding_box()
    assert box
    assert corner
    assert name
    assert (corner["x"], corner["y"]) == pytest.approx((box["x"], box["y"]), abs=1)
    assert name["x"] == pytest.approx(box["x"], abs=1)


def test_keyboard_alone(page: Page) -> None:
    opened(page)
    keys = page.keyboard
    for stop in ("Lọc", "CSV", "XLSX", "Cột", "TT"):  # the box fits, so that it is none
        keys.press("Tab")
        assert stop in page.evaluate("document.activeElement.closest('label, button').textContent"), stop
    keys.press("Tab")
    keys.press("Enter")
    assert names(page)[:2] == ["An", "Ân"]
    keys.press("Space")
    assert names(page)[:2] == ["Xã 10", "Đức"]
    for _ in range(2):
        keys.press("Shift+Tab")
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Space")
    expect(page.locator(".bang-chon")).to_have_text("Cột (7/8)")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.get_by_label("Lọc").focus()
    keys.type("duc")
    assert names(page) == ["Đức"]


@pytest.mark.parametrize("touch", [False, True])
def test_targets_are_large_enough(browser: Browser, base: str, touch: bool) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=touch, is_mobile=touch)
    page = context.new_page()
    opened(page, f"{base}/thu/?thu.loc=a")
    page.locator(".bang-chon").click()
    targets = page.locator(":is(.bang-cu, thead) :is(button, label, input[type=search]):visible")
    heights = targets.evaluate_all("all => all.map(node => node.getBoundingClientRect().height)")
    assert len(heights) > 15
    assert min(heights) >= (36 if touch else 24)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_without_script_all_is_there(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/xa/")
    assert page.locator("tbody tr:visible").count() == 1000
    assert page.locator("caption").inner_text() == "1000 xã"
    assert page.locator("button, input, details").count() == 0
    context.close()


def test_a_page_opened_as_a_file_works(page: Page, folder: Path) -> None:
    opened(page, (folder / "thu" / "index.html").as_uri())
    header(page, "Tên").click()
    assert names(page)[:3] == ["An", "Ân", "Ba"]
    assert state(page) == {"thu.xep": "ten.tang"}
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    assert download.value.suggested_filename == "thu.csv"


def test_other_pages_are_spared_the_tools(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto("/khong/", wait_until="networkidle")
    assert [path for path in asked if re.search(r"bang-|tai-", path)] == []
    page.goto("/thu/", wait_until="networkidle")
    assert [path for path in asked if re.search(r"bang-|tai-", path)] == [
        "/assets/js/bang-khung.js",
        "/assets/js/bang-doc.js",
        "/assets/js/bang-nut.js",
        "/assets/js/bang-cu.js",
    ]
