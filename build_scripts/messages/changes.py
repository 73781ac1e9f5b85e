"""What is said of the differences between two states of the register: one sentence a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

INITIATIVE_LEVEL = "cấp {cap}"
COVER = "Tờ bìa"
NAMELESS = "(không có tên)"
EMPTY = "để trống"
OF_FORM: Mapping[str, str] = {"tap-the": "biểu A", "ca-nhan": "biểu B", "sang-kien": "danh sách sáng kiến"}
THINGS: Mapping[str, str] = {
    "phieu": "tờ bìa", "tap-the": "tập thể", "ca-nhan": "cá nhân", "sang-kien": "sáng kiến",
    "seasons": "mùa thi đua", "units": "đơn vị", "documents": "văn bản", "titles": "danh hiệu, hình thức",
    "targets": "chỉ tiêu", "results": "kết quả", "rules": "quy tắc", "waivers": "miễn trừ", "decisions": "quyết định",
}  # fmt: skip
"""What one row of a table is."""

ROW_REMOVED = "{ai}: bỏ khỏi {bieu} ({dang_ky})"
ROW_ADDED = "{ai}: thêm vào {bieu} ({dang_ky})"
UNCLEAR_GONE = "{ai}: không còn thấy trong {bieu}, nhưng biểu mới có dòng không đọc được nên chưa chắc đã bỏ"
UNCLEAR_COME = "{ai}: có trong {bieu}, nhưng biểu cũ có dòng không đọc được nên chưa chắc là mới thêm"
REGISTERED_BOTH = "đăng ký {cac_muc}; mức {muc}"
REGISTERED_TITLES = "đăng ký {cac_muc}"
REGISTERED_LEVEL = "chỉ đăng ký mức {muc}"
REGISTERED_NOTHING = "không đăng ký gì"
COVER_REMOVED = "Tờ bìa: bỏ ({nguoi_ky} ký ngày {ngay_ky})"
COVER_ADDED = "Tờ bìa: thêm, {nguoi_ky} ký ngày {ngay_ky}"
COVER_UNCLEAR = "Tờ bìa: có dòng không đọc được nên chưa rõ thay đổi"
TABLE_ROW_REMOVED = "{ai}: bỏ khỏi bảng"
TABLE_ROW_ADDED = "{ai}: thêm vào bảng"

REMOVED = "{ai}: bỏ {muc}"
ADDED = "{ai}: thêm {muc}"
LOWERED = "{ai}: hạ từ {cu} xuống {moi}"
RAISED = "{ai}: nâng từ {cu} lên {moi}"
LEVEL_REMOVED = "{ai}: bỏ mức {muc}"
LEVEL_ADDED = "{ai}: đăng ký mức {muc}"
LEVEL_LOWERED = "{ai}: hạ mức độ hoàn thành từ {cu} xuống {moi}"
LEVEL_RAISED = "{ai}: nâng mức độ hoàn thành từ {cu} lên {moi}"

RENAMED = "{cu}: đổi tên thành {moi}{vi_sao}"
PERHAPS_RENAMED = "{cu}: có thể là {moi}{vi_sao}; nếu là hai {loai} khác nhau thì một bên bị bỏ, một bên được thêm"
GROUNDS: Mapping[str, str] = {
    "ma_cb": " (cùng mã cán bộ)",
    "tt": " (cùng số thứ tự, cùng các ô đã chọn, tên gần giống)",
    "ma": " (cùng mã sáng kiến)",
}

CELL = "{ai}: ô “{cot}” từ “{cu}” thành “{moi}”"
CELL_FILLED = "{ai}: ô “{cot}” đang trống, nay ghi “{moi}”"
CELL_EMPTIED = "{ai}: ô “{cot}” đang ghi “{cu}”, nay để trống"
TWO_PEOPLE = "{cau}; có thể là hai người trùng tên"
SPELLING = "{ai}: ô “{cot}” viết lại từ “{cu}” thành “{moi}”, nghĩa không đổi"
SIGN_ONLY = "{ai}: ô “{cot}” viết lại, nghĩa không đổi"
NUMBERS = "Đánh lại số thứ tự {so} dòng ở {bieu}"
SEQUENCE = "Xếp lại thứ tự các dòng ở {bieu}"
REWRITTEN = "Tệp {tep} ghi lại dưới dạng khác, nội dung không đổi"


def listed(items: Sequence[str]) -> str:
    """Things in one sentence: "a, b và c"."""
    return " và ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
