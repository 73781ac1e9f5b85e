"""Tables that the program made pass through Markdown as they are; all else is Markdown as ever."""

from __future__ import annotations

from collections.abc import Mapping

import markdown
import pytest

from build_scripts.untouched import makeExtension
from tests.conftest import HERE
from tests.reading import CONFIG

BOX = '<div class="bang" role="region" tabindex="0">\n<table><tr><td>*a* &lt;b&gt; [c](d)</td></tr></table>\n</div>'
OURS = "build_scripts.untouched"


def made(text: str, *, ours: bool = True) -> str:
    return markdown.markdown(text, extensions=["md_in_html", "attr_list", *([makeExtension()] if ours else [])])


def test_a_box_stays_as_it_is_between_markdown() -> None:
    assert made(f"# A\n\n{BOX}\n\n*b*") == f"<h1>A</h1>\n{BOX}\n<p><em>b</em></p>"


def test_a_box_within_markdown_within_html_stays_too() -> None:
    text = made(f'<div class="x" markdown>\n\n*a*\n\n{BOX}\n\n</div>')
    assert BOX in text
    assert "<em>a</em>" in text
    assert "wzxhzdk" not in text


@pytest.mark.parametrize(
    "text", ['<div class="bang">\n<b>a</b>\n', '<div class="bang">\n</div', ' <div class="bang">\n</div>', "a\n</div>"]
)
def test_what_is_no_box_of_ours_is_anybodys_html(text: str) -> None:
    assert made(text) == made(text, ours=False)


def settings() -> tuple[list[str], Mapping[str, Mapping[str, object]]]:
    names, options = [], {}
    for each in CONFIG["markdown_extensions"]:
        name, told = next(iter(each.items())) if isinstance(each, dict) else (each, {})
        if name != "pymdownx.snippets":
            names.append(name)
            options[name] = told
    return names, options


PAGES = sorted((HERE / "sample_pages").rglob("*.md"), key=str)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(HERE).as_posix())
def test_pages_are_the_same_without_it(page) -> None:
    text = page.read_text(encoding="utf-8")
    names, options = settings()
    assert OURS in names
    with_, without = (
        markdown.markdown(text, extensions=[n for n in names if n in kept], extension_configs=options)
        for kept in (names, [n for n in names if n != OURS])
    )
    assert with_.split() == without.split()
