"""A unit's page in a real browser: its receipt, forms A and B as on paper, and rows as cards on a phone."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.repo import Repo
from tests.site.making import lay_out, make_site, served

UNIT = "van-phong"
ADDRESS = f"/nam/2022/don-vi/{UNIT}/"
FORMS = {"tap-the": "tap_the", "ca-nhan": "ho_ten"}
"""Each form and its column of names."""
MARKS = {
    "muc_do_xuat_sac": "Hoàn thành xuất sắc nhiệm vụ",
    "muc_do_tot": "Hoàn thành tốt nhiệm vụ",
    "ldtt": "Lao động tiên tiến",
    "cstd_co_so": "Chiến sĩ thi đua cơ sở",
    "cstd_tinh": "Chiến sĩ thi đua cấp tỉnh",
    "cstd_toan_quoc": "Chiến sĩ thi đua toàn quốc",
    "giay_khen_so": "Giấy khen Giám đốc Sở",
    "bang_khen_tinh": "Bằng khen Chủ tịch UBND tỉnh",
    "bang_khen_bo": "Bằng khen Bộ trưởng Bộ Công Thương",
    "bang_khen_ttg": "Bằng khen Thủ tướng Chính phủ",
}
CELLS = """row => [...row.cells].filter(c => c.checkVisibility()).map(c => [
  getComputedStyle(c, "::before").content, c.innerText.trim(), getComputedStyle(c, "::after").content, c.className])"""


def rows_of(repo: Repo, form: str, unit: str = UNIT) -> list[dict[str, str]]:
    with repo.path(f"data/registrations/2022/{unit}/{form}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def narrow(page: Page, width: int) -> Page:
    page.set_viewport_size({"width": width, "height": 800})
    return page


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with a unit that has errors, and one whose chief has registered a medal."""
    repo = lay_out(tmp_path_factory.mktemp("spoiled") / "repo")
    people = repo.path("data/registrations/2022/thanh-tra/ca-nhan.csv")
    people.write_text(re.sub(r"\bx\b", "X", people.read_text(encoding="utf-8")), encoding="utf-8")
    make_site(repo)
    with served(repo.site) as address:
        yield address


@pytest.mark.parametrize("form", FORMS)
def test_every_row_has_an_address(page: Page, site: Repo, form: str) -> None:
    page.goto(ADDRESS)
    table = page.locator(f"table[data-bang='{form}']")
    ids = table.locator("tbody tr").evaluate_all("rows => rows.map(r => r.id)")
    rows = rows_of(site, form)
    assert ids == [f"{form}-{n}" for n, _ in enumerate(rows, 1)]
    for n, row in enumerate(rows, 1):
        assert row[FORMS[form]] in page.locator(f"#{form}-{n} th").inner_text()


def test_initiatives_have_addresses_and_no_id_stands_twice(page: Page, site: Repo) -> None:
    page.goto(ADDRESS)
    for n, row in enumerate(rows_of(site, "sang-kien"), 1):
        assert row["ten"] in page.locator(f"table[data-bang='sang-kien'] #sang-kien-{n}").inner_text()
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert [i for i in set(ids) if ids.count(i) > 1 and not i.startswith("__")] == []


def test_blank_forms_of_the_plan_have_no_tools_and_no_addresses(page: Page) -> None:
    page.goto("/ke-hoach/2022/")
    blank = page.locator("table.bieu")
    assert blank.count() == 2
    assert blank.evaluate_all("all => all.some(t => t.dataset.bang || t.querySelector('tr[id]'))") is False


def test_a_link_to_a_person_shows_the_row_below_the_header(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    for width in (1280, 360):
        narrow(page, width)
        page.goto(f"{ADDRESS}#ca-nhan-9")
        page.wait_for_function("document.querySelector('#ca-nhan-9').getBoundingClientRect().top < innerHeight")
        row, head = page.locator("#ca-nhan-9"), page.locator(".md-header")
        assert row.bounding_box()["y"] > head.bounding_box()["y"] + head.bounding_box()["height"]
        above = row.evaluate("r => r.closest('table').tHead.getBoundingClientRect().bottom")
        assert row.bounding_box()["y"] >= above - 1
        looks = page.locator("#ca-nhan-9, #ca-nhan-8").evaluate_all(
            "rows => rows.map(r => [getComputedStyle(r).outlineStyle, getComputedStyle(r.cells[1]).boxShadow].join())"
        )
        assert looks[0] != looks[1]
        page.goto("about:blank")


@pytest.mark.parametrize(("form", "spans"), [("tap-the", [2, 5]), ("ca-nhan", [2, 4, 4])])
def test_merged_headers_lie_over_their_columns(page: Page, form: str, spans: list[int]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(ADDRESS)
    merged, columns, cells, alone = page.locator(f"table[data-bang='{form}']").evaluate(
        """t => { const box = c => (r => [r.left, r.right].map(Math.round))(c.getBoundingClientRect());
        const [top, bottom] = t.tHead.rows, first = [...top.cells];
        return [first.filter(c => c.colSpan > 1).map(box), [...bottom.cells].map(box),
          [...t.tBodies[0].rows[0].cells].map(box), first.filter(c => c.rowSpan === 2).map(box)]; }"""
    )
    assert len(merged) == len(spans)
    for (left, right), count in zip(merged, spans, strict=True):
        under, columns = columns[:count], columns[count:]
        assert (under[0][0], under[-1][1]) == (left, right)
        assert set(map(tuple, under)) < set(map(tuple, cells))
    assert columns == []
    assert set(map(tuple, alone)) < set(map(tuple, cells))


def test_form_b_numbers_its_columns_as_the_paper(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(ADDRESS)
    row = page.locator("table[data-bang='ca-nhan'] .cot-so td")
    assert row.all_inner_texts() == [str(n) for n in range(1, 14)]
    assert page.locator(".dau-bieu").inner_text().count("\n") >= 3
    assert "Ngày 09 tháng 3 năm 2022" in page.locator(".ky-ten").inner_text()


@pytest.mark.parametrize("width", [320, 360])
def test_a_card_shows_the_name_and_what_is_registered(page: Page, site: Repo, width: int) -> None:
    narrow(page, width).goto(ADDRESS)
    for n, row in enumerate(rows_of(site, "ca-nhan"), 1):
        cells = page.locator(f"#ca-nhan-{n}").evaluate(CELLS)
        said = [after for _, _, after, look in cells if look == "dau"]
        wanted = [MARKS[c] for c in MARKS if row[c]]
        assert [label for label in wanted if not any(label in s and "✓" in s for s in said)] == []
        assert len(said) == len(wanted)
        assert [text for _, text, _, _ in cells if row["ho_ten"] in text]
        assert all(text for _, text, _, _ in cells)


def test_a_card_is_read_without_the_sign(page: Page) -> None:
    narrow(page, 360).goto(ADDRESS)
    heard = page.locator("#ca-nhan-2").aria_snapshot()
    assert "Chiến sĩ thi đua cơ sở" in heard
    assert "✓" not in heard


def test_a_medal_that_the_paper_has_no_column_for_is_an_award_of_the_card(page: Page) -> None:
    narrow(page, 360).goto("/nam/2022/don-vi/trung-tam-khuyen-cong-xuc-tien-thuong-mai/")
    cell = page.locator("#ca-nhan-1 td:has(.khen)")
    assert cell.get_attribute("data-nhom") == "Hình thức"
    assert "Huân chương lao động hạng...: Hạng Ba" in cell.inner_text()


def test_the_total_is_a_card_without_zeros(page: Page, site: Repo) -> None:
    narrow(page, 360).goto(ADDRESS)
    rows = rows_of(site, "ca-nhan")
    cells = page.locator("table[data-bang='ca-nhan'] tfoot tr").evaluate(CELLS)
    sums = {after.strip('"'): text for _, text, after, _ in cells[1:]}
    assert cells[0][1] == f"Tổng cộng: {len(rows)}"
    assert sums == {MARKS[c]: str(n) for c in MARKS if (n := sum(bool(r[c]) for r in rows))}


def test_nothing_scrolls_sideways_on_a_phone(page: Page, site: Repo) -> None:
    for path in sorted(site.site.glob("nam/2022/don-vi/*/index.html")):
        page.goto(f"/{path.parent.relative_to(site.site).as_posix()}/")
        for width in (320, 360, 719):
            narrow(page, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            boxes = page.locator(".bang:has(> :is(.dang-ky, .the))")
            assert boxes.evaluate_all("all => all.every(b => b.scrollWidth <= b.clientWidth)"), path


def test_cards_need_no_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(base + ADDRESS)
    person = page.locator("#ca-nhan-1")
    assert person.locator("td:not(:empty)").first.is_visible()
    assert person.locator("td:empty").first.is_hidden()
    assert person.bounding_box()["width"] <= 360
    context.close()


def test_the_receipt_counts_what_was_sent(page: Page, site: Repo) -> None:
    page.goto(ADDRESS)
    people, teams, ideas = (rows_of(site, form) for form in ("ca-nhan", "tap-the", "sang-kien"))
    told = " ".join(page.locator(".bien-nhan .o-so").inner_text().split())
    titles = sum(bool(r[c]) for r in people for c in list(MARKS)[2:6]) + sum(
        bool(r[c]) for r in teams for c in ("ttldtt", "ttldxs")
    )
    assert f"{len(teams)} tập thể {len(people)} cá nhân {titles} lượt danh hiệu thi đua" in told
    assert told.endswith(f"{len(ideas)} sáng kiến")


@pytest.mark.parametrize(
    ("unit", "state", "words"),
    [
        (UNIT, "hop_le", "Đã nộp, hợp lệ"),
        ("ky-thuat-an-toan-moi-truong", "nop_muon", "sau hạn 14/3/2022 là 2 ngày"),
        ("quan-ly-nang-luong", "chua_nop", "Sổ chưa nhận được tệp nào"),
        ("thanh-tra", "co_loi", "chưa được tính vào tổng nào"),
    ],
)
def test_state_is_told_by_sign_word_and_colour(
    browser: Browser, spoiled: str, unit: str, state: str, words: str
) -> None:
    page = browser.new_page()
    page.goto(f"{spoiled}/nam/2022/don-vi/{unit}/")
    box = page.locator(".bien-nhan")
    assert box.get_attribute("data-tinh-trang") == state
    assert words in box.inner_text()
    sign = box.locator(".tinh-trang").evaluate("p => getComputedStyle(p, '::before').maskImage")
    assert sign.startswith('url("data:image/svg+xml')
    assert page.locator(".dang-ky").count() == (2 if state in ("hop_le", "nop_muon") else 0)
    page.close()


def test_problems_are_blocks_on_a_phone(browser: Browser, spoiled: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{spoiled}/nam/2022/don-vi/thanh-tra/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    first = page.locator(".van-de tbody tr").first
    place, says, remedy = (first.locator("td").nth(i).bounding_box() for i in (1, 2, 3))
    assert place["y"] < says["y"] < remedy["y"]
    assert says["width"] > 280
    assert "Lỗi" in first.inner_text()
    page.close()
