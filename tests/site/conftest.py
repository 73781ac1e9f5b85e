"""A whole site, built once for all tests in the browser, and the browser itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from build_scripts.repo import Repo
from tests.chromium import QUIET, find_chromium
from tests.site.browsing import WINDOW, errors_of, forget
from tests.site.making import lay_out, make_site, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """The program and its pages around the tests' own register, built; nothing may change it."""
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


@pytest.fixture(scope="module")
def window(browser: Browser, base: str) -> Iterator[Page]:
    """One page for the tests of a file, one after the other."""
    context = browser.new_context(base_url=base, locale="vi-VN", viewport=WINDOW)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """A page, nothing remembered; addresses are relative to the site. Errors in the console fail the test."""
    with errors_of(window) as errors:
        yield window
    forget(window)
    assert errors == []
