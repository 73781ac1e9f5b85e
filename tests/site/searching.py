"""The search box as tests use it: type, read what is found, give it other names."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from build_scripts.exports.look_up import look_up_files
from build_scripts.tables import season_tables
from tests.factory import Factory

BOX, LIST = ".md-search__input", ".di-thang"
LINK = f"{LIST} a"


def look_up(page: Page, text: str) -> None:
    page.locator(BOX).fill(text)
    expect(page.locator(LIST)).to_be_visible()


def shown(page: Page) -> list[str]:
    return page.locator(f"{LINK} .ten").all_inner_texts()


def given(page: Page, f: Factory) -> None:
    """Let the page find the names of another register."""
    register = f.register()
    for path, content in look_up_files(register, {n: season_tables(register, [], n) for n in register.seasons}).items():
        page.route(
            f"**/{path}", lambda route, _, body=content: route.fulfill(body=body, content_type="text/javascript")
        )
