"""A page of HTML, which many programs write and call .xls, and Word's own: every table becomes a sheet.

What could make the parser read the same bytes again and again (comments and sections without an end) is taken out
before it starts.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from ...messages.intake import TABLE_NAME
from .container import Attributes
from .html_styles import CssFonts, Style
from .limits import MAX_COLUMNS, MAX_DEPTH, MAX_LAST_ROW, MAX_TAG, MAX_TAGS
from .raw import Budget, Raw
from .refusal import Unreadable
from .tables import Cell, TableWriter

_ASIDE = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<!\["), re.compile(">")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\s*>", re.IGNORECASE)),
    (re.compile(r"<xml\b", re.IGNORECASE), re.compile(r"</xml\s*>", re.IGNORECASE)),
    (re.compile(r"<title\b", re.IGNORECASE), re.compile(r"</title\s*>", re.IGNORECASE)),
)
_STYLES = (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\s*>", re.IGNORECASE))
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "center",
        "blockquote",
        "pre",
        "hr",
        "body",
        "html",
    ]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_TAG = re.compile("<[^<>]*>")
_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_LONG = re.compile("<[^>]*")
_CHARSET = re.compile(rb"charset=[\"']?(?:windows-|iso-8859-)(1252|1258|1)\b", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f]+")


def _taken_out(text: str, aside: tuple[re.Pattern[str], re.Pattern[str]]) -> tuple[str, list[str]]:
    """The text without what lies between opening and closing, and what lay there; without a closing, all the rest."""
    opening, closing = aside
    kept, out, at = [], [], 0
    while begin := opening.search(text, at):
        end = closing.search(text, begin.end())
        kept.append(text[at : begin.start()])
        out.append(text[begin.end() : end.start() if end else len(text)])
        at = end.end() if end else len(text)
    return "".join([*kept, text[at:]]), out


def visible(text: str) -> str:
    """About what a reader sees of a page, for judging its letters."""
    return unescape(_TAG.sub(" ", text))


def named_code_page(data: bytes) -> str:
    """From a page that says so "cp1252" or "cp1258", else ""."""
    found = _CHARSET.search(data[:4096])
    return "" if not found else "cp1258" if found[1] == b"1258" else "cp1252"


def read_html(text: str, budget: Budget) -> tuple[list[Raw], list[str]]:
    text, sheets = _taken_out(text, _STYLES)
    for aside in _ASIDE:
        text, _ = _taken_out(text, aside)
    text = _IMAGE.sub("", text)  # one may hold a whole picture
    if text.count("<") > MAX_TAGS // 8:
        raise Unreadable("giai_nen_qua_lon")
    end = text.rfind(">") + 1  # an opening bracket behind it begins no tag
    if any(len(tag[0]) > MAX_TAG for tag in _LONG.finditer(text, 0, end)):
        raise Unreadable("xml_la")
    page = _Page(TableWriter(budget, TABLE_NAME, ""), CssFonts("\n".join(sheets)))
    page.feed(text[:end])
    page.close()
    page.handle_data(text[end:].replace("<", "‹"))
    return page.finish(), sorted(page.tables.told)


class _Page(HTMLParser):
    """Hears the tags of the page. What it leaves open is closed by what follows, as browsers do."""

    def __init__(self, tables: TableWriter, fonts: CssFonts) -> None:
        super().__init__(convert_charrefs=True)
        self.tables, self._fonts = tables, fonts
        self._line = Cell()
        self._stack: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._end_line()
            self.tables.open_table()
        elif tag == "tr":
            self._end_line()
            self.tables.close_row()
            self.tables.open_row()
        elif tag == "br" or tag in _BLOCKS:
            self._end_line()
        style = self._fonts.style(tag, attributes)
        if tag in ("td", "th"):
            self._end_line()
            self.tables.close_cell()
            self._open_cell(attributes, style)
        if style.font and tag not in _VOID and len(self._stack) < MAX_DEPTH:
            self._stack.append((tag, style.font))

    def _open_cell(self, attributes: Attributes, style: Style) -> None:
        self._stack = [entry for entry in self._stack if entry[0] not in ("td", "th")]
        self.tables.open_cell()
        cell = self.tables.cell
        cell.rows = _number(attributes.get("rowspan", ""), MAX_LAST_ROW)
        cell.across = _number(attributes.get("colspan", ""), MAX_COLUMNS)
        cell.filled = style.filled

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table") or tag in _BLOCKS:
            self._end_line()
        if tag in ("td", "th"):
            self.tables.close_cell()
        elif tag == "tr":
            self.tables.close_row()
        elif tag == "table":
            self.tables.close_table()
        for at in range(len(self._stack) - 1, -1, -1):
            if self._stack[at][0] == tag:
                del self._stack[at:]
                break

    def handle_data(self, data: str) -> None:
        text = _SPACES.sub(" ", data)
        if not self._line.runs:
            text = text.lstrip(" ")
        self._line.add(text, self._stack[-1][1] if self._stack else "")

    def _end_line(self) -> None:
        if self._line.runs:
            self._line.runs[-1][0] = self._line.runs[-1][0].rstrip(" ")
            self.tables.paragraph(self._line)
            self._line = Cell()

    def finish(self) -> list[Raw]:
        self._end_line()
        return self.tables.finish()


def _number(text: str, most: int) -> int:
    text = text.strip()
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() and len(text) < 10 else 1
