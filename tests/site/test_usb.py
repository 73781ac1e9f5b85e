"""The copy for a USB stick: opened as files, in a real browser, it does what the served site does."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.__main__ import main
from build_scripts.usb import completed, read_site, usb_copy
from tests.site.making import TODAY, lay_out

NAMES = {"index.html", "nam/2022/index.html", "nam/2022/don-vi/a/index.html", "nam/2022/don-vi/a/ca-nhan.csv"}


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the verb makes."""
    repo = lay_out(tmp_path_factory.mktemp("usb") / "repo")
    assert main(["site-usb", "--root", str(repo.root), "--today", str(TODAY)]) == 0
    return repo.usb


@pytest.fixture
def opened(browser: Browser, stick: Path) -> Iterator[Page]:
    """The home page as a file. Errors in the console and requests for anything but files fail the test."""
    page = browser.new_page(locale="vi-VN")
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if _is_local(request.url) else wrong.append(request.url))
    page.goto((stick / "index.html").as_uri())
    yield page
    page.close()
    assert wrong == []


def _is_local(address: str) -> bool:
    return address.startswith(("file:", "data:", "blob:"))


class _Links(HTMLParser):
    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


def test_every_link_leads_to_a_file(stick: Path) -> None:
    pages = sorted(stick.rglob("*.html"))
    assert len(pages) > 15
    lost = []
    for page in pages:
        for address in _Links(page).found:
            parts = urlsplit(address)
            if not parts.scheme and parts.path and not (page.parent / unquote(parts.path)).is_file():
                lost.append((page.relative_to(stick).as_posix(), address))
    assert lost == []


def test_every_page_opens_without_a_server(opened: Page, stick: Path) -> None:
    for path in sorted(stick.rglob("*.html")):
        opened.goto(path.as_uri())
        assert opened.locator("h1").count() == 1, path


@pytest.mark.parametrize("typed", ["khen thuong", "khen thưởng"])
def test_search_finds_and_opens_a_page(opened: Page, typed: str) -> None:
    opened.keyboard.press("Control+k")
    opened.locator(".md-search__input").press_sequentially(typed)
    result = opened.locator(".md-search-result__link", has_text="thưởng").first
    result.click()
    opened.wait_for_url("file://**/index.html?h=*")
    assert "thưởng" in opened.inner_text("article")


def test_a_name_leads_to_its_row(opened: Page, stick: Path) -> None:
    opened.keyboard.press("Control+k")
    opened.locator(".md-search__input").press_sequentially("dinh khoa")
    opened.get_by_role("link", name="Nguyễn Đình Khoa").wait_for()
    opened.keyboard.press("Enter")
    opened.wait_for_url(f"{(stick / 'nam/2022/don-vi/van-phong/index.html').as_uri()}#ca-nhan-*")


def test_tables_sort_filter_and_are_taken_away(opened: Page, stick: Path) -> None:
    address = (stick / "nam/2022/don-vi/index.html").as_uri()
    opened.goto(address)
    opened.get_by_role("columnheader", name="Đơn vị").get_by_role("button").click()
    assert opened.locator("article th[aria-sort]").count() == 1
    opened.get_by_role("searchbox", name="Lọc").fill("quan ly")
    rows = opened.locator("article table tbody tr:visible")
    opened.wait_for_function("location.search !== ''")  # shared by its address
    assert {"Quản lý" in text for text in rows.all_inner_texts()} == {True}
    with opened.expect_download() as download:
        opened.get_by_role("button", name="CSV").click()
    assert "Quản lý" in download.value.path().read_text(encoding="utf-8-sig")


def test_links_lead_from_page_to_page(opened: Page, stick: Path) -> None:
    opened.locator(".md-tabs a", has_text="Năm 2022").click()
    assert opened.url == (stick / "nam/2022/index.html").as_uri()
    opened.goto((stick / "nam/2022/don-vi/index.html").as_uri())
    opened.locator("article table a", has_text="Thanh tra").first.click()
    assert opened.url.partition("#")[0] == (stick / "nam/2022/don-vi/thanh-tra/index.html").as_uri()


def test_a_link_made_by_a_script_leads_to_the_page_of_its_folder(opened: Page, stick: Path) -> None:
    opened.evaluate(
        """() => {
          const link = document.createElement("a");
          link.href = "nam/2022/don-vi/van-phong/?a=1#bieu-b";
          link.innerHTML = "<span>dẫn tới đơn vị</span>";
          document.querySelector("article").prepend(link);
        }"""
    )
    opened.get_by_text("dẫn tới đơn vị").click()
    assert opened.url == (stick / "nam/2022/don-vi/van-phong/index.html").as_uri() + "?a=1#bieu-b"


def test_the_copy_holds_what_is_needed_and_no_more(stick: Path) -> None:
    names = {path.relative_to(stick).as_posix() for path in stick.rglob("*") if path.is_file()}
    assert {"index.html", "DOC-DAY.txt", "search/search_index.js", "nam/2022/don-vi/thanh-tra/ca-nhan.csv"} <= names
    assert not {"404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json"} & names
    assert not [name for name in names if name.endswith(".map") or "lunr.de" in name]
    told = (stick / "DOC-DAY.txt").read_bytes()
    assert "Mở tệp index.html" in told.decode("utf-8-sig")
    assert told.count(b"\n") == told.count(b"\r\n")


def test_the_same_site_gives_the_same_copy(stick: Path) -> None:
    made = usb_copy(read_site(stick.parent / "site"))
    assert {name: (stick / name).read_bytes() for name in made} == made


@pytest.mark.parametrize(
    ("address", "made"),
    [
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("../../#muc", "../../index.html#muc"),
        ("don-vi/a", "don-vi/a/index.html"),
        ("./don-vi/a/?h=an&amp;x=1#b", "./don-vi/a/index.html?h=an&amp;x=1#b"),
        ("don-vi/a/ca-nhan.csv", "don-vi/a/ca-nhan.csv"),
        ("..", ".."),
        ("don-vi/khong-co/", "don-vi/khong-co/"),
        ("#muc", "#muc"),
        ("?loc=an", "?loc=an"),
        ("https://example.vn/don-vi/", "https://example.vn/don-vi/"),
        ("//example.vn/", "//example.vn/"),
        ("mailto:a@example.vn", "mailto:a@example.vn"),
    ],
)
def test_addresses_of_folders_are_completed(address: str, made: str) -> None:
    assert completed(address, "nam/2022", NAMES) == made
