"""What the receipt of an import says, and the verbs `import` and `inbox` in a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FORM_NAMES = {"tap-the": "Biểu A, tập thể", "ca-nhan": "Biểu B, cá nhân", "sang-kien": "Sáng kiến"}
COUNTED = {"tap-the": "{count} tập thể", "ca-nhan": "{count} người", "sang-kien": "{count} sáng kiến"}
ROWS = "Số dòng"
CLASS = "Huân chương Lao động hạng {value}"
KINDS: Mapping[str, str] = {
    "loi": "Lỗi",
    "tu_choi": "Không nhận",
    "hoi": "Cần trả lời",
    "canh_bao": "Cảnh báo",
    "luu_y": "Lưu ý",
}
"""Each kind of remark in words, the worst first."""

REFUSED_REMEDY = "Sửa dòng này trong tệp rồi gửi lại; nếu không phải là đăng ký thì xoá dòng."
TOTAL_DIFFERS = "Dòng tổng ghi {declared}, đếm trong biểu được {counted}."
SECTION_DIFFERS = "Dòng tổng của “{part}” ghi {declared}, đếm trong phần đó được {counted}."
TOTAL_REMEDY = "Kiểm tra xem biểu thiếu, thừa dấu hay dòng tổng ghi nhầm, rồi sửa bên sai."

HEADING = "BIÊN NHẬN {reference}"
HEADING_WITH_ERRORS = "BIÊN NHẬN {reference}: còn {errors} lỗi phải sửa"
HEADING_IN_PART = "BIÊN NHẬN MỘT PHẦN {reference}"
HEADING_WITHOUT = "CHƯA NHẬN ĐƯỢC"
WHOSE = "{unit}, đăng ký thi đua, khen thưởng năm {season}"
NUMBER = "{whose}: số {reference}"
UNKNOWN_UNIT, UNKNOWN_SEASON = "Chưa rõ đơn vị", "chưa rõ năm"
FILE = "Tệp: {name} ({kind}, {size})"
PASTED = "chữ dán vào"
KIND_NAMES = {
    "xlsx": "Excel",
    "xls": "Excel 97-2003",
    "ods": "LibreOffice Calc",
    "docx": "Word",
    "csv": "tệp chữ, CSV",
    "html": "trang HTML",
    "text": "chữ",
}
UNREAD_KIND = "không đọc được"
UNREAD = "Không đọc được tệp này. {reason}"

UNDERSTOOD = "Đã hiểu"
NOTHING = "không có dòng đăng ký nào"
DECLARED = "Đối chiếu dòng Tổng cộng"
AGREE = "{count} cột khớp với số đếm trong biểu"
DIFFERS = "{title}: ghi {declared}, đếm {counted}: KHÔNG KHỚP"
COUNTED_ROWS = "Các dòng của tệp"
SHEET_ROWS = "{sheet}{rows} dòng có chữ: {taken} dòng đăng ký, {refused} dòng không nhận, {other} dòng khác{kinds}"
FURNITURE = {
    "dau_bieu": "đầu biểu",
    "tieu_de": "tên cột",
    "so_cot": "số cột",
    "so_trang": "số trang",
    "cho_trong": "chỗ chờ điền",
    "muc": "tên mục",
    "chuc_vu": "chức vụ dưới tên",
    "tong": "tổng",
    "chu_ky": "ngày và chữ ký",
    "ghi_chu": "ghi chú",
    "trung": "bản lặp lại",
    "an": "trang ẩn",
    "khac": "không thuộc biểu",
}
REPAIRED = "Máy đã đọc lại cho đúng"
NOTES = "Điều nên biết"
KEPT = (
    "Biểu không có cột chức vụ, mã cán bộ, ngày tuyển dụng, Huân chương Lao động (cá nhân) hay lý do: {rows} dòng giữ"
    " những ô này như trong đăng ký đang có."
)
UNTOUCHED = (
    "{form}: trong tệp không có dòng nào nên giữ nguyên {rows} dòng đang có trong sổ. Nếu đơn vị rút hết thì báo Văn"
    " phòng để xoá."
)
UNSIGNED = "Biểu không ghi ngày ký và người ký; Văn phòng ghi theo bản giấy đã ký."
FOR_OFFICE = "Văn phòng xem"
DIFFERENCES = "Khác với đăng ký đang có"
STATES: Mapping[str, str] = {
    "moi": "Đã ghi {files} vào {folder}.",
    "thay": "Đã thay đăng ký cũ: ghi {files} vào {folder}.",
    "nhu_cu": "Giống hệt đăng ký đang có; không có gì để ghi.",
    "khac": "CHƯA GHI: đơn vị đã có đăng ký khác; các chỗ khác nhau được kể ở trên.",
    "cho": "CHƯA GHI: còn chỗ phải hỏi hoặc dòng không nhận. Sửa những chỗ đó trong tệp rồi gửi lại.",
    "con_loi": "CHƯA GHI: biểu còn lỗi nên không thay đăng ký đang có. Sửa các lỗi rồi gửi lại.",
    "rieng": "CHƯA GHI: trong biểu có thông tin riêng (số căn cước, điện thoại, thư điện tử…). Xoá rồi gửi lại.",
    "khong_ro": "CHƯA GHI: chưa rõ của đơn vị nào hoặc năm nào. Ghi rõ ở đầu biểu rồi gửi lại.",
    "trong": "CHƯA GHI: biểu không có dòng đăng ký nào.",
}
WOULD: Mapping[str, str] = {
    "moi": "Sẽ ghi {files} vào {folder} (đang chạy thử, chưa ghi gì).",
    "thay": "Sẽ thay đăng ký cũ: {files} trong {folder} (đang chạy thử, chưa ghi gì).",
}
HINTS: Mapping[str, str] = {
    "khac": "Muốn thay đăng ký đang có thì nhập lại với --replace.",
    "cho": "Muốn ghi phần đã hiểu chắc, bỏ trống chỗ còn hỏi, thì nhập lại với --partial.",
    "con_loi": "Muốn thay đăng ký đang có dù còn lỗi thì thêm --partial.",
    "khong_ro": "Đã biết của ai, năm nào thì nhập lại với --unit và --season.",
    "chua_ky": "Có bản giấy đã ký thì nhập với --signed-on, --signed-by, hoặc ghi vào phieu.csv.",
}
"""For the Office, which types the command; never in what goes back to a clerk."""
NO_FORM = "CHƯA GHI: không thấy biểu A, biểu B hay danh sách sáng kiến trong tệp."
EMPTY_FORM = "CHƯA GHI: biểu chưa điền gì."
COPY = "Không ghi thêm: giống hệt một tệp khác đã đọc trong lần này."
REMEDIES: Mapping[str, str] = {
    "sai_nam": "Sửa lại ngày trong biểu; nếu biểu là của năm khác thì báo Văn phòng.",
    "don_vi_da_dong": "Xem lại tên đơn vị ở đầu biểu, hoặc báo Văn phòng.",
}
"""Where the remedy of a CSV file would mean nothing to who sent a form."""
OWN_PAGE = "Bỏ qua {path}: đó là trang báo cáo của máy, không phải biểu."
SUPERSEDED = "Bỏ qua {path}: lấy bản đã đánh dấu {copy} trong cùng thư mục."
MARKED = "Bản đánh dấu chỗ phải sửa: {path}"
MORE = "và {count} chỗ khác (--format json in đủ)"
AND_MORE = "{places} và {count} ô khác"

NO_FILES = "Không có tệp nào để nhập trong: {paths}."
NO_SUCH_FILE = "Không có tệp hay thư mục {path}."
UNKNOWN_FONT = "--convert nhận tcvn3, vni hoặc cả hai, ngăn bằng dấu phẩy; không hiểu “{fonts}”."
CLOSING = "{files} tệp: đã ghi {written} đăng ký, {same} giống bản đang có, {waiting} chưa ghi{lost}."
CLOSING_DRY = "{files} tệp (chạy thử): sẽ ghi {written} đăng ký, {same} giống bản đang có, {waiting} chưa ghi{lost}."
LOST = "; {files} tệp không lấy được gì"
LINE_STATES: Mapping[str, str] = {
    "moi": "ghi mới",
    "thay": "thay bản cũ",
    "nhu_cu": "như bản đang có",
    "khac": "chưa ghi, khác bản đang có",
    "con_loi": "chưa ghi, còn lỗi",
    "cho": "chưa ghi, còn chỗ phải trả lời",
    "rieng": "chưa ghi, có thông tin riêng",
    "khong_ro": "chưa ghi, chưa rõ của ai",
    "trong": "biểu trống",
}
WITH_ERRORS = "{state}, {errors} lỗi"
NOTHING_TAKEN = "không lấy được gì"
LEFT_OUT = "Còn {count} biên nhận nữa, xem ở bản đầy đủ của lần chạy này."
INBOX_EMPTY = "Không có tệp nào đang chờ trong data/inbox."
NEXT = "Chạy `make check` để xem cả kho, rồi ghi nhận bằng git."


def answers(choices: Sequence[str]) -> str:
    """How a question may be answered, by mending the file."""
    if not choices:
        return "Ghi rõ trong tệp rồi gửi lại."
    return f"Ghi rõ trong tệp rồi gửi lại. Có thể là: {'; '.join(choices)}."


def size(octets: int) -> str:
    return f"{-(-octets // 1024)} KB" if octets < 2**20 else f"{octets / 2**20:.1f} MB".replace(".", ",")
