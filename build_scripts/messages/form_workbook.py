"""What the form to fill in says: names of its sheets, lines above and below the forms, help, drop-downs, the guide."""

from __future__ import annotations

from collections.abc import Mapping

SHEETS: Mapping[str, str] = {"tap-the": "A - Tập thể", "ca-nhan": "B - Cá nhân", "sang-kien": "Sáng kiến"}
GUIDE = "Hướng dẫn"
META = "_meta"
"""A hidden sheet of names and values, told to no one: the intake knows by it whose form comes back."""
META_KIND = "bieu_mau"
META_MARK = "so-dang-ky-thi-dua"
"""The first two cells of that sheet, by which a form of ours is known."""
META_SEASON, META_UNIT = "nam", "don_vi"

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
UNIT = "PHÒNG/ĐƠN VỊ: {ten}"
UNKNOWN_UNIT = "……………………………"
TITLE = "ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM {nam}"
IDEAS_TITLE = "ĐĂNG KÝ SÁNG KIẾN NĂM {nam}"
INVENTED = "Dữ liệu minh hoạ: tên người trong tệp này là bịa ra."
LAST_SEASON = "Đã đăng ký năm trước"
COUNTED: Mapping[str, str] = {"tap-the": "tập thể", "ca-nhan": "người"}
TOTAL = "Tổng cộng: "
SIGNED_ON = "Ngày..... tháng..... năm {nam}"
HEAD_OF_UNIT = "TRƯỞNG PHÒNG/ĐƠN VỊ"
PAGE = "Trang &P/&N"

UNIT_HELP = ("Tên đơn vị", "Ghi tên phòng, đơn vị sau dấu hai chấm, thay cho các dấu chấm.")
DATE_HELP = ("Ngày ký", "Thay các dấu chấm bằng ngày ký, ví dụ: Ngày 10 tháng 3 năm {nam}.")
SIGNER_TITLE_HELP = ("Chức vụ người ký", "Ghi đúng chức vụ của người ký, ví dụ: CHÁNH VĂN PHÒNG.")
SIGNER_HELP = ("Người ký", "Họ và tên người ký, viết đủ dấu.")

EXAMPLE = "{mo_ta} Ví dụ: {vi_du}."
WRONG = "Chưa đúng"
WRONG_MARK = "Ô này chỉ ghi chữ x thường. Không đăng ký thì để trống."
WRONG_CHOICE = "Ô này chỉ ghi một trong các mục: {muc}. Bấm mũi tên ở góc ô để chọn, hoặc để trống."
WRONG_DATE = "Ô này chỉ ghi ngày, theo ngày/tháng/năm. Ví dụ: {vi_du}."
WRONG_LENGTH = "Ô này dài quá {so_chu} chữ. Viết ngắn lại rồi ghi."
WRONG_NUMBER = "Ô này chỉ ghi số thứ tự: 1, 2, 3…"

GUIDE_TITLE = "CÁCH ĐIỀN BIỂU"
GUIDE_LINES: tuple[str, ...] = (
    "Hạn gửi: hết ngày {han}. Gửi Văn phòng Sở.",
    "Điền ba trang “A - Tập thể”, “B - Cá nhân”, “Sáng kiến”. Trang nào không có gì thì để nguyên.",
    "Mỗi tập thể, mỗi người một dòng. Họ tên viết đủ dấu, không cần “Ông”, “Bà”, “đ/c”.",
    "Ô chọn: ghi chữ x, hoặc bấm mũi tên ở góc ô. Không đăng ký thì để trống.",
    "Biểu A: mỗi tập thể chọn một mức độ: {muc_do}.",
    "Biểu B: mỗi người đánh x vào một trong hai mức độ hoàn thành nhiệm vụ.",
    "Huân chương Lao động: chọn hạng Nhất, Nhì hoặc Ba, không đánh x.",
    "Cột có tên nền xám thì biểu giấy không có. Biết thì điền, không thì để trống.",
    "Thiếu dòng thì chèn thêm ở giữa các dòng trống. Dòng “Tổng cộng” tự cộng.",
    "Dưới mỗi biểu, ghi ngày ký và xem lại tên người ký. In ra trình ký, rồi gửi cả tệp Excel này, đừng đổi sang PDF.",
    "Không ghi số căn cước, số điện thoại, ngày sinh, lý do kỷ luật hay chuyện sức khoẻ vào bất kỳ ô nào.",
)
GUIDE_ROSTER: tuple[str, ...] = (
    "Tên có sẵn lấy từ lần đăng ký gần nhất. Ai không đăng ký gì thì để nguyên dòng, máy tự bỏ qua; người mới thì ghi"
    " vào dòng trống.",
    "Cột “{cot}” chỉ để xem, không tính là đăng ký.",
)
