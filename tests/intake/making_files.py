"""Files as clerks' programs write them, from one description: sheets in, the bytes of an xlsx, xls, ods, docx, csv or
html out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape

import docx
import docx.document
import docx.table
import xlsxwriter
import xlwt
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.intake.making_parts import ods_of, zipped

Value = str | int | float | bool | date | None
Span = tuple[int, int, int, int]
FILL = "FFFF00"


@dataclass(frozen=True)
class Page:
    """One sheet as a clerk would describe it; rows begin at the cell (`top`, `left`), 0 = the first."""

    name: str
    rows: Sequence[Sequence[Value]]
    merged: Sequence[Span] = ()
    hidden: bool = False
    top: int = 0
    left: int = 0
    fonts: Mapping[tuple[int, int], str] = field(default_factory=dict)
    filled: frozenset[tuple[int, int]] = frozenset()

    def cells(self) -> Iterable[tuple[int, int, int, int, Value]]:
        """Row and column in the file, the same in `rows`, value."""
        for r, row in enumerate(self.rows):
            for c, value in enumerate(row):
                yield r + self.top, c + self.left, r, c, value

    def spans(self) -> Iterable[Span]:
        for r1, c1, r2, c2 in self.merged:
            yield r1 + self.top, c1 + self.left, r2 + self.top, c2 + self.left


def xlsx(*pages: Page) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for page in pages:
        sheet = book.add_worksheet(page.name)
        if page.hidden:
            sheet.very_hidden()
        for r1, c1, r2, c2 in page.spans():
            if (r1, c1) != (r2, c2):
                sheet.merge_range(r1, c1, r2, c2, "")
        for row, column, r, c, value in page.cells():
            look = {"num_format": "dd/mm/yyyy"} if isinstance(value, date) else {}
            look |= {"font_name": page.fonts[r, c]} if (r, c) in page.fonts else {}
            look |= {"bg_color": FILL} if (r, c) in page.filled else {}
            if value is not None or look:
                sheet.write(row, column, value, book.add_format(look) if look else None)
    book.close()
    return out.getvalue()


def xls(*pages: Page) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    for page in pages:
        sheet = book.add_sheet(page.name, cell_overwrite_ok=True)
        sheet.visibility = 2 if page.hidden else 0
        for r1, c1, r2, c2 in page.spans():
            sheet.merge(r1, r2, c1, c2)
        for row, column, r, c, value in page.cells():
            look = f"font: name {page.fonts[r, c]};" if (r, c) in page.fonts else ""
            look += "pattern: pattern solid, fore_colour yellow;" if (r, c) in page.filled else ""
            style = xlwt.easyxf(look, "DD/MM/YYYY" if isinstance(value, date) else "General")
            if value is not None or look:
                sheet.write(row, column, value, style)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(*pages: Page) -> bytes:
    styles: dict[str, str] = {}
    return ods_of("".join([_ods_table(page, styles) for page in pages]), "".join(styles.values()))


def _ods_table(page: Page, styles: dict[str, str]) -> str:
    first = {span[:2]: span for span in page.merged}
    covered = {(r, c) for r1, c1, r2, c2 in page.merged for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)} - set(
        first
    )
    rows = []
    for r, row in enumerate(page.rows):
        cells = f'<table:table-cell table:number-columns-repeated="{page.left}"/>' if page.left else ""
        for c, value in enumerate(row):
            tag = "covered-table-cell" if (r, c) in covered else "table-cell"
            attributes = _ods_style(page, r, c, styles) + _ods_span(first.get((r, c)))
            cells += f"<table:{tag}{attributes}{_ods_value(value)}</table:{tag}>"
        rows.append(f"<table:table-row>{cells}</table:table-row>")
    empty = (
        f'<table:table-row table:number-rows-repeated="{page.top}"><table:table-cell/></table:table-row>'
        if page.top
        else ""
    )
    hidden = ' table:style-name="ta2"' if page.hidden else ""
    return f'<table:table table:name="{escape(page.name)}"{hidden}>{empty}{"".join(rows)}</table:table>'


def _ods_style(page: Page, r: int, c: int, styles: dict[str, str]) -> str:
    font, filled = page.fonts.get((r, c), ""), (r, c) in page.filled
    if not font and not filled:
        return ""
    name = f"ce{len(styles) + 1}"
    face = f'<style:text-properties fo:font-family="{font}"/>' if font else ""
    back = f'<style:table-cell-properties fo:background-color="#{FILL}"/>' if filled else ""
    styles[name] = f'<style:style style:name="{name}" style:family="table-cell">{back}{face}</style:style>'
    return f' table:style-name="{name}"'


def _ods_span(span: Span | None) -> str:
    if span is None:
        return ""
    r1, c1, r2, c2 = span
    return f' table:number-columns-spanned="{c2 - c1 + 1}" table:number-rows-spanned="{r2 - r1 + 1}"'


def _ods_value(value: Value) -> str:
    if value is None or value == "":
        return ">"
    if isinstance(value, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(value).lower()}">'
    if isinstance(value, date):
        return f' office:value-type="date" office:date-value="{value.isoformat()}"><text:p>x</text:p>'
    if isinstance(value, str):
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
        return f' office:value-type="string">{lines}'
    return f' office:value-type="float" office:value="{value}"><text:p>{value}</text:p>'


def shown(value: Value) -> str:
    """A value as a program shows it where there are only texts."""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def delimited(rows: Iterable[Sequence[Value]], separator: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=end)
    writer.writerows([shown(value) for value in row] for row in rows)
    return out.getvalue()


def word(*parts: Page | str) -> bytes:
    """A document of paragraphs and tables in their order."""
    document = docx.Document()
    for each in parts:
        if isinstance(each, str):
            document.add_paragraph(each)
        else:
            _word_table(document, each)
    out = io.BytesIO()
    document.save(out)
    return zipped({}, out.getvalue())


def _word_table(document: docx.document.Document, page: Page) -> None:
    width = max(map(len, page.rows))
    table = document.add_table(len(page.rows), width)
    cells = table._cells  # asked for once: each table.cell() would list them all anew
    for r1, c1, r2, c2 in page.merged:
        cells[r1 * width + c1].merge(cells[r2 * width + c2])
    for _, _, r, c, value in page.cells():
        text = shown(value)
        if text or (r, c) in page.filled:
            cell = cells[r * width + c]
            cell.text = text
            _word_look(cell, page.fonts.get((r, c), ""), (r, c) in page.filled)


def _word_look(cell: docx.table._Cell, font: str, filled: bool) -> None:
    for paragraph in cell.paragraphs if font else ():
        for run in paragraph.runs:
            run.font.name = font
    if filled:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:fill"), FILL)
        cell._tc.get_or_add_tcPr().append(shade)


def html(*pages: Page) -> str:
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(map(_html_table, pages))}</body></html>'


def _html_table(page: Page) -> str:
    first = {span[:2]: span for span in page.merged}
    covered = {(r, c) for r1, c1, r2, c2 in page.merged for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)} - set(
        first
    )
    rows = []
    for r, row in enumerate(page.rows):
        cells = ""
        for c, value in enumerate(row):
            if (r, c) in covered:
                continue
            r1, c1, r2, c2 = first.get((r, c), (r, c, r, c))
            span = f' rowspan="{r2 - r1 + 1}" colspan="{c2 - c1 + 1}"'
            look = f" style='font-family:\"{page.fonts[r, c]}\"'" if (r, c) in page.fonts else ""
            look += f" bgcolor='#{FILL}'" if (r, c) in page.filled else ""
            cells += f"<td{span}{look}>{escape(shown(value)).replace(chr(10), '<br>')}</td>"
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"
