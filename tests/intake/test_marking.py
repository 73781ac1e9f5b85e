"""A clerk's workbook comes back as it was, with colours, comments and a list of what is to be mended."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter

from build_scripts.intake.marking import mark, name_for
from build_scripts.intake.reading import read_book
from build_scripts.messages import marking as say
from tests.intake import making_files as make
from tests.intake.making_files import Page
from tests.intake.marked import at, coloured, comments, listed, load, mark_xlsx, told
from tests.intake.marked_example import REMARKS, SHEET, form, marked

ROWS = [["TT", "Họ và tên", "Ghi chú"], [1, "Lê Thị Mẫu", "x"], [2, "Trần Văn Thử", "=1+1"]]
PLAIN = make.xlsx(Page("B", ROWS))
LOOKS = ("font", "fill", "border", "alignment", "number_format", "protection", "value", "data_type")


def looks(data: bytes, sheet: str) -> dict[str, tuple[Any, ...]]:
    cells = (cell for row in load(data)[sheet].iter_rows() for cell in row)
    return {cell.coordinate: tuple(repr(getattr(cell, look)) for look in LOOKS) for cell in cells}


def test_formats_formulas_and_values_of_every_cell_are_kept() -> None:
    assert looks(marked(), SHEET) == looks(form(), SHEET)


@pytest.mark.parametrize(
    "about",
    [
        lambda sheet: {letter: (column.width, column.hidden) for letter, column in sheet.column_dimensions.items()},
        lambda sheet: {number: row.height for number, row in sheet.row_dimensions.items()},
        lambda sheet: sorted(map(str, sheet.merged_cells.ranges)),
        lambda sheet: (sheet.print_area, sheet.print_title_rows, sheet.page_setup.orientation),
        lambda sheet: (sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage),
    ],
    ids=["columns", "rows", "merges", "print_area", "paper"],
)
def test_what_belongs_to_the_sheet_is_kept(about: Callable[[Any], object]) -> None:
    assert about(load(marked())[SHEET]) == about(load(form())[SHEET])


def test_hidden_sheets_stay_hidden_and_only_the_list_is_selected() -> None:
    book = load(marked())
    assert [(sheet.title, sheet.sheet_state) for sheet in book.worksheets] == [
        ("Cần sửa", "visible"),
        (SHEET, "visible"),
        ("nháp", "hidden"),
    ]
    assert [bool(sheet.sheet_view.tabSelected) for sheet in book.worksheets] == [True, False, False]
    assert book.active.title == "Cần sửa"


def test_formulas_keep_what_they_had_come_to() -> None:
    assert read_book("", marked()).sheets[1].rows == read_book("", form()).sheets[0].rows


def test_each_problem_cell_has_the_colour_of_its_worst_kind() -> None:
    assert coloured(marked()) == {
        f"{SHEET}!C11": "loi",
        f"{SHEET}!D11": "loi",
        f"{SHEET}!E13": "loi",
        f"{SHEET}!B12": "hoi",
        f"{SHEET}!B10": "canh_bao",
        f"{SHEET}!E6:G6": "canh_bao",
        f"{SHEET}!M10": "luu_y",
    }
    assert coloured(mark_xlsx(PLAIN, at("B", "B2", "luu_y"), at("B", "B2", "hoi"))) == {"B!B2": "hoi"}


def test_comments_say_kind_remedy_and_example(golden: Callable[[str, str], None]) -> None:
    found = comments(marked())
    golden("golden/marking-comments.txt", "".join(f"[{place}]\n{text}\n\n" for place, text in found.items()))


def test_a_colleagues_comment_stays_in_front() -> None:
    text = comments(marked())[f"{SHEET}!M10"]
    assert text.startswith("Chị Thủy nghỉ từ 01/6, đã báo Văn phòng.\n\n── Máy ghi ──\nLưu ý: Người nghỉ thai sản")
    assert load(marked())[SHEET]["M10"].comment.author == "Chị Hoa"


def test_several_remarks_at_one_cell_are_joined_worst_first() -> None:
    made = mark_xlsx(
        PLAIN, at("B", "B2", "luu_y", "Ghi đủ."), at("B", "B2", "loi", "Trùng tên.", "Sửa lại.", "Lê Thị An")
    )
    assert comments(made) == {
        "B!B2": "── Máy ghi ──\nLỗi: Trùng tên.\nCách sửa: Sửa lại.\nVí dụ: Lê Thị An\n\n"
        "Lưu ý: Ghi đủ.\n── Hết phần máy ghi ──"
    }


def test_boxes_of_comments_grow_with_their_text() -> None:
    sizes = vml(mark_xlsx(PLAIN, at("B", "A2"), at("B", "B2", says="Dài. " * 99))).split(";")
    heights = [int(size.removeprefix("height:").removesuffix("px")) for size in sizes if size.startswith("height:")]
    assert heights == [67, 254]


def vml(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return source.read(next(name for name in source.namelist() if name.endswith(".vml"))).decode()


def test_the_list_is_whole(golden: Callable[[str, str], None]) -> None:
    rows = load(marked()).worksheets[0].values
    golden(
        "golden/marking-list.txt", "".join(" | ".join(str(v or "") for v in row).rstrip(" |") + "\n" for row in rows)
    )


def test_five_hundred_remarks_are_all_listed_worst_first_then_by_place() -> None:
    kinds = ("luu_y", "canh_bao", "hoi", "tu_choi", "loi")
    remarks = [at("B", f"B{1 + number * 7 % 500}", kinds[number % 5], f"Câu {number}.") for number in range(500)]
    found = listed(mark_xlsx(PLAIN, *remarks))
    assert [row[0] for row in found] == [str(number) for number in range(1, 501)]
    assert {row[6] for row in found} == {f"Câu {number}." for number in range(500)}
    order = [(list(say.KINDS.values()).index(row[1]), int(row[3][1:])) for row in found]
    assert order == sorted(order)


def test_every_link_leads_to_a_cell_of_this_workbook() -> None:
    book = load(mark_xlsx(make.xlsx(Page("O'Brien; B!", ROWS)), at("O'Brien; B!", "B2"), at("O'Brien; B!", "B9")))
    links = [cell.hyperlink for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    assert [(link.location, link.target, link.id) for link in links] == [
        ("'O''Brien; B!'!B2", None, None),
        ("'O''Brien; B!'!B9", None, None),
    ]


def test_a_remark_at_merged_cells_goes_to_the_first_of_them() -> None:
    data = make.xlsx(Page("B", [["ĐƠN VỊ", None, None], [1, "Lê Thị Mẫu", "x"]], merged=[(0, 0, 0, 2)]))
    made = mark_xlsx(data, at("B", "C1"))
    assert coloured(made) == {"B!A1:C1": "loi"}
    assert list(comments(made)) == ["B!A1"]
    assert listed(made)[0][3] == "A1"


def test_what_is_said_of_a_whole_sheet_or_file_stands_in_the_list_only() -> None:
    made = mark_xlsx(PLAIN, at("", "", says="Thiếu phiếu."), at("B", "", says="Thiếu năm."), at("Không có", "B2"))
    assert coloured(made) == comments(made) == {}
    assert [row[2:4] for row in listed(made)] == [["Cả tệp", ""], ["B", "Cả trang"], ["Không có", "B2"]]


def test_a_hidden_sheet_is_told_as_hidden() -> None:
    data = make.xlsx(Page("B", ROWS), Page("nháp", ROWS, hidden=True))
    assert listed(mark_xlsx(data, at("nháp", "B2")))[0][2] == "nháp (trang ẩn)"


def test_nothing_to_mend_is_said_too() -> None:
    assert told(mark_xlsx(PLAIN))[2] == "Không có chỗ nào cần sửa."


@pytest.mark.parametrize("name", ["Cần sửa", "CẦN SỬA"])
def test_another_name_is_taken_where_a_sheet_has_that_one(name: str) -> None:
    made = load(mark_xlsx(make.xlsx(Page(name, ROWS), Page("Cần sửa (2)", ROWS)), at(name, "B2")))
    assert made.sheetnames == ["Cần sửa (3)", name, "Cần sửa (2)"]


def test_the_list_prints_and_filters() -> None:
    sheet = load(marked()).worksheets[0]
    header = 1 + next(r for r, row in enumerate(sheet.values) if row == say.COLUMNS)
    assert sheet.freeze_panes == f"A{header + 1}"
    assert sheet.auto_filter.ref == f"A{header}:I{header + len(REMARKS)}"
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == (f"${header}:${header}", "landscape")
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows(min_row=header) for cell in row)


def test_a_long_receipt_stands_below_the_list() -> None:
    receipt = "\n".join(f"Dòng {number}" for number in range(20))
    found = [row[0] for row in listed(mark_xlsx(PLAIN, at("B", "B2"), receipt=receipt))]
    assert found == ["1", "", "Biên nhận", *receipt.split("\n")]


def test_same_input_same_bytes() -> None:
    assert marked() == marked()


def test_marked_again_nothing_piles_up() -> None:
    again = marked()
    assert mark(read_book("", again), again, REMARKS, "")[1] == mark(read_book("", form()), form(), REMARKS, "")[1]
    fewer = mark_xlsx(again, at(SHEET, "A9"))
    assert coloured(fewer) == {f"{SHEET}!A9": "loi"}
    assert set(comments(fewer)) == {f"{SHEET}!A9", f"{SHEET}!M10"}
    assert comments(fewer)[f"{SHEET}!M10"] == "Chị Thủy nghỉ từ 01/6, đã báo Văn phòng."
    assert len(load(fewer).worksheets) == 3


def test_what_a_clerk_answers_below_our_comment_is_kept() -> None:
    book = load(mark_xlsx(PLAIN, at("B", "B2")))
    book["B"]["B2"].comment.text += "\nEm đã hỏi, đúng rồi."
    out = io.BytesIO()
    book.save(out)
    assert comments(mark_xlsx(out.getvalue())) == {"B!B2": "Em đã hỏi, đúng rồi."}


def test_the_clerks_own_colour_rules_come_after_ours() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("B")
    sheet.write("B2", "x")
    sheet.conditional_format("B2:B9", {"type": "no_blanks", "format": book.add_format({"bg_color": "#00FF00"})})
    book.close()
    made = load(mark_xlsx(out.getvalue(), at("B", "B2")))["B"].conditional_formatting
    rules = {str(each.sqref): [(rule.type, rule.priority) for rule in each.rules] for each in made}
    assert rules == {"B2": [("expression", 1)], "B2:B9": [("notContainsBlanks", 2)]}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Biểu B.xlsx", "Biểu B (cần sửa).xlsx"),
        ("Biểu B (cần sửa).xlsx", "Biểu B (cần sửa).xlsx"),
        ("Biểu B (cần sửa) (1).xlsx", "Biểu B (cần sửa).xlsx"),
        ("../../etc/passwd", "passwd (cần sửa).xlsx"),
        ("C:\\Users\\An\\bieu.2022.xls", "bieu.2022 (cần sửa).xlsx"),
        ("CON.xlsx", "tệp CON (cần sửa).xlsx"),
        ("a\u202egnp.xlsx", "agnp (cần sửa).xlsx"),
        ('b"<i>?*|:.xlsx', "b i (cần sửa).xlsx"),
        ("...", "tệp (cần sửa).xlsx"),
        ("", "tệp (cần sửa).xlsx"),
        ("a" * 300 + ".xlsx", "a" * 80 + " (cần sửa).xlsx"),
    ],
)
def test_the_file_is_named_after_the_clerks_and_leads_nowhere(name: str, given: str) -> None:
    assert name_for(name, "xlsx") == given
