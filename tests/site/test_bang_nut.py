"""The tools of a table: what the boxes for columns, an empty filter and a shared address do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.site.making import served
from tests.site.tables import demo, long, names, opened, write_page


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Instead of the whole site: a page whose tables stand below one another."""
    folder = tmp_path_factory.mktemp("tools")
    write_page(folder, "thu", demo())
    write_page(folder, "hai", long(60) + demo())
    with served(folder) as address:
        yield address


def test_the_button_of_the_columns_stays_where_it_is(page: Page) -> None:
    opened(page)
    chooser, boxes = page.get_by_role("button", name="Cột"), page.get_by_role("group", name="Cột được hiện")
    before = chooser.bounding_box()
    expect(chooser).to_have_attribute("aria-expanded", "false")
    expect(boxes).to_be_hidden()
    chooser.click()
    expect(boxes).to_be_visible()
    expect(chooser).to_have_attribute("aria-expanded", "true")
    assert chooser.bounding_box() == before
    assert boxes.bounding_box()["y"] >= before["y"] + before["height"]
    chooser.click()
    expect(boxes).to_be_hidden()


def test_escape_closes_the_columns_and_comes_back(page: Page) -> None:
    opened(page)
    chooser, boxes = page.get_by_role("button", name="Cột"), page.get_by_role("group", name="Cột được hiện")
    chooser.press("Enter")
    page.keyboard.press("Tab")
    expect(boxes.get_by_label("TT", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(boxes).to_be_hidden()
    expect(chooser).to_be_focused()
    expect(chooser).to_have_attribute("aria-expanded", "false")


def test_a_filter_that_nothing_matches_says_so_and_is_cleared(page: Page) -> None:
    opened(page)
    line = page.locator(".bang-khong")
    expect(line).to_be_hidden()
    page.get_by_label("Lọc").fill(" <b>không có ")
    expect(line).to_have_text("Không có dòng nào khớp với “<b>không có”. Bỏ lọc")
    assert names(page) == []
    line.get_by_role("button", name="Bỏ lọc").click()
    expect(line).to_be_hidden()
    expect(page.get_by_label("Lọc")).to_be_focused()
    expect(page.get_by_label("Lọc")).to_have_value("")
    assert len(names(page)) == 8
    page.wait_for_url("**/thu/")


@pytest.mark.parametrize("state", ["thu.loc=an", "thu.xep=ten.giam", "thu.an=ngay"])
def test_an_address_with_a_state_leads_to_its_table(page: Page, state: str) -> None:
    page.goto(f"/hai/?{state}")
    tools = page.get_by_role("group", name="Công cụ của bảng Bảng: thử")
    expect(tools).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") > 0
    page.evaluate("scrollTo(0, 100)")
    page.reload()  # comes back to where one was
    expect(tools).to_be_attached()
    assert page.evaluate("scrollY") == 100


def test_other_addresses_lead_where_they_always_did(page: Page) -> None:
    page.goto("/hai/?khac=1")
    expect(page.locator(".co-cu")).to_have_count(2)
    assert page.evaluate("scrollY") == 0
    page.goto("/hai/?thu.loc=an#xa-3")
    expect(page.locator("#xa-3")).to_be_in_viewport()
