"""Registrations that are known, to be laid out as clerks do and read back: every name and unit here is invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Protocol, TypeVar

from hypothesis import strategies as st

from tests.factory import SCHEMAS

T = TypeVar("T")
Texts = dict[str, str]

UNITS: dict[str, Texts] = {
    "van-phong": {"ten": "Văn phòng Sở", "loai": "van_phong", "truong_don_vi": "Huỳnh Thị Bích Trâm"},
    "thanh-tra": {"ten": "Thanh tra Sở", "loai": "thanh_tra", "truong_don_vi": "Lương Thế Hưng"},
    "tai-chinh": {
        "ten": "Phòng Kế hoạch - Tài chính - Tổng hợp",
        "loai": "phong",
        "truong_don_vi": "Dương Thị Cẩm Vân",
    },
    "cong-nghiep": {"ten": "Phòng Quản lý Công nghiệp", "loai": "phong", "truong_don_vi": "Trương Đình Quân"},
    "thuong-mai": {"ten": "Phòng Quản lý Thương mại", "loai": "phong", "truong_don_vi": "Nguyễn Lê Thanh Tùng"},
    "khuyen-cong": {
        "ten": "Trung tâm Khuyến công và Xúc tiến thương mại",
        "loai": "trung_tam",
        "truong_don_vi": "Bùi Thanh Hoà",
    },
}
SEASONS = ("2021", "2022")
POSITIONS = {"van-phong": "Chánh Văn phòng", "thanh-tra": "Chánh Thanh tra", "khuyen-cong": "Giám đốc"}

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Đoàn", "Tô", "Tạ")
_MIDDLE = ("Văn", "Thị", "Minh", "Thị Thu", "Quốc", "Hữu", "Ngọc", "Thị Bích", "Đức")
_GIVEN = ("An", "Thuỷ", "Hoà", "Hương", "Quân", "Ánh", "Tổng", "Công", "Thư", "Phượng", "Ý", "Như", "Việt", "Út")
_UNUSUAL = ("Y Thanh", "Hồ Thị Pơ Nhớt", "Rơ-Ông Ha Tuyên", "Ka Să K'Hoan", "A Lăng Bhuốc", "Lê Na", "H'Hen Niê")
_NOTES = ("Nghỉ thai sản từ 6/2022", "mới chuyển đến 15/02", "Đi học, bảo lưu", "Ghi theo QĐ số 12/QĐ-SCT", "Tổng kết")
_POSTS = ("Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên", "Kế toán", "Văn thư", "Lái xe")
_REASONS = ("Hai năm liền hoàn thành xuất sắc nhiệm vụ", "Thành tích tiêu biểu; 02 sáng kiến cấp cơ sở")
_TEAMS = ("Phòng Khuyến công", "Phòng Xúc tiến thương mại", "Tổ Tổng hợp")
_IDEAS = (
    "Sổ theo dõi văn bản trên mạng",
    "Bảng nhắc việc chung",
    "Bản đồ số các cụm công nghiệp",
    "Mẫu hồ sơ dùng chung",
)


class Choose(Protocol):
    """Where chance comes from: a seed, or hypothesis."""

    def number(self, least: int, most: int) -> int: ...

    def one(self, options: Sequence[T]) -> T: ...


@dataclass(frozen=True)
class Seeded:
    random: Random

    def number(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def one(self, options: Sequence[T]) -> T:
        return self.random.choice(options)


@dataclass(frozen=True)
class Drawn:
    draw: st.DrawFn

    def number(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most))

    def one(self, options: Sequence[T]) -> T:
        return self.draw(st.sampled_from(options))


@dataclass(frozen=True)
class Known:
    """One unit's registration in the schemas' columns, as it must come out."""

    don_vi: str
    nam: str
    forms: dict[str, list[Texts]]
    cover: Texts = field(default_factory=dict)

    @property
    def name(self) -> str:
        return UNITS[self.don_vi]["ten"]


def make(choose: Choose, don_vi: str, nam: str = "2022") -> Known:
    head = UNITS[don_vi]["truong_don_vi"]
    people = [person(choose, number, head if number == 1 else "") for number in range(1, choose.number(1, 9) + 1)]
    teams = _TEAMS[: choose.number(0, 3)] if don_vi == "khuyen-cong" else ()
    collectives = [_collective(choose, n, name) for n, name in enumerate((UNITS[don_vi]["ten"], *teams), 1)]
    ideas = [_idea(choose, n, people) for n in range(1, choose.number(0, 3) + 1)]
    cover = {
        "ngay_ky": f"{nam}-0{choose.number(1, 9)}-{choose.number(10, 28)}",
        "nguoi_ky": head,
        "chuc_vu": POSITIONS.get(don_vi, "Trưởng phòng"),
    }
    return Known(don_vi, nam, {"tap-the": collectives, "ca-nhan": people, "sang-kien": ideas}, cover)


def seeded(seed: int, don_vi: str = "thuong-mai", nam: str = "2022") -> Known:
    return make(Seeded(Random(seed)), don_vi, nam)


@st.composite
def registrations(draw: st.DrawFn, don_vi: str = "", nam: str = "") -> Known:
    choose = Drawn(draw)
    return make(choose, don_vi or choose.one(sorted(UNITS)), nam or choose.one(SEASONS))


def _row(form: str, **texts: str) -> Texts:
    return dict.fromkeys(SCHEMAS[form].header, "") | texts


def _marks(choose: Choose, *columns: str) -> Texts:
    return {column: "x" for column in columns if not choose.number(0, 2)}


def person(choose: Choose, number: int, name: str = "") -> Texts:
    composed = f"{choose.one(_FAMILIES)} {choose.one(_MIDDLE)} {choose.one(_GIVEN)}"
    level = choose.one(("muc_do_xuat_sac", "muc_do_tot", "muc_do_tot", ""))
    awards = ("cstd_co_so", "cstd_tinh", "cstd_toan_quoc", "giay_khen_so", "bang_khen_tinh", "bang_khen_bo")
    return _row(
        "ca-nhan",
        tt=str(number),
        ho_ten=name or (choose.one(_UNUSUAL) if not choose.number(0, 6) else composed),
        chuc_vu=choose.one(_POSTS),
        ma_cb=choose.one(("", "CB0012", "CB-44.1")),
        ngay_tuyen_dung=choose.one(("", "2015-08-01", "2009-12-31")),
        **({level: "x"} if level else {}),
        **_marks(choose, "ldtt", *awards, "bang_khen_ttg"),
        huan_chuong_ld=choose.one(("", "", "", "Nhất", "Nhì", "Ba")),
        ly_do=choose.one(("", "", *_REASONS)),
        ghi_chu=choose.one(("", "", *_NOTES)),
    )


def _collective(choose: Choose, number: int, name: str) -> Texts:
    return _row(
        "tap-the",
        tt=str(number),
        tap_the=name,
        muc_do=choose.one(("HTXSNV", "HTTNV", "HTNV", "KHTNV")),
        **_marks(choose, "ttldtt", "ttldxs", "giay_khen_so", "bang_khen_tinh", "bang_khen_bo", "bang_khen_ttg"),
        huan_chuong_ld=choose.one(("", "", "Nhất", "Nhì", "Ba")),
        ly_do=choose.one(("", *_REASONS)),
        ghi_chu=choose.one(("", "Thành lập tháng 3/2021")),
    )


def _idea(choose: Choose, number: int, people: list[Texts]) -> Texts:
    authors = {choose.one(people)["ho_ten"]: None for _ in range(choose.number(1, 2))}
    return _row(
        "sang-kien",
        ma=f"sk-{number:02}",
        ten=choose.one(_IDEAS),
        tac_gia="; ".join(authors),
        cap=choose.one(("co_so", "tinh", "toan_quoc")),
        mo_ta=choose.one(("", "Áp dụng từ tháng 3, giảm số lần bổ sung hồ sơ")),
        trang_thai=choose.one(("", "dang_ky", "cong_nhan")),
    )
