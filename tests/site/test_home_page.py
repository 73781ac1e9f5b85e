"""The home page tells the season in one screen, on a desk and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.site.browsing import settled

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}


def show(page: Page, width: int, height: int) -> Page:
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/")
    return settled(page)


def ends(part: Locator) -> float:
    """How far down the page a part reaches."""
    return float(part.evaluate("e => e.getBoundingClientRect().bottom + scrollY"))


def test_one_screen_of_a_desk_holds_the_season(page: Page) -> None:
    show(page, **DESK)
    whole = (".viec", ".o-so", ".hai-cot > :first-child .bang", ".chi-tieu tbody tr:last-child")
    assert [part for part in whole if ends(page.locator(part)) > DESK["height"]] == []
    assert ends(page.locator(".moi-day li").first) <= DESK["height"]


def test_one_screen_of_a_phone_holds_the_standing_and_what_to_do(page: Page) -> None:
    show(page, **PHONE)
    assert [part for part in (".viec", ".o-so") if ends(page.locator(part)) > PHONE["height"] * 0.8] == []


def test_a_target_takes_two_lines_of_a_desk(page: Page) -> None:
    show(page, **DESK)
    tall = page.locator(".chi-tieu tbody tr").evaluate_all("all => all.map(row => row.getBoundingClientRect().height)")
    names = page.locator(".chi-tieu tbody th a").all_inner_texts()
    assert [n for n, height in zip(names, tall, strict=True) if height > 46 and len(n) < 40] == []


@pytest.mark.parametrize("size", [DESK, PHONE, {"width": 1000, "height": 700}], ids=str)
def test_no_text_runs_into_another(page: Page, size: dict[str, int]) -> None:
    """A cell narrower than its words lets them stand over its neighbour's."""
    show(page, **size)
    cells = page.locator(".hai-cot :is(th, td):not(:has(.ve)), .o-so li, .viec li")
    over = cells.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)")
    assert over == []
