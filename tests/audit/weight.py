"""What a browser fetches for a page, counted where it is sent, so that what workers ask for is counted, too."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from tests.site.making import Sent, served

from .lighthouse import FLAGS, chromium


@dataclass(frozen=True)
class Weight:
    """What was sent, in the order it was asked for."""

    sent: list[Sent]

    @property
    def wire(self) -> int:
        return sum(each.wire for each in self.sent)

    @property
    def plain(self) -> int:
        return sum(each.plain for each in self.sent)


def weigh(site: Path, first: str, following: list[str]) -> dict[str, Weight]:
    """The first visit of one page by a browser that remembers nothing; then each other page, the first one known."""
    sent: list[Sent] = []
    found: dict[str, Weight] = {}
    with served(site, sent) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS.split()[1:])
        for address in (first, *following):
            context = browser.new_context()
            if address != first:
                _visit(context, base + first)
            sent.clear()
            _visit(context, base + address)
            found[address] = Weight(list(sent))
            context.close()
        browser.close()
    return found


def _visit(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.close()
