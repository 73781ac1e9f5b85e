"""The real site, built once for all tests in the browser, and the browser itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from build_scripts.repo import Repo
from tests.chromium import QUIET, find_chromium
from tests.site.making import lay_out, make_site, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """The repository's own data, built; nothing may change it."""
    repo = lay_out(tmp_path_factory.mktemp("site") / "repo")
    make_site(repo)
    return repo


@pytest.fixture(scope="session")
def base(site: Repo) -> Iterator[str]:
    """The address at which the site is served, without a slash at the end."""
    with served(site.site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    """A fresh page, nothing remembered; addresses are relative to the site. Errors in the console fail the test."""
    context = browser.new_context(base_url=base, locale="vi-VN")
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
