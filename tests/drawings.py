"""Generated pages and charts as strict XML: what a macro draws, the blocks of HTML in a text, the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from build_scripts.pages import Site
from build_scripts.pages.environment import environment
from build_scripts.problems import Problem
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS, Factory


def site_of(f: Factory, *problems: Problem) -> Site:
    register = f.register()
    seasons = {nam: season_tables(register, problems, nam) for nam in register.seasons}
    return Site(register, SCHEMAS, seasons, problems, "")


def drawn(macro: str, *arguments: object) -> str:
    return str(getattr(environment().get_template("charts.jinja").module, macro)(*arguments))


def blocks(text: str) -> Iterator[Element]:
    """Each block of HTML in a page or a macro's text, parsed strictly."""
    for block in re.findall(r"^<(div|p|table)\b(.*?)^</\1>|^<(p)\b([^\n]*)</p>$", text, re.DOTALL | re.MULTILINE):
        name, rest = (block[0], block[1]) if block[0] else (block[2], block[3])
        yield ElementTree.fromstring(f"<{name}{rest}</{name}>")


def words_of(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def assert_sound(text: str) -> None:
    """Well-formed, no style, every drawing hidden from readers of the text, which has a figure in the same row."""
    found = list(blocks(text))
    assert found
    for block in found:
        assert not [e for e in block.iter() if "style" in e.attrib]
        for row in block.iter("tr"):
            drawings = list(row.iter("svg"))
            assert not drawings or re.search(r"\d", words_of(row)), words_of(row)
        nested = {id(inner) for svg in block.iter("svg") for inner in svg.iter("svg") if inner is not svg}
        for svg in block.iter("svg"):
            if id(svg) not in nested:
                assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
                assert not words_of(svg)
    assert "\n\n" not in re.sub(r"</div>\n+<div", "</div><div", text).strip()
