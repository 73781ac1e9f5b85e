"""The report page for files that are no workbooks: whole, escaped, alone."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from build_scripts.intake.grid import Book
from build_scripts.intake.marking import mark
from build_scripts.intake.reading import read_book, read_text
from build_scripts.messages import marking as say
from tests.chromium import QUIET, find_chromium
from tests.intake import making_files as make
from tests.intake.grids import book, sheet
from tests.intake.making_files import Page
from tests.intake.marked import at

TABLE = [["TT", "Họ và tên", "LĐTT"], [1, "Lê Thị Mẫu", "x"], [2, "Trần Văn Thử", None]]
FILES = {"docx": make.word("Phòng Mẫu", Page("", TABLE)), "html": make.html(Page("", TABLE)).encode()}
FILES["csv"] = make.delimited(TABLE).encode()


def page_of(given: Book, *remarks: object, receipt: str = "") -> str:
    ending, made = mark(given, b"", list(remarks), receipt)  # type: ignore[arg-type]
    assert ending == "html"
    return made.decode()


@pytest.mark.parametrize("kind", FILES)
def test_it_lists_place_and_row(kind: str, golden: Callable[[str, str], None]) -> None:
    given = read_book(f"Biểu B.{kind}", FILES[kind])
    name = given.sheets[0].name
    row = 3 if kind == "docx" else 2
    remarks = (
        at(name, f"B{row}", "hoi", "Ai đây?", "Ghi đủ họ tên.", "Lê Thị Mẫu"),
        at(name, f"C{row + 1}", "loi", "Ô này trống."),
        at("", "", "luu_y", "Thiếu ngày ký."),
    )
    golden(f"golden/marking-report-{kind}.html", page_of(given, *remarks, receipt="Số biên nhận: 7f3a.\n2 người."))


def test_pasted_text_is_told_as_such() -> None:
    made = page_of(read_text("TT\tHọ và tên\n1\tLê Thị Mẫu\n"), at("", "B2"))
    assert "<h1>Những chỗ cần sửa trong phần chữ đã dán</h1>" in made
    assert say.NOTES["dan_vao"] in made
    assert "<p>Dòng 2, ô B2</p>" in made


def test_every_text_is_escaped_and_nothing_is_fetched() -> None:
    bad = '<script>alert(1)</script><img src=x onerror="x">{{ 7*7 }}'
    given = book(sheet(f"{bad}|x"), kind="html")
    made = page_of(given, at("B", "A1", "loi", bad, bad, bad), at(bad, "A1"), receipt=bad)
    assert "<script" not in made
    assert "<img" not in made
    assert "{{ 7*7 }}" in made
    assert not re.search(r"https?:|src=|url\(|@import|<link", made.replace("src=x", ""))


def test_the_policy_allows_the_style_and_nothing_else() -> None:
    made = page_of(book("a|b", kind="csv"))
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in made


def test_a_wide_row_is_shown_around_its_cell() -> None:
    made = page_of(book(sheet("|".join(f"ô{number}" for number in range(200))), kind="docx"), at("B", "CW1"))
    assert "Cả dòng: … | ô85 | " in made
    assert "<mark>ô100</mark>" in made
    assert " | ô114 | …</p>" in made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        yield browser
        browser.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_everyone_can_read_it(browser: Browser, scheme: str, width: int) -> None:
    given = read_book("Biểu B.csv", FILES["csv"])
    kinds = ("loi", "tu_choi", "hoi", "canh_bao", "luu_y")
    remarks = [at("", f"B{row}", kind, "Sai.", "Sửa.", "x") for row, kind in enumerate(kinds, 1)]
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})  # type: ignore[arg-type]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.set_content(page_of(given, *remarks, receipt="2 người."))
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert [one["id"] for one in found] == []
    assert said == []
    assert wide <= width
