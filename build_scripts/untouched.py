"""A Markdown extension: tables that the program made pass through as they are.

Python-Markdown takes every tag apart twice, to find Markdown within HTML, and anchors. Our tables have neither, and
they are nearly all of a unit's page: with 1,000 units that was three quarters of the time the site took. It runs inside
the site generator (mkdocs.yml names it), and without it the pages are the same, only later.
"""

from __future__ import annotations

from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_BEGIN, _END = '<div class="bang"', "</div>"
"""First and last line of a table's box, as pages/templates/tables.jinja writes it; data never stands at their place."""
_AFTER_SNIPPETS = 25
"""Below what puts fragments in (32) and tidies lines (30), above what reads HTML (21, 20)."""


class _Untouched(Preprocessor):  # type: ignore[misc] # the library ships no types
    def run(self, lines: list[str]) -> list[str]:
        return list(self._kept(iter(lines)))

    def _kept(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            if not line.startswith(_BEGIN):
                yield line
                continue
            box = [line]
            for inside in lines:
                box.append(inside)
                if inside == _END:
                    yield from ("", self.md.htmlStash.store("\n".join(box)), "")
                    break
            else:  # never closed: as anybody's HTML
                yield from box


class _Extension(Extension):  # type: ignore[misc]
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Untouched(md), "untouched", _AFTER_SNIPPETS)


def makeExtension(**options: object) -> Extension:
    return _Extension(**options)
