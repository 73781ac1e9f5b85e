"""Words of the pages that come from no schema, and figures, dates and periods as readers write them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from ..tables import Board, Coverage, Status
from ..tables.progress import Verdict
from ..vietnamese.dates import format_date
from ..vietnamese.numbers import format_number

ORGANISATION = "SỞ CÔNG THƯƠNG Q.NGÃI"
"""The first line of the plan's forms."""

STATUS: Mapping[Status, str] = {
    "hop_le": "Đã nộp, hợp lệ",
    "nop_muon": "Đã nộp, sau hạn",
    "co_loi": "Có lỗi, chưa tính",
    "chua_nop": "Chưa nộp",
}
VERDICT: Mapping[Verdict, str] = {
    "vuot": "Vượt chỉ tiêu",
    "dat": "Đạt chỉ tiêu",
    "chua_dat": "Chưa đạt chỉ tiêu",
    "chua_ro": "Chưa kết luận được",
    "chua_co": "Chưa có số liệu công bố",
}
GRADE: Mapping[str, str] = {"cong_bo": "số công bố", "uoc": "số ước", "suy_ra": "số suy ra"}
NO_WHOLE_YEAR = "Chưa có số cả năm"
SETTLED: tuple[Verdict, ...] = ("vuot", "dat", "chua_dat")
"""The verdicts that rest on a figure."""
SIGN = {">": "hơn ", "≈": "khoảng "}
UNDECIDED = "Chưa chọn mức độ"
NONE = "–"
"""Stands where a title is not open to that kind, as distinct from 0."""

_PERIODS = (
    (re.compile(r"nam"), "Cả năm"),
    (re.compile(r"([0-9]{1,2})-thang"), "{} tháng đầu năm"),
    (re.compile(r"thang-0?([0-9]{1,2})"), "Tháng {}"),
    (re.compile(r"quy-([1-4])"), "Quý {}"),
)


def number(value: object) -> str:
    """A number as readers write it; what is none stays as it is, since a page never fails on a cell."""
    try:
        return format_number(str(value))
    except ValueError:
        return str(value)


def day(iso: str) -> str:
    try:
        return format_date(iso)
    except ValueError:
        return iso


def quantity(value: str, unit: str) -> str:
    """A number with its unit: 103%, 55.000 tỷ đồng."""
    return f"{number(value)}%" if unit == "%" else f"{number(value)} {unit}"


def points(value: str) -> str:
    """A distance in percentage points, with its sign."""
    sign = "" if value.startswith("-") or value == "0" else "+"
    return f"{sign}{number(value)} điểm phần trăm"


def period(ky: str) -> str:
    for pattern, name in _PERIODS:
        if match := pattern.fullmatch(ky):
            return name.format(*match.groups())
    return ky


def verdict(told: Verdict, figure: Mapping[str, str]) -> str:
    """A verdict in words that say what kind of figure it rests on: only a published, exact one settles it."""
    text = VERDICT[told]
    if told not in SETTLED:
        return text
    if figure["loai"] == "uoc":
        return f"Ước {inside_sentence(text)}"
    soft = GRADE["suy_ra"] if figure["loai"] == "suy_ra" else "số gần đúng" if figure["dau"] == "≈" else ""
    return f"{text} ({soft})" if soft else text


def grades(kinds: Iterable[str]) -> str:
    """How many of several figures are no published ones: 1 số ước, 1 số suy ra; empty where all are."""
    found = Counter(kinds)
    return ", ".join(f"{found[kind]} {name}" for kind, name in GRADE.items() if found[kind] and kind != "cong_bo")


def host(address: str) -> str:
    """The publisher's host of a web address; empty for anything else, such as a document's number."""
    try:
        parts = urlsplit(address)
    except ValueError:  # https://[
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""


def coverage_words(coverage: Coverage) -> str:
    """What a total holds, in the words that stand beside every total."""
    held = f"{number(coverage.counted)}/{number(coverage.expected)} đơn vị"
    return f"{held}, đến {day(coverage.as_of)}" if coverage.as_of else held


def inside_sentence(text: str) -> str:
    """Words as they stand within a sentence: a small letter first."""
    return text[:1].lower() + text[1:]


def time_left(board: Board, state: str) -> str:
    """The deadline as seen today while the season is open, else the season's state."""
    if board.days_left is None:
        return state
    unlocked = ", chưa khoá sổ" if board.days_left < 0 else ""
    return f"{days_to_deadline(board.days_left)}{unlocked}"


class Tile(NamedTuple):
    """A few words in large letters, and what they count."""

    short: str
    note: str


def deadline_tile(board: Board, state: str) -> Tile:
    """The same as `time_left`, short enough for a tile."""
    last_day = day(board.season["han_dang_ky"])
    if board.days_left is None:
        return Tile(state, f"hạn hết ngày {last_day}")
    if board.days_left < 0:
        return Tile(f"quá hạn {-board.days_left} ngày", f"hạn {last_day}, chưa khoá sổ")
    return Tile(f"còn {board.days_left} ngày" if board.days_left else "hạn hôm nay", f"hết ngày {last_day}")


def days_to_deadline(days: int) -> str:
    if days < 0:
        return f"đã quá hạn {-days} ngày"
    return f"còn {days} ngày" if days else "hôm nay là ngày cuối"
