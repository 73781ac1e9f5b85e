"""What is said of the differences between two states of the register: one sentence a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

INITIATIVE_LEVEL = "cấp {cap}"
COVER = "Tờ bìa"
NAMELESS = "(không có tên)"
OF_FORM: Mapping[str, str] = {"tap-the": "biểu A", "ca-nhan": "biểu B", "sang-kien": "danh sách sáng kiến"}
THINGS: Mapping[str, str] = {
    "phieu": "tờ bìa", "tap-the": "tập thể", "ca-nhan": "cá nhân", "sang-kien": "sáng kiến",
    "seasons": "mùa thi đua", "units": "đơn vị", "documents": "văn bản", "titles": "danh hiệu, hình thức",
    "targets": "chỉ tiêu", "results": "kết quả", "rules": "quy tắc", "waivers": "miễn trừ", "decisions": "quyết định",
}  # fmt: skip
"""What one row of a table is."""
BEINGS: Mapping[str, str] = {"ca-nhan": "người"}
"""The same within a sentence, where it is another word."""

ROW_REMOVED = "{ai}: bỏ khỏi {bieu} ({dang_ky})"
ROW_ADDED = "{ai}: thêm vào {bieu} ({dang_ky})"
UNCLEAR_GONE = "{ai}: không còn thấy trong {bieu}, nhưng biểu mới có dòng không đọc được nên chưa chắc đã bỏ"
UNCLEAR_COME = "{ai}: có trong {bieu}, nhưng biểu cũ có dòng không đọc được nên chưa chắc là mới thêm"
REGISTERED_BOTH = "đăng ký {cac_muc}; mức {muc}"
REGISTERED_TITLES = "đăng ký {cac_muc}"
REGISTERED_LEVEL = "chỉ đăng ký mức {muc}"
REGISTERED_NOTHING = "không đăng ký gì"
REGISTERED_UNREAD = "{dang_ky}; {so} ô chưa đọc được nên chưa tính"
COVER_REMOVED = "Tờ bìa: bỏ ({nguoi_ky} ký ngày {ngay_ky})"
COVER_ADDED = "Tờ bìa: thêm, {nguoi_ky} ký ngày {ngay_ky}"
COVER_UNCLEAR = "Tờ bìa: có dòng không đọc được nên chưa rõ thay đổi"
TABLE_ROW_REMOVED = "{ai}: bỏ dòng này ({cac_o})"
TABLE_ROW_ADDED = "{ai}: thêm dòng mới ({cac_o})"
OF_CELL = "{cot}: {gia_tri}"
TABLE = "bảng {bang}"

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
    "dau": " (tên chỉ khác dấu, cùng các ô đã chọn)",
}

CELL = "{ai}: ô “{cot}” từ “{cu}” thành “{moi}”"
CELL_FILLED = "{ai}: ô “{cot}” đang trống, nay ghi “{moi}”"
UNREAD_CELL = "{cau}; chưa đọc được nên chưa tính"
CODE_EATEN = "{cau}; Excel có thể đã bỏ mất chữ hoặc số 0 ở đầu mã"
CELL_EMPTIED = "{ai}: ô “{cot}” đang ghi “{cu}”, nay để trống"
TWO_PEOPLE = "{cau}; có thể là hai người trùng tên"
SPELLING = "{ai}: ô “{cot}” viết lại từ “{cu}” thành “{moi}”, nghĩa không đổi"
SIGN_ONLY = "{ai}: ô “{cot}” viết lại, nghĩa không đổi"
AS_ABOVE = "như trên"
"""Stands for a long cell that a row of the same table, told before, has too."""
NUMBERS = "Đánh lại số thứ tự {so} dòng ở {bieu}"
SEQUENCE = "Xếp lại thứ tự các dòng ở {bieu}"
REWRITTEN = "Tệp {tep} được ghi lại, nội dung không đổi"
EMPTY_ADDED = "Thêm tệp {tep}, chưa có dòng nào"
EMPTY_REMOVED = "Bỏ tệp {tep}, vốn không có dòng nào"

OF_UNIT = "{ten}, năm {nam}"
UNIT = "{don_vi}: {viec}"
STANDINGS: Mapping[str, str] = {"them": "gửi đăng ký mới", "bo": "rút toàn bộ đăng ký", "sua": "sửa đăng ký"}
MOVED = "{ai}: chuyển từ {tu} sang {den} (cùng mã cán bộ)"
PERHAPS_MOVED = "{ai}: có thể chuyển từ {tu} sang {den} (cùng họ tên); nếu là hai người thì một bên bị bỏ, một bên thêm"
FILES: Mapping[str, str] = {"them": "Thêm tệp {tep}", "bo": "Bỏ tệp {tep}", "sua": "Sửa tệp {tep}"}
OLD_SIDE, NEW_SIDE = "Bản cũ", "Bản mới"
UNREAD = "{ban}, tệp {tep}: {vi_sao}"
A_LINK = "Đây là liên kết tới nơi khác (symlink) hoặc tệp không mở được, nên không đọc."
RAGGED = "Có {so} dòng sai số ô (dòng {dong}) nên không đọc được các dòng đó."
TOO_LARGE = "Tệp nặng {so_mb} MB, quá lớn so với một tệp dữ liệu nên không đọc."
OF_COLLECTIVES, OF_PERSONS = "{ten} (tập thể)", "{ten} (cá nhân)"
UNREAD_COUNTED_NOT = "{muc}: {so} ô chưa đọc được nên chưa tính"
MENDED_COUNTED = "{muc}: đã tính cả {so} ô viết chưa đúng nhưng rõ nghĩa"
ROWS_OF: Mapping[str, str] = {"tap-the": "{so} tập thể", "ca-nhan": "{so} người", "sang-kien": "{so} sáng kiến"}
UNCOUNTED_OF = "{don_vi}, {cau}"
UNCOUNTED_NOW = "{bieu}: bản mới không đọc được nên chưa đếm; trước có {truoc}"
UNCOUNTED_NOW_PARTLY = "{bieu}: bản mới có dòng không đọc được nên chưa đếm; đọc được {nay}, trước có {truoc}"
UNCOUNTED_BEFORE = "{bieu}: bản cũ không đọc được trọn vẹn nên chưa so; nay có {nay}"
UNCOUNTED_BOTH = "{bieu}: cả bản cũ và bản mới đều không đọc được trọn vẹn nên chưa đếm"
COUNTS: Mapping[str, str] = {"tap-the": "Số tập thể", "ca-nhan": "Số cá nhân", "sang-kien": "Số sáng kiến"}
QUOTA = (
    "{noi}, năm {nam}: số Chiến sĩ thi đua cơ sở trên số Lao động tiên tiến {cac_so}; "
    "quy định tối đa {phan_tram}%, tức {toi_da} người ({dieu_khoan}, {van_ban})"
)
QUOTA_MOVED, QUOTA_NEW, QUOTA_GONE = "trước là {cu}, nay là {moi}", "là {moi}", "trước là {cu}, nay không còn ai"
QUOTA_UNKNOWN = "{noi}, năm {nam}: chưa tính được tỷ lệ Chiến sĩ thi đua cơ sở vì có tệp không đọc được"
QUOTA_OVER = ". Vượt tỷ lệ"
SHARE = "{co}/{tren}"
WHOLE = "Cả cơ quan"

SUMMARY = "{so} thay đổi: {ke}."
NOTHING = "Không có thay đổi nào."
HEADINGS: Mapping[str, str] = {
    "unread": "Không đọc được nên chưa so",
    "totals": "Số liệu của các đơn vị có thay đổi, năm {nam}",
    "quotas": "Tỷ lệ theo quy định",
    "moves": "Chuyển đơn vị",
    "tables": "Bảng chung: {bang}",
    "files": "Tệp khác",
}
FORM_ONLY_HEADING = "Chỉ khác cách viết"
COLUMNS = ("Mục", "Trước", "Nay", "Chênh")
KINDS: Mapping[str, str] = {
    "bo_dong": "bỏ", "bo": "bỏ danh hiệu", "ha": "hạ", "khong_ro": "chưa rõ", "nang": "nâng", "them_dong": "thêm",
    "them": "thêm danh hiệu", "doi_ten": "đổi tên", "o_khac": "sửa ô khác", "hinh_thuc": "chỉ khác cách viết",
}  # fmt: skip
"""Each kind of change in the line that counts them."""
MOVES_COUNTED, FILES_COUNTED, UNREAD_COUNTED = "chuyển đơn vị", "tệp khác", "tệp chưa so được"

NOT_A_COMMIT = "Kho không có bản nào tên “{ten}”, và đó cũng không phải thư mục có data. Kiểm tra lại tên."
SHALLOW = " Kho này chỉ chép một phần lịch sử; chạy git fetch --unshallow rồi thử lại."
BAD_REFERENCE = "“{ten}” không dùng làm tên bản được. Ghi tên nhánh, thẻ hoặc mã của một lần ghi (commit)."
NOT_GIT = "Thư mục {root} không phải kho git, hoặc git từ chối đọc, nên chỉ so được hai thư mục."
NO_GIT = "Máy chưa có git nên chỉ so được hai thư mục."
NO_MERGE_BASE = "Hai bản “{cu}” và “{moi}” không có bản gốc chung.{chep_nong}"
LISTING_TOO_LARGE = "Có quá nhiều tệp so với một sổ đăng ký nên không so."
GIT_FAILED = "git không đọc được bản “{ten}”.{chep_nong}"
GIT_SLOW = "git không trả lời sau {giay} giây nên đã dừng."


def listed(items: Sequence[str]) -> str:
    """Things in one sentence: "a, b và c"."""
    return " và ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
