"""Pages as a browser reads them: Markdown made HTML with the site's own settings, then taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import markdown
import yaml

ROOT = Path(__file__).parent.parent
CONFIG = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


@dataclass
class Page(HTMLParser):
    """What a reader and a browser find in one page."""

    meta: dict[str, object] = field(default_factory=dict)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def links(self) -> list[str]:
        return [attrs["href"] for tag, attrs in self.tags if tag == "a" and "href" in attrs]

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    def __hash__(self) -> int:
        return id(self)


def read_page(source: str) -> Page:
    front = _FRONT.match(source)
    page = Page(meta=yaml.safe_load(front[1]) if front else {})
    page.feed(to_html(source[front.end() :] if front else source))
    return page


def to_html(source: str) -> str:
    names, settings = ["fenced_code"], {}
    for extension in CONFIG["markdown_extensions"]:
        name, options = next(iter(extension.items())) if isinstance(extension, dict) else (extension, {})
        if name != "pymdownx.snippets":
            names.append(name)
            settings[name] = options
    return markdown.markdown(source, extensions=names, extension_configs=settings)
