"""Pages of the browser that several tests use, one after the other: a new one starts a process and costs three times as
much as what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import ConsoleMessage, Error, Page

WINDOW = {"width": 1280, "height": 720}
SET_UP = """() => document.readyState === "complete" &&
  [...document.querySelectorAll(".bang > table[data-bang]")].every(table => table.closest(".co-cu"))"""


def settled(page: Page) -> Page:
    """The page once it is loaded and each of its tables has its tools."""
    page.wait_for_function(SET_UP)
    return page


@contextmanager
def errors_of(page: Page) -> Iterator[list[str]]:
    """What goes wrong in the page while the block lasts."""
    errors: list[str] = []

    def on_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    def on_error(error: Error) -> None:
        errors.append(str(error))

    page.on("console", on_message)
    page.on("pageerror", on_error)
    try:
        yield errors
    finally:
        page.remove_listener("console", on_message)
        page.remove_listener("pageerror", on_error)


def forget(page: Page) -> None:
    """Make the page as good as new: nothing shown, stored, allowed, routed or emulated."""
    page.unroute_all(behavior="ignoreErrors")
    if page.url != "about:blank":
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.goto("about:blank")
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
    page.set_viewport_size({"width": WINDOW["width"], "height": WINDOW["height"]})
    page.mouse.move(0, 0)
    page.context.clear_permissions()
    page.context.clear_cookies()
