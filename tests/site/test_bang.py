"""Tables in the browser: sorted, filtered, columns hidden, the state in the address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.making import served
from tests.site.tables import header, names, opened, write_pages

AS_GIVEN = ["Đức", "An", "Ân", "Xã 10", "Ba", "Xã 9", "Dung", "Hoà Thuỷ"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="module")
def base(folder: Path) -> Iterator[str]:
    """Instead of the whole site: three pages with our scripts."""
    with served(folder) as address:
        yield address


@pytest.mark.parametrize(
    ("column", "up", "down"),
    [
        ("Tên", "An Ân Ba Đức Xã10 | Dung HoàThuỷ Xã9", "Xã10 Đức Ba Ân An | Xã9 HoàThuỷ Dung"),
        ("Giá trị", "Xã10 Đức An Ba Ân | Dung Xã9 HoàThuỷ", "Ba An Đức Xã10 Ân | Xã9 Dung HoàThuỷ"),
        ("Ngày", "Xã10 An Đức Ba Ân | Dung Xã9 HoàThuỷ", "Đức Ba An Xã10 Ân | Xã9 Dung HoàThuỷ"),
        ("Tỷ lệ", "Xã10 An Ba Đức Ân | Dung Xã9 HoàThuỷ", "Đức Ba An Xã10 Ân | Xã9 Dung HoàThuỷ"),
        ("LĐTT", "Đức Xã10 An Ân Ba | Dung Xã9 HoàThuỷ", "An Ân Ba Đức Xã10 | Xã9 HoàThuỷ Dung"),
    ],
)
def test_sorts_by_value_within_groups(page: Page, column: str, up: str, down: str) -> None:
    """Vietnamese order, 1.200 above 95, days by date; words after numbers, no value last whichever way."""
    opened(page)
    for wanted, order in ((up, "ascending"), (down, "descending"), (None, None)):
        header(page, column).click()
        found = " ".join(name.replace(" ", "") for name in names(page))
        assert found == (wanted.replace("| ", "") if wanted else "Đức An Ân Xã10 Ba Xã9 Dung HoàThuỷ")
        assert page.locator("th[aria-sort]").evaluate_all("all => all.map(th => th.ariaSort)") == [order] * bool(order)
    assert page.locator("tbody").nth(1).inner_text().startswith("Nam")
    assert page.locator("tfoot").inner_text().split()[:2] == ["Tổng", "9.999"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("duc", ["Đức"]),
        ("đức", ["Đức"]),
        ("ĐỨC", ["Đức"]),
        ("đuc", []),  # with a mark a word is meant as it is written
        ("thuong", ["An", "Xã 9"]),
        ("thưởng", ["Xã 9"]),
        ("thu\u031bo\u031b\u0309ng", ["Xã 9"]),  # NFD, as some keyboards give it
        ("hòa", ["Dung", "Hoà Thuỷ"]),
        ("thủy", ["Hoà Thuỷ"]),
        ("ngai xa", ["Xã 10"]),  # all words, in any order
        ("truong phong", ["An"]),  # small print, too
        ("ong", []),  # only from a word's beginning
        ("1.200", ["An"]),
        ("42", ["Xã 10"]),
        ("22", []),  # not in 2022
        ("200", []),  # not in 1.200
        ("(*", []),
        ("không có", []),
    ],
)
def test_filter_ignores_accents_that_are_not_asked_for(page: Page, query: str, found: list[str]) -> None:
    opened(page)
    page.get_by_label("Lọc").fill(query)
    assert names(page) == found
    said = f"{len(found)}/8 dòng (dòng tổng vẫn cộng cả 8)"
    expect(page.get_by_role("status")).to_have_text(said)
    assert page.locator("th[scope=rowgroup]:visible").count() == len({AS_GIVEN.index(name) > 4 for name in found})
    page.get_by_label("Lọc").fill("")
    assert names(page) == AS_GIVEN
    expect(page.get_by_role("status")).to_have_text("8 dòng")


def test_columns_hide_under_merged_headers(page: Page) -> None:
    opened(page)
    boxes, chooser = page.locator(".bang-cot"), page.get_by_role("button", name="Cột")
    chooser.click()
    offered = boxes.locator("label").all_inner_texts()
    assert [text.strip() for text in offered] == [
        "TT",
        "Số liệu: Giá trị",
        "Số liệu: Ngày",
        "Số liệu: Tỷ lệ",
        "Danh hiệu: LĐTT",
        "Danh hiệu: CSTĐ",
        "Ghi chú",
    ]
    for name in ("Ngày", "LĐTT", "CSTĐ"):
        boxes.get_by_label(name).uncheck()
    assert page.locator("thead th:visible").all_inner_texts() == ["TT", "Tên", "Số liệu", "Ghi chú", "Giá trị", "Tỷ lệ"]
    assert page.locator("thead th:visible").nth(2).get_attribute("colspan") == "2"
    assert page.locator(".cot-so td:visible").all_inner_texts() == ["1", "2", "3", "5", "8"]
    assert page.locator("#dong-1 > :visible").all_inner_texts() == ["1", "Đức", "95", "99,72%", "=1+1"]
    assert page.locator("th[scope=rowgroup]").first.get_attribute("colspan") == "5"
    assert page.locator("tfoot tr > :visible").all_inner_texts() == ["", "Tổng", "9.999", "", ""]
    expect(chooser).to_have_text("Cột (5/8)")
    page.get_by_role("button", name="Đặt lại").click()
    assert page.locator("thead th:visible").count() == 10
    assert boxes.locator("input:checked").count() == 7


def test_the_address_holds_the_state(page: Page) -> None:
    opened(page, "/thu/?khac=1#dong-2")
    page.get_by_label("Lọc").fill("an")
    header(page, "Tên").click()
    header(page, "Tên").click()
    page.get_by_role("button", name="Cột").click()
    page.locator(".bang-cot").get_by_label("CSTĐ").uncheck()
    page.locator(".bang-cot").get_by_label("Ngày").uncheck()
    page.wait_for_url("**/?khac=1&thu.loc=an&thu.xep=ten.giam&thu.an=ngay,cstd#dong-2")
    shown = names(page)
    page.reload()
    expect(page.get_by_label("Lọc")).to_have_value("an")
    assert names(page) == shown
    assert page.locator("thead th[aria-sort=descending]").inner_text() == "Tên"
    assert page.locator("#dong-2 > :visible").count() == 6
    page.get_by_role("button", name="Đặt lại").click()
    page.wait_for_url("**/thu/?khac=1#dong-2")
    assert names(page) == AS_GIVEN


@pytest.mark.parametrize(
    "query",
    [
        "thu.xep=khong-co.giam",
        "thu.xep=ten.lung-tung",
        "thu.an=ten,4,khong-co,-1",
        "khac.loc=an",
        "thu.loc=%20",
        "thu.an=&thu.xep=",
    ],
)
def test_what_the_address_cannot_mean_is_ignored(page: Page, query: str) -> None:
    opened(page, f"/thu/?{query}")
    assert names(page) == AS_GIVEN
    assert page.locator("#dong-1 > :visible").count() == 8
