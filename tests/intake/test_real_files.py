"""Every layout through the bytes of every kind of file that other programs write: all rows and marks read right."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import openpyxl
import pytest

from build_scripts.intake.grid import Book, Sheet
from build_scripts.intake.reading import read_book
from tests.intake import making_files as make
from tests.intake.canvas import Layout
from tests.intake.known import Known, seeded
from tests.intake.layouts import lay_out
from tests.intake.making_files import Page
from tests.intake.old_letters import as_1258
from tests.intake.test_layouts import LAYOUTS, assert_all_counted, assert_places, assert_same, read

Write = Callable[[Sequence[Page]], list[bytes]]


def openpyxl_file(pages: Sequence[Page]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for page in pages:
        sheet = book.create_sheet(page.name)
        sheet.sheet_state = "hidden" if page.hidden else "visible"
        for row, column, r, c, value in page.cells():
            sheet.cell(row + 1, column + 1, value or None)
            if (r, c) in page.filled:
                sheet.cell(row + 1, column + 1).fill = openpyxl.styles.PatternFill("solid", fgColor=make.FILL)
        for r1, c1, r2, c2 in page.spans():
            sheet.merge_cells(start_row=r1 + 1, start_column=c1 + 1, end_row=r2 + 1, end_column=c2 + 1)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def texts(separator: str, code: str, before: str = "") -> Write:
    return lambda pages: [(before + make.delimited(page.rows, separator)).encode(code) for page in pages]


BOOKS: dict[str, Write] = {
    "xlsx": lambda pages: [make.xlsx(*pages)],
    "xlsx_of_openpyxl": lambda pages: [openpyxl_file(pages)],
    "xls": lambda pages: [make.xls(*pages)],
    "ods": lambda pages: [make.ods(*pages)],
    "docx": lambda pages: [make.word(*pages)],
    "html": lambda pages: [make.html(*pages).encode()],
}
TEXTS: dict[str, Write] = {
    "csv": texts(",", "utf-8"),
    "csv_of_excel": texts(";", "utf-8-sig", "sep=;\r\n"),
    "tsv_utf16": texts("\t", "utf-16"),
    "csv_cp1258": lambda pages: [as_1258(make.delimited(page.rows)) for page in pages],
}
WHOLE = [(layout, kind) for layout in LAYOUTS for kind in BOOKS]
# A text holds no colour; Windows-1258 holds no tick and no letter in two pieces but as it writes them itself.
PLAIN = [
    (name, kind)
    for name, layout in LAYOUTS.items()
    for kind in TEXTS
    if layout.mark != "mau" and not (kind == "csv_cp1258" and (layout.mark in "✓✔" or layout.letters == "NFD"))
]


def page_of(sheet: Sheet) -> Page:
    at = {"top": sheet.top - 1, "left": sheet.left - 1}
    return Page(sheet.name or "Biểu", sheet.rows, sheet.merged, sheet.hidden, filled=sheet.filled, **at)


def known_for(layout: Layout) -> list[Known]:
    alone = [seeded(1)]
    return alone if layout.many == "trang" else [*alone, seeded(11, "van-phong"), seeded(21, "tai-chinh")]


def through_files(books: Sequence[Book], write: Write) -> list[Book]:
    made = [data for book in books for data in write([page_of(sheet) for sheet in book.sheets])]
    return [read_book(f"tep-{number}", data) for number, data in enumerate(made)]


@pytest.mark.parametrize(("name", "kind"), [*WHOLE, *PLAIN])
def test_every_layout_in_every_kind_of_file_is_read_whole(name: str, kind: str) -> None:
    layout = LAYOUTS[name]
    known = known_for(layout)
    books = through_files(lay_out(known, layout), (BOOKS | TEXTS)[kind])
    found = read(books)
    assert_same(found, known, layout)
    assert_places(found, books)
    assert_all_counted(found, books)


def test_the_matrix_is_as_wide_as_promised() -> None:
    assert len(LAYOUTS) >= 20
    assert BOOKS.keys() | TEXTS.keys() >= {"xlsx", "xls", "ods", "docx", "csv"}
