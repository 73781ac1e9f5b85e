"""Single values: numbers, dates, errors, formulas, texts in pieces, from every kind of workbook."""

from __future__ import annotations

import struct

import pytest

from build_scripts.intake.grid import Book, Place
from build_scripts.intake.reading import read_book
from build_scripts.intake.reading.values import is_date_format, number_text, serial_text
from tests.intake import making_files as make
from tests.intake.making_files import Page
from tests.intake.making_parts import ods_of, record, xls_of, zipped

S1, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def rows_of(data: bytes) -> tuple[tuple[str, ...], ...]:
    return read_book("tep", data).sheets[0].rows


def sheet_of(cells: str, **parts: str) -> Book:
    """A workbook whose sheet is written out as XML."""
    good = make.xlsx(Page("A", [["a", "b"]]))
    return read_book("tep", zipped({S1: f"<worksheet><sheetData>{cells}</sheetData></worksheet>", **parts}, good))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (1e20, "100000000000000000000"),
        (1e-7, "0.0000001"),
        (-0.0, "0"),
        (65.2, "65.2"),
    ],
)
def test_a_number_as_plain_text(value: float, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (44634, "14/03/2022"),
        (44634.354166666664, "14/03/2022 08:30"),
        (44634.9999999, "15/03/2022"),
        (0.3125, "07:30"),
        (0, "00:00"),
        (1, "01/01/1900"),
        (60, "29/02/1900"),
        (61, "01/03/1900"),
        (-1, "-1"),
        (3e6, "3000000"),
    ],
)
def test_a_day_number_as_a_date(value: float, text: str) -> None:
    assert serial_text(value) == text


def test_the_calendar_of_1904() -> None:
    assert serial_text(43172, since_1904=True) == "14/03/2022"


@pytest.mark.parametrize("code", ["dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "h:mm AM/PM", "[h]:mm", 'd" tháng "m'])
def test_formats_of_dates(code: str) -> None:
    assert is_date_format(164, code)


@pytest.mark.parametrize("code", ["General", "0.00", "#,##0 [Red]", '0" ngày"', "0.00E+00", r"0\d", "@", "_d0", "0;dd"])
def test_formats_of_numbers(code: str) -> None:
    assert not is_date_format(164, code)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c r="A1" t="str"><f>B1</f><v>lời</v></c>', "lời"),
        ('<c r="A1"><f>SUM(B1)</f><v>7</v></c>', "7"),
        ('<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><rPr><b/></rPr><t>b_x000D_\n</t></r></is></c>', "a b\n"),
        ('<c r="A1" t="d"><v>2022-03-14T08:30:00</v></c>', "14/03/2022 08:30"),
        ("<c><v>05</v></c>", "5"),
        ("<c t='str'>\n <v>a </v>\n</c>\n", "a "),
        ('<c r="A1"><v>1.5E3</v></c>', "1500"),
    ],
)
def test_cells_of_a_workbook(cell: str, text: str) -> None:
    assert sheet_of(f"<row>{cell}</row>").sheets[0].rows == ((text,),)
    prefixed = f"<row>{cell}</row>".replace("<", "<x:").replace("<x:/", "</x:")
    assert sheet_of(prefixed).sheets[0].rows == ((text,),)


def test_a_shared_text_is_joined_without_its_reading_aid() -> None:
    strings = "<sst><si><r><t>Nguyễn </t></r><r><t>An</t></r><rPh><t>x</t></rPh></si></sst>"
    assert sheet_of('<row><c t="s"><v>0</v></c></row>', **{STRINGS: strings}).sheets[0].rows == (("Nguyễn An",),)


def test_a_formula_that_was_never_worked_out_is_seen() -> None:
    book = sheet_of('<row r="7"><c r="B7"><f>SUM(B1:B6)</f></c><c r="C7" t="str"><f>IF(1,"","")</f><v></v></c></row>')
    assert (book.sheets[0].rows, book.told) == ((("=SUM(B1:B6)",),), ("cong_thuc_chua_tinh",))
    assert book.sheets[0].place(0, 0) == Place("A", "B7")


def test_results_of_formulas_in_an_xls() -> None:
    def formula(column: int, result: bytes) -> bytes:
        return record(0x06, struct.pack("<HHH", 0, column, 0) + result + bytes(8))

    cells = [
        formula(0, struct.pack("<d", 7)),
        formula(1, b"\0\0\0\0\0\0\xff\xff") + record(0x207, struct.pack("<HB", 2, 1) + "lời"[:2].encode("utf-16-le")),
        formula(2, b"\1\0\1\0\0\0\xff\xff"),
        formula(3, b"\2\0\x17\0\0\0\xff\xff"),
        formula(4, b"\3\0\0\0\0\0\xff\xff"),
        record(0x205, struct.pack("<HHHBB", 0, 5, 0, 42, 1)),
    ]
    assert rows_of(xls_of(b"".join(cells))) == (("7", "lờ", "x", "#REF!", "", "#N/A"),)


def test_other_records_of_an_xls() -> None:
    cells = [
        record(0x27E, struct.pack("<HHHI", 0, 0, 0, 1250 << 2 | 3)),
        record(0xBD, struct.pack("<HHHIHIH", 0, 1, 0, 5 << 2 | 2, 0, (-3 << 2 | 2) & 0xFFFFFFFF, 2)),
        record(0x204, struct.pack("<HHHHB", 0, 3, 0, 3, 0) + b"abc"),
    ]
    assert rows_of(xls_of(b"".join(cells))) == (("12.5", "5", "-3", "abc"),)


def test_texts_of_an_xls_that_go_on_in_the_next_record() -> None:
    first = struct.pack("<II", 2, 2) + struct.pack("<HBH", 4, 8, 1) + b"ab"
    rest = b"\1" + "ễn".encode("utf-16-le") + struct.pack("<HH", 1, 0) + struct.pack("<HBI", 1, 4, 3) + b"z" + b"..."
    strings = record(0xFC, first) + record(0x3C, rest)
    cells = b"".join(record(0xFD, struct.pack("<HHHI", 0, number, 0, number)) for number in range(2))
    assert rows_of(xls_of(cells, globals_=strings)) == (("abễn", "z"),)


def test_cells_of_an_ods() -> None:
    cells = (
        '<table:table-cell table:formula="of:=SUM([.A1])"/>'
        '<table:table-cell table:formula="of:=1" office:value-type="string" calcext:value-type="error">'
        "<text:p>#REF!</text:p></table:table-cell>"
        "<table:table-cell office:value-type='time' office:time-value='PT08H30M00S'>"
        "<text:p/></table:table-cell><table:table-cell><text:p>a<text:s text:c='2'/>b<text:line-break/>c</text:p>"
        "<office:annotation><text:p>ghi chú</text:p></office:annotation></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/>'
        '<table:table-cell table:number-columns-repeated="16000"/>'
    )
    row = f'<table:table-row table:number-rows-repeated="2">{cells}</table:table-row>'
    book = read_book("tep", ods_of(f'<table:table table:name="A">{row}</table:table>'))
    assert book.sheets[0].rows == (("=SUM([.A1])", "#REF!", "08:30", "a  b\nc", "5", "5"),) * 2
    assert book.told == ("cong_thuc_chua_tinh",)


def test_what_stands_behind_a_last_inline_text_is_not_part_of_it() -> None:
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>cuối</t></is></c><c r="B1"><v>2</v></c></row>'
    last = '<row r="2"><c r="A2" t="inlineStr"><is><t>cuối</t></is></c></row>'
    behind = '<mergeCells><mergeCell ref="B1:B2"/></mergeCells>'
    behind += "<conditionalFormatting><cfRule><formula>A1=1</formula></cfRule></conditionalFormatting>"
    good = make.xlsx(Page("A", [["a", "b"]]))
    data = zipped({S1: f"<worksheet><sheetData>{cell}{last}</sheetData>{behind}</worksheet>"}, good)
    assert rows_of(data) == (("cuối", "2"), ("cuối", ""))
    assert read_book("tep", data).sheets[0].merged == ((0, 1, 1, 1),)
