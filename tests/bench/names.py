"""Invented names and words. Lists are wide and names of four words common, so that two persons of one name are few."""

from __future__ import annotations

from itertools import accumulate
from random import Random


def _words(text: str, between: str = " ") -> list[str]:
    return text.split(between)


FAMILY = _words(
    "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lâm Mai Đoàn Cao Tạ Hà Châu"
)
MIDDLE = _words(
    "Thị Văn Thanh Minh Ngọc Đức Hữu Quốc Xuân Thu Công Đình Quang Hoàng Kim Bảo Gia Anh Hồng Mỹ Phương Thùy Bích Diệu "
    "Khánh Trọng Viết Bá Duy Tuấn Thành Ánh Tuyết Lan Như Hải Nhật Trung Mạnh Tiến Chí Vĩnh Thế Phúc Cẩm Tường Yến "
    "Hoài Nguyên Việt Quỳnh Tố Ái Huy Thái Thiên Trường Tú Đăng Ý"
)
GIVEN = _words(
    "Hương Hùng Linh Dũng Lan Hà Tuấn Nga Thảo Sơn Bình Hạnh Thủy Cường Trang Long Mai Nam Hiền Phương An Anh Ánh Ân "
    "Bách Bảo Bằng Bích Cảnh Cát Cẩm Chánh Châu Chi Chiến Chinh Chung Chương Công Cúc Danh Diễm Diệp Diệu Doanh Dung "
    "Duy Duyên Dương Đan Đào Đạt Đăng Điền Điệp Định Đoan Đông Đồng Đức Giang Giao Hải Hào Hảo Hân Hậu Hiên Hiển Hiếu "
    "Hiệp Hoa Hoan Hoàn Hoàng Học Hội Hồng Huân Huế Huệ Huy Huyền Hưng Hường Khải Khang Khanh Khánh Khiêm Khôi Khương "
    "Kiên Kiệt Kiều Lam Lâm Lệ Liên Liễu Loan Lộc Lợi Luân Lương Ly Mạnh Mẫn Minh My Ngà Ngân Nghĩa Ngọc Nguyên Nguyệt "
    "Nhã Nhàn Nhân Nhi Nhung Như Oanh Phong Phú Phúc Phượng Quân Quang Quế Quý Quyên Quyết Quỳnh Sang Sinh Sương Tài "
    "Tâm Tân Thái Thanh Thành Thắng Thiện Thoa Thơ Thu Thúy Thư Tiên Tiến Toàn Trâm Trí Trinh Trung Trúc Tú Tùng Tuyết "
    "Tường Uyên Vân Viên Việt Vinh Vũ Vy Xuân Yên Yến"
)

POSTS = _words(
    "Chuyên viên,Chuyên viên chính,Phó Trưởng phòng,Kế toán,Văn thư,Kiểm soát viên,Thanh tra viên,Kỹ sư,Cán sự,"
    "Nhân viên lái xe,Nhân viên bảo vệ,Nhân viên kỹ thuật,Thủ quỹ,Lưu trữ viên,Viên chức khuyến công,Kỹ thuật viên",
    ",",
)
REASONS = (
    "Công trạng: {n} năm liền hoàn thành xuất sắc nhiệm vụ, có 0{k} sáng kiến cấp cơ sở",
    "Phong trào: thành tích tiêu biểu trong phong trào thi đua thực hiện nhiệm vụ năm 2022",
    "Chuyên đề: rút ngắn {n} ngày thời hạn trả lời hồ sơ; được {k} đơn vị bạn học theo",
)
NOTES = (
    "Nghỉ thai sản từ tháng {n}/2022",
    "Mới chuyển đến, đến cuối năm 2022 chưa đủ 1{k} tháng",
    "Đi học tập trung {n} tháng",
    'Tham gia tổ giúp việc "Chuyển đổi số", đợt {k}',
)
WORKS = (
    "Rút ngắn thời gian giải quyết hồ sơ loại {n}",
    "Bảng nhắc việc chung cho các phòng, đợt {k}",
    "Quy trình số hoá và tra cứu hồ sơ theo {n} bước",
    "Phần mềm theo dõi kiểm tra định kỳ, bản {k}",
)


def _falling(count: int, flat: float) -> list[float]:
    """Cumulative weights that fall as 1 / (rank + flat)."""
    return list(accumulate(1 / (rank + flat) for rank in range(count)))


_FAMILY = list(accumulate([30, 11, 9, 7, 5, 5, 4.5, 4, 4, 3, 3, 2, 2, 2, 2, *[1] * 10]))
_MIDDLE = _falling(len(MIDDLE), 6)
_GIVEN = _falling(len(GIVEN), 25)


def name(random: Random) -> str:
    """A person's name of three words or four."""
    family = random.choices(FAMILY, cum_weights=_FAMILY)
    middle = random.choices(MIDDLE, cum_weights=_MIDDLE, k=2 if random.random() < 0.6 else 1)
    given = random.choices(GIVEN, cum_weights=_GIVEN)
    return " ".join(dict.fromkeys([*family, *middle, *given]))


def names(random: Random, count: int) -> list[str]:
    """Names of one unit's persons, each of them once: two persons of one name in one form are an error."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[name(random)] = None
    return list(found)


def sentence(random: Random, templates: tuple[str, ...]) -> str:
    return random.choice(templates).format(n=random.randint(2, 9), k=random.randint(1, 7))
