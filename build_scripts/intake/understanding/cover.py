"""The cover: who signed, as what, on which day, under which number, from the lines around a form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ...vietnamese.dates import parse_date
from .furniture import is_head, is_tail, signature
from .ledger import About, Ledger
from .model import Cell
from .names import looks_like_name, read_name
from .page import Page

# The line of place and date, not a date in a sentence: "Kèm theo Kế hoạch số … ngày 17 tháng 02 năm 2022".
_DATE = re.compile(
    r"(?:[^\d:(]{0,40},\s*)?(?:(?P<words>ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})|"
    r"(?:ngày(?: ký| lập)?\s*:?\s*)?(?P<figures>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}))\s*\.?",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"số\s*:\s*(\d+\s*/\s*[\w/.-]+)\s*", re.IGNORECASE)
_POSITIONS = {
    "truong phong": "Trưởng phòng",
    "pho truong phong": "Phó Trưởng phòng",
    "giam doc": "Giám đốc",
    "pho giam doc": "Phó Giám đốc",
    "giam doc trung tam": "Giám đốc Trung tâm",
    "pho giam doc trung tam": "Phó Giám đốc Trung tâm",
    "chanh van phong": "Chánh Văn phòng",
    "pho chanh van phong": "Phó Chánh Văn phòng",
    "chanh thanh tra": "Chánh Thanh tra",
    "pho chanh thanh tra": "Phó Chánh Thanh tra",
    "truong ban": "Trưởng ban",
    "pho truong ban": "Phó Trưởng ban",
}
_GENERIC = re.compile(r"\W*(?:hoac |truong )?don vi.*|thu truong.*|truong don vi.*|\W*truong (?:ban|bo phan)\b.*")
_BESIDE = 3
"""A signer's name stands under the position, or a few columns aside where cells are merged."""


class Line(NamedTuple):
    row: int
    column: int
    text: str


def read_cover(page: Page, head: Iterable[int], tail: Iterable[int], ledger: Ledger) -> dict[str, Cell]:
    """The columns of phieu.csv that these rows tell. A date below the form counts before one above it."""
    above = [Line(r, c, text) for r in head for c, text in page.lines(r)]
    below = [Line(r, c, text) for r in tail for c, text in page.lines(r)]
    cover: dict[str, Cell] = {}
    for line in (*above, *below):
        if found := _DATE.fullmatch(line.text):
            _take_date(cover, page, line, found["words"] or found["figures"], ledger)
    for line in above:
        if found := _DOCUMENT.fullmatch(line.text):
            cover["so_van_ban"] = _cell(page, line, re.sub(r"\s", "", found[1]))
    _take_signature(cover, page, below, ledger)
    return cover


def _cell(page: Page, line: Line, text: str) -> Cell:
    return Cell(text, page.book, page.place(line.row, line.column), line.text)


def _take_date(cover: dict[str, Cell], page: Page, line: Line, written: str, ledger: Ledger) -> None:
    if value := parse_date(written):
        cover["ngay_ky"] = _cell(page, line, value)
    else:
        ledger.ask("ngay_mo_ho", page, page.place(line.row, line.column), (), About("ngay_ky"), written)


def _take_signature(cover: dict[str, Cell], page: Page, lines: list[Line], ledger: Ledger) -> None:
    """The last position of one who signs, and the first name below it."""
    positions = [(number, line, found) for number, line in enumerate(lines) if (found := signature(line.text))]
    if not positions:
        return
    number, line, found = positions[-1]
    names = [n for n in lines[number + 1 :] if looks_like_name(n.text) and not is_tail(n.text) and not is_head(n.text)]
    near = [n for n in names if abs(n.column - line.column) <= _BESIDE and n.row >= line.row]
    if near:
        signer = min(near, key=lambda n: (n.row, abs(n.column - line.column)))
        cover["nguoi_ky"] = _cell(page, signer, _signer(page, signer, ledger))
    what, rest = found["what"], found["rest"]
    if not _GENERIC.fullmatch(what) and not _GENERIC.fullmatch(rest):
        text = _POSITIONS.get(what + rest) or _POSITIONS.get(what, "")
        if text:
            cover["chuc_vu"] = _cell(page, line, text)


def _signer(page: Page, line: Line, ledger: Ledger) -> str:
    outcome = read_name(line.text)
    place = page.place(line.row, line.column)
    for code, before, after in outcome.steps:
        ledger.repair(code, page, place, before, after, About("nguoi_ky", who=outcome.value))
    if outcome.question:
        ledger.ask(outcome.question, page, place, outcome.choices, About("nguoi_ky"), line.text)
    return outcome.value


def signed_unit(page: Page, tail: Iterable[int]) -> list[Line]:
    """What follows the position in "TRƯỞNG PHÒNG QUẢN LÝ THƯƠNG MẠI", and "VĂN PHÒNG" in "CHÁNH VĂN PHÒNG"."""
    found = []
    for r in tail:
        for c, text in page.lines(r):
            if position := signature(text):
                rest = position["rest"].strip()
                what = position["what"].rpartition("chanh ")
                found += [Line(r, c, part) for part in (rest, what[2] if what[1] else "") if part]
    return found
