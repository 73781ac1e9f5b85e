"""Tables for the layouts: which columns a clerk's form has, what their titles say, what a row writes into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from build_scripts.intake.understanding.names import FAMILIES
from tests.factory import SCHEMAS
from tests.intake.known import UNITS, Texts


class Options(Protocol):
    """What a layout says of its tables."""

    header: int
    shifted: bool
    capitals: bool
    honorific: str
    names: str
    spelling: str
    level_a: str
    level_b: str
    columns: str


@dataclass(frozen=True)
class Col:
    """A column: titles from the widest group down to its own, the schema's columns it tells, its text for a row."""

    path: tuple[str, ...]
    fields: tuple[str, ...]
    cell: Callable[[Texts], str]
    mark: bool = False


LEVELS, TITLES, AWARDS = (
    "ĐĂNG KÝ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ",
    "ĐĂNG KÝ DANH HIỆU THI ĐUA",
    "ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG",
)
_SHORT = {
    "ttldtt": "TTLĐTT",
    "ttldxs": "TT LĐXS",
    "ldtt": "LĐTT",
    "cstd_co_so": "CSTĐCS",
    "cstd_tinh": "CSTĐ cấp tỉnh",
    "cstd_toan_quoc": "CSTĐTQ",
    "giay_khen_so": "GK Giám đốc Sở",
    "bang_khen_tinh": "BK của UBND tỉnh",
    "bang_khen_bo": "BK Bộ CT",
    "bang_khen_ttg": "BK TTg",
    "huan_chuong_ld": "HCLĐ",
    "muc_do_xuat_sac": "HTXSNV",
    "muc_do_tot": "HTTNV",
    "tt": "STT",
}
_SCANNED = {
    "cstd_co_so": "Chiến sĩ thi đua cờ sở",
    "cstd_toan_quoc": "Chiến sỹ thi đua toute quốc",
    "bang_khen_ttg": "Bằng khen Thủ tướng Chinh phú",
    "ldtt": "Lao dộng tiên tiên",
    "giay_khen_so": "Giây khen Giám dốc Sở",
    "ttldxs": "Tập thế LĐXS",
    "bang_khen_bo": "Bằng khen Bộ trưởng Bộ Công Thưong",
    "ho_ten": "Họ vả tên",
}
_PARTS = {
    "cstd_co_so": ("Chiến sĩ thi đua", "cơ sở"),
    "cstd_tinh": ("Chiến sĩ thi đua", "cấp tỉnh"),
    "cstd_toan_quoc": ("Chiến sĩ thi đua", "toàn quốc"),
    "bang_khen_tinh": ("Bằng khen", "Chủ tịch UBND tỉnh"),
    "bang_khen_bo": ("Bằng khen", "Bộ trưởng Bộ Công Thương"),
    "bang_khen_ttg": ("Bằng khen", "Thủ tướng Chính phủ"),
    "ttldtt": ("Tập thể lao động", "tiên tiến"),
    "ttldxs": ("Tập thể lao động", "xuất sắc"),
}
_LEVEL_LABELS = dict(SCHEMAS["tap-the"].field("muc_do").categories)
_HONORIFICS = ("Bà ", "đ/c ", "Đ/c: ", "Đồng chí ", "Thầy ", "Cô ", "Thượng tá ", "ThS. ")


def title(field: str, form: str, options: Options) -> str:
    """A column's title in the layout's spelling."""
    plain = SCHEMAS[form].field(field).title
    if options.spelling == "tat":
        return _SHORT.get(field, plain)
    if options.spelling == "quet":
        return _SCANNED.get(field, plain)
    return _dressed(plain, options)


def _dressed(text: str, options: Options) -> str:
    if options.spelling == "hoa":
        return text.upper()
    if options.spelling == "khong_dau":
        return text.translate(str.maketrans(_UNACCENTED))
    if options.spelling == "xuong_dong":
        return text.replace(" ", "\n", 1).replace(" ", "\u00a0", 1) + " "
    return f"{text} (1)" if options.spelling == "chu_thich" else text


_UNACCENTED = {
    accented: plain
    for plain, group in {
        "a": "áàảãạăắằẳẵặâấầẩẫậ",
        "e": "éèẻẽẹêếềểễệ",
        "i": "íìỉĩị",
        "o": "óòỏõọôốồổỗộơớờởỡợ",
        "u": "úùủũụưứừửữự",
        "y": "ýỳỷỹỵ",
        "d": "đ",
    }.items()
    for accented in group
} | {
    accented: plain
    for plain, group in {"A": "ÁÀẢÃẠĂÂẤẬ", "E": "ÉÊẾỆ", "I": "ÍỈ", "O": "ÓỌÔỘƠỚ", "U": "ÚỨỤ", "D": "Đ"}.items()
    for accented in group
}


_EXTRA = (
    Col(("",), (), lambda row: ""),
    Col(("Năm sinh",), (), lambda row: "1980"),
    Col(("Nam/Nữ",), (), lambda row: "Nữ"),
)
"""Columns that the register has no place for, the first without a title or a text."""


def columns_of(form: str, options: Options, unit: bool = False) -> list[Col]:
    if form == "sang-kien":
        return list(_idea_columns(options))
    columns = list(_collective_columns(options) if form == "tap-the" else _person_columns(options, unit))
    return columns if options.columns != "xao" else [*columns[::-1], *_EXTRA]


def _path(field: str, form: str, options: Options, group: str) -> tuple[str, ...]:
    if options.header == 1 or not group:
        return (title(field, form, options),)
    group = _dressed(group, options)
    if options.header > 2 and field in _PARTS:
        group_and_own: tuple[str, ...] = (group, *_PARTS[field])
    else:
        group_and_own = (group, title(field, form, options))
    return ("NỘI DUNG ĐĂNG KÝ", *group_and_own) if options.header > 3 else group_and_own


def _plain(field: str, form: str, options: Options) -> Col:
    return Col((title(field, form, options),), (field,), lambda row: row[field])


def _mark(field: str, form: str, options: Options, group: str) -> Col:
    return Col(_path(field, form, options, group), (field,), lambda row: row[field], True)


def _awards(form: str, options: Options) -> Iterator[Col]:
    for field in ("giay_khen_so", "bang_khen_tinh", "bang_khen_bo", "bang_khen_ttg"):
        yield _mark(field, form, options, AWARDS)
    if form == "tap-the" or options.columns == "du":
        path = _path("huan_chuong_ld", form, options, AWARDS)
        yield Col(path, ("huan_chuong_ld",), lambda row: row["huan_chuong_ld"])
    if options.columns == "du":
        yield _plain("ly_do", form, options)
    yield _plain("ghi_chu", form, options)


def _collective_columns(options: Options) -> Iterator[Col]:
    yield _plain("tt", "tap-the", options)
    yield Col((title("tap_the", "tap-the", options),), ("tap_the",), lambda row: _collective(row["tap_the"], options))
    if options.level_a == "cot":
        for value, label in _LEVEL_LABELS.items():
            path = (label,) if options.header == 1 else (LEVELS, label)
            yield Col(path, ("muc_do",), lambda row, value=value: "x" if row["muc_do"] == value else "", True)
    else:
        words = _LEVEL_LABELS if options.level_a == "day_du" else {}
        yield Col(
            (title("muc_do", "tap-the", options),), ("muc_do",), lambda row: words.get(row["muc_do"], row["muc_do"])
        )
    for field in ("ttldtt", "ttldxs"):
        yield _mark(field, "tap-the", options, TITLES)
    yield from _awards("tap-the", options)


def _collective(name: str, options: Options) -> str:
    return name.upper() if options.capitals and name in {unit["ten"] for unit in UNITS.values()} else name


def _person_columns(options: Options, unit: bool) -> Iterator[Col]:
    yield _plain("tt", "ca-nhan", options)
    yield from _name_columns(options)
    if unit:
        yield Col(("Đơn vị",), (), lambda row: row["@don_vi"])
    if options.columns == "du":
        for field in ("chuc_vu", "ma_cb", "ngay_tuyen_dung"):
            yield _plain(field, "ca-nhan", options)
    if options.level_b == "mot_cot":
        levels = ("muc_do_xuat_sac", "muc_do_tot")
        yield Col(
            (LEVELS,), levels, lambda row: "HTXSNV" if row[levels[0]] else "Hoàn thành tốt" if row[levels[1]] else ""
        )
    else:
        for field in ("muc_do_xuat_sac", "muc_do_tot"):
            yield _mark(field, "ca-nhan", options, LEVELS)
    for field in ("ldtt", "cstd_co_so", "cstd_tinh"):
        yield _mark(field, "ca-nhan", options, TITLES)
    yield _mark("cstd_toan_quoc", "ca-nhan", options, AWARDS if options.shifted and options.header == 2 else TITLES)
    yield from _awards("ca-nhan", options)


def _name_columns(options: Options) -> Iterator[Col]:
    own = title("ho_ten", "ca-nhan", options)
    if options.honorific == "cot":
        yield Col(("Ông/Bà",), (), lambda row: "Bà" if " Thị " in row["ho_ten"] else "Ông")
    if options.names == "mot":
        yield Col((own,), ("ho_ten",), lambda row: _name(row["ho_ten"], options))
        return
    first, last = ("Họ và tên đệm", "Tên") if options.names == "hai" else (own, own)
    yield Col((first,), ("ho_ten",), lambda row: _name(row["ho_ten"], options).rpartition(" ")[0])
    yield Col((last,), (), lambda row: _name(row["ho_ten"], options).rpartition(" ")[2])


def _name(name: str, options: Options) -> str:
    before = ""
    if options.honorific == "truoc":
        number = sum(map(ord, name)) % (len(_HONORIFICS) + 1)
        before = (*_HONORIFICS, "Ông ")[number]
        before = "Đ/c " if before == "Ông " and name.split()[0].casefold() not in FAMILIES else before
    return before + (name.upper() if options.capitals else name)


def _idea_columns(options: Options) -> Iterator[Col]:
    yield Col((title("tt", "ca-nhan", options),), ("tt",), lambda row: "1")
    for field in ("ten", "tac_gia", "cap", "mo_ta", "trang_thai"):
        labels = SCHEMAS["sang-kien"].field(field).categories
        yield Col(
            (_dressed(SCHEMAS["sang-kien"].field(field).title, options),),
            (field,),
            lambda row, field=field, labels=labels: labels.get(row[field], row[field]),
        )
