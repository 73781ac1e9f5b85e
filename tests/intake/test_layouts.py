"""Every layout of the forms is read back whole: no false question, every row, mark and total right."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.intake.grid import Book
from build_scripts.intake.understanding import understand
from build_scripts.intake.understanding.aliases import NAMES
from build_scripts.intake.understanding.model import Understood
from build_scripts.vietnamese.folding import fold
from tests.factory import SCHEMAS
from tests.intake.canvas import Layout
from tests.intake.known import SEASONS, UNITS, Known, registrations, seeded
from tests.intake.layouts import expected, lay_out
from tests.intake.tables import columns_of

LAYOUTS = {
    "as_printed": Layout(),
    "as_text": Layout(merged=False, kind="text"),
    "one_header_row": Layout(header=1, numbers=""),
    "three_header_rows": Layout(header=3),
    "three_header_rows_without_merges": Layout(header=3, merged=False, numbers="chu"),
    "four_header_rows": Layout(header=4, shifted=False, numbers="ngoac"),
    "four_header_rows_without_merges": Layout(header=4, merged=False, head="ten"),
    "two_sheets": Layout(pages="hai", numbers="chu"),
    "two_files": Layout(pages="tep", head="cham"),
    "persons_first": Layout(pages="nguoc", totals="dau"),
    "side_by_side": Layout(pages="ben", fillers=True),
    "fillers_and_notes": Layout(fillers=True, notes=True, numbering="so_0"),
    "sections_with_totals": Layout(sections="la_ma", totals="muc", numbering="lai"),
    "sections_plain": Layout(sections="tron", totals="dau", padded=True),
    "sections_merged": Layout(sections="gop", numbering="lai", counted=True),
    "capitals": Layout(capitals=True, head="ten", mark="X"),
    "capitals_in_two_columns": Layout(capitals=True, names="hai", mark="✓"),
    "names_under_one_title": Layout(names="gop", mark="v"),
    "names_under_one_title_without_merges": Layout(names="gop", merged=False, header=1),
    "honorifics": Layout(honorific="truoc", mark="V"),
    "honorifics_in_capitals": Layout(honorific="truoc", capitals=True, names="hai"),
    "honorifics_in_a_column": Layout(honorific="cot", mark="✔", top=3, left=2),
    "marks_as_ones": Layout(mark="1", padded=True, counted=True),
    "marks_by_colour": Layout(mark="mau", merged=False),
    "abbreviations": Layout(spelling="tat", level_a="day_du", level_b="mot_cot"),
    "scanned": Layout(spelling="quet", head="o_ben"),
    "scanned_one_row": Layout(spelling="quet", header=1, totals=""),
    "unaccented": Layout(spelling="khong_dau", header=1),
    "titles_in_capitals": Layout(spelling="hoa", letters="NFD"),
    "titles_broken": Layout(spelling="xuong_dong", top=5, left=1),
    "titles_with_footnotes": Layout(spelling="chu_thich", level_a="cot"),
    "levels_as_columns": Layout(level_a="cot", level_b="mot_cot", numbering="cach"),
    "all_columns": Layout(columns="du", ideas=True, totals="cuoi", counted=True),
    "all_columns_in_one_row": Layout(columns="du", header=1, ideas=True, pages="hai", numbering="cham"),
    "no_numbers": Layout(numbering="trong", numbers="", notes=True),
    "no_head": Layout(head="khong", top=1),
    "nothing_around": Layout(head="tieu_de", tail=False, totals="", numbers=""),
    "hidden_draft": Layout(hidden=True, guide=True),
    "stacked": Layout(many="chong", numbering="lai"),
    "stacked_without_merges": Layout(many="chong", merged=False, kind="csv", head="cham"),
    "column_of_units": Layout(many="cot", numbering="lai", counted=False),
    "sections_of_units": Layout(many="muc", totals="muc", numbering="lai", sections="la_ma"),
    "other_order_and_more_columns": Layout(columns="xao", numbers=""),
    "other_order_in_one_row": Layout(columns="xao", header=1, merged=False, names="hai", spelling="tat"),
    "printed_pages": Layout(printed=3, fillers=True),
    "printed_pages_without_merges": Layout(printed=2, merged=False, numbers="", sections="tron"),
    "document": Layout(pages="hai", kind="docx", merged=False),
}
SEEDS = (1, 2, 3, 2022)


def read(books: list[Book]) -> Understood:
    return understand(books, SCHEMAS, UNITS, SEASONS)


def assert_same(found: Understood, known: list[Known], layout: Layout) -> None:
    assert [q.says for q in found.questions] == []
    assert [r.text for r in found.refused] == []
    by_unit = {(r.nam, r.don_vi): r for r in found.registrations}
    assert by_unit.keys() == {(k.nam, k.don_vi) for k in known}
    for one in (expected(k, layout) for k in known):
        registration = by_unit[one.nam, one.don_vi]
        for form in one.forms:
            assert [row.texts for row in registration.forms[form]] == one.forms[form]
        assert registration.forms.keys() == one.forms.keys()
        if not (layout.many in ("cot", "muc") and len(known) > 1):
            assert {column: cell.text for column, cell in registration.cover.items()} == one.cover
    assert [t for t in found.totals if not t.agrees] == []
    whole = Counter((t.form, t.column) for t in found.totals if not t.part and t.column != "muc_do")
    assert {place for place in whole if place[1]} == (declared(known, layout) if layout.totals else set())


def declared(known: list[Known], layout: Layout) -> set[tuple[str, str]]:
    """The columns of which a row of totals says a number: those that hold a mark."""
    return {
        (form, field)
        for one in known
        for form, rows in one.forms.items()
        if form != "sang-kien"
        for column in columns_of(form, layout)
        for field in column.fields
        if column.mark and field != "muc_do" and any(row[field] for row in rows)
    }


def assert_places(found: Understood, books: list[Book]) -> None:
    """Each row's name stands in the cell that its place says."""
    for registration in found.registrations:
        for form, rows in registration.forms.items():
            for row in rows:
                place = row.place(NAMES[form])
                sheet = next(s for s in books[row.book].sheets if s is row.sheet)
                cells = {sheet.place(r, c).cell: t for r, line in enumerate(sheet.rows) for c, t in enumerate(line)}
                last = row.texts[NAMES[form]].split()[0]
                assert sheet.name == place.sheet
                assert fold(last) in fold(unicodedata.normalize("NFC", cells[place.cell]))


def assert_all_counted(found: Understood, books: list[Book]) -> None:
    """Every non-empty row of every sheet is taken, refused or furniture, and what is taken came out."""
    sheets = [(n, sheet) for n, book in enumerate(books) for sheet in book.sheets]
    assert len(found.counts) == len(sheets)
    for count, (number, sheet) in zip(found.counts, sheets, strict=True):
        filled = sum(any(text.strip() for text in row) for row in sheet.rows)
        assert (count.book, count.sheet, count.rows) == (number, sheet.name, filled)
        assert count.taken + count.refused + sum(count.furniture.values()) == filled
    rows = {(row.book, id(row.sheet), row.line) for r in found.registrations for f in r.forms.values() for row in f}
    assert sum(count.taken for count in found.counts) == len(rows)
    refused = {(r.book, r.place.sheet, r.place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for r in found.refused}
    assert sum(count.refused for count in found.counts) == len(refused)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_layout_is_read_whole(name: str, seed: int) -> None:
    layout = LAYOUTS[name]
    known = [seeded(seed)]
    if layout.many != "trang":
        known += [seeded(seed + 10, "van-phong"), seeded(seed + 20, "tai-chinh")]
    books = lay_out(known, layout)
    found = read(books)
    assert_same(found, known, layout)
    assert_places(found, books)
    assert_all_counted(found, books)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Any layout of one unit's forms that says all it must."""
    chosen = {
        name: draw(st.sampled_from(values))
        for name, values in {
            "pages": ("mot", "nguoc", "hai", "tep", "ben"),
            "header": (1, 2, 3, 4),
            "merged": (True, False),
            "shifted": (True, False),
            "numbers": ("", "so", "chu", "ngoac"),
            "fillers": (True, False),
            "sections": ("", "la_ma", "tron", "gop"),
            "totals": ("", "cuoi", "dau", "muc"),
            "counted": (True, False),
            "padded": (True, False),
            "capitals": (True, False),
            "honorific": ("", "truoc", "cot"),
            "names": ("mot", "hai", "gop"),
            "mark": ("x", "X", "v", "✓", "1", "mau"),
            "head": ("du", "cham", "ten", "tieu_de", "o_ben", "khong"),
            "tail": (True, False),
            "notes": (True, False),
            "top": (0, 3),
            "left": (0, 2),
            "numbering": ("deu", "trong", "lai", "cach", "cham", "so_0"),
            "spelling": ("dung", "tat", "quet", "khong_dau", "hoa", "xuong_dong", "chu_thich"),
            "level_a": ("ma", "day_du", "cot"),
            "level_b": ("hai_cot", "mot_cot"),
            "columns": ("giay", "du"),
            "ideas": (True, False),
            "hidden": (True, False),
            "guide": (True, False),
            "letters": ("NFC", "NFD"),
            "kind": ("xlsx", "docx"),
        }.items()
    }
    layout = Layout(**chosen)
    if layout.head == "khong":  # then only the signature says whose it is, and the date of which year
        layout = replace(layout, tail=True)
    return layout


@given(known=registrations(), layout=layouts())
@settings(max_examples=120)
def test_any_registration_in_any_layout_is_read_whole(known: Known, layout: Layout) -> None:
    books = lay_out([known], layout)
    found = read(books)
    assert_same(found, [known], layout)
    assert_places(found, books)
    assert_all_counted(found, books)


@given(
    known=st.tuples(registrations("van-phong"), registrations("tai-chinh"), registrations("thuong-mai")),
    layout=layouts(),
    many=st.sampled_from(("trang", "chong", "cot", "muc")),
)
@settings(max_examples=50)
def test_any_registrations_of_several_units_are_read_whole(known: tuple[Known, ...], layout: Layout, many: str) -> None:
    one_year = [replace(one, nam="2022", cover={**one.cover, "ngay_ky": "2022-03-10"}) for one in known]
    layout = replace(layout, many=many, pages="mot", hidden=False)
    if many == "muc":
        layout = replace(layout, sections="la_ma")
    books = lay_out(one_year, layout)
    found = read(books)
    assert_same(found, one_year, layout)
    assert_places(found, books)
    assert_all_counted(found, books)
