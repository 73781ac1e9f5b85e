"""Files of tables: what is shown, as CSV that spreadsheets know and as XLSX that every reader of the standard opens."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from build_scripts.exports.sheets import for_spreadsheets
from tests.site.making import served
from tests.site.tables import demo, table, write_page

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HEADER = [
    "Nhóm",
    "TT",
    "Tên",
    "Tên – ghi thêm",
    "Số liệu: Giá trị",
    "Số liệu: Ngày",
    "Số liệu: Tỷ lệ",
    "Danh hiệu: LĐTT",
]
HEADER += ["Danh hiệu: CSTĐ", "Ghi chú"]
HOSTILE = [
    "=1+1",
    "+84",
    "-3",
    "-x",
    "@x",
    'a"b',
    "a,b",
    " ",
    "'",
    "<b>&amp;",
    "_x0041_",
    "Ệ 🙂",
    "05",
    "1.2",
    "x" * 40,
]


SOURCES = """<thead><tr><th scope="col">Kỳ</th><th scope="col">Giá trị</th><th scope="col">Nguồn</th></tr></thead>
<tbody>
<tr><th scope="row"><a href="#a">Quý 1</a></th><td>5</td>
<td><a href="https://vi.example/Số%20liệu?a=1&amp;b=2">vi.example</a><span class="phu">16/3/2022</span></td></tr>
<tr><th scope="row">Quý 2</th><td>7<span class="khen">Huân chương: Hạng Ba</span><span class="phu">Lý do: có</span></td>
<td>văn bản 12, xem <a href="https://vi.example/">vi.example</a></td></tr></tbody>"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("files")
    write_page(folder, "thu", demo())
    cells = "".join(f"<tr><th scope='row'>{i}</th><td>{_html(text)}</td></tr>" for i, text in enumerate(HOSTILE))
    head = "<thead><tr><th scope='col'>Số</th><th scope='col'>=Ô</th></tr></thead>"
    write_page(folder, "nguon", table("nguon", "nguồn", SOURCES))
    write_page(folder, "xau", table("xau", "nguồn", f"{head}<tbody>{cells}</tbody>"))
    with served(folder) as address:
        yield address


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def saved(page: Page, kind: str) -> bytes:
    expect(page.locator(".bang-cu")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name=kind).click()
    key = page.locator("table").get_attribute("data-bang")
    assert download.value.suggested_filename == f"{key}.{kind.lower()}"
    return Path(download.value.path()).read_bytes()


def lines(content: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


def opened(content: bytes) -> dict[str, ElementTree.Element]:
    """The parts of a workbook; each must be whole and well-formed, and known to the content types by its kind."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    types = {e.get("PartName"): e.get("ContentType") for e in parts["[Content_Types].xml"] if e.get("PartName")}
    assert {f"/{name}" for name in parts if name.endswith(".xml") and name.startswith("xl/")} == types.keys()
    targets = {e.get("Target") for e in parts["xl/_rels/workbook.xml.rels"]}
    assert {f"xl/{target}" for target in targets} < parts.keys()
    return parts


def sheet(part: ElementTree.Element) -> list[list[str]]:
    """Cells as text, by their own addresses."""
    rows = []
    for row in part.iter(f"{MAIN}row"):
        cells = {}
        for cell in row:
            column = sum((ord(c) - 64) * 26**i for i, c in enumerate(reversed(cell.get("r", "").rstrip("0123456789"))))
            cells[column - 1] = "".join(cell.itertext())
        rows.append([cells.get(i, "") for i in range(max(cells) + 1)])
    return rows


def test_csv_is_what_is_shown(page: Page) -> None:
    page.goto("/thu/")
    content = saved(page, "CSV")
    expected = [
        ["Bắc", "1", "Đức", "", "95", "2022-03-14", "99,72%", "x", "", "=1+1"],
        ["Bắc", "2", "An", "Chức vụ: Trưởng phòng", "1200", "2022-03-02", "5%", "", "x", 'thường, "khá"'],
        ["Bắc", "3", "Ân", "", "–", "–", "–", "", "", ""],
        ["Bắc", "4", "Xã 10", "", "hơn 42", "2021-12-01", "-3,5%", "x", "x", "Quảng Ngãi"],
        ["Bắc", "5", "Ba", "", "1.860 triệu USD", "2022-03-14", "12%", "", "", "<b>"],
        ["Nam", "6", "Xã 9", "", "khoảng 2.230", "2022-03-15", "102,5%", "", "", "thưởng"],
        ["Nam", "7", "Dung", "", "-3.5", "2022-01-01", "0%", "x", "", "Hoà"],
        ["Nam", "8", "Hoà Thuỷ", "", "chưa rõ", "chưa rõ", "–", "", "", "@x"],
        ["", "", "Tổng", "", "9999", "", "", "3", "2", ""],
    ]
    assert content == for_spreadsheets(HEADER, expected)


def test_csv_follows_filter_order_and_columns(page: Page) -> None:
    page.goto("/thu/?thu.loc=x&thu.xep=gia-tri.giam&thu.an=tt,ngay,ty-le,ldtt,cstd,ghi-chu")
    assert lines(saved(page, "CSV")) == [
        ["Nhóm", "Tên", "Tên – ghi thêm", "Số liệu: Giá trị"],
        ["Bắc", "An", "Chức vụ: Trưởng phòng", "1200"],
        ["Bắc", "Đức", "", "95"],
        ["Bắc", "Xã 10", "", "hơn 42"],
        ["Nam", "Xã 9", "", "khoảng 2.230"],
        ["Nam", "Dung", "", "-3.5"],
        ["Nam", "Hoà Thuỷ", "", "chưa rõ"],
    ]


def test_a_source_is_its_address_and_small_print_stands_beside(page: Page) -> None:
    page.goto("/nguon/")
    assert lines(saved(page, "CSV")) == [
        ["Kỳ", "Giá trị", "Giá trị – ghi thêm", "Nguồn", "Nguồn – ghi thêm"],
        ["Quý 1", "5", "", "https://vi.example/Số%20liệu?a=1&b=2", "16/3/2022"],
        ["Quý 2", "7", "Huân chương: Hạng Ba; Lý do: có", "văn bản 12, xem vi.example", ""],
    ]


def test_hostile_cells_are_inert_in_csv(page: Page) -> None:
    page.goto("/xau/")
    rows = [[str(i), text.strip()] for i, text in enumerate(HOSTILE)]
    assert saved(page, "CSV") == for_spreadsheets(["Số", "'=Ô"], rows)


def test_xlsx_holds_numbers_days_and_text(page: Page) -> None:
    page.goto("/thu/")
    parts = opened(saved(page, "XLSX"))
    first = parts["xl/worksheets/sheet1.xml"]
    assert sheet(first)[0] == HEADER
    assert sheet(first)[2] == [
        "Bắc",
        "2",
        "An",
        "Chức vụ: Trưởng phòng",
        "1200",
        "44622",
        "0.05",
        "",
        "x",
        'thường, "khá"',
    ]
    assert sheet(first)[7] == ["Nam", "7", "Dung", "", "-3.5", "44562", "0", "x", "", "Hoà"]
    assert sheet(first)[9] == ["", "", "Tổng", "", "9999", "", "", "3", "2"]
    kinds = {cell.get("r"): (cell.get("t"), cell.get("s")) for cell in first.iter(f"{MAIN}c")}
    assert kinds["E2"] == (None, "7")  # 95
    assert kinds["E3"] == (None, "2")  # 1.200
    assert kinds["F2"] == (None, "6")  # a day
    assert kinds["G2"] == (None, "5")  # 99,72%
    assert kinds["H10"] == (None, "7")  # a sum of marks
    assert kinds["E6"] == ("inlineStr", "0")  # 1.860 triệu USD
    assert {kinds[cell.get("r")][1] for cell in next(first.iter(f"{MAIN}row"))} == {"1"}
    bold = parts["xl/styles.xml"].find(f"{MAIN}cellXfs")[1].get("fontId")
    assert parts["xl/styles.xml"].find(f"{MAIN}fonts")[int(bold)].find(f"{MAIN}b") is not None
    assert next(first.iter(f"{MAIN}pane")).attrib == {
        "ySplit": "1",
        "topLeftCell": "A2",
        "activePane": "bottomLeft",
        "state": "frozen",
    }


def test_xlsx_says_where_it_comes_from(page: Page) -> None:
    page.goto("/thu/?thu.loc=thuong&thu.xep=ten.giam&thu.an=tt,ngay")
    parts = opened(saved(page, "XLSX"))
    assert [e.get("name") for e in parts["xl/workbook.xml"].iter(f"{MAIN}sheet")] == ["Bảng thử 1 a", "Nguồn"]
    assert sheet(parts["xl/worksheets/sheet2.xml"]) == [
        ["Bảng", "Bảng: thử/1 [a]"],
        ["Trang", page.url],
        ["Nguồn", "Sổ · /thu/ · dữ liệu đến 16/3/2022"],
        ["Số dòng", "2/8"],
        ["Lọc", "thuong"],
        ["Thứ tự", "Tên, giảm dần"],
        ["Cột không lấy", "TT; Số liệu: Ngày"],
    ]


def test_hostile_cells_stay_text_in_xlsx(page: Page) -> None:
    page.goto("/xau/")
    content = saved(page, "XLSX")
    parts = opened(content)
    found = [row[1] if len(row) > 1 else "" for row in sheet(parts["xl/worksheets/sheet1.xml"])]
    assert found == ["=Ô", *(text.strip().replace("_x0041_", "_x005F_x0041_") for text in HOSTILE)]
    assert [e.get("name") for e in parts["xl/workbook.xml"].iter(f"{MAIN}sheet")] == ["nguồn", "Nguồn của bảng"]
    assert saved(page, "XLSX") == content


def test_a_file_that_cannot_be_made_is_told(page: Page) -> None:
    page.goto("/thu/")
    page.route("**/tai-bang.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    expect(page.locator(".bang-cu")).to_have_count(1)
    page.get_by_role("button", name="CSV").click()
    expect(page.get_by_role("status")).to_have_text("Chưa tạo được tệp. Hãy tải lại trang rồi thử lại.")
