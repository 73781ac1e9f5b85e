"""The same grid from every kind of file: values, addresses, merged cells, hidden sheets, fonts, backgrounds."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from datetime import date, datetime, time

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.intake.grid import Place, Sheet
from build_scripts.intake.reading import read_book
from build_scripts.intake.reading.values import number_text
from tests.intake import making_files as make
from tests.intake.making_files import Page, Value, shown
from tests.intake.making_parts import part, zipped

FORM = Page(
    "Biểu B",
    [
        ["TT", "Họ và tên", None, "Ngày"],
        [1, "Nguyễn Thị Hương\nVăn phòng", 12.5, date(2022, 3, 14)],
        [None, "gộp", None, "'05"],
        [None, None, None, None],
        [2, "Y Ê-ban", "x", 1860],
    ],
    merged=[(2, 1, 2, 2)],
    fonts={(4, 1): "Courier New"},
    filled=frozenset({(4, 2), (1, 3)}),
)
ROWS = (
    ("TT", "Họ và tên", "", "Ngày"),
    ("1", "Nguyễn Thị Hương\nVăn phòng", "12.5", "14/03/2022"),
    ("", "gộp", "", "'05"),
    ("", "", "", ""),
    ("2", "Y Ê-ban", "x", "1860"),
)
BOOKS: dict[str, Callable[..., bytes]] = {"xlsx": make.xlsx, "xls": make.xls, "ods": make.ods}
S1, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def only(data: bytes, convert: str = "") -> Sheet:
    (sheet,) = read_book("tep", data, convert).sheets
    return sheet


# ---------------------------------------------------------------- the same from every kind


@pytest.mark.parametrize("kind", [*BOOKS, "docx", "html"])
def test_a_form_is_the_same_from_every_kind(kind: str) -> None:
    data = BOOKS[kind](FORM) if kind in BOOKS else make.word(FORM) if kind == "docx" else make.html(FORM).encode()
    book = read_book("a.b", data)
    (sheet,) = book.sheets
    assert (book.name, book.kind, book.told) == ("a.b", kind, ())
    assert (sheet.rows, sheet.merged, sheet.top, sheet.left) == (ROWS, ((2, 1, 2, 2),), 1, 1)
    assert (dict(sheet.fonts), sheet.filled) == ({(4, 1): "Courier New"}, {(4, 2), (1, 3)})


def test_a_text_file_has_the_rows_alone() -> None:
    rows = [[shown(value).replace("\n", " ") for value in row] for row in FORM.rows]
    assert only(make.delimited(rows).encode()).rows == tuple(tuple(c.replace("\n", " ") for c in row) for row in ROWS)


@pytest.mark.parametrize("kind", BOOKS)
def test_addresses_are_those_of_the_clerk(kind: str) -> None:
    page = Page("Đợt 1", FORM.rows, FORM.merged, top=6, left=27, filled=FORM.filled)
    sheet = only(BOOKS[kind](page))
    assert (sheet.rows, sheet.merged, sheet.top, sheet.left) == (ROWS, ((2, 1, 2, 2),), 7, 28)
    assert sheet.place(1, 1) == Place("Đợt 1", "AC8")
    assert sheet.filled == FORM.filled


@pytest.mark.parametrize("kind", BOOKS)
def test_sheets_come_in_order_with_the_hidden_ones_said_to_be(kind: str) -> None:
    book = read_book("tep", BOOKS[kind](Page("Một", [["a"]]), Page("Hai", [["b"]], hidden=True), Page("Ba", [])))
    assert [(s.name, s.hidden, s.rows) for s in book.sheets] == [
        ("Một", False, (("a",),)),
        ("Hai", True, (("b",),)),
        ("Ba", False, ()),
    ]


@pytest.mark.parametrize("kind", BOOKS)
def test_a_ticked_box_is_a_mark(kind: str) -> None:
    book = read_book("tep", BOOKS[kind](Page("A", [["Bà Tú", True, False, "x"]])))
    assert (book.sheets[0].rows, book.told) == ((("Bà Tú", "x", "", "x"),), ("dung_sai",))


@pytest.mark.parametrize("kind", BOOKS)
def test_what_a_merge_hides_is_left_out_and_told(kind: str) -> None:
    book = read_book("tep", BOOKS[kind](Page("A", [["thấy", "khuất"], ["a", "b"]], merged=[(0, 0, 0, 1)])))
    assert (book.sheets[0].rows, book.told) == ((("thấy", ""), ("a", "b")), ("o_gop_co_chu",))


@pytest.mark.parametrize("kind", BOOKS)
def test_a_tick_of_wingdings_is_the_tick_one_sees(kind: str) -> None:
    fonts = {(0, 0): "Wingdings", (0, 1): "Wingdings 2", (0, 2): "Wingdings"}
    book = read_book("tep", BOOKS[kind](Page("A", [["ü", "P", "þ", "ü"]], fonts=fonts)))
    assert (book.sheets[0].rows, book.told) == ((("✓", "✓", "☑", "ü"),), ("phong_ky_hieu",))


# ---------------------------------------------------------------- an independent witness

_TEXT = st.text("aăâđêôơưầếộữ xX0159.,;:/-\"'<>&\n", max_size=12)
_VALUES = st.one_of(
    st.none(),
    _TEXT,
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9, width=32),
    st.dates(date(1901, 1, 1), date(2099, 1, 1)),
)
_GRIDS = st.lists(st.lists(_VALUES, min_size=1, max_size=6), min_size=1, max_size=8)


def seen_by_calamine(data: bytes) -> dict[tuple[int, int], Value | datetime]:
    with python_calamine.load_workbook(io.BytesIO(data)) as book:
        sheet = book.get_sheet_by_index(0)
        left = sheet.start[1] if sheet.start else 0
        return {(r, c + left): v for r, row in enumerate(sheet.iter_rows()) for c, v in enumerate(row) if v != ""}  # type: ignore[misc]


def plain(value: object) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return str(value) if isinstance(value, str) else number_text(float(str(value)))


@pytest.mark.parametrize("kind", BOOKS)
@settings(max_examples=60)
@given(rows=_GRIDS)
def test_calamine_reads_the_same(kind: str, rows: list[list[Value]]) -> None:
    data = BOOKS[kind](Page("A", [["đầu"], *rows]))
    sheet = only(data)
    ours = {
        (r + sheet.top - 1, c + sheet.left - 1): t for r, row in enumerate(sheet.rows) for c, t in enumerate(row) if t
    }
    theirs = {place: plain(value) for place, value in seen_by_calamine(data).items()}
    assert ours == {place: text for place, text in theirs.items() if text.strip()}


def test_a_workbook_of_openpyxl_is_read_too() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Họ và tên", 5.0, datetime(2022, 3, 14, 8, 30), time(7, 5), None, "=1+1"])
    out = io.BytesIO()
    book.save(out)
    found = read_book("tep", out.getvalue())
    assert found.sheets[0].rows == (("Họ và tên", "5", "14/03/2022 08:30", "07:05", "", "=1+1"),)
    assert found.told == ("cong_thuc_chua_tinh",)


# ---------------------------------------------------------------- whole books


def test_macros_and_links_are_told_and_not_followed() -> None:
    parts = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": "<a/>"}
    assert read_book("tep", zipped(parts, make.xlsx(Page("A", [["a"]])))).told == ("co_macro", "lien_ket_ngoai")


def test_a_chart_is_no_sheet() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet("A").write(0, 0, 1)
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=A!$A$1:$A$1"})
    book.add_chartsheet("B").set_chart(chart)
    book.close()
    assert [sheet.name for sheet in read_book("tep", out.getvalue()).sheets] == ["A"]


def test_parts_named_with_the_other_slash() -> None:
    good = make.xlsx(FORM)
    names = [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        S1,
        STRINGS,
        "xl/styles.xml",
    ]
    assert only(zipped({name.replace("/", "\\"): part(good, name) for name in names})).rows == ROWS


def test_a_long_workbook_takes_little_memory() -> None:
    data = make.xlsx(Page("A", [[n, f"Nguyễn Văn {n}", "x", None, n % 9, "ghi chú"] for n in range(12_000)]))
    tracemalloc.start()
    sheet = only(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(sheet.rows) == 12_000
    assert peak < 16 * 2**20
