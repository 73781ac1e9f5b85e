"""The paper form as a clerk filled it, with what is to be said of it: for looking at a marked workbook.

Every name is invented. The workbook has what clerks' workbooks have: fonts, borders, merged titles, formulas, a comment
of a colleague, a hidden sheet, a print area.
"""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from build_scripts.intake.grid import Place
from build_scripts.intake.marking import mark
from build_scripts.intake.reading import read_book
from build_scripts.intake.remark import Kind, Remark

SHEET = "Biểu A, B"
_LEVELS, _TITLES, _AWARDS = "ĐĂNG KÝ MỨC ĐỘ", "ĐĂNG KÝ DANH HIỆU THI ĐUA", "ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG"
_HEADER = (
    ("TT", "TT"),
    ("Họ và tên", "Họ và tên"),
    (_LEVELS, "Hoàn thành xuất sắc nhiệm vụ"),
    (_LEVELS, "Hoàn thành tốt nhiệm vụ"),
    (_TITLES, "Lao động tiên tiến"),
    (_TITLES, "Chiến sĩ thi đua cơ sở"),
    (_TITLES, "Chiến sĩ thi đua cấp tỉnh"),
    (_AWARDS, "Chiến sĩ thi đua toàn quốc"),
    (_AWARDS, "Giấy khen Giám đốc Sở"),
    (_AWARDS, "Bằng khen Chủ tịch UBND tỉnh"),
    (_AWARDS, "Bằng khen Bộ trưởng Bộ Công Thương"),
    (_AWARDS, "Bằng khen Thủ tướng Chính phủ"),
    ("GHI CHÚ", "GHI CHÚ"),
)
_PEOPLE = (
    (1, "Trương Quốc Đạt ", "x", "", "X", "x", "", "", "", 1, "", "", ""),
    (2, "Bà Lê Thị  Thủy", "", "v", "x", "", "", "", "x", "", "", "", "Nghỉ thai sản từ 6/2022"),
    (4, "đ/c Đặng Trần Hồng Vân", "x", "x ", "x", "", "", "", "", "", "", "", "mới chuyển đến 15/02"),
    (5, "Nguyễn Văn Mẫu và 2 người", "", "x", "x", "", "", "", "", "", "", "", ""),
    ("", "", "", "", "x", "", "", "", "", "", "", "", ""),
)
FIRST_ROW = 9
"""Of the people, as the workbook shows it."""


def form() -> bytes:
    """The workbook as the clerk sent it."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet(SHEET)
    look = {"font_name": "Times New Roman", "font_size": 11, "text_wrap": True, "valign": "vcenter"}
    grid = book.add_format({**look, "border": 1})
    centred = book.add_format({**look, "border": 1, "align": "center"})
    bold = book.add_format({**look, "bold": True, "align": "center"})
    header = book.add_format({**look, "bold": True, "align": "center", "border": 1, "bg_color": "#DDEBF7"})
    _head(sheet, bold)
    _table(sheet, header, grid, centred)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 11, 10)
    sheet.set_column(12, 12, 22)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(5, 7)
    sheet.print_area(0, 0, 16, 12)
    sheet.write_comment("M10", "Chị Thủy nghỉ từ 01/6, đã báo Văn phòng.", {"author": "Chị Hoa"})
    book.add_worksheet("nháp").hide()
    book.close()
    return out.getvalue()


def _head(sheet: Worksheet, bold: Any) -> None:
    sheet.merge_range("A1:E1", "SỞ CÔNG THƯƠNG Q/NHÃI", bold)
    sheet.merge_range("F1:M1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold)
    sheet.merge_range("A2:E2", "PHÒNG /ĐƠN VỊ: Văn phòng Sở", bold)
    sheet.merge_range("F2:M2", "Độc lập - Tự do - Hạnh phúc", bold)
    sheet.merge_range("A4:M4", "ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2022", bold)
    sheet.write("A5", "B/ CÁ NHÂN", bold)


def _table(sheet: Worksheet, header: Any, grid: Any, centred: Any) -> None:
    sheet.set_row(6, 62)
    for column, (group, title) in enumerate(_HEADER):
        if group == title:
            sheet.merge_range(5, column, 6, column, title, header)
        else:
            sheet.write(6, column, title, header)
        sheet.write(7, column, column + 1, centred)
    for left, right, group in ((2, 3, _LEVELS), (4, 6, _TITLES), (7, 11, _AWARDS)):
        sheet.merge_range(5, left, 5, right, group, header)
    for row, person in enumerate(_PEOPLE, FIRST_ROW - 1):
        for column, value in enumerate(person):
            sheet.write(row, column, value, grid if column in (1, 12) else centred)
    last = FIRST_ROW + len(_PEOPLE)
    sheet.write(last - 1, 1, "Tổng cộng", grid)
    for column in range(2, 12):
        letter = chr(65 + column)
        marks = sum(str(person[column]).strip().casefold() in ("x", "v", "1") for person in _PEOPLE)
        sheet.write_formula(last - 1, column, f'=COUNTIF({letter}{FIRST_ROW}:{letter}{last - 1},"?*")', centred, marks)
    sheet.write(last + 1, 10, "TRƯỞNG PHÒNG/ĐƠN VỊ")


def remark(kind: Kind, cell: str, title: str, who: str, says: str, remedy: str = "", example: str = "") -> Remark:
    return Remark(kind, 0, Place(SHEET if cell else "", cell), title, who, says, remedy, example)


REMARKS = (
    remark(
        "canh_bao",
        "B10",
        "Họ và tên",
        "Lê Thị Thủy",
        "Bỏ cách xưng hô: “Bà Lê Thị  Thủy” thành “Lê Thị Thủy”.",
        "Ghi đủ họ, đệm, tên, không ghi “Bà”.",
        "Lê Thị Thủy",
    ),
    remark(
        "loi",
        "C11",
        "Hoàn thành xuất sắc nhiệm vụ",
        "Đặng Trần Hồng Vân",
        "Người này chọn cả hai mức độ.",
        "Giữ một mức, xoá dấu ở mức kia.",
        "x",
    ),
    remark(
        "loi",
        "D11",
        "Hoàn thành tốt nhiệm vụ",
        "Đặng Trần Hồng Vân",
        "Người này chọn cả hai mức độ.",
        "Giữ một mức, xoá dấu ở mức kia.",
        "x",
    ),
    remark(
        "hoi",
        "B12",
        "Họ và tên",
        "Nguyễn Văn Mẫu và 2 người",
        "Ô họ tên ghi “Nguyễn Văn Mẫu và 2 người”, có phần không phải là tên. Họ tên đúng là gì?",
        "Mỗi người ghi một dòng.",
        "Nguyễn Văn Mẫu",
    ),
    remark(
        "tu_choi", "E13", "", "", "Dòng này có ghi mà không có tên nên chưa biết của ai.", "Ghi tên, hoặc xoá dòng."
    ),
    remark(
        "luu_y",
        "M10",
        "GHI CHÚ",
        "Lê Thị Thủy",
        "Người nghỉ thai sản vẫn được xét; ghi rõ thời gian nghỉ.",
        "",
        "Nghỉ thai sản từ 01/6/2022",
    ),
    remark(
        "canh_bao",
        "F6",
        "ĐĂNG KÝ DANH HIỆU THI ĐUA",
        "",
        "Nhóm cột này thiếu cột Chiến sĩ thi đua toàn quốc.",
        "Để nguyên nếu dùng mẫu của kế hoạch.",
    ),
    remark("luu_y", "", "", "", "Tệp không ghi ngày ký.", "Ghi ngày ký ở cuối biểu.", "Ngày 10 tháng 3 năm 2022"),
)
RECEIPT = "Số biên nhận: 7f3a-21c9.\nĐã lấy 4 người của Văn phòng Sở, năm 2022; 1 dòng chưa lấy."


def marked() -> bytes:
    data = form()
    return mark(read_book("bieu.xlsx", data), data, REMARKS, RECEIPT)[1]
