"""What is said on the code host: the one comment on a proposal, the one issue."""

MARKER = "<!-- thidua: lời máy trả lời, mỗi đề nghị một -->"
"""Hidden, at the very start: by it the comment is found again."""

TITLE_GOOD = "Chưa thấy lỗi trong phần thay đổi"
TITLE_WARNINGS = "Không có lỗi; còn {told} nên xem lại"
TITLE_BAD = "Chưa nhận được: còn {told}"
TITLE_PROGRAM = "Đề nghị này sửa chương trình"
TITLE_UNREAD = "Chưa có kết quả kiểm tra"
TITLE_EMPTY = "Đề nghị này không thay đổi gì"

PROGRAM = (
    "Kết quả kiểm tra do chính chương trình đã sửa đưa ra, nên không chép vào đây. Người giữ chương trình xem ở "
    "[lần chạy kiểm tra]({run})."
)
INCOMPLETE = "Đề nghị đổi quá nhiều tệp ({files}) nên không xem hết được ở đây; xem ở [lần chạy kiểm tra]({run})."
OTHER_BASE = (
    "Nhánh này từng được đề nghị vào một nhánh khác nhánh chính. Kết quả kiểm tra có thể do chương trình của nhánh kia "
    "đưa ra nên máy không dùng. Hãy tạo nhánh mới từ nhánh chính rồi gửi lại; không làm được thì nhờ Văn phòng."
)
UNREAD = (
    "Lần kiểm tra không để lại kết quả đọc được. Xem [lần chạy kiểm tra]({run}); nếu máy dừng giữa chừng, "
    "sửa một chữ rồi gửi lại là máy chạy lại."
)
REPAIRABLE = "Trong đó {count} chỗ `make fix` tự sửa được; không chạy được lệnh thì sửa tay từng chỗ ghi dưới đây."
OFFERED = (
    "Máy gợi ý cách sửa {count} dòng, ngay trên dòng ở thẻ **Files changed**: xem, thấy đúng thì bấm "
    "**Commit suggestion**."
)
REPAIRABLE_REST = "Còn {count} chỗ nữa `make fix` tự sửa được; không chạy được lệnh thì sửa tay từng chỗ ghi dưới đây."
MENDED = (
    "Có tệp lưu bằng Excel hay Notepad nên khác dạng chuẩn; bạn không phải gõ lại gì. Máy đã sửa sẵn: tải "
    "[tệp đính kèm]({lists}), giải nén, vào thư mục `da-sua`, xem lại tệp rồi "
    "{doors} để thay tệp cũ."
)
MENDED_DOOR = "[tải lên thư mục của đơn vị]({upload})"
MENDED_DOORS = "tải lên đúng thư mục của từng đơn vị ({doors})"
UPLOAD = (
    "Có tệp Excel, Word, hoặc tệp CSV hỏng chữ: tải biểu gốc, đầu biểu ghi tên đơn vị, lên "
    "[thư mục data/inbox]({upload}); máy đọc, viết thành CSV chuẩn{then}."
)
UPLOAD_OWN, UPLOAD_FORK = " rồi mở một đề nghị khác", "; việc này chạy sau khi Văn phòng nhận tệp vào nhánh chính"

SUGGEST = "Chỉ sửa cách viết, nghĩa không đổi. {cells}."
SUGGEST_CELL = "{title}: “{before}” thành “{after}”"
SUGGEST_REVIEW = (
    "Những chỗ chỉ sai cách viết, máy gợi ý sẵn cách sửa. Thấy đúng thì bấm **Commit suggestion**; thấy sai thì bỏ qua."
)
SUGGEST_FAILED = "Không ghi được gợi ý sửa trên dòng ({path}); vẫn viết lời trả lời."

GUARD_TITLE = "Nhận thế nào"
RECEIPT_TITLE = "Biên nhận"
CHANGES_TITLE = "Thay đổi gì"
CHANGES_NONE = "Không có thay đổi nào về người, danh hiệu hay ô dữ liệu."
PROBLEMS_TITLE = "Vấn đề"
PLACE = "{file}, dòng {line}"
HELP = " ([giải thích]({url}))"
ADD_FILE = " [Thêm tệp này]({url})."
MORE_OF_ONE = "và {count} vấn đề nữa ở dòng này"
OUTSIDE = "Ở nơi khác còn {told}, có từ trước, không tính cho đề nghị này ({where})."
OUTSIDE_MORE = "{named} và {count} nơi khác"
CUT = "Còn {count} mục không viết hết ở đây; danh sách đủ ở [tệp đính kèm của lần kiểm tra]({run})."

NEXT_BAD = (
    "**Làm gì tiếp.** Sửa trên chính nhánh này, máy kiểm tra lại và viết lại lời này. Đừng đóng đề nghị để mở cái khác."
)
NEXT_GOOD = "**Sau khi nhận.** {told}"
NEXT_SIGNED = "Văn phòng đối chiếu với bản ký trước khi nhận."
NEXT_TOTALS = "Số liệu tổng hợp sẽ như ở cột “{now}”."
NEXT_SITE = "Trang mạng được dựng lại, thường trong vài phút, chậm nhất là đêm đó."
"""Said only where the site is published."""
FOOT = "Lời này do máy viết và tự cập nhật. {lists}{preview}"
LISTS = "[Lần kiểm tra và danh sách đầy đủ (CSV, XLSX)]({run})."
NO_LISTS = "[Lần kiểm tra]({run})."
PREVIEW = " Xem trước trang mạng: tải [trang xem thử]({address}), giải nén rồi mở `index.html`."
"""Said only where the run left the site: it may not have been built."""

WRITTEN = "Đã viết lời trả lời ở đề nghị số {number}."
NOTHING = "Không có đề nghị nào đang mở ở đúng bản vừa kiểm tra; không viết gì."
HOST_ERROR = "Nơi lưu kho mã không trả lời như mong đợi: {path}."

MERGE_ASKED = "Đã hẹn nơi lưu kho mã tự nhận đề nghị số {number} khi đủ điều kiện."
MERGE_NOT = "Không tự nhận đề nghị số {number}. {why}"
MERGE_RED = "Lần kiểm tra còn bước chưa xanh: {run}"

NO_EVENT = "Tệp {path} không phải là lời báo của nơi lưu kho mã (JSON, chữ UTF-8) nên chưa làm gì."
NO_HOST = "Lệnh này chỉ chạy trong quy trình của nơi lưu kho mã (cần GITHUB_REPOSITORY)."
NO_ISSUE = "Tệp {path} không phải là kết quả của lệnh remind --issue --format json."
ISSUE_KEPT = "Thông báo chung đã đúng."
