"""The look-up by name and number, above the theme's results: who is found, in which order, and where it leads."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.repo import Repo
from build_scripts.vietnamese.collation import sort_key
from build_scripts.vietnamese.folding import fold
from tests.factory import season_of_three
from tests.site.searching import BOX, LINK, LIST, given, look_up, shown

HOSTILE = (
    '</script><img src=x onerror="alert(1)">',
    "<b>Đậm</b> & {{ 7*7 }}",
    "\u202eNguyễn ngược",
    "' onclick='alert(1)",
)


@pytest.fixture(scope="module")
def home(browser: Browser, base: str) -> Iterator[Page]:
    """The home page with the names loaded, one for all tests that don't leave it."""
    page = browser.new_page(base_url=base)
    page.goto("/")
    look_up(page, "tạ minh nhật")
    yield page
    page.close()


@pytest.fixture(scope="module")
def units(site: Repo) -> list[Any]:
    """Units of the real season with the names in their forms, as the site hands them out."""
    text = (site.site / "nam" / "2022" / "tra-cuu.js").read_text(encoding="utf-8")
    return list(json.loads(f"[{text.partition('(')[2].rpartition(')')[0]}]")[1]["donVi"])


def address(page: Page, name: str) -> str:
    link = page.locator(LINK, has=page.get_by_text(name, exact=True)).first
    return (link.get_attribute("href") or "").partition("/nam/")[2]


@pytest.mark.parametrize(
    "typed",
    [
        "tạ minh nhật",
        "ta minh nhat",
        "TẠ MINH NHẬT",
        "nhật tạ",
        "ta m nha",
        unicodedata.normalize("NFD", "Tạ Minh Nhật"),
        "  Tạ  Minh, Nhật ",
    ],
)
def test_a_person_is_found_however_the_name_is_typed(home: Page, typed: str) -> None:
    look_up(home, typed)
    assert shown(home) == ["Tạ Minh Nhật"]
    assert home.locator(f"{LINK} .phu").all_inner_texts() == ["Cá nhân · Văn phòng Sở"]


def test_a_name_leads_to_the_row_on_the_units_page(page: Page) -> None:
    page.goto("/nam/2022/")
    look_up(page, "ta minh nhat")
    page.locator(LINK).click()
    page.wait_for_url("**/nam/2022/don-vi/van-phong/#ca-nhan-*")
    row = page.locator("tr:target")
    expect(row).to_contain_text("Tạ Minh Nhật")
    expect(row).to_be_in_viewport(ratio=0.9)
    assert row.evaluate("row => getComputedStyle(row).outlineStyle") == "solid"
    below = page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom")
    assert row.evaluate("row => row.getBoundingClientRect().top") >= below


def test_every_row_has_the_address_that_its_name_leads_to(page: Page, units: list[Any]) -> None:
    ma, _, *forms = units[-1]
    page.goto(f"/nam/2022/don-vi/{ma}/")
    for form, names in zip(("tap-the", "ca-nhan", "sang-kien"), forms, strict=True):
        rows = [page.locator(f"#{form}-{k}").inner_text() for k in range(1, len(names) + 1)]
        assert [name for name, row in zip(names, rows, strict=True) if name not in row] == []


@pytest.mark.parametrize(
    ("typed", "found", "not_found"),
    [
        ("thuong", "Lê Hoài Thương", ""),
        ("thương", "Lê Hoài Thương", ""),
        ("Hoài thuong", "Lê Hoài Thương", ""),
        ("thưởng", "", "Lê Hoài Thương"),
        ("thúy", "Nguyễn Thuý", ""),
        ("thuý", "Nguyễn Thuý", ""),
        ("hòa", "Bùi Thanh Hoà", "Hoàng Thị Diệu Linh"),
        ("hoà", "Bùi Thanh Hoà", ""),
        ("hoàng", "Hoàng Thị Diệu Linh", "Bùi Thanh Hoà"),
        ("oai", "", "Lê Hoài Thương"),
        ("y thanh", "Y Thanh", ""),
        ("y", "Y Thanh", "Lê Nguyễn Tường Vy"),
        ("t", "", "Tạ Minh Nhật"),
        ("nhật t", "Tạ Minh Nhật", ""),
    ],
)
def test_marks_are_exact_and_no_marks_loose(home: Page, typed: str, found: str, not_found: str) -> None:
    home.locator(BOX).fill(typed)
    assert not found or found in shown(home)
    assert not_found not in shown(home)


def test_units_collectives_and_initiatives_say_what_they_are(home: Page) -> None:
    look_up(home, "van phong so")
    found = dict(zip(home.locator(f"{LINK} .phu").all_inner_texts(), shown(home), strict=True))
    assert found.pop("Sáng kiến · Văn phòng Sở").startswith("Quy trình số hoá")
    assert found == {"Đơn vị": "Văn phòng Sở", "Tập thể · Văn phòng Sở": "Văn phòng Sở"}
    assert address(home, "Văn phòng Sở") == "2022/don-vi/van-phong/"
    assert re.fullmatch(r"2022/don-vi/van-phong/#sang-kien-\d", address(home, shown(home)[2]))


@pytest.mark.parametrize("typed", ["II.1.b", "ii.1.b", "II 1 b", "#ii-1-b", "mục II.1.b", "điểm b khoản 1 mục II"])
def test_a_clause_is_found_by_its_number(home: Page, typed: str) -> None:
    look_up(home, typed)
    assert shown(home) == ["II.1.b Chỉ tiêu thi đua cụ thể"]
    assert (home.locator(LINK).get_attribute("href") or "").endswith("/ke-hoach/2022/#ii-1-b")


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("ii.1", ["II.1", "II.1.a", "II.1.b", "II.1.c"]),
        ("muc iii 1", ["III.1"]),
        ("mục III", ["III", "III.1", "III.2"]),
        ("I", ["I", "I.1", "I.2"]),
        ("#", ["I", "I.1", "I.2", "II", "II.1", "II.1.a", "II.1.b", "II.1.c"]),
    ],
)
def test_a_clause_comes_with_those_in_it(home: Page, typed: str, numbers: list[str]) -> None:
    look_up(home, typed)
    assert [name.split(" ")[0] for name in shown(home)] == numbers


def test_eight_are_shown_in_vietnamese_order_and_the_rest_counted(home: Page, units: list[Any]) -> None:
    people = [name for unit in units for name in unit[3]]
    found = [name for name in people if any(word.startswith("nguyen") for word in fold(name).split())]
    look_up(home, "nguyen")
    assert len(shown(home)) == 8
    assert shown(home) == sorted((n for n in found if n.startswith("Nguyễn")), key=sort_key)[:8]
    expect(home.locator(f"{LIST} .con-nua")).to_have_text(f"và {len(found) - 8} kết quả nữa, gõ thêm để thu hẹp")
    expect(home.locator(".bao-di-thang")).to_have_text(f"Đi thẳng tới: {len(found)} kết quả")
    assert home.locator(".bao-di-thang").get_attribute("role") == "status"


def test_whole_names_come_before_names_begun(page: Page) -> None:
    f = season_of_three()
    f.cover("an")
    for name in ("An Anh", "Lê Thị Ánh", "Anh", "Đỗ Anh Ân", "Trần Văn An", "Ân"):
        f.person("an", name)
    given(page, f)
    page.goto("/")
    look_up(page, "an")
    assert shown(page) == ["An", "Ân", "An Anh", "Đỗ Anh Ân", "Trần Văn An", "Anh", "Lê Thị Ánh"]


def test_two_persons_of_one_name_are_told_apart_by_their_units(page: Page) -> None:
    f = season_of_three()
    for ma in ("binh", "chau"):
        f.cover(ma)
        f.person(ma, "Nguyễn Văn An")
    given(page, f)
    page.goto("/")
    look_up(page, "nguyễn văn an")
    assert page.locator(f"{LINK} .phu").all_inner_texts() == ["Cá nhân · Binh", "Cá nhân · Chau"]


def test_hostile_names_are_text(page: Page) -> None:
    f = season_of_three()
    f.unit("hai", ten=HOSTILE[1])
    f.cover("hai")
    for name in HOSTILE:
        f.person("hai", name)
    given(page, f)
    page.goto("/")
    for name, typed in zip(HOSTILE, ("script img", "đậm", "nguyễn ngược", "onclick alert"), strict=True):
        look_up(page, typed)
        assert name in page.locator(f"{LINK} .ten").all_text_contents()
    assert page.locator(f"{LIST} :is(img, b, script)").count() == 0


@pytest.mark.parametrize("typed", ["hạn", "hạn đăng ký", "han dang ky"])
def test_the_deadline_comes_first(page: Page, typed: str) -> None:
    page.goto("/")
    look_up(page, typed)
    expect(page.locator(LINK).first).to_contain_text("Hạn đăng ký: hết ngày 14/3/2022")
    assert page.locator(LINK).first.get_attribute("href").endswith("/nam/2022/")
