"""Tables of the real site: every one that has tools works with them, on a desk and on a phone."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.repo import Repo
from build_scripts.vietnamese.collation import sort_key
from tests.site.making import addresses

SEASON = "/nam/2022"
UNITS = f"{SEASON}/don-vi/"
INTERACTIVE = (UNITS, f"{SEASON}/tong-hop/", f"{SEASON}/sang-kien/", f"{SEASON}/chi-tieu/", f"{UNITS}van-phong/")


def names(page: Page, key: str) -> list[str]:
    cells = page.locator(f"[data-bang={key}] tbody th[scope=row]:visible")
    return cells.evaluate_all("cells => cells.map(cell => cell.firstChild.textContent)")


def by_given_name(name: str) -> tuple[object, ...]:
    """Tên, then họ, then đệm."""
    family, *middle, given = name.split()
    return (sort_key(given), sort_key(family), sort_key(" ".join(middle)))


@pytest.mark.parametrize("address", INTERACTIVE)
def test_tools_stand_above_every_table_that_asks_for_them(page: Page, address: str) -> None:
    page.goto(address)
    tables = page.locator("table[data-bang]:has(tbody td)")
    expect(page.locator(".bang-cu")).to_have_count(tables.count())
    keys = tables.evaluate_all("all => all.map(table => table.dataset.bang)")
    assert keys
    assert len(set(keys)) == len(keys)
    assert page.locator("table[data-bang]:not(.bang > table)").count() == 0
    unnamed = page.locator(":is(.bang-cu, thead) button").evaluate_all(
        "all => all.filter(button => !(button.textContent.trim() || button.ariaLabel)).length"
    )
    assert unnamed == 0


def test_the_list_of_units(page: Page) -> None:
    page.goto(UNITS)
    given = names(page, "don-vi")
    page.get_by_role("button", name="Ngày nhận").click()
    assert names(page, "don-vi")[0] == "Phòng Quản lý Thương mại"  # 01/3, before 14/3
    assert names(page, "don-vi")[-1] == "Phòng Quản lý Năng lượng"  # none
    page.get_by_role("button", name="Cá nhân").click()
    page.get_by_role("button", name="Cá nhân").click()
    assert names(page, "don-vi")[0] == "Trung tâm Khuyến công và Xúc tiến thương mại"  # 14, above 9
    page.get_by_label("Lọc").fill("chua nop")
    assert names(page, "don-vi") == ["Phòng Quản lý Năng lượng"]
    page.get_by_role("button", name="Đặt lại").click()
    assert names(page, "don-vi") == given
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    rows = [*csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig")))]
    assert [row["Đơn vị"] for row in rows] == given
    counted = [row for row in rows if row["Tổng lượt"] != "–"]
    assert all(int(row["Danh hiệu"]) + int(row["Khen thưởng"]) == int(row["Tổng lượt"]) for row in counted)
    assert {row["Ngày nhận"][:8] for row in counted} == {"2022-03-"}


def test_a_form_sorts_and_hides_like_the_paper(page: Page) -> None:
    page.goto(
        f"{UNITS}van-phong/?ca-nhan.xep=ho-va-ten.tang&ca-nhan.an=lao-dong-tien-tien,chien-si-thi-dua-co-so,chien-si-thi-dua-cap-tinh,chien-si-thi-dua-toan-quoc,ghi-chu"
    )
    expect(page.locator(".bang-cu").first).to_be_visible()
    found = names(page, "ca-nhan")
    assert len(found) == 12
    assert found == sorted(found, key=by_given_name)
    form = page.locator("[data-bang=ca-nhan]")
    numbers = form.locator(".cot-so td:visible").all_inner_texts()
    assert numbers == ["1", "2", "3", "4", "9", "10", "11", "12"]
    assert form.locator("thead tr").first.locator("th:visible").count() == 4  # TT, name, levels, awards
    assert form.locator("tfoot tr > :visible").count() == 8


def test_cards_are_sorted_from_a_list(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(f"{UNITS}van-phong/")
    order = page.locator(".bang-cu:has(+ .bang > [data-bang=ca-nhan])").get_by_label("Xếp")
    expect(order).to_be_hidden()  # the header does it
    page.set_viewport_size({"width": 360, "height": 740})
    expect(order).to_have_value("")
    order.select_option(label="Họ và tên (theo tên), giảm dần")
    assert names(page, "ca-nhan") == sorted(names(page, "ca-nhan"), key=by_given_name, reverse=True)
    assert page.url.endswith("?ca-nhan.xep=ho-va-ten.giam")
    page.reload()
    expect(order).to_have_value("1.giam")
    page.get_by_role("button", name="Đặt lại").click()
    expect(order).to_have_value("")


@pytest.mark.parametrize(
    ("address", "key", "column"),
    [(f"{UNITS}van-phong/", "ca-nhan", "Họ và tên"), (f"{SEASON}/sang-kien/", "sang-kien", "Tác giả")],
)
def test_columns_of_persons_say_that_they_go_by_given_names(page: Page, address: str, key: str, column: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(address)
    table = page.locator(f"[data-bang={key}]")
    button = table.get_by_role("button", name=column)
    expect(button).to_have_attribute("title", "Xếp theo tên, rồi họ, rồi tên đệm")
    button.click()
    at = table.locator("th[aria-sort]").evaluate("th => th.cellIndex")
    cells = table.locator("tbody tr").evaluate_all("(all, at) => all.map(r => r.cells[at].firstChild.data)", at)
    first = [cell.split(";")[0].strip() for cell in cells]
    assert first == sorted(first, key=by_given_name)
    assert len(set(first)) > 5
    tools = page.locator(f".bang-cu:has(+ .bang > [data-bang={key}])")
    expect(tools.get_by_role("status")).to_contain_text(f"xếp theo {column} (theo tên), tăng dần")


def test_a_form_in_a_file_has_names_that_stand_alone(page: Page) -> None:
    page.goto(f"{UNITS}van-phong/")
    with page.expect_download() as download:
        page.locator(".bang-cu:has(+ #bang-ca-nhan)").get_by_role("button", name="CSV").click()
    rows = [*csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig")))]
    assert rows[1]["Họ và tên"] == "Nguyễn Đình Khoa"
    assert rows[1]["Họ và tên – ghi thêm"].startswith("Chức vụ: Phó Chánh Văn phòng; Mã cán bộ: CB0011; ")
    assert rows[4]["GHI CHÚ"] == ""
    assert rows[4]["GHI CHÚ – ghi thêm"].startswith("Lý do, thành tích: ")


@pytest.mark.parametrize("address", INTERACTIVE)
def test_no_page_is_wider_than_a_phone(browser: Browser, base: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(base + address)
    expect(page.locator(".bang-cu").first).to_be_visible()
    for columns in page.locator(".bang-chon").all():
        columns.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_without_script_nothing_is_dead(browser: Browser, site: Repo, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in addresses(site.site):
        page.goto(base + address)
        assert page.locator(".bang :is(button, input, select)").count() == 0
        assert page.locator(".bang tbody tr:not(:visible)").count() == 0
        assert page.locator(".bang table:not(:has(caption))").count() == 0
    context.close()


def test_published_figures_are_sorted_on_a_phone_by_the_list(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{SEASON}/chi-tieu/")
    box = page.locator(".bang:has(> .ky > tbody > tr:nth-child(3))").first
    orders = page.locator(".bang-cu:has(+ .bang > .ky > tbody > tr:nth-child(3)) select").first
    expect(orders).to_be_visible()
    expect(box.locator("thead")).to_be_hidden()
    periods = box.locator("tbody th[scope=row]")
    given = periods.all_inner_texts()
    orders.select_option("Giá trị, giảm dần")
    assert periods.all_inner_texts() == given[::-1]
