"""Text struck through is known in every kind of file that has it, so that a row taken back is not taken for one."""

from __future__ import annotations

import io

import docx
import pytest
import xlsxwriter
import xlwt

from build_scripts.intake.reading import read_book
from tests.intake.making_parts import ods_of


def _xlsx() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Lê An")
    sheet.write(0, 1, "Lê Ba", book.add_format({"font_strikeout": True}))
    book.close()
    return out.getvalue()


def _xls() -> bytes:
    out = io.BytesIO()
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("B")
    sheet.write(0, 0, "Lê An")
    sheet.write(0, 1, "Lê Ba", xlwt.easyxf("font: struck_out on"))
    book.save(out)
    return out.getvalue()


def _ods() -> bytes:
    line = '<style:text-properties style:text-line-through-style="solid"/>'
    style = f'<style:style style:name="ce1" style:family="table-cell">{line}</style:style>'
    cells = "".join(
        f'<table:table-cell office:value-type="string"{name}><text:p>{text}</text:p></table:table-cell>'
        for text, name in (("Lê An", ""), ("Lê Ba", ' table:style-name="ce1"'))
    )
    return ods_of(f"<table:table><table:table-row>{cells}</table:table-row></table:table>", style)


def _docx() -> bytes:
    out = io.BytesIO()
    document = docx.Document()
    row = document.add_table(1, 2).rows[0].cells
    row[0].text = "Lê An"
    row[1].paragraphs[0].add_run("Lê Ba").font.strike = True
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("data", [_xlsx(), _xls(), _ods(), _docx()], ids=["xlsx", "xls", "ods", "docx"])
def test_the_struck_cell_is_known(data: bytes) -> None:
    (sheet,) = read_book("tep", data).sheets
    assert sheet.rows == (("Lê An", "Lê Ba"),)
    assert sheet.struck == {(0, 1)}
