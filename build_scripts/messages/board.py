"""What is said of a season's board: the report, the letters to the units, the issue, the calendar."""

from __future__ import annotations

from collections.abc import Mapping

# -- the report

SEASON = "Mùa thi đua năm {nam}: hạn đăng ký hết ngày {han}, {con_lai}."
AS_OF = "Tính đến ngày {ngay}: đã tổng hợp {tinh}/{phai} đơn vị."
INVENTED = "Người và số liệu đăng ký của năm {nam} là bịa ra để minh hoạ."
GROUP = "{ten}: {so}"
AND_UNSIGNED = ", trong đó {so} chưa ký"
OUTSIDERS = "Thư mục không có trong danh mục đơn vị"
FOLDER = "Thư mục {ten}"
PROBLEMS_THERE = "{so} vấn đề"
ERRORS, WARNINGS, UNSIGNED = "{so} lỗi", "{so} cảnh báo", "chưa ký"
MENDED_BY_MACHINE = "chỉ còn lỗi `make fix` sửa được"
NOT_EXPECTED = "không phải nộp"
RECEIVED, LATE = "nhận ngày {ngay}", "sau hạn {so} ngày"
NO_UNITS = "Chưa có đơn vị nào trong mùa này."

# -- the issue

TITLE = "Nhắc nộp đăng ký thi đua năm {nam}: {tinh_hinh}"
TITLE_LEFT = "{con_lai}, {so} đơn vị chưa xong"
TITLE_COMPLETE = "đã đủ {so} đơn vị"
TITLE_OUTSIDERS = "còn {so} thư mục không rõ của đơn vị nào"
TITLE_NO_UNITS = "chưa có đơn vị nào"
COLUMNS = ("Tình trạng", "Đơn vị", "Cần biết")
ISSUE_COMPLETE = "**Đã đủ.** Tất cả {so} đơn vị đã nộp và được tính vào tổng hợp; không còn gì để nhắc."
ISSUE_CLOSED = "**{trang_thai}.** Không nhắc nữa."
ISSUE_LEFT_OUT = "**{so} đơn vị không được tính vào tổng:** {ke}."
ISSUE_LEFT = "**Còn {so} đơn vị chưa xong:** {ke}."
ISSUE_OUTSIDERS = (
    "**Còn {so} thư mục không có trong danh mục đơn vị.** Đổi tên theo mã trong `data/units.csv`, hoặc xoá."
)
ISSUE_LATE = "Nộp sau hạn {so} đơn vị: {ten}."
ISSUE_LATE_MORE = "{ten} và {so} đơn vị khác"
ISSUE_CUT = "Bảng này còn {so} dòng không hiện hết ở đây."
ISSUE_CUT_LINK = " Xem [danh sách đủ]({dia_chi})."
ISSUE_LETTERS = "Thư nhắc từng đơn vị: chạy `python -m build_scripts remind`."
ISSUE_MADE = "Bản này làm ngày {ngay}; máy ghi đè mỗi lần cập nhật, nên đừng sửa ở đây."

# -- letters to the units

FORMS: Mapping[str, str] = {
    "phieu": "Phiếu đăng ký (tệp phieu.csv)",
    "tap-the": "Biểu A (tệp tap-the.csv)",
    "ca-nhan": "Biểu B (tệp ca-nhan.csv)",
    "sang-kien": "Sáng kiến (tệp sang-kien.csv)",
}
SHORT_FORMS: Mapping[str, str] = {
    "tap-the": "{ai} (biểu A)",
    "ca-nhan": "{ai} (biểu B)",
    "sang-kien": "{ai} (sáng kiến)",
}
SUBJECT: Mapping[str, str] = {
    "chua_nop": "Nhắc nộp đăng ký thi đua năm {nam}, {con_lai}: {ten}",
    "co_loi": "Đề nghị sửa đăng ký thi đua năm {nam}, {con_lai}: {ten}",
    "xong": "Đã nhận đăng ký thi đua năm {nam}: {ten}",
}
SUBJECT_LINE = "Tiêu đề: {tieu_de}"
INVENTED_LETTER = "Thư thử, không gửi đi: người và số liệu đăng ký năm {nam} là bịa ra để minh hoạ."
TO = "Kính gửi: {ten}"
PLAN = "Theo Kế hoạch {so} ngày {ngay}, hạn đăng ký danh hiệu thi đua và hình thức khen thưởng năm {nam} hết ngày {han}"
NOT_SENT = "Đến ngày {ngay}, Văn phòng Sở chưa nhận được biểu nào của đơn vị."
STILL_COUNTS = "Nộp sau hạn vẫn được tính, nhưng sổ ghi là nộp sau hạn."
PLEASE_SEND = "Đề nghị đơn vị gửi Văn phòng Sở:"
TO_SEND = (
    "Biểu A (tập thể) và biểu B (cá nhân), trưởng đơn vị ký, ghi rõ ngày ký và họ tên người ký.",
    "Danh sách sáng kiến, nếu có: tên sáng kiến, tác giả, cấp đề nghị.",
)
ALREADY_SENT = "Nếu đã gửi rồi, đề nghị đơn vị báo lại để Văn phòng kiểm tra."
HAS_ERRORS = "Văn phòng Sở đã nhận biểu của đơn vị, nhưng còn {so} lỗi nên biểu chưa được tính vào tổng hợp."
SIGN = "Phiếu chưa đủ ngày ký, người ký. Đề nghị trưởng đơn vị ký, ghi rõ ngày ký và họ tên rồi gửi lại."
PLEASE_MEND = "Đề nghị đơn vị sửa những chỗ sau rồi gửi lại:"
WE_MEND = "Có {so} lỗi Văn phòng tự sửa được; đơn vị không phải làm gì."
PLEASE_LOOK = "Những chỗ sau không phải là lỗi, nhưng đề nghị đơn vị xem lại:"
MORE = "Còn {so} chỗ nữa, xem đủ ở trang của đơn vị."
MORE_WITHOUT_SITE = "Còn {so} chỗ nữa; Văn phòng gửi danh sách đủ khi đơn vị cần."
DONE = "Văn phòng Sở đã nhận biểu của đơn vị{ngay_nhan}. Đăng ký đã được tính vào tổng hợp."
DONE_ON = " ngày {ngay}"
DONE_LATE = "Biểu đến sau hạn {so} ngày nên sổ ghi là nộp sau hạn."
WHERE = "Cách gửi:"
UNIT_PAGE = "Trang của đơn vị trên sổ: {dia_chi}"
GUIDE_PAGE = "Hướng dẫn và biểu mẫu: {dia_chi}"
TO_THE_OFFICE = "Gửi tệp Excel, Word hoặc biểu giấy đã ký cho Văn phòng Sở; hoặc tự sửa trên sổ theo hướng dẫn."
CLOSING = ("Có chỗ nào chưa rõ, đề nghị đơn vị liên hệ Văn phòng Sở.", "Trân trọng cảm ơn.", "VĂN PHÒNG SỞ")

WRONG_SITE = "“{value}” chưa phải là địa chỉ trang; viết đầy đủ, ví dụ https://vi-du.gov.vn/thi-dua/."
NOTHING_OPEN = "Mùa {nam}: không có đơn vị nào cần nhắc. Thêm --all để làm thư cho mọi đơn vị."
CLOSED = "Mùa {nam}: {trang_thai}, không còn gì để nhắc. Thêm --all để làm thư cho mọi đơn vị."
OFFICE_MENDS = "Không làm thư cho {so} đơn vị chỉ còn lỗi Văn phòng tự sửa được ({ten}): `make fix`, xem lại ngày nhận."
BETWEEN = "\n" + "-" * 72 + "\n\n"
WRITTEN = "Đã ghi {so} tệp vào {thu_muc}."
LEFT_OVER = "Thư mục {thu_muc} còn {so} tệp nhắc nộp của lần trước, ví dụ {vi_du}. Không dùng nữa thì xoá."

# -- the calendar

CALENDAR = "Hạn đăng ký thi đua"
CALENDAR_EVENT = "Hạn đăng ký thi đua năm {nam}"
CALENDAR_TELLS = "Ngày cuối còn được tính là đúng hạn, theo Kế hoạch {so} ngày {ngay}. Gửi biểu cho Văn phòng Sở."
CALENDAR_REMINDS = "Còn {so} ngày đến hạn đăng ký thi đua năm {nam}"
