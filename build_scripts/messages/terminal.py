"""What the commands say in a terminal."""

from collections.abc import Mapping

from . import SEVERITIES, Severity

HELP_PAGE = "huong-dan/loi/"
"""Address of the help page within the site; each code is an anchor of it."""

PROGRAM = "python -m build_scripts"
DESCRIPTION = "Sổ đăng ký thi đua: kiểm tra dữ liệu, dựng bảng và trang."
EPILOG = "Mỗi lệnh có --help riêng. Với make: make check, make site, make serve…; make help in đủ."
USAGE, VERBS, OPTIONS = "Cách dùng: ", "Các lệnh", "Tuỳ chọn"
VERB_HELP = {
    "check": "kiểm tra mọi tệp dữ liệu, in các vấn đề; mã thoát 0 là không có lỗi, 1 là có lỗi, 2 là không chạy được",
    "fix": "sửa những khác biệt vô hại trong các tệp dữ liệu (BOM, dấu chấm phẩy, Unicode tổ hợp, X thay cho x…)",
    "template": "tạo biểu mẫu Excel để điền: biểu trống, hoặc biểu có sẵn người của một hay mọi đơn vị",
    "diff": "kể hai bản của sổ khác nhau những gì: người, danh hiệu, số liệu; mã thoát 0, hoặc 2 là không so được",
    "build": "dựng các bảng và trang vào docs/nam và docs/api, chưa dựng trang mạng",
    "site": "kiểm tra, dựng bảng và trang, rồi dựng trang mạng vào site",
    "site-usb": "như site, rồi làm thêm bản không cần mạng vào site-usb, để chép vào USB",
    "serve": "như site, rồi mở trang tại máy này và dựng lại khi tệp thay đổi",
    "review": "kiểm tra, kể thay đổi và xem cần ai duyệt một đề nghị, trong một lần đọc; mã thoát như check",
    "guard": "xem một đề nghị thay đổi chạm tới đâu, cần ai xem; mã thoát 0 là an toàn để nhận, 1 là cần người xem",
    "owners": "ghi .github/CODEOWNERS từ data/units.csv: ai duyệt thay đổi ở thư mục nào",
    "issue": "giữ cho thông báo chung trên nơi lưu kho mã luôn đúng: mở, viết lại hoặc đóng (cần lệnh gh)",
    "comment": "viết hoặc viết lại lời trả lời ở đề nghị vừa được kiểm tra (chạy ở nơi lưu kho mã, cần lệnh gh)",
    "merge": "hẹn nơi lưu kho mã tự nhận đề nghị an toàn vừa được kiểm tra (chỉ khi Văn phòng đã bật, cần lệnh gh)",
    "import": "nhận tệp Excel, Word, CSV… mà đơn vị gửi: ghi thành CSV của sổ, in biên nhận",
    "inbox": "nhận mọi tệp trong data/inbox: ghi CSV, in biên nhận, để bản đánh dấu vào data/inbox/tra-lai",
    "status": "in tình hình nộp của một mùa: ai chưa nộp, có lỗi, chưa ký, sau hạn; còn bao nhiêu ngày",
    "remind": "soạn thư nhắc từng đơn vị còn việc phải làm, hoặc (--issue) bản nhắc chung trước hạn",
    "test": "chạy mọi phép thử của chương trình (cần requirements-test.txt)",
    "bench": "đo tốc độ kiểm tra và dựng trang, so với chương trình khác trên cùng máy",
    "audit": "chấm điểm trang bằng Lighthouse trong Chromium (cần Node 20)",
    "help": "in phần trợ giúp này",
}
OPTION_HELP = {
    "help": "in phần trợ giúp này",
    "root": "thư mục gốc của kho (mặc định: thư mục hiện tại)",
    "format": "dạng in ra: text (mặc định), json, github, markdown; csv, xlsx cần thêm --out",
    "out": "ghi vào tệp này thay vì in ra màn hình",
    "also": "ghi thêm một tệp dạng khác trong cùng lần chạy, ví dụ json=bao-cao.json; dùng được nhiều lần",
    "check_base": "chỉ tính lỗi của phần thay đổi so với bản này (nhánh, thẻ hoặc mã commit); vấn đề khác kể riêng",
    "today": "coi hôm nay là ngày này, dạng năm-tháng-ngày",
    "source_url": "địa chỉ xem tệp trên nơi lưu kho mã, để trang có liên kết tới tệp gốc",
    "review_format": "dạng in ra: text (mặc định: kể đủ), github (đánh dấu trên dòng)",
    "review_out": "ghi thêm mọi danh sách (JSON, Markdown, CSV, XLSX) vào thư mục này",
    "guard_format": "dạng in ra: text (mặc định), json",
    "report": "lấy kết quả kiểm tra từ báo cáo JSON này, khỏi chạy kiểm tra lại",
    "author": "tài khoản của người gửi trên nơi lưu kho mã, nếu biết",
    "owners_check": "không ghi, chỉ xem tệp đang có còn đúng không; mã thoát 1 là không",
    "owners_base": "bản trước thay đổi: tệp đã sai từ bản đó thì báo riêng, không tính cho thay đổi",
    "issue_file": "tệp JSON mà remind --issue --format json ghi ra",
    "comment_dry_run": "chỉ in lời trả lời, không viết",
    "event": "tệp kể sự kiện workflow_run, như nơi lưu kho mã đưa",
    "dry_run": "chỉ in những gì sẽ sửa, không ghi tệp",
    "paths": "chỉ sửa các tệp này (mặc định: mọi tệp trong data)",
    "base": "bản cũ: tên nhánh, mã commit hoặc một thư mục; CŨ...MỚI là so từ chỗ hai nhánh tách nhau",
    "head": "bản mới, ghi như bản cũ (mặc định: các tệp đang có trong kho)",
    "base_commit": "bản cũ: tên nhánh hoặc mã commit",
    "head_commit": "bản mới: tên nhánh hoặc mã commit",
    "diff_format": "dạng in ra: text (mặc định), markdown, json",
    "import_files": "các tệp, thư mục có tệp, hoặc - để đọc chữ dán vào",
    "import_season": "năm của đăng ký, khi biểu không ghi hoặc ghi sai",
    "import_unit": "mã đơn vị, khi biểu không ghi hoặc ghi sai",
    "replace": "thay đăng ký khác đang có (mặc định: chỉ in khác biệt, không ghi)",
    "partial": "ghi phần đã hiểu chắc, bỏ trống chỗ còn phải hỏi",
    "convert": "chuyển chữ phông cũ sang Unicode: tcvn3, vni; chỉ dùng khi đã xem ví dụ máy in ra",
    "signed_on": "ngày trưởng đơn vị ký bản giấy, nếu tệp không ghi",
    "signed_by": "người ký bản giấy, nếu tệp không ghi",
    "received": "ngày Văn phòng nhận",
    "mark": "ghi thêm bản của tệp đã gửi, đánh dấu màu và ghi chú những ô phải sửa, cạnh tệp gốc",
    "import_dry_run": "chỉ in biên nhận, không ghi tệp",
    "import_format": "dạng biên nhận: text (mặc định), markdown, json",
    "season": "năm của mùa thi đua (mặc định: mùa đang nhận đăng ký, không có thì mùa mới nhất)",
    "format_of": "dạng in ra: {formats} (mặc định là dạng đầu)",
    "site_url": "địa chỉ của trang đã đăng, để thư và bảng có liên kết tới trang của đơn vị",
    "unit": "chỉ làm thư cho đơn vị mang mã này",
    "all": "làm thư cho mọi đơn vị, cả đơn vị đã xong",
    "issue": "in bản nhắc chung, một việc (issue) được cập nhật mỗi ngày, thay cho thư từng đơn vị",
    "letters_out": "ghi vào thư mục này, mỗi đơn vị một tệp",
    "template_unit": "biểu có sẵn người của đơn vị mang mã này (không có thì là biểu trống)",
    "template_all": "biểu của mọi đơn vị trong mùa, mỗi đơn vị một tệp",
    "template_out": "thư mục để ghi (mặc định: thư mục hiện tại)",
    "port": "cổng của trang xem thử (mặc định 8000)",
}
WRONG_USE = "Lệnh chưa đúng. Gõ “{program} --help” để xem cách dùng."
WRONG_VERB = "Không có lệnh “{verb}”{suggestion}. Gõ “{program} --help” để xem các lệnh."
WRONG_DATE = "“{value}” không phải là ngày viết theo năm-tháng-ngày, ví dụ 2022-03-14."
NO_REPOSITORY = "Thư mục {root} không có data và schemas nên không phải là kho đăng ký."
BROKEN_SCHEMA = "Không đọc được lược đồ schemas/{name}. Lấy lại tệp đó từ lịch sử của kho."
TOO_MUCH = (
    "Dữ liệu có quá nhiều tệp hoặc nặng hơn {so_mb} MB, quá lớn so với một sổ đăng ký, nên không đọc. "
    "Xoá những tệp không phải biểu trong thư mục data rồi chạy lại."
)
CANNOT_WRITE = "Không ghi được {path}: tệp đang mở trong chương trình khác hoặc không có quyền ghi."
SYSTEM_ERROR = "Máy không đọc hoặc không ghi được {path}. Kiểm tra ổ đĩa còn chỗ và quyền truy cập rồi chạy lại."
PORT_BUSY = "Cổng {port} đang bận hoặc không dùng được; thêm --port {other} để dùng cổng khác."
FIX_UNKNOWN = "Không có tệp dữ liệu này trong kho: {paths}."
NO_SEASON = "Trong sổ chưa có mùa thi đua nào."
WRONG_SEASON = "Không có mùa {nam} trong data/seasons.csv. Các mùa có trong sổ: {cac_mua}."
WRONG_UNIT = "{noi} không có đơn vị mang mã “{ma}”{goi_y}. Mã ở cột ma của data/units.csv."
IN_SEASON, IN_REGISTER = "Mùa {nam}", "Sổ"
TABLES_BROKEN = "Bảng chung có lỗi nên chưa làm được việc này. Chạy `make check`, sửa các lỗi đó rồi chạy lại."
INTERRUPTED = "Đã dừng theo yêu cầu."

READING = "Đang đọc và kiểm tra dữ liệu…"
READ_SO_FAR = "  đã đọc {files} tệp"
BUILDING = "Đang dựng bảng và trang…"
SITE = "Đang dựng trang mạng bằng mkdocs…"
SITE_SO_FAR = "  đã {seconds} giây"
SHARED_BROKEN = "Bảng chung có lỗi nên chưa dựng trang, trang cũ giữ nguyên. Sửa các lỗi ở trên rồi chạy lại."
NAVIGATION = """LƯU Ý: các thẻ ở đầu trang chưa dẫn tới mùa {nam}.
Trong mkdocs.yml, ngay sau dòng “Trang chủ” của mục nav, thêm:

  - Năm {nam}:
      - nam/{nam}/index.md
{ke_hoach}      - Chỉ tiêu: nam/{nam}/chi-tieu/index.md
      - Các đơn vị: nam/{nam}/don-vi/index.md
      - Tổng hợp: nam/{nam}/tong-hop/index.md
      - Sáng kiến: nam/{nam}/sang-kien/index.md
      - Các mùa: nam/index.md

rồi bỏ dòng “Các mùa” ở năm cũ.
"""
NAVIGATION_PLAN = "      - Kế hoạch: ke-hoach/{nam}.md\n"
BUILT = "Đã dựng {pages} trang và {files} tệp tải về; {changed} tệp thay đổi."
SITE_DONE = "Xong trong {seconds} giây: {units} đơn vị, {rows} dòng, {problems}; {pages} trang trong thư mục site."
SITE_SEE = "Xem trang: chạy `make serve` (Windows: {program} serve) rồi mở http://127.0.0.1:8000/"
USB_DONE = "Bản không cần mạng: {files} tệp, {size} MB trong thư mục {folder}. Nhấp đúp {folder}/index.html để mở."
SITE_MISSING = "Trang mạng thiếu {count} trang đã dựng, ví dụ {example}. Trang chưa dùng được."
SITE_FAILED = "mkdocs dừng vì có cảnh báo hoặc lỗi ở trên."
SERVING = "Trang xem thử ở {address} (dừng: Ctrl+C). Sửa tệp trong data, docs là trang tự dựng lại."
REBUILT = "Dữ liệu thay đổi: {problems}; đã dựng lại {changed} tệp."

TEMPLATE_UNIT_OR_ALL = "Chọn một trong hai: --unit cho một đơn vị hoặc --all cho mọi đơn vị."
TEMPLATE_THERE = (
    "Đã có {path} và tệp đó khác biểu mẫu sắp ghi ({count} tệp như vậy), có thể đã có người điền. Chuyển tệp đó đi nơi"
    " khác hoặc thêm --out để ghi vào thư mục khác. Chưa ghi gì."
)
TEMPLATE_DONE = "Đã ghi {count} biểu mẫu, ví dụ {example}."
OLDER_TITLE = "Vấn đề cũ của đơn vị"
OLDER = (
    "Vấn đề cũ của đơn vị, có từ trước, ở tệp mà thay đổi này không sửa tới nên không tính cho thay đổi này; đơn vị "
    "sửa cùng hoặc gửi sau."
)
OUTSIDE_TITLE = "Ngoài phần thay đổi"
OUTSIDE = "Ngoài phần thay đổi: các vấn đề dưới đây có từ trước, ở chỗ khác, không tính vào kết quả của thay đổi này."
OUTSIDE_TOLD = "Ngoài phần thay đổi: {told}."
SUMMARY_CUT = "Còn {count} vấn đề không in hết ở đây; danh sách đủ ở các tệp csv, xlsx đính kèm lần kiểm tra."
ANNOTATIONS_CUT = (
    "Còn nữa",
    "Còn {count} vấn đề không hiện trên dòng; danh sách đủ ở trang tóm tắt và tệp đính kèm của lần kiểm tra (Summary).",
)
NO_REPORT = "Tệp {path} không phải là báo cáo JSON của lệnh check."
NEEDS_OUT = "Dạng {format} là tệp, không in ra màn hình được; thêm --out TỆP."
WRONG_ALSO = "“{value}” chưa đúng; viết dạng=tệp, ví dụ json=bao-cao.json. Các dạng: {formats}."

PROBLEM_LIST = (
    "Mức", "Thuộc", "Tệp", "Dòng", "Ô", "Cột trên biểu", "Của ai", "Ô ghi", "Vấn đề", "Cách sửa", "Tự sửa được", "Mã",
    "Giải thích",
)  # fmt: skip
PROBLEM_LIST_WORDS = {
    "sheet": "Vấn đề",
    "own": "Phần thay đổi",
    "outside": "Ngoài phần thay đổi",
    "repairable": "make fix",
}

FIXED_FILE = "{path}"
FIXED_CELL = "  ô {cell} · {title}: “{before}” thành “{after}”"
FIXED_FORM = "  {what}"
FIX_REFUSED = "  chưa sửa được: {reason}"
FIX_DONE = "Đã sửa {repairs} chỗ trong {files} tệp."
FIX_WOULD = "Sẽ sửa {repairs} chỗ trong {files} tệp (chưa ghi gì)."
FIX_NOTHING = "Không có gì phải sửa tự động."
FIX_NEXT = "Chạy `make check` để xem những gì còn lại."


def summary(counts: Mapping[Severity, int], files: int, rows: int, repairable: int = 0) -> str:
    """One line: how many problems, how many of them `fix` mends, over how much."""
    mended = f" (`make fix` sửa được {repairable})" if repairable else ""
    return f"{told(counts)}{mended}; đã đọc {files} tệp, {rows} dòng."


def told(counts: Mapping[Severity, int]) -> str:
    if not any(counts.values()):
        return "Không có vấn đề nào"
    return ", ".join(f"{counts[key]} {name.lower()}" for key, name in SEVERITIES.items() if counts[key])
