"""Documents of Word and pages of HTML: every table a sheet, the lines around it kept, cells merged as they show."""

from __future__ import annotations

import pytest

from build_scripts.intake.grid import Book, Sheet
from build_scripts.intake.reading import read_book
from tests.intake import making_files as make
from tests.intake.making_files import Page
from tests.intake.making_parts import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLAIN = make.word("x")


def document(body: str, **parts: str) -> Book:
    """A document whose body is written out as XML."""
    text = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return read_book("tep", zipped({"word/document.xml": text, **parts}, PLAIN))


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, format_: str = "") -> str:
    return f"<w:tc><w:tcPr>{format_}</w:tcPr>{p(text)}</w:tc>"


def box(state: str) -> str:
    """A box to tick in a form of older Word, whose state is no text."""
    return f"<w:r><w:fldChar><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>"


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def page(body: str) -> tuple[Sheet, ...]:
    return read_book("bieu.xls", f"<html><body>{body}</body></html>".encode()).sheets


# ---------------------------------------------------------------- Word


def test_tables_are_sheets_and_keep_the_lines_around_them() -> None:
    one, two = Page("", [["TT", "Tên"], [1, "Phòng"]]), Page("", [["a"]])
    book = read_book("tep", make.word("SỞ CÔNG THƯƠNG\tCỘNG HOÀ", "", "A/ TẬP THỂ", one, "B/ CÁ NHÂN", two, "Ký tên"))
    assert [(sheet.name, sheet.rows) for sheet in book.sheets] == [
        ("Bảng 1", (("SỞ CÔNG THƯƠNG", "CỘNG HOÀ"), ("A/ TẬP THỂ", ""), ("TT", "Tên"), ("1", "Phòng"))),
        ("Bảng 2", (("B/ CÁ NHÂN",), ("a",), ("Ký tên",))),
    ]


def test_a_document_without_a_table_is_one_sheet() -> None:
    (sheet,) = read_book("tep", make.word("TT\tTên", "1\tAn\nBình")).sheets
    assert (sheet.name, sheet.rows) == ("", (("TT", "Tên"), ("1", "An"), ("Bình", "")))


def test_merged_cells_stand_once() -> None:
    rows = [["Tổng", None, "a"], [None, None, "b"], ["c", "d", "e"]]
    (sheet,) = read_book("tep", make.word(Page("", rows, merged=[(0, 0, 1, 1)]))).sheets
    assert sheet.rows == (("Tổng", "", "a"), ("", "", "b"), ("c", "d", "e"))
    assert sheet.merged == ((0, 0, 1, 1),)


def test_cells_merged_downwards_and_rows_that_begin_later() -> None:
    goes_on = "<w:vMerge/>"
    book = document(
        tbl(
            tc("TT", '<w:vMerge w:val="restart"/>') + tc("Danh hiệu", '<w:gridSpan w:val="2"/>'),
            tc("khuất", goes_on) + tc("LĐTT") + tc("CSTĐ"),
            '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc("x") + tc("y"),
        )
    )
    assert book.sheets[0].rows == (("TT", "Danh hiệu", ""), ("", "LĐTT", "CSTĐ"), ("", "x", "y"))
    assert book.sheets[0].merged == ((0, 0, 1, 0), (0, 1, 0, 2))
    assert book.told == ("o_gop_co_chu",)


def test_a_table_within_a_table_is_a_sheet_of_its_own() -> None:
    book = document(tbl(f"<w:tc>{p('trước')}{tbl(tc('trong'))}{p('sau')}</w:tc>" + tc("cạnh")))
    assert [sheet.rows for sheet in book.sheets] == [(("trước\n\nsau", "cạnh"),), (("trong",),)]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>", "thêm"),
        ("<w:sdt><w:sdtContent><w:r><w:t>trong khung</w:t></w:r></w:sdtContent></w:sdt>", "trong khung"),
        ("<w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>đến</w:t></w:r></w:moveTo>", "đến"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        (box('<w:default w:val="0"/><w:checked/>'), "☒"),
        (box('<w:default w:val="0"/>'), "☐"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", "a\tb\nc-d"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", "hiện"),
        ("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>", "liên kết"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r>", "x"),
    ],
)
def test_a_cell_holds_what_shows(inside: str, text: str) -> None:
    assert document(tbl(f"<w:tc><w:p>{inside}</w:p></w:tc>" + tc("cạnh"))).sheets[0].rows == ((text, "cạnh"),)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('PHÒNG MẪU')}</w:txbxContent>"
    body = f'<w:p><w:r><Choice xmlns="m">{box}</Choice><Fallback xmlns="m">{box}</Fallback></w:r></w:p>'
    assert document(body + tbl(tc("a"))).sheets[0].rows == (("PHÒNG MẪU",), ("a",))


def test_the_font_of_a_style_counts() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>'
        '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:rPr><w:rFonts w:hAnsi=".VnTimeH"/></w:rPr>'
        "</w:style></w:styles>"
    )
    runs = (
        '<w:r><w:t>phßng </w:t></w:r><w:r><w:rPr><w:rFonts w:hAnsi="Arial"/></w:rPr><w:t>Công Thương, </w:t></w:r>'
        "<w:r><w:t>Tr</w:t><w:softHyphen/><w:t>êng</w:t></w:r>"
    )
    heading = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>phßng</w:t></w:r></w:p>'
    text = f'<w:document xmlns:w="{W}"><w:body>{heading}{tbl(f"<w:tc><w:p>{runs}</w:p></w:tc>")}</w:body></w:document>'
    book = read_book("tep", zipped({"word/document.xml": text, "word/styles.xml": styles}, PLAIN), "tcvn3")
    assert book.sheets[0].rows == (("PHÒNG",), ("phòng Công Thương, Trường",))


# ---------------------------------------------------------------- HTML


def test_an_xls_that_is_html() -> None:
    form = Page("", [["TT", "Họ và tên"], [1, "Bà Tú"]])
    book = read_book("bieu.xls", make.html(form).encode("utf-16"))
    assert (book.kind, book.sheets[0].rows, book.told) == ("html", (("TT", "Họ và tên"), ("1", "Bà Tú")), ("utf16",))


def test_spans_of_a_page() -> None:
    (sheet,) = page(
        "<p>Phòng<br>Mẫu<table><tr><td rowspan=2>TT<th colspan='2'>Danh&nbsp;hiệu<tr><td>a<td>b</table>"
        "Ký &amp; đóng dấu"
    )
    assert sheet.rows == (
        ("Phòng", "", ""),
        ("Mẫu", "", ""),
        ("TT", "Danh\xa0hiệu", ""),
        ("", "a", "b"),
        ("Ký & đóng dấu", "", ""),
    )
    assert sheet.merged == ((2, 0, 3, 0), (2, 1, 2, 2))


def test_what_a_page_does_not_show_is_not_read() -> None:
    (sheet,) = page(
        "<!--[if gte mso 9]><xml><x:Name>Sheet1</x:Name></xml><![endif]--><![if !mso]><style>td{}</style>"
        "<script>if (1 < 2) document.write('<td>x</td>')</script>"
        "<table><tr><td><p>a</p><p>b  \n c</p></td></tr></table>"
    )
    assert sheet.rows == (("a\nb c",),)


def test_fonts_and_backgrounds_of_a_page() -> None:
    style = '<style>.xl65 {font-family:".VnTime", sans-serif; background:#FFFF00;} td.xl66 {background:white}</style>'
    cells = "<td class=xl65>Hµ</td><td class=xl66><font face='VNI-Times'>Haø</font></td><td bgcolor=red>x</td>"
    (sheet,) = read_book("tep", f"{style}<table><tr>{cells}</tr></table>".encode(), "tcvn3,vni").sheets
    assert (sheet.rows, sheet.filled) == ((("Hà", "Hà", "x"),), {(0, 0), (0, 2)})


def test_a_page_in_windows_1252() -> None:
    text = "<html><meta charset=windows-1252><table><tr><td>H\xe0, qu\xfd, Nguy&#7877;n V&#259;n \xddn</table>"
    book = read_book("tep", text.encode("latin-1"))
    assert (book.sheets[0].rows, book.told) == ((("Hà, quý, Nguyễn Văn Ýn",),), ("cp1252",))
