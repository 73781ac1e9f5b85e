"""A document of Word (docx): every table becomes a sheet, with the paragraphs before it as its first rows.

The paragraphs behind the last table end its sheet; a document without a table is one sheet. What tracked changes
removed is not read, what they added is, as they show.
"""

from __future__ import annotations

from ...messages.intake import TABLE_NAME
from .container import Attributes, Package
from .legacy import font_kind
from .raw import Budget, Raw
from .symbols import symbols_text
from .tables import Cell, TableWriter
from .word_styles import WordStyles, value_of
from .xlsx import main_part, relations

_GONE = frozenset(["del", "moveFrom", "Fallback"])
_SIGNS = {"br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TICKED, _NOT_TICKED = "☒", "☐"


def read_docx(package: Package, budget: Budget) -> tuple[list[Raw], list[str]]:
    part = main_part(package, "word/document.xml")
    styles = WordStyles()
    for kind, target in relations(package, part).values():
        if kind.endswith("/styles") and target in package:
            package.listed(target, styles.start, styles.end)
    document = _Document(styles, TableWriter(budget, TABLE_NAME, styles.usual))
    package.walk(part, document.start, document.end, document.text)
    raws, told = document.tables.finish(), document.tables.told
    if "word/vbaproject.bin" in package:
        told.add("co_macro")
    return raws, sorted(told)


class _Paragraph:
    """What is known of a paragraph while it lasts; one in a text box lies within another."""

    def __init__(self, depth: int, font: str) -> None:
        self.depth, self.font, self.run_font = depth, font, ""
        self.hidden = self.struck = False
        self.cell = Cell()


class _Document:
    """Hears the tags of the document."""

    def __init__(self, styles: WordStyles, tables: TableWriter) -> None:
        self._styles, self.tables = styles, tables
        self._paragraphs: list[_Paragraph] = []
        self._gone = self._paragraph_format = self._cell_format = 0
        self._taking = False
        self._box: bool | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._gone or tag in _GONE or tag.endswith("Change"):
            self._gone += 1
        elif tag == "tbl":
            self.tables.open_table()
        elif tag == "p":
            self._paragraphs.append(_Paragraph(self.tables.depth, self._styles.font_of("")))
        elif tag in ("pPr", "tcPr"):
            self._paragraph_format += tag == "pPr"
            self._cell_format += tag == "tcPr"
        elif self.tables.depth and self._start_in_table(tag, attributes):
            pass
        elif self._paragraphs:
            self._start_in_paragraph(self._paragraphs[-1], tag, attributes)

    def _start_in_table(self, tag: str, attributes: Attributes) -> bool:
        if tag == "tr":
            self.tables.open_row()
        elif tag == "tc":
            self.tables.open_cell()
        elif tag == "gridBefore":
            self.tables.skip(_number(attributes))
        elif tag == "gridSpan":
            self.tables.cell.across = max(_number(attributes), 1)
        elif tag in ("vMerge", "hMerge"):
            continues = value_of(attributes) != "restart"
            if tag == "vMerge":
                self.tables.cell.down = "goes_on" if continues else "begins"
            elif continues:
                self.tables.cell.covered = True
        elif tag == "shd" and self._cell_format:
            self.tables.cell.filled = value_of(attributes, "fill").lower() not in ("", "auto", "ffffff")
        else:
            return False
        return True

    def _start_in_paragraph(self, paragraph: _Paragraph, tag: str, attributes: Attributes) -> None:
        if self._paragraph_format:
            if tag == "pStyle":
                paragraph.font = self._styles.font_of(value_of(attributes))
        elif tag == "t":
            self._taking = True
        elif tag == "r":
            paragraph.run_font, paragraph.hidden, paragraph.struck = paragraph.font, False, False
        elif tag == "rFonts":
            paragraph.run_font = self._styles.named(attributes) or paragraph.run_font
        elif tag == "rStyle":
            paragraph.run_font = self._styles.own_font(value_of(attributes)) or paragraph.run_font
        elif tag == "vanish":
            paragraph.hidden = value_of(attributes) not in ("0", "false")
        elif tag in ("strike", "dstrike"):
            paragraph.struck = value_of(attributes) not in ("0", "false")
        elif tag == "sym":
            self._symbol(paragraph, attributes)
        elif tag in _SIGNS or tag == "tab":
            paragraph.cell.add(_SIGNS.get(tag, "\t"), "")
        elif tag == "softHyphen" and font_kind(paragraph.run_font) == "tcvn3":
            paragraph.cell.add("\u00ad", paragraph.run_font)  # the letter ư of those fonts
        elif tag == "checkBox":
            self._box = False
        elif tag in ("default", "checked") and self._box is not None:
            self._box = value_of(attributes) not in ("0", "false")

    def _symbol(self, paragraph: _Paragraph, attributes: Attributes) -> None:
        code = value_of(attributes, "char")
        if len(code) == 4 and all(digit in "0123456789abcdefABCDEF" for digit in code):
            paragraph.cell.add(symbols_text(chr(int(code, 16)), value_of(attributes, "font")), "")

    def end(self, tag: str) -> None:
        if self._gone:
            self._gone -= 1
        elif tag == "t":
            self._taking = False
        elif tag in ("pPr", "tcPr"):
            self._paragraph_format -= tag == "pPr"
            self._cell_format -= tag == "tcPr"
        elif tag == "p" and self._paragraphs:
            self._close_paragraph()
        elif tag == "checkBox" and self._box is not None and self._paragraphs:
            self._paragraphs[-1].cell.add(_TICKED if self._box else _NOT_TICKED, "")
            self._box = None
        elif tag == "tc":
            self.tables.close_cell()
        elif tag == "tr":
            self.tables.close_row()
        elif tag == "tbl":
            self.tables.close_table()

    def text(self, data: str) -> None:
        if self._taking and not self._gone and self._paragraphs:
            paragraph = self._paragraphs[-1]
            if not paragraph.hidden:
                paragraph.cell.add(data, paragraph.run_font)
                paragraph.cell.struck = paragraph.cell.struck or (paragraph.struck and bool(data.strip()))

    def _close_paragraph(self) -> None:
        done = self._paragraphs.pop()
        outer = self._paragraphs[-1] if self._paragraphs else None
        if outer and outer.depth == self.tables.depth:  # a text box: its lines stand within the paragraph around it
            outer.cell.add("\n", "")
            outer.cell.extend(done.cell)
            outer.cell.add("\n", "")
        else:
            self.tables.paragraph(done.cell)


def _number(attributes: Attributes) -> int:
    text = value_of(attributes)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
