"""Errors at known places in a made repository: each kind in a unit of its own, so that none hides another.

A kind is a function that damages one file of a unit, read as a list of rows (the header first), and tells the line.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .make_data import REGISTRATIONS, header

Rows = list[list[str]]
TARGET = 3
"""Index of the damaged row, the header being 0: no author of an initiative stands there."""
TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True, order=True)
class Planted:
    """Where a problem is to be told, and under which code."""

    file: str
    line: int
    code: str


@dataclass(frozen=True)
class Kind:
    """One kind of error: the code it is told under, the form it stands in, and how it is made. A `damage` of rows tells
    the line; `encode` makes bytes of the rows where the file's own form is the error."""

    name: str
    code: str
    form: str = "ca-nhan"
    damage: Callable[[Rows], int] = lambda rows: 1
    encode: Callable[[Rows], bytes] = lambda rows: text_of(rows).encode()


def text_of(rows: Rows, delimiter: str = ",", end: str = "\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def _cell(column: str, value: str, form: str, rows: Rows, index: int) -> int:
    rows[index][header(form).index(column)] = value
    return index + 1


def _of_cell(name: str, code: str, column: str, value: str, form: str = "ca-nhan") -> Kind:
    index = TARGET if form == "ca-nhan" else 1
    return Kind(name, code, form, partial(_cell, column, value, form, index=index))


def _leading_zero(rows: Rows) -> int:
    rows[TARGET][0] = f"0{rows[TARGET][0]}"
    return TARGET + 1


def _blank(rows: Rows) -> int:
    rows.insert(TARGET, [""] * len(rows[0]))
    return TARGET + 1


def _short(rows: Rows) -> int:
    del rows[TARGET][-1]
    return TARGET + 1


def _long(rows: Rows) -> int:
    rows[TARGET].append("thừa")
    return TARGET + 1


def _swapped(rows: Rows) -> int:
    for row in rows:
        row[1], row[2] = row[2], row[1]
    return 1


def _missing_column(rows: Rows) -> int:
    for row in rows:
        del row[1]
    return 1


def _twice(rows: Rows) -> int:
    """One person again at the end, under a new number; the declared total still fits."""
    again = [*rows[TARGET]]
    again[0] = str(len(rows))
    again[header("ca-nhan").index("ma_cb")] = ""
    rows.append(again)
    return len(rows)


def _total(rows: Rows) -> int:
    column = header("phieu").index("tong_ca_nhan")
    rows[1][column] = str(int(rows[1][column]) + 1)
    return 2


def _stranger(rows: Rows) -> int:
    """One initiative, of an author who is not in the unit's form B."""
    cells = {"ma": "sk-1", "ten": "Bảng nhắc việc", "tac_gia": "Người Không Có Trong Biểu", "cap": "co_so"}
    rows[1:] = [[cells.get(column, "") for column in rows[0]]]
    return 2


def _windows_1258(rows: Rows) -> bytes:
    """The code page of old Vietnamese Windows: the letter with its own mark, its tone a character of its own behind."""
    parts = []
    for char in text_of(rows):
        marks = unicodedata.normalize("NFD", char)
        parts.append(unicodedata.normalize("NFC", "".join(m for m in marks if m not in TONES)))
        parts += [m for m in marks if m in TONES]
    return "".join(parts).encode("cp1258")


def _first_accent(rows: Rows) -> int:
    lines = text_of(rows).split("\n")
    return next(number for number, line in enumerate(lines, 1) if not line.isascii())


def _without_title(rows: Rows) -> int:
    """A folder of an unknown unit belongs to no department, so that its share of CSTĐ would be judged alone."""
    column = header("ca-nhan").index("cstd_co_so")
    for row in rows[1:]:
        row[column] = ""
    return 0


UNKNOWN_UNIT = Kind("unknown-unit", "don_vi_la", damage=_without_title)
KINDS = (
    _of_cell("required", "o_trong", "ho_ten", ""),
    _of_cell("enum", "ngoai_danh_sach", "huan_chuong_ld", "Hạng Tư"),
    _of_cell("decomposed", "dang_unicode", "ghi_chu", unicodedata.normalize("NFD", "Nghỉ thai sản")),
    _of_cell("trailing-space", "khoang_trang", "chuc_vu", "Chuyên viên "),
    _of_cell("capital-mark", "dau_danh", "ldtt", "X"),
    _of_cell("pattern", "sai_mau", "ma_cb", "CB/0012"),
    _of_cell("max-length", "qua_dai", "ghi_chu", "Ghi chú rất dài. " * 40 + "Hết"),
    Kind("leading-zero", "sai_so", damage=_leading_zero),
    _of_cell("impossible-date", "sai_ngay", "ngay_tuyen_dung", "2015-02-30"),
    _of_cell("formula", "o_cong_thuc", "ghi_chu", "=1+1"),
    _of_cell("e-mail", "thong_tin_rieng", "ghi_chu", "Liên hệ ai.do@example.vn"),
    _of_cell("level", "ngoai_danh_sach", "muc_do", "Rất tốt", "tap-the"),
    Kind("blank-row", "dong_trong", damage=_blank),
    Kind("short-row", "so_o", damage=_short),
    Kind("long-row", "so_o", damage=_long),
    Kind("semicolons", "dang_tep", encode=lambda rows: text_of(rows, ";").encode()),
    Kind("excel-csv", "dang_tep", encode=lambda rows: text_of(rows, end="\r\n").encode("utf-8-sig")),
    Kind("swapped-columns", "thu_tu_cot", damage=_swapped),
    Kind("missing-column", "thieu_cot", damage=_missing_column),
    Kind("windows-1258", "ma_hoa", damage=_first_accent, encode=_windows_1258),
    Kind("person-twice", "nguoi_trung", damage=_twice),
    Kind("total", "tong_khong_khop", "phieu", _total),
    UNKNOWN_UNIT,
    Kind("author", "tac_gia_la", "sang-kien", _stranger),
    _of_cell("late", "nop_sau_han", "ngay_nhan", "2022-03-18", "phieu"),
)


def plant(root: Path, times: int) -> dict[Planted, str]:
    """Damage the repository, each kind `times` times, evenly over the units; what is to be told, and of which kind."""
    folders = sorted((root / REGISTRATIONS).iterdir())
    todo = KINDS * times
    if len(todo) > len(folders):
        raise ValueError(f"{len(todo)} errors need as many units, not {len(folders)}")
    return {_damage(root, folders[i * len(folders) // len(todo)], kind): kind.name for i, kind in enumerate(todo)}


def _damage(root: Path, folder: Path, kind: Kind) -> Planted:
    path = folder / f"{kind.form}.csv"
    text = path.read_text(encoding="utf-8") if path.exists() else text_of([[*header(kind.form)]])
    rows = list(csv.reader(io.StringIO(text)))
    line = kind.damage(rows)
    path.write_bytes(kind.encode(rows))
    if kind is UNKNOWN_UNIT:
        path = folder.rename(folder.with_name(f"la-{folder.name}")) / path.name
    return Planted(path.relative_to(root).as_posix(), line, kind.code)
