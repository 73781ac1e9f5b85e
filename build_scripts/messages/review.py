"""What is said of a proposal: by the guard, in CODEOWNERS, in the comment."""

from collections.abc import Mapping

OWNERS_HEAD = """\
# Made by `python -m build_scripts owners` from data/units.csv and .github/owners.toml. Do not edit: a check holds it.
# The last line that matches a path decides."""

GUARD_EMPTY = "Không có tệp nào thay đổi."
GUARD_SAFE = (
    "An toàn để nhận tự động: chỉ có biểu năm {nam} của {unit}, do đúng tài khoản của đơn vị gửi, "
    "phần thay đổi không có vấn đề nào, còn trong hạn. Văn phòng vẫn đối chiếu với bản ký."
)
GUARD_SENDER_UNKNOWN = (
    "{office} xem người gửi rồi nhận: chỉ có biểu năm {nam} của {unit}, phần thay đổi không có vấn đề nào, "
    "còn trong hạn."
)
GUARD_ERRORS = "Chưa nhận được: còn {count} lỗi. Người gửi sửa trên chính nhánh này, máy xem lại."
GUARD_MEND = "Chưa nhận được: người gửi sửa những điều dưới đây trên chính nhánh này, máy xem lại."
GUARD_THEN_ASKS = "Sửa xong, cần người xem rồi mới nhận: {owners}."
GUARD_ASKS = "Nhận được sau khi có người xem: {owners}."
GUARD_WARNINGS = "Còn {told}, không chặn việc nhận."
GUARD_UNCHECKED = "Chưa có kết quả kiểm tra. Cần người xem lần chạy kiểm tra rồi mới nhận: {owners}."
GUARD_WITHHELD = "Chưa xác định được ai nhận; Văn phòng xem dữ liệu trên nhánh chính trước. {why}"
GUARD_REMOVES = "Bỏ khỏi đăng ký: {what}."
GUARD_STRIPS = "Bỏ hoặc hạ danh hiệu, khen thưởng: {what}."
MORE_NAMES = " và {count} nữa"
OWNERS = {
    "office": "Văn phòng (@{account})",
    "maintainers": "người giữ chương trình (@{account})",
    "unit": "đơn vị có tệp bị sửa (@{account})",
}
AND_MORE = "; còn {count} tệp nữa"
FINDINGS: Mapping[str, str | Mapping[str, str]] = {
    "chuong_trinh": "Đề nghị này sửa chương trình, lược đồ hoặc quy trình kiểm tra:",
    "lan_lon": "Dữ liệu và chương trình đi chung một đề nghị; hãy tách các tệp chương trình sang đề nghị khác.",
    "khong_phai_du_lieu": (
        "Tệp này không phải là biểu nào nên không được đọc; biểu Excel, Word thì chuyển vào data/inbox, "
        "tệp khác thì xoá hoặc lưu thành CSV đúng tên:"
    ),
    "ban_sao": "Đây là bản sao do tải lên nhiều lần; hãy giữ một bản đúng tên, xoá bản thừa:",
    "thu_muc_la": "Thư mục không mang mã của đơn vị nào nên biểu trong đó không được tính; hãy đổi tên theo mã đơn vị:",
    "nhieu_don_vi": "Đề nghị này sửa biểu của {so} đơn vị: {ten}.",
    "don_vi_khac": "Người gửi không phải là tài khoản của {don_vi}:",
    "chua_ro_nguoi_gui": {
        "khong_tai_khoan": "Sổ chưa có tài khoản của {don_vi} nên máy không biết người gửi có đúng là đơn vị không.",
        "nhom": "Tài khoản của {don_vi} là nhóm @{tai_khoan}; máy không biết người gửi có trong nhóm không.",
        "khong_biet": "Máy chưa biết ai gửi.",
        "van_phong": "Văn phòng gửi thay {don_vi}.",
    },
    "xoa_bieu": "Biểu đang có bị xoá hoặc chuyển đi, những người trong đó không còn được tính:",
    "rut_nhieu": {
        "bia": "Tờ bìa không còn dòng nào, bộ biểu trở thành chưa ký:",
        "het": "{bieu} không còn dòng nào, trước có {truoc} {gi}:",
        "qua_nua": "Một lần bỏ {bo} trong số {truoc} {gi}, quá nửa:",
        "danh_hieu": "Một lần bỏ hoặc hạ danh hiệu, khen thưởng của {ha} trong số {truoc} {gi}, quá nửa:",
        "ca_hai": (
            "Một lần bỏ {bo} {gi} và bỏ hoặc hạ danh hiệu, khen thưởng của {ha} {gi} khác, cộng lại quá nửa trong số "
            "{truoc}:"
        ),
    },
    "o_van_phong": "Đề nghị này sửa ô “Ngày Văn phòng nhận”, ô này do Văn phòng ghi:",
    "bang_chung": "Đề nghị này sửa bảng chung mà mọi đơn vị dùng:",
    "hop_thu": (
        "Tệp trong hộp thư chưa phải là dữ liệu. Tệp ghi vào một nhánh của chính kho này thì máy nhập ngay và mở một "
        "đề nghị khác; tệp gửi từ kho sao (fork) thì chỉ được nhập sau khi đề nghị này được nhận vào nhánh chính:"
    ),
    "sau_han": {
        "khoa": "Sổ đăng ký năm {nam} đã khoá.",
        "han": "Đã qua hạn đăng ký năm {nam} ({han}).",
        "khong_ro": "Chưa biết hạn đăng ký năm {nam}.",
    },
    "trang": "Đề nghị này sửa chữ hoặc ảnh của các trang viết tay:",
}

BROKEN_TABLE = "{path} không đọc được nên máy không biết ai gửi, ai nhận. {why} Sửa tệp này rồi chạy lại."
BROKEN_ROWS = (
    "{path} có dòng thiếu hoặc thừa ô (dòng {lines}) nên máy không biết ai gửi, ai nhận. Sửa tệp này rồi chạy lại."
)
BROKEN_TEAMS = "Không đọc được .github/owners.toml: cần hai dòng office và maintainers, tên nhóm không có chữ @."
OWNERS_WRITTEN = "Đã ghi .github/CODEOWNERS: {units} đơn vị có tài khoản riêng, các đơn vị khác do Văn phòng."
OWNERS_SAME = ".github/CODEOWNERS đã đúng."
OWNERS_BASE = "--base chỉ dùng cùng --check."
OWNERS_OLDER = (
    ".github/CODEOWNERS trên nhánh chính không khớp với data/units.csv từ trước; đề nghị này không sửa tới nên không "
    "tính cho đề nghị này. Văn phòng chạy `python -m build_scripts owners` rồi gửi một đề nghị riêng."
)
OWNERS_NOT_ASKED = "Không tính cho đề nghị này: đề nghị không sửa các tệp nguồn của .github/CODEOWNERS."
OWNERS_STALE = ".github/CODEOWNERS không khớp với data/units.csv. Chạy `python -m build_scripts owners` rồi gửi lại."
