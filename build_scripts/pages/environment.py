"""Templates: layout only. Whatever comes from a cell is made harmless here, whether it lands in HTML or in Markdown."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..problems import shown
from . import front_matter, words

MOST_LISTED = 20
"""Units that a page names beside its subject; the whole list has a page of its own."""

FEW = 3
"""As many may stand open above a table; more are folded."""

_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_MARKED = re.compile(r"[^\w\s]|_", re.ASCII)
_CODE = re.compile(r"`([^`]+)`")


@cache
def environment() -> Environment:
    """The one environment, so that a template is compiled once however many pages it makes."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<!--#",  # {# begins the explicit ids of Markdown headings
        comment_end_string="#-->",
        finalize=_one_line,
    )
    env.filters |= {
        "so": words.number,
        "ngay": words.day,
        "ky": words.period,
        "noi": words.host,
        "markdown": markdown_text,
        "tieu_de": front_matter_title,
        "cau": sentence,
        "trong_cau": words.inside_sentence,
    }
    env.globals |= {"STATUS": words.STATUS, "NONE": words.NONE, "MOST_LISTED": MOST_LISTED, "FEW": FEW}
    return env


def _one_line(value: Any) -> Any:
    """A line break or control character in a cell would end the HTML block it stands in."""
    if type(value) is not str or value.isprintable():  # nearly every cell: this runs for each of them
        return value
    return _BLANK.sub(" ", value)


def markdown_text(text: str) -> Markup:
    """Text for a Markdown heading: every sign as an entity, so that none is Markdown, HTML or an attribute list."""
    text = _BLANK.sub(" ", shown(text, 300)).strip()
    return Markup("".join(f"&#{ord(c)};" if c.isascii() and _MARKED.match(c) else c for c in text))


def front_matter_title(text: str) -> Markup:
    """A page's title for its front matter: printed in <title> and in the header."""
    return Markup(json.dumps(front_matter.safe(text), ensure_ascii=False))


def sentence(text: str) -> Markup:
    """A sentence of the messages, perhaps with its facts still to be filled in: `commands` become code. Of data nothing
    may become code, so that facts go in afterwards (`Problem.told`), as text."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(_one_line(text)))))
