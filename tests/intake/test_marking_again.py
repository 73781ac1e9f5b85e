"""A marked workbook sent again is read as if it had not been marked, whatever the form looks like."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.intake.grid import Book
from build_scripts.intake.marking import mark
from build_scripts.intake.reading import read_book
from build_scripts.intake.remark import Kind, Remark
from build_scripts.intake.understanding.model import Understood
from build_scripts.messages import marking as say
from tests.intake import making_files as make
from tests.intake.grids import read
from tests.intake.known import seeded
from tests.intake.layouts import lay_out
from tests.intake.making_files import Page
from tests.intake.marked import at, coloured, listed, load, mark_xlsx
from tests.intake.marked_example import SHEET, form, marked
from tests.intake.test_layouts import LAYOUTS

KINDS: tuple[Kind, ...] = ("loi", "tu_choi", "hoi", "canh_bao", "luu_y")
MAKERS = {"xlsx": make.xlsx, "xls": make.xls, "ods": make.ods}


def laid_out(name: str, kind: str = "xlsx") -> list[tuple[Book, bytes]]:
    books = lay_out([seeded(7)], replace(LAYOUTS[name], letters="NFC"))
    pages = [
        [
            Page(
                s.name,
                s.rows,
                [m for m in s.merged if m[:2] != m[2:]],
                s.hidden,
                s.top - 1,
                s.left - 1,
                filled=s.filled,
            )
            for s in one.sheets
        ]
        for one in books
    ]
    files = [MAKERS[kind](*of_book) for of_book in pages]
    return [(read_book(one.name, data), data) for one, data in zip(books, files, strict=True)]


def on_every_third_cell(book: Book) -> list[Remark]:
    cells = [(s, r, c) for s in book.sheets for r, row in enumerate(s.rows) for c in range(len(row))]
    return [
        Remark(KINDS[number % 5], 0, sheet.place(row, column), "Cột", "Ai", f"Câu {number}.")
        for number, (sheet, row, column) in enumerate(cells[::3])
    ]


def summary(found: Understood) -> dict[str, Any]:
    """All that was understood, apart from the note that the list was not read."""
    findings = (*found.repairs, *found.questions, *found.refused, *found.notes)
    return {
        "rows": [
            (
                one.don_vi,
                one.nam,
                one.cover,
                {form: [(row.values, row.line, dict(row.columns)) for row in rows] for form, rows in one.forms.items()},
            )
            for one in found.registrations
        ],
        "told": [(told.code, told.place, told.says) for told in findings if told.code != "trang_can_sua"],
        "totals": [(total.declared, total.place) for total in found.totals],
        "counts": [
            (count.sheet, count.taken, count.refused) for count in found.counts if count.sheet != say.SHEET_NAME
        ],
    }


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_marked_form_is_understood_as_before(name: str) -> None:
    before = laid_out(name)
    made = [mark_xlsx(data, *on_every_third_cell(book)) for book, data in before]
    after = [read_book(book.name, data) for (book, _), data in zip(before, made, strict=True)]
    assert summary(read(*after)) == summary(read(*(book for book, _ in before)))


@pytest.mark.parametrize("kind", ["xls", "ods"])
@pytest.mark.parametrize("name", ["as_printed", "marks_by_colour", "hidden_draft", "titles_broken"])
def test_so_is_a_form_that_was_rebuilt(name: str, kind: str) -> None:
    for book, data in laid_out(name, kind):
        made = read_book(book.name, mark_xlsx(data, *on_every_third_cell(book)))
        assert summary(read(made)) == summary(read(book))


def test_the_list_is_told_not_read() -> None:
    found = read(read_book("", marked()))
    assert [(note.place.sheet, note.says) for note in found.notes if note.code == "trang_can_sua"] == [
        (
            "Cần sửa",
            "Trang này là danh sách máy ghi khi trả tệp lần trước, không phải biểu; 15 dòng của nó không được đọc.",
        )
    ]
    assert found.counts[0].taken == found.counts[0].refused == 0


def test_the_list_is_known_under_another_name_and_after_a_row_was_put_before_it() -> None:
    book = load(marked())
    book.worksheets[0].title = "Đã sửa"
    book.worksheets[0].insert_rows(1)
    out = io.BytesIO()
    book.save(out)
    assert load(mark_xlsx(out.getvalue())).sheetnames == ["Cần sửa", SHEET, "nháp"]


PIECES = (
    "=",
    "+1",
    "@",
    "'",
    '"',
    "<b>",
    "&amp;",
    "\n",
    "\t",
    "_x000D_",
    " ",
    "Lê",
    "Thị",
    "ệ",
    "x",
    "12",
    "😀",
    "{}",
    "%s",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=6).map(lambda pieces: "".join(pieces).strip())


@st.composite
def workbooks(draw: st.DrawFn) -> tuple[Page, ...]:
    names = draw(st.lists(st.sampled_from(("B", "A'B", "Cần sửa", "a b", "=1")), min_size=1, max_size=3, unique=True))
    values = st.none() | TEXTS | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
    rows = st.lists(st.lists(values | st.booleans(), min_size=1, max_size=5), min_size=1, max_size=6)
    return tuple(Page(name, [["Có chữ"], *draw(rows)], top=draw(st.integers(0, 3))) for name in names)


REMARKS = st.lists(
    st.builds(
        at,
        st.sampled_from(("B", "A'B", "Cần sửa", "a b", "=1", "")),
        st.sampled_from(("A1", "B3", "C2", "E9", "XFD1048576", "XFE1", "A0", "", "b2")),
        st.sampled_from(KINDS),
        TEXTS.map(lambda text: f"Có {text}"),
        TEXTS,
        TEXTS,
    ),
    max_size=12,
)


@given(workbooks(), REMARKS)
@settings(max_examples=80)
def test_any_workbook_keeps_its_values_and_lists_every_remark(pages: tuple[Page, ...], remarks: list[Remark]) -> None:
    data = make.xlsx(*pages)
    book = read_book("", data)
    ending, made = mark(book, data, remarks)
    again = read_book("", made)
    assert ending == "xlsx"
    assert [(s.name, s.rows, s.top, s.left) for s in again.sheets[1:]] == [
        (s.name, s.rows, s.top, s.left) for s in book.sheets
    ]
    assert sorted(row[1] for row in listed(made)) == sorted(say.KINDS[remark.kind] for remark in remarks)
    assert {row[6] for row in again_listed(again)} >= {remark.says for remark in remarks}
    assert set(coloured(made)) <= {
        f"{sheet.title}!{cell}" for sheet in load(made) for cell in ("A1", "B3", "C2", "E9", "XFD1048576")
    }


def again_listed(book: Book) -> list[tuple[str, ...]]:
    return [row for row in book.sheets[0].rows if len(row) > 6]


def test_a_form_marked_and_repaired_is_read_repaired() -> None:
    book = load(marked())
    book[SHEET]["D11"].value = None
    out = io.BytesIO()
    book.save(out)
    before, after = (read(read_book("", data)) for data in (form(), out.getvalue()))
    hers = [
        [row.texts for row in found.registrations[0].forms["ca-nhan"] if "Hồng Vân" in row.texts["ho_ten"]]
        for found in (before, after)
    ]
    assert [row[0]["muc_do_tot"] for row in hers] == ["x", ""]
    assert [row[0]["muc_do_xuat_sac"] for row in hers] == ["x", "x"]
