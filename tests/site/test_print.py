"""Paper, in a real browser: what is left out, what fits, which way the sheet lies."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.repo import Repo
from tests.site.browsing import settled
from tests.site.making import addresses, lay_out, make_site, served

UNIT = "/nam/2022/don-vi/van-phong/"
KINDS = (
    "/",
    "/nam/2022/",
    "/nam/2022/don-vi/",
    UNIT,
    "/nam/2022/tong-hop/",
    "/nam/2022/chi-tieu/",
    "/nam/2022/sang-kien/",
    "/ke-hoach/2022/",
    "/huong-dan/",
    "/huong-dan/nop-dang-ky/",
    "/huong-dan/loi/",
    "/du-lieu/",
)
MILLIMETRE = 96 / 25.4
UPRIGHT, LYING = round(180 * MILLIMETRE), round(277 * MILLIMETRE)
"""Width of A4 between the margins, upright and on its side."""
LIES = "e => { while (e && getComputedStyle(e).page === 'auto') e = e.parentElement; return Boolean(e) }"
TABLES = """() => [...document.querySelectorAll("table")].filter(t => t.checkVisibility()).map(t => {
  const { left, right } = t.getBoundingClientRect(), rows = [...t.tBodies].flatMap(b => [...b.rows]);
  return { left, right, lies: (LIES)(t), columns: Math.max(0, ...rows.map(r => r.cells.length)) }; })""".replace(
    "LIES", LIES
)
LONG = 70


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with a unit of many persons."""
    repo = lay_out(tmp_path_factory.mktemp("crowded") / "repo")
    folder = repo.path("data/registrations/2022/van-phong")
    people = folder / "ca-nhan.csv"
    lines = people.read_text(encoding="utf-8").splitlines()
    more = [f"{n},Nguyễn Văn Số {n},Chuyên viên{',' * 15}" for n in range(len(lines), LONG + 1)]
    people.write_text("\n".join(lines + [m.replace(",,,,,", ",,,,x,x", 1) for m in more]) + "\n", encoding="utf-8")
    cover = folder / "phieu.csv"
    cover.write_text(cover.read_text(encoding="utf-8").replace(f",{len(lines) - 1}", f",{LONG}"), encoding="utf-8")
    make_site(repo)
    with served(repo.site) as address:
        yield address


def on_paper(page: Page, address: str, width: int = UPRIGHT) -> Page:
    page.set_viewport_size({"width": width, "height": 1000})
    page.goto(address)
    page.emulate_media(media="print")
    return page


def sheets(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height in points of each page, in order: the browser writes page objects as plain text."""
    objects = dict(re.findall(rb"(\d+) 0 obj\s*(<<.*?)endobj", pdf, re.DOTALL))
    kids = b" ".join(re.findall(rb"/Kids\s*\[([^]]*)\]", b"".join(o for o in objects.values() if b"/Kids" in o)))
    boxes = (re.search(rb"/MediaBox\s*\[([\d. ]+)\]", objects[n]) for n in re.findall(rb"(\d+) 0 R", kids))
    sides = ([float(side) for side in box[1].split()[2:]] for box in boxes if box)
    return [(width, height) for width, height in sides]


@pytest.fixture(scope="module")
def press(browser: Browser, base: str) -> Iterator[Page]:
    page = browser.new_page(base_url=base)
    yield page
    page.close()


@pytest.fixture(scope="module", params=KINDS)
def paper(press: Page, request: pytest.FixtureRequest) -> Page:
    """A kind of page on paper, loaded once for all tests that look at it."""
    return settled(on_paper(press, request.param))


def test_only_the_content_is_printed(paper: Page) -> None:
    left_out = (
        ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-search, .md-top, .tren-trang, .headerlink, .md-button"
    )
    shown = paper.locator(f"{left_out}, .bang-cu, .bang-them, .viec, .md-content input, .md-content select")
    assert shown.evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.className)") == []
    buttons = paper.locator("button").evaluate_all(
        "all => all.filter(b => b.checkVisibility() && !b.closest('th')).map(b => b.innerText)"
    )
    assert buttons == []
    assert paper.locator("h1").is_visible()


def test_wide_tables_lie_on_their_side_and_the_rest_stands(paper: Page) -> None:
    tables = paper.evaluate(TABLES)
    assert [t for t in tables if t["columns"] > 8 and not t["lies"]] == []
    wide = any(t["columns"] > 8 for t in tables)
    assert wide or not paper.locator("h1").evaluate(LIES)


def test_rows_stay_whole_and_headers_come_again(paper: Page) -> None:
    wanted = {
        "thead": ["display", "table-header-group"],
        "tfoot": ["display", "table-row-group"],
        "tr": ["breakInside", "avoid"],
        "th .xep": ["display", "contents"],  # a box in a header that comes again stays unpainted
        "h1, h2, h3": ["breakAfter", "avoid"],
    }
    amiss = """wanted => Object.entries(wanted).filter(([part, [name, value]]) =>
      [...document.querySelectorAll(part)].some(e => e.checkVisibility() && getComputedStyle(e)[name] !== value))"""
    assert paper.evaluate(amiss, wanted) == []


def test_the_dark_page_prints_black_on_white(paper: Page) -> None:
    dim = """() => { const seen = new Set(), light = c => { const [r, g, b, a = 1] = c.match(/[\\d.]+/g).map(Number);
        return 255 - a * (255 - (0.2126 * r + 0.7152 * g + 0.0722 * b)); };
      for (const e of document.querySelectorAll("body, .md-content *")) {
        if (!e.checkVisibility() || e.closest("svg, .mau-0, .mau-1")) continue; // drawings keep their colours
        const { color, backgroundColor } = getComputedStyle(e);
        const text = [...e.childNodes].some(n => n.data && n.data.trim());
        if ((text && light(color) > 118) || light(backgroundColor) < 220) seen.add(`${e.tagName}.${e.className}`);
      } return [...seen]; }"""
    switch = "name => { document.getElementById(name).click(); return document.body.dataset.mdColorScheme; }"
    assert paper.evaluate(switch, "__palette_2") == "slate"
    try:
        assert paper.evaluate(dim) == []
    finally:
        paper.evaluate(switch, "__palette_0")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_to_its_edge(browser: Browser, base: str, scheme: Literal["light", "dark"]) -> None:
    """With "background graphics" on, a page that is dark by the system's wish: the margins are not its own elements."""
    page = browser.new_page(base_url=base, color_scheme=scheme)
    for address in (*KINDS, "/khong-co/trang-nay/"):
        page.goto(address)
        assert page.locator("body").get_attribute("data-md-color-scheme") == (
            "slate" if scheme == "dark" else "default"
        )
        assert dark_grounds(page.pdf(print_background=True, prefer_css_page_size=True)) == [], address
    page.close()


def dark_grounds(pdf: bytes) -> list[bytes]:
    """Filled rectangles as large as a sheet's text, and darker than paper; borders are drawn as smaller ones."""
    drawn = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            drawn.append(zlib.decompress(stream))
    fills = re.findall(
        rb"([\d.]+) ([\d.]+) ([\d.]+) rg\s+(?:/G\d+ gs\s+)?[-\d. ]+? ([\d.]+) ([\d.]+) re\s+f", b"".join(drawn)
    )
    assert fills
    return [b" ".join(f) for f in fills if min(map(float, f[3:])) > 400 and min(map(float, f[:3])) < 0.8]


def test_no_table_is_wider_than_the_sheet(page: Page, site: Repo) -> None:
    for address in addresses(site.site):
        on_paper(page, address)
        for width, lying in ((UPRIGHT, False), (LYING, True)):
            page.set_viewport_size({"width": width, "height": 1000})
            tables = [t for t in page.evaluate(TABLES) if t["lies"] == lying]
            assert [t for t in tables if t["left"] < -1 or t["right"] > width + 1] == [], address


def test_a_unit_prints_on_lying_sheets(page: Page) -> None:
    page.goto(UNIT)
    found = sheets(page.pdf(prefer_css_page_size=True))
    assert {tuple(map(round, sheet)) for sheet in found} == {(842, 595)}
    assert 2 <= len(found) <= 5
    on_paper(page, UNIT)
    assert page.locator(".ten-bieu, .dau-bieu, .ky-ten, #tap-the, #ca-nhan").evaluate_all(f"all => all.every({LIES})")


def test_pages_lie_or_stand(page: Page) -> None:
    for address, wanted in (("/nam/2022/tong-hop/", {True}), ("/", {False}), ("/nam/2022/chi-tieu/", {False})):
        page.goto(address)
        found = sheets(page.pdf(prefer_css_page_size=True))
        assert {width > height for width, height in found} == wanted, address
        assert len(found) <= 6


def test_the_form_prints_small_and_black(page: Page) -> None:
    on_paper(page, UNIT, LYING)
    points = page.locator(".dang-ky :is(th, td, .phu)").evaluate_all(
        "all => all.map(e => parseFloat(getComputedStyle(e).fontSize) * 0.75)"
    )
    assert 7.5 <= min(points) <= max(points) <= 9
    assert page.locator("#bieu, .dang-ky ~ .ghi-chu").first.is_hidden()


@pytest.mark.parametrize("address", [UNIT, "/nam/2022/don-vi/thanh-tra/"])
def test_the_signature_stays_with_the_last_row(page: Page, address: str) -> None:
    """The last row, which is never broken, keeps room for it below its text, and it stands inside that room."""
    on_paper(page, address, LYING)
    row = page.locator(".dang-ky").last.locator("tfoot tr")
    text, foot = row.evaluate(
        """r => { const words = document.createRange(); const ends = [...r.cells].map(c => {
        words.selectNodeContents(c); return words.getBoundingClientRect().bottom; });
        return [Math.max(...ends), r.getBoundingClientRect().bottom]; }"""
    )
    box, signer = page.locator(".ky-ten").bounding_box(), page.locator(".nguoi-ky").bounding_box()
    assert row.evaluate("r => getComputedStyle(r).breakInside") == "avoid"
    assert text <= box["y"]
    assert signer["y"] + signer["height"] <= box["y"] + box["height"]
    assert foot <= box["y"] + box["height"] <= foot + 4


def test_a_long_form_goes_over_several_sheets(browser: Browser, crowded: str) -> None:
    page = browser.new_page()
    page.goto(crowded + UNIT)
    assert page.locator("#ca-nhan-70").count() == 1
    found = sheets(page.pdf(prefer_css_page_size=True))
    assert {width > height for width, height in found} == {True}
    assert len(found) >= 5
    page.close()


def test_what_is_folded_is_printed_open(page: Page) -> None:
    page.goto(UNIT)
    page.evaluate(
        """() => { const fold = document.createElement("details"), text = document.createElement("p");
        text.id = "thu"; text.textContent = "Thử"; fold.append(document.createElement("summary"), text);
        document.querySelector("article").append(fold); }"""
    )
    assert not page.locator("#thu").evaluate(
        "p => p.checkVisibility({contentVisibilityAuto: true}) && p.offsetHeight > 0"
    )
    page.emulate_media(media="print")
    assert page.locator("#thu").evaluate("p => p.checkVisibility() && p.offsetHeight > 0")


def test_sheets_are_numbered(page: Page) -> None:
    page.goto("/")
    rules = page.evaluate(
        """[...document.styleSheets, ...document.adoptedStyleSheets].flatMap(s => [...s.cssRules])
        .flatMap(r => r.media ? [...r.cssRules] : [r]).filter(r => r instanceof CSSPageRule).map(r => r.cssText)"""
    )
    assert any("@bottom-right" in r and "counter(page)" in r and "counter(pages)" in r for r in rules)
    assert any(r.startswith("@page ngang") and "landscape" in r for r in rules)


def test_without_script_the_address_stands_below_the_text(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(UNIT)
    assert page.locator(".chi-in").is_hidden()
    on_paper(page, UNIT)
    assert page.locator(".chi-in").is_visible()
    assert UNIT in page.locator(".chi-in").inner_text()
    context.close()


def test_every_page_says_on_paper_where_it_is_from_and_how_far_its_data_reach(page: Page, site: Repo) -> None:
    def foot(address: str) -> str:
        on_paper(page, address)
        return re.sub(r"\s+", " ", page.locator(".chi-in").text_content() or "")

    for address in addresses(site.site):
        assert foot(address).startswith(f"Sổ đăng ký thi đua · {address}"), address
        assert "dựng ngày" not in foot(address)
    targets, plan, home = (
        foot(a).partition("dữ liệu đến ")[2] for a in ("/nam/2022/chi-tieu/", "/ke-hoach/2022/", "/")
    )
    assert targets == plan == home != ""
    assert "dữ liệu đến" not in foot("/quyen-rieng-tu/")


def test_a_lost_page_prints_the_address_that_leads_nowhere(browser: Browser, base: str) -> None:
    page = browser.new_page(base_url=base)
    page.goto("/khong-co/trang-nay/")
    sheets_of = "() => [...document.adoptedStyleSheets].flatMap(s => [...s.cssRules]).map(r => r.cssText).join(' ')"
    assert "/khong-co/trang-nay/" in page.evaluate(sheets_of)
    page.close()
