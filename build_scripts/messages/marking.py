"""What a clerk's file says when it comes back marked: the first sheet, comments in cells, the report page."""

from __future__ import annotations

from collections.abc import Mapping

from .receipt import KINDS

AUTHOR = "Sổ đăng ký thi đua"
SHEET_NAME = "Cần sửa"
FILE_NAME = "{ten} (cần sửa)"
NAMELESS = "tệp"

LIST_TITLE = "Những chỗ cần sửa"
SIGNATURE = "Trang này do máy ghi khi trả tệp, không phải biểu đăng ký. Khi bạn gửi lại tệp, máy bỏ qua trang này."
"""By this sentence the sheet is known when the file comes again; changed, it no longer knows those sent before."""
HOW_TO = (
    "Bấm vào địa chỉ ở cột “Ô” để nhảy tới ô đó; đưa chuột lên ô để đọc ghi chú."
    " Sửa ngay trong tệp này, lưu rồi gửi lại. Màu và ghi chú của máy cứ để nguyên."
)
NOTHING = "Không có chỗ nào cần sửa."
COUNT = "{so} chỗ: {cac_loai}."
RECEIPT_TITLE = "Biên nhận"
PAGE_FOOTER = "Trang &P/&N"

COLUMNS = (
    "Số",
    "Loại",
    "Trang tính",
    "Ô",
    "Cột",
    "Của ai",
    "Có gì, cần gì",
    "Sửa thế nào",
    "Ví dụ",
)
HIDDEN_SHEET = "{ten} (trang ẩn)"
WHOLE_FILE = "Cả tệp"
WHOLE_SHEET = "Cả trang"

COUNTED: Mapping[str, str] = {
    "loi": "{so} lỗi",
    "tu_choi": "{so} dòng không nhận",
    "hoi": "{so} chỗ cần trả lời",
    "canh_bao": "{so} cảnh báo",
    "luu_y": "{so} lưu ý",
}

# -- a comment in a cell

COMMENT_BEGIN = "── Máy ghi ──"
COMMENT_END = "── Hết phần máy ghi ──"
COMMENT_SAYS = "{loai}: {co}"
COMMENT_REMEDY = "Cách sửa: {sua}"
COMMENT_EXAMPLE = "Ví dụ: {vi_du}"
COMMENT_MORE = "… còn nữa, xem trang “{trang}”."

# -- why this file is not the clerk's own, or not the whole of it

_REBUILT = (
    "Chữ, ô gộp, ô tô màu và tên trang vẫn như cũ; phông chữ, khung kẻ và công thức không giữ được."
    " Sửa ở bản này rồi gửi lại."
)
NOTES: Mapping[str, str] = {
    "macro": "Macro của tệp gốc đã được bỏ.",
    "hinh": "Hình, biểu đồ và hình vẽ của tệp gốc không giữ lại được trong bản này.",
    "nut_bam": "Nút bấm, ô chọn và đối tượng nhúng của tệp gốc không giữ lại được trong bản này.",
    "pivot": "Bảng tổng hợp (PivotTable) của tệp gốc chỉ còn giá trị, không tính lại được.",
    "ket_noi": "Kết nối tới nguồn dữ liệu bên ngoài đã được bỏ.",
    "lien_ket_tep": "Liên kết tới tệp khác đã được bỏ; các ô đó giữ giá trị đã lưu.",
    "cong_thuc_ngoai": "Công thức lấy dữ liệu từ ngoài tệp đã được thay bằng giá trị đã lưu.",
    "lien_ket_o": "Đường liên kết gắn trong ô đã được bỏ, chữ trong ô vẫn còn.",
    "trao_doi": "Ý kiến trao đổi nhiều lượt trong ô chỉ còn dạng ghi chú.",
    "trang_bieu_do": "Trang chỉ có biểu đồ không giữ lại được trong bản này.",
    "kieu_moi": "Vài định dạng kiểu mới của Excel (biểu đồ trong ô, danh sách chọn từ trang khác) có thể không còn.",
    "dung_lai_xls": f"Tệp gốc là Excel đời cũ (.xls) nên bản này được dựng lại thành .xlsx. {_REBUILT}",
    "dung_lai_ods": f"Tệp gốc là LibreOffice Calc (.ods) nên bản này được dựng lại thành .xlsx. {_REBUILT}",
    "dung_lai_qua_lon": f"Tệp gốc có quá nhiều ô kẻ khung, tô màu nên bản này được dựng lại. {_REBUILT}",
    "dung_lai_khong_ghi_duoc": f"Tệp gốc có phần định dạng lạ hoặc hỏng nên bản này được dựng lại. {_REBUILT}",
    "qua_lon": "Tệp gốc quá lớn để ghi màu và ghi chú vào từng ô, nên chỉ có danh sách này. Sửa ở tệp gốc rồi gửi lại.",
    "qua_nhieu_cho": "Có quá nhiều chỗ cần sửa để ghi vào từng ô, nên chỉ có danh sách này. Sửa ở tệp gốc rồi gửi lại.",
    "khong_ghi_duoc": "Không ghi được vào bản sao của tệp gốc nên chỉ có danh sách này. Sửa ở tệp gốc rồi gửi lại.",
    "khong_phai_bang_tinh": "Tệp gốc không phải bảng tính nên máy không tô màu được. Sửa ở tệp gốc rồi gửi lại.",
    "khong_nhan_duoc": "Chưa nhận được gì từ tệp này. Làm theo dưới đây rồi gửi lại, hoặc gửi cho Văn phòng.",
    "dan_vao": "Chữ được dán vào nên không có tệp để ghi màu. Sửa ở chỗ bạn đã chép ra rồi dán lại.",
    "bot_ghi_chu": "Chỉ {so} ô có ghi chú vì nhiều hơn thì Excel mở rất chậm; các ô khác vẫn tô màu, danh sách vẫn đủ.",
    "bot_dong": "Chữ của dòng chỉ in kèm ở {so} chỗ đầu; danh sách vẫn đủ.",
}

# -- the report page

REPORT_TITLE = "Những chỗ cần sửa trong {ten}"
REPORT_TITLE_NAMELESS = "Những chỗ cần sửa trong phần chữ đã dán"
REPORT_CAPTION = "Danh sách, chỗ nặng nhất trước"
REPORT_COLUMNS = ("Số", "Loại", "Ở đâu", "Có gì và sửa thế nào")
REPORT_LINE = "Dòng {dong}, ô {o}"
REPORT_ROW = "Cả dòng:"
REPORT_COLUMN = "Cột:"
REPORT_WHO = "Của:"
REPORT_REMEDY = "Cách sửa:"
REPORT_EXAMPLE = "Ví dụ:"
REPORT_EMPTY = "(trống)"
REPORT_LEFT_OUT = "…"


def counted(numbers: Mapping[str, int]) -> str:
    """How many remarks of each kind, in their order; NOTHING when there are none."""
    kinds = ", ".join(COUNTED[kind].format(so=_number(numbers[kind])) for kind in KINDS if numbers.get(kind))
    return COUNT.format(so=_number(sum(numbers.values())), cac_loai=kinds) if kinds else NOTHING


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def note(key: str, number: int = 0) -> str:
    return NOTES[key].format(so=_number(number))
