"""The box of a table in the browser: none where the table fits, sideways where it is wider, high only for what is long;
what stays in sight, what says that there is more, and what a finger can hit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.repo import Repo
from tests.site.browsing import settled
from tests.site.making import addresses, served
from tests.site.tables import table, write_page

SEASON = "/nam/2022"
UNIT = f"{SEASON}/don-vi/van-phong/"
PAGES = (f"{SEASON}/don-vi/", f"{SEASON}/tong-hop/", f"{SEASON}/sang-kien/", f"{SEASON}/chi-tieu/", UNIT)
SIZES = {"desk": (1280, 800), "phone": (360, 740)}
STATE = """all => all.map(box => ({ box: box.dataset.khung, tab: box.tabIndex, name: box.ariaLabel,
  sideways: box.scrollWidth > box.clientWidth + 1, down: box.scrollHeight > box.clientHeight + 1,
  open: getComputedStyle(box).overflow === "visible" }))"""


def opened(page: Page, address: str, size: tuple[int, int] = SIZES["desk"]) -> Page:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address)
    return settled(page)


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page whose table is wide and long, its sums below."""
    numbers = range(1, 31)
    head = "".join(f'<th scope="col">Cột số {n}</th>' for n in numbers)
    rows = "".join(
        f'<tr><th scope="row"><a href="#{r}">Xã {r}</a></th>{"".join(f"<td>{n}</td>" for n in numbers)}</tr>'
        for r in range(1, 91)
    )
    foot = f'<tr><th scope="row">Tổng cộng</th>{"".join(f"<td>{n * 90}</td>" for n in numbers)}</tr>'
    inside = f'<thead><tr><th scope="col">Đơn vị</th>{head}</tr></thead><tbody>{rows}</tbody><tfoot>{foot}</tfoot>'
    folder = tmp_path_factory.mktemp("long")
    write_page(folder, "dai", table("dai", "Dài và rộng", inside))
    with served(folder) as address:
        yield f"{address}/dai/"


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("address", PAGES)
def test_no_table_of_ordinary_length_is_cut(page: Page, address: str, size: tuple[int, int]) -> None:
    boxes = opened(page, address, size).locator(".bang").evaluate_all(STATE)
    assert boxes
    assert [box for box in boxes if box["down"] and not box["open"]] == []
    assert [box for box in boxes if box["open"] is not (box["box"] == "vua")] == []
    assert [box for box in boxes if box["sideways"] is not (box["box"] == "ngang")] == []
    assert [box for box in boxes if (box["tab"] == 0) is not box["sideways"]] == []  # a stop only where it scrolls


def test_boxes_follow_the_window(page: Page) -> None:
    box = opened(page, f"{SEASON}/tong-hop/").locator("#bang-tong-tap-the")
    expect(box).to_have_attribute("data-khung", "vua")
    page.set_viewport_size({"width": 360, "height": 740})
    expect(box).to_have_attribute("data-khung", "ngang")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(box).to_have_attribute("data-khung", "vua")


def test_the_header_of_a_table_stays_under_that_of_the_page(page: Page) -> None:
    head = opened(page, UNIT).locator("#bang-ca-nhan thead")
    page.locator("#ca-nhan-9").evaluate("row => row.scrollIntoView({ block: 'center', behavior: 'instant' })")
    above, stays, row = (page.locator(at).bounding_box() for at in (".md-header", "#bang-ca-nhan thead", "#ca-nhan-9"))
    assert stays["y"] == pytest.approx(above["y"] + above["height"], abs=1)
    assert row["y"] > stays["y"] + stays["height"]
    page.set_viewport_size({"width": 1280, "height": 400})  # where it would fill the window, it goes
    expect(page.locator("#bang-ca-nhan:not(.giu)")).to_have_count(1)
    page.locator("#ca-nhan-9").evaluate("row => row.scrollIntoView({ block: 'center', behavior: 'instant' })")
    assert head.bounding_box()["y"] < 0


def test_a_shade_says_where_more_lies(page: Page) -> None:
    box = opened(page, f"{SEASON}/tong-hop/", SIZES["phone"]).locator("#bang-tong-tap-the")
    shade = "box => getComputedStyle(box, '::after').visibility"
    assert box.evaluate(shade) == "visible"
    wide = box.evaluate(
        "box => [parseFloat(getComputedStyle(box).gridTemplateColumns), box.firstElementChild.offsetWidth]"
    )
    assert wide[0] == pytest.approx(wide[1], abs=1)  # so that the shade, which is as wide as that, stays at the edge
    box.evaluate("box => box.scrollTo(60, 0)")
    expect(box).to_contain_class("con-trai con-phai")
    box.evaluate("box => box.scrollTo(9999, 0)")
    expect(box).not_to_contain_class("con-phai")
    assert box.evaluate(shade) == "hidden"
    name = box.locator("tbody th").first.bounding_box()
    assert name["x"] == pytest.approx(16, abs=1)
    assert name["width"] >= 130
    page.emulate_media(media="print")
    assert box.evaluate("box => getComputedStyle(box, '::after').content") == "none"
    page.emulate_media(media="screen")


def test_what_is_wide_and_long_has_a_box_as_high_as_the_window(page: Page, long: str) -> None:
    box = opened(page, long).locator(".bang")
    expect(box).to_have_attribute("data-khung", "cao")
    assert 600 < box.bounding_box()["height"] < 800
    foot = box.locator("tfoot th")
    for down in (0, 800, 99999):
        box.evaluate("(box, down) => box.scrollTo(down, down)", down)
        frame, sums, head = box.bounding_box(), foot.bounding_box(), box.locator("thead .cot-ten").bounding_box()
        assert sums["y"] + sums["height"] <= frame["y"] + frame["height"]
        assert head["y"] == pytest.approx(frame["y"], abs=40 if down == 0 else 1)  # below its caption at first
    last = box.locator("tbody tr").last.bounding_box()
    assert last["y"] + last["height"] <= sums["y"] + 1
    expect(box).not_to_contain_class("con-duoi")
    page.get_by_label("Lọc").fill("77")
    expect(box).to_have_attribute("data-khung", "ngang")


def test_sorting_comes_back_to_the_first_rows(page: Page) -> None:
    opened(page, UNIT)
    page.locator("#ca-nhan-12").evaluate("row => row.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.locator("#bang-ca-nhan thead").get_by_role("button", name="TT").press("Enter")
    page.locator("#bang-ca-nhan thead").get_by_role("button", name="TT").press("Enter")
    head, first = page.locator("#bang-ca-nhan thead").bounding_box(), page.locator("#ca-nhan-12").bounding_box()
    assert first["y"] == pytest.approx(head["y"] + head["height"], abs=2)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_without_script_tables_scroll_sideways_alone(
    browser: Browser, site: Repo, base: str, size: tuple[int, int]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    for address in addresses(site.site):
        page.goto(base + address)
        boxes = page.locator(".bang").evaluate_all(STATE)
        assert [box for box in boxes if box["down"] or box["tab"] != 0] == [], address
    page.goto(f"{base}{UNIT}#ca-nhan-9")
    row, above = page.locator("#ca-nhan-9").bounding_box(), page.locator(".md-header").bounding_box()
    assert above["y"] + above["height"] <= row["y"] < size[1] / 2
    at = page.locator("#ca-nhan-9 th").bounding_box()
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('tr')?.id", [at["x"] + 5, at["y"] + 5])
    context.close()


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("address", PAGES)
def test_every_button_can_be_hit(page: Page, address: str, size: tuple[int, int]) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, and no other button or link within them."""
    opened(page, address, size)
    small, near = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll(":is(.bang, .bang-cu, .bang-them) :is(button, select, input, a)")]
            .filter(e => e.checkVisibility()).map(e => ({ e, own: e.tagName !== "A", boxes: [...e.getClientRects()] }));
          const told = ({ e, boxes }) => `${e.ariaLabel || e.textContent}: ${boxes.map(b => [b.width, b.height])}`;
          const own = all.filter(t => t.own);
          const touch = (a, b) => a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top;
          return [own.filter(t => Math.min(t.boxes[0].width, t.boxes[0].height) < 24).map(told),
            own.filter(t => all.some(u => u !== t && u.boxes.some(b => touch(t.boxes[0], b)))).map(told)];
        }"""
    )
    assert small == []
    assert near == []


@pytest.mark.parametrize("address", ["/", UNIT, f"{SEASON}/tong-hop/", "/ke-hoach/2022/", "/huong-dan/loi/"])
def test_a_heading_has_no_line_for_its_link_alone(page: Page, address: str) -> None:
    opened(page, address, SIZES["phone"])
    heights = "all => all.map(h => h.getBoundingClientRect().height)"
    headings = page.locator(".md-content :is(h1, h2, h3, h4)")
    with_links = headings.evaluate_all(heights)
    page.evaluate("document.querySelectorAll('.headerlink').forEach(link => link.remove())")
    assert headings.evaluate_all(heights) == with_links


def test_a_sorted_column_has_one_sign_on_screen_and_none_on_paper(page: Page) -> None:
    opened(page, f"{UNIT}?ca-nhan.xep=tt.giam")
    sorted_by = page.locator("#bang-ca-nhan th[aria-sort]")
    expect(sorted_by).to_have_attribute("aria-sort", "descending")
    assert sorted_by.evaluate("th => getComputedStyle(th, '::after').content") == "none"
    page.emulate_media(media="print")
    assert sorted_by.locator(".mui-ten").evaluate("e => getComputedStyle(e).display") == "none"


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_way_to_the_top_is_a_round_button_in_the_corner(page: Page, size: tuple[int, int]) -> None:
    opened(page, UNIT, size)
    tools = page.locator(".bang-cu:has(+ #bang-ca-nhan)")
    for below in (400, 200, 50):  # it shows on the way up
        tools.evaluate(
            """(e, below) => new Promise(shown => {
              scrollBy({ top: e.getBoundingClientRect().bottom + below, behavior: "instant" });
              requestAnimationFrame(() => requestAnimationFrame(shown));
            })""",
            below,
        )
    button = page.get_by_role("button", name="Lên đầu trang")
    expect(button).not_to_have_attribute("hidden", "")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box["width"] == box["height"] >= 44
    assert box["x"] + box["width"] > size[0] - 30
    assert box["y"] + box["height"] > size[1] - 30
    corner = f"e => scrollBy({{ top: e.getBoundingClientRect().bottom - {size[1]} + 20, behavior: 'instant' }})"
    tools.evaluate(corner)  # where they would lie under it
    expect(button).to_be_hidden()
    page.emulate_media(media="print")
    expect(button).to_be_hidden()


def test_the_keyboard_stays_clear_of_what_stays_in_such_a_box(page: Page, long: str) -> None:
    box = opened(page, long).locator(".bang")
    box.locator("tbody a").nth(60).focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        at, head, foot = (box.locator(part).bounding_box() for part in ("a:focus", "thead", "tfoot"))
        assert head["y"] + head["height"] <= at["y"]
        assert at["y"] + at["height"] <= foot["y"]
