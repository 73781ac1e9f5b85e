"""Nothing is lost: every row of every sheet is taken, refused or furniture, however odd the file; and it is quick."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.intake.grid import Book, Sheet
from build_scripts.intake.understanding.marks import is_letter_mark
from build_scripts.intake.understanding.model import FURNITURE, Understood
from tests.intake.canvas import Layout
from tests.intake.grids import read
from tests.intake.known import Seeded, person, seeded
from tests.intake.layouts import lay_out
from tests.intake.test_layouts import LAYOUTS, assert_all_counted

JUNK = (("x",), ("Lê Thị Mới", "x"), ("9", "Lê Thị Mới"), ("9", "Lê Thị Mới", "", "x"), ("", "x", "x"))
ONE_PAGE = [name for name, layout in LAYOUTS.items() if layout.many == "trang" and not layout.hidden]


@given(seed=st.integers(0, 999), name=st.sampled_from(ONE_PAGE), junk=st.sampled_from(JUNK), place=st.data())
@settings(max_examples=120)
def test_a_stray_row_is_taken_or_refused_wherever_it_stands(
    seed: int, name: str, junk: tuple[str, ...], place: st.DataObject
) -> None:
    (one, *others) = lay_out([seeded(seed)], LAYOUTS[name])
    first = one.sheets[0]
    at_row, left = place.draw(st.integers(0, len(first.rows))), place.draw(st.integers(0, 2))
    row = ["", "", *junk, *[""] * len(first.rows[0])][2 - left : 2 - left + len(first.rows[0])]
    changed = _with_row(first, at_row, tuple(row))
    books = [replace(one, sheets=(changed, *one.sheets[1:])), *others]
    found = read(*books)
    marked = [r for b in books for s in b.sheets for r in s.rows if any(map(is_letter_mark, r)) or "Lê Thị Mới" in r]
    assert sum(count.taken + count.refused for count in found.counts) >= len(marked)
    assert_all_counted(found, books)


def _with_row(one: Sheet, row: int, cells: tuple[str, ...]) -> Sheet:
    def moved(r: int) -> int:
        return r + (r >= row)

    merged = tuple((moved(r0), c0, moved(r1), c1) for r0, c0, r1, c1 in one.merged)
    filled = frozenset((moved(r), c) for r, c in one.filled)
    return replace(one, rows=(*one.rows[:row], cells, *one.rows[row:]), merged=merged, filled=filled)


_CELLS = (
    "x|X|1|3|05|TT|STT|Họ và tên|PHÒNG/ĐƠN VỊ|Tên sáng kiến|Tác giả|LĐTT|Bằng khen|GHI CHÚ|Mức độ|HTXSNV|Lê An|"
    "NGUYỄN VĂN A|Văn phòng Sở|Tổng cộng|Cộng|I|II. Cán bộ|…|A/ TẬP THỂ|B/ CÁ NHÂN|Đơn vị: Văn phòng Sở|NĂM 2022|"
    "năm 2021|TRƯỞNG PHÒNG|Ngày 10 tháng 3 năm 2022|Nơi nhận:|- UBND|Ghi chú: có|?|Tên|Họ đệm|Ông|Đơn vị|Ba|CSTĐ|cơ sở|"
    "Số: 12/VP|Huân chương lao động hạng...|Sáng kiến|(1)|Giấy khen|Ngày tuyển dụng|2015-01-01|ĐĂNG KÝ THI ĐUA NĂM 2022"
)


@st.composite
def grids(draw: st.DrawFn) -> Sheet:
    chance = Random(draw(st.integers(0, 2**32)))
    options = [*_CELLS.split("|"), *[""] * 25, "\u00a0", "Lê\nAn"]
    width = chance.randint(1, 8)
    rows = tuple(tuple(chance.choices(options, k=width)) for _ in range(chance.randint(0, 14)))
    corners = [(chance.randint(0, 14), chance.randint(0, 8)) for _ in range(chance.randint(0, 4))]
    merged = tuple((r, c, r + chance.randint(0, 2), c + chance.randint(0, 3)) for r, c in corners)
    filled = frozenset((chance.randint(0, 14), chance.randint(0, 8)) for _ in range(chance.randint(0, 6)))
    return Sheet("", rows, merged, chance.random() < 0.2, filled=filled)


@given(
    sheets=st.lists(grids(), max_size=3),
    kind=st.sampled_from(("xlsx", "docx", "csv")),
    don_vi=st.sampled_from(("", "van-phong")),
)
@settings(max_examples=120)
def test_whatever_a_file_holds_every_row_is_accounted_for(sheets: list[Sheet], kind: str, don_vi: str) -> None:
    named = (replace(one, name=f"trang {number}") for number, one in enumerate(sheets))
    books = [Book("bieu", kind, tuple(named))]
    found = read(*books, don_vi=don_vi)
    assert_all_counted(found, books)
    assert all(kind in FURNITURE for count in found.counts for kind in count.furniture)
    assert all(told.says for told in (*found.repairs, *found.questions, *found.refused, *found.notes))


def _timed(people: int) -> tuple[float, Understood]:
    known = seeded(1, "van-phong")
    rows = [person(Seeded(Random(number)), number) for number in range(1, people + 1)]
    books = lay_out([replace(known, forms={**known.forms, "ca-nhan": rows})], Layout(mark="X"))
    best = min(_once(books) for _ in range(2))
    return best, read(*books)


def _once(books: list[Book]) -> float:
    start = time.process_time()
    read(*books)
    return time.process_time() - start


def test_sixty_rows_take_no_time_and_many_grow_in_step() -> None:
    sixty, found = _timed(60)
    assert len(found.registrations[0].forms["ca-nhan"]) == 60
    assert sixty < 0.2
    thousand, _ = _timed(1000)
    many, _ = _timed(4000)
    assert many < 8 * thousand  # four times the rows
