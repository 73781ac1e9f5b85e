"""What is said of a proposal: by the guard, in CODEOWNERS, in the comment."""

from collections.abc import Mapping

OWNERS_HEAD = """\
# Made by `python -m build_scripts owners` from data/units.csv and .github/owners.toml. Do not edit: a check holds it.
# The last line that matches a path decides."""

GUARD_EMPTY = "Không có tệp nào thay đổi."
GUARD_SAFE = (
    "An toàn để nhận tự động: chỉ có biểu năm {nam} của {unit}, không có vấn đề nào, còn trong hạn. "
    "Văn phòng vẫn đối chiếu với bản ký."
)
GUARD_PROBLEMS = "Chưa nhận tự động được: còn vấn đề trong phần thay đổi, xem danh sách của lần kiểm tra."
GUARD_UNCHECKED = "Chỉ có biểu của một đơn vị, nhưng chưa có kết quả kiểm tra nên chưa nhận tự động được."
GUARD_ASKS = "Cần người xem trước khi nhận: {owners}."
OWNERS = {
    "office": "Văn phòng (@{account})",
    "maintainers": "người giữ chương trình (@{account})",
    "unit": "đơn vị có tệp bị sửa (@{account})",
    "sender": "người gửi sửa lại",
}
AND_MORE = "; còn {count} tệp nữa"
FINDINGS: Mapping[str, str | Mapping[str, str]] = {
    "chuong_trinh": "Đề nghị này sửa chương trình, lược đồ hoặc quy trình kiểm tra:",
    "lan_lon": "Dữ liệu và chương trình đi chung một đề nghị; hãy tách những tệp này sang đề nghị khác:",
    "khong_phai_du_lieu": (
        "Tệp này không phải là biểu nào nên không được đọc; biểu Excel, Word thì chuyển vào data/inbox, "
        "tệp khác thì xoá hoặc lưu thành CSV đúng tên:"
    ),
    "ban_sao": "Đây là bản sao do tải lên nhiều lần; hãy giữ một bản đúng tên, xoá bản thừa:",
    "nhieu_don_vi": "Đề nghị này sửa biểu của {so} đơn vị:",
    "don_vi_khac": "Người gửi không phải là tài khoản của {don_vi}:",
    "xoa_bieu": "Biểu đang có bị xoá hoặc chuyển đi, những người trong đó không còn được tính:",
    "bang_chung": "Đề nghị này sửa bảng chung mà mọi đơn vị dùng:",
    "hop_thu": (
        "Tệp trong hộp thư chưa phải là dữ liệu. Tệp ghi vào một nhánh của chính kho này thì máy nhập ngay và mở một "
        "đề nghị khác; tệp gửi từ kho sao (fork) thì chỉ được nhập sau khi đề nghị này được nhận vào nhánh chính:"
    ),
    "sau_han": {
        "han": "Đã qua hạn đăng ký năm {nam} ({han}):",
        "khong_ro": "Chưa biết hạn đăng ký năm {nam}:",
    },
    "trang": "Đề nghị này sửa các trang viết tay:",
}

BROKEN_TEAMS = "Không đọc được .github/owners.toml: cần hai dòng office và maintainers, tên nhóm không có chữ @."
OWNERS_WRITTEN = "Đã ghi .github/CODEOWNERS: {units} đơn vị có tài khoản riêng, các đơn vị khác do Văn phòng."
OWNERS_SAME = ".github/CODEOWNERS đã đúng."
OWNERS_STALE = ".github/CODEOWNERS không khớp với data/units.csv. Chạy `python -m build_scripts owners` rồi gửi lại."
