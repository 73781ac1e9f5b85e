"""Sheets written by hand in tests: one line a row, "|" between cells, "\\n" for a line break within one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from build_scripts.intake.grid import Book, Place, Sheet
from build_scripts.intake.understanding import understand
from build_scripts.intake.understanding.model import Finding, Understood
from tests.factory import SCHEMAS
from tests.intake.known import SEASONS, UNITS

HEAD = "ĐƠN VỊ: Văn phòng Sở\nĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2022\n"
A = "TT|PHÒNG/ĐƠN VỊ|MỨC ĐỘ|TTLĐTT|TTLĐXS|Giấy khen Giám đốc Sở|BKT|BKB|BKTTg|Huân chương lao động hạng...\n"
B = "TT|Họ và tên|HTXSNV|HTTNV|LĐTT|CSTĐCS|CSTĐ tỉnh|CSTĐTQ|Giấy khen Giám đốc Sở|BKT|BKB|BKTTg|GHI CHÚ\n"
"""Headers in one row with every column of the paper forms; the first row below HEAD and one of these is row 4."""


def sheet(text: str, name: str = "B", **about: Any) -> Sheet:
    rows = [[cell.strip().replace("\\n", "\n") for cell in line.split("|")] for line in text.rstrip("\n").split("\n")]
    width = max(map(len, rows))
    return Sheet(name, tuple((*row, *[""] * (width - len(row))) for row in rows), **about)


def meta(don_vi: str = "van-phong", nam: str = "2022", more: str = "") -> Sheet:
    """The hidden sheet of a form of ours."""
    told = f"bieu_mau|so-dang-ky-thi-dua\nphien_ban|1\nnam|{nam}\nmau|2022\ndon_vi|{don_vi}\n{more}"
    return sheet(told, "_meta", hidden=True)


def book(*sheets: Sheet | str, kind: str = "xlsx") -> Book:
    return Book("bieu", kind, tuple(s if isinstance(s, Sheet) else sheet(s) for s in sheets))


def read(*given: Book | Sheet | str, seasons: Collection[str] = SEASONS, nam: str = "", don_vi: str = "") -> Understood:
    """Books, or the sheets of one book."""
    books = [one for one in given if isinstance(one, Book)] or [book(*given)]
    return understand(books, SCHEMAS, UNITS, seasons, nam, don_vi)


def texts(found: Understood, form: str, don_vi: str = "van-phong") -> list[dict[str, str]]:
    """What the rows of a form hold, without empty columns."""
    rows = [row for r in found.registrations if r.don_vi == don_vi for row in r.forms.get(form, ())]
    return [{column: text for column, text in row.texts.items() if text} for row in rows]


def at(cell: str, name: str = "B") -> Place:
    return Place(name, cell)


def filled(one: Sheet, *cells: tuple[int, int]) -> Sheet:
    return replace(one, filled=frozenset(cells))


class Told(NamedTuple):
    """What is read, the cell (sheet!cell) at which something is told, its words, the answers offered; `file` is what
    its owner calls it."""

    given: tuple[Sheet | str, ...]
    place: str
    says: str
    choices: tuple[str, ...] = ()
    nam: str = ""
    don_vi: str = ""
    file: str = "bieu"

    def read(self) -> Understood:
        return read(replace(book(*self.given), name=self.file), nam=self.nam, don_vi=self.don_vi)


def told(
    given: Sheet | str | tuple[Sheet | str, ...], place: str, says: str, *choices: str, nam: str = "", don_vi: str = ""
) -> Told:
    return Told(given if isinstance(given, tuple) else (given,), place, says, choices, nam, don_vi)


def assert_told(found: Sequence[Finding], code: str, case: Told) -> None:
    """The first finding of a code stands at the place and says the words."""
    first = next(finding for finding in found if finding.code == code)
    assert f"{first.place.sheet}!{first.place.cell}" == case.place
    assert first.says == case.says
