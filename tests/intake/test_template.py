"""A form of ours comes back whole: what was filled in and nothing else, without a question."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.exports.form_workbook import Filling, Press, blank, fillings
from build_scripts.intake.reading import read_book
from build_scripts.intake.understanding import understand
from build_scripts.intake.understanding.model import Understood
from build_scripts.messages import form_workbook as say
from tests.factory import SCHEMAS, tables_of
from tests.intake.filling_in import FIRST, filled_in, register_of, saved
from tests.intake.known import SEASONS, UNITS, Known, registrations, seeded

IDENTITY = {form: {*SCHEMAS[form].identity_columns, "tt"} for form in ("tap-the", "ca-nhan")}


def filling(don_vi: str = "", *before: Known) -> Filling:
    """The form of the season 2022, of a unit whose people are those of earlier registrations, or the blank one."""
    factory = register_of(*before)
    register = factory.register()
    seasons = {nam: tables_of(factory, nam=nam) for nam in SEASONS}
    if not don_vi:
        return blank(register.seasons["2022"])
    return next(each for each in fillings(register, seasons, "2022") if each.ma == don_vi)


def form(don_vi: str = "", *before: Known) -> bytes:
    return Press(SCHEMAS).form(filling(don_vi, *before))


def come_back(*contents: bytes, nam: str = "", don_vi: str = "") -> Understood:
    books = [read_book("x.xlsx", content) for content in contents]
    return understand(books, SCHEMAS, UNITS, SEASONS, nam, don_vi)


def assert_quiet(found: Understood) -> None:
    assert [question.says for question in found.questions] == []
    assert [refusal.text for refusal in found.refused] == []
    assert [repair.says for repair in found.repairs] == []
    assert [total for total in found.totals if not total.agrees] == []


def rows_of(found: Understood) -> dict[str, list[dict[str, str]]]:
    (registration,) = found.registrations
    return {name: [row.texts for row in rows] for name, rows in registration.forms.items()}


def last_year(known: Known) -> Known:
    return Known(known.don_vi, "2021", known.forms, {**known.cover, "ngay_ky": "2021-03-09"})


@given(known=registrations())
@settings(max_examples=12)
def test_what_is_filled_into_a_blank_form_comes_back(known: Known) -> None:
    this_year = Known(known.don_vi, "2022", known.forms, {**known.cover, "ngay_ky": "2022-03-09"})
    found = come_back(filled_in(form(), this_year))
    assert_quiet(found)
    assert rows_of(found) == known.forms
    (registration,) = found.registrations
    assert (registration.nam, registration.don_vi) == ("2022", known.don_vi)
    assert {column: cell.text for column, cell in registration.cover.items()} == this_year.cover


@given(known=registrations())
@settings(max_examples=12)
def test_people_who_register_nothing_are_left_out_of_a_form_that_knew_them(known: Known) -> None:
    found = come_back(filled_in(form(known.don_vi, last_year(known)), known, own_cover=False))
    idle = {
        name: [row for row in known.forms[name] if not any(row[c] for c in row if c not in IDENTITY[name])]
        for name in IDENTITY
    }
    assert_quiet(found)
    expected = {name: [row for row in rows if row not in idle.get(name, ())] for name, rows in known.forms.items()}
    assert rows_of(found) == expected
    names = "; ".join(row["ho_ten"] for row in idle["ca-nhan"])
    assert [n.facts["ai"] for n in found.notes if n.code == "dien_san_bo_trong"] == ([names] if names else [])


@pytest.mark.parametrize("don_vi", UNITS)
def test_untouched_form_holds_no_row(don_vi: str) -> None:
    known = seeded(4, don_vi, "2021")
    found = come_back(form(don_vi, known))
    assert_quiet(found)
    assert rows_of(found) == {"tap-the": [], "ca-nhan": [], "sang-kien": []}
    idle = [note.facts["so_dong"] for note in found.notes]
    assert idle == [str(len(known.forms["tap-the"])), str(len(known.forms["ca-nhan"]))]


def test_untouched_blank_form_says_nothing_at_all() -> None:
    found = come_back(form())
    assert_quiet(found)
    assert found.registrations == ()
    assert found.notes == ()


def test_every_row_of_a_form_is_counted() -> None:
    content = form("van-phong", seeded(4, "van-phong", "2021"))
    for count in come_back(content).counts:
        assert count.rows == sum(count.furniture.values())


def test_sums_worked_out_are_those_of_the_rows() -> None:
    """As a fresh form has them: nothing filled in, nothing counted."""
    found = come_back(form("van-phong", seeded(4, "van-phong", "2021")))
    assert {(total.form, total.column) for total in found.totals} >= {
        ("tap-the", ""),
        ("ca-nhan", ""),
        ("ca-nhan", "ldtt"),
    }
    assert {total.declared for total in found.totals} == {0}


def changed(content: bytes, sheet: str, **cells: str | None) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    for address, value in cells.items():
        book[sheet][address] = value
    return saved(book)


def one_marked(don_vi: str = "van-phong") -> bytes:
    """A form in which the first person registers one title."""
    return changed(form(don_vi, seeded(4, don_vi, "2021")), say.SHEETS["ca-nhan"], H9="x")


def test_form_says_whose_it_is_where_its_head_is_gone() -> None:
    content = one_marked()
    for name in say.SHEETS.values():
        content = changed(content, name, A2=None, A3=None)
    found = come_back(content)
    assert_quiet(found)
    assert [(r.nam, r.don_vi, len(r.forms["ca-nhan"])) for r in found.registrations] == [("2022", "van-phong", 1)]


def test_head_changed_to_another_unit_is_asked() -> None:
    content = changed(one_marked(), say.SHEETS["ca-nhan"], A2="PHÒNG/ĐƠN VỊ: Thanh tra Sở")
    found = come_back(content)
    assert [question.code for question in found.questions] == ["mau_cua_don_vi_khac"]
    assert [choice.value for choice in found.questions[0].choices] == ["thanh-tra", "van-phong"]


def test_unit_and_season_that_are_asked_for_win() -> None:
    found = come_back(changed(one_marked(), say.META, B3="2021", B5="thanh-tra"), nam="2022", don_vi="van-phong")
    assert_quiet(found)
    assert [(r.nam, r.don_vi) for r in found.registrations] == [("2022", "van-phong")]


@pytest.mark.parametrize("code", ["", "../../etc", "=1+1", "<script>", "x" * 3000])
def test_hidden_sheet_that_lies_decides_nothing(code: str) -> None:
    found = come_back(changed(one_marked(), say.META, B3=code, B4=code, B5=code))
    assert_quiet(found)
    assert [(r.nam, r.don_vi) for r in found.registrations] == [("2022", "van-phong")]


def test_hidden_sheet_of_another_program_is_no_form_of_ours() -> None:
    content = changed(one_marked(), say.META, B1="mẫu khác")
    assert "khong_phai_bieu" in {note.code for note in come_back(content).notes}


def test_hidden_sheet_hides_no_registration() -> None:
    """Who puts a table there gets it read, as from any hidden sheet."""
    table = {
        f"{column}20": title for column, title in zip("ABC", ("TT", "Họ và tên", "Lao động tiên tiến"), strict=True)
    }
    row = dict(zip(("A21", "B21", "C21"), ("1", "Lê Văn Nam", "x"), strict=True))
    found = come_back(changed(form(), say.META, **table, **row))
    assert {note.code for note in found.notes} == {"trang_an_bo"}


def test_guide_may_be_removed_and_a_form_copied_out() -> None:
    book = openpyxl.load_workbook(io.BytesIO(one_marked()))
    for name in (say.GUIDE, say.META):
        del book[name]
    found = come_back(saved(book))
    assert [question.says for question in found.questions] == []
    (registration,) = found.registrations
    assert (registration.nam, registration.don_vi) == ("2022", "van-phong")


def test_name_taken_out_leaves_an_empty_row() -> None:
    known = seeded(4, "van-phong", "2021")
    content = changed(form("van-phong", known), say.SHEETS["ca-nhan"], B9=None, H10="x")
    found = come_back(content)
    assert_quiet(found)
    assert [row["ho_ten"] for row in rows_of(found)["ca-nhan"]] == [known.forms["ca-nhan"][1]["ho_ten"]]


def test_name_taken_out_beside_a_mark_is_refused() -> None:
    content = changed(form("van-phong", seeded(4, "van-phong", "2021")), say.SHEETS["ca-nhan"], B9=None, H9="x")
    assert [refusal.place.cell for refusal in come_back(content).refused] == ["A9"]


def test_note_alone_is_taken() -> None:
    column = len(SCHEMAS["ca-nhan"].fields)
    content = form("van-phong", seeded(4, "van-phong", "2021"))
    found = come_back(changed(content, say.SHEETS["ca-nhan"], **{f"{chr(64 + column)}9": "Đi học"}))
    assert [row["ghi_chu"] for row in rows_of(found)["ca-nhan"]] == ["Đi học"]


def test_person_written_in_without_a_mark_is_taken() -> None:
    first = FIRST["ca-nhan"] + len(seeded(4, "van-phong").forms["ca-nhan"])
    content = form("van-phong", seeded(4, "van-phong", "2021"))
    found = come_back(changed(content, say.SHEETS["ca-nhan"], **{f"B{first}": "Lê Văn Nam"}))
    assert [row["ho_ten"] for row in rows_of(found)["ca-nhan"]] == ["Lê Văn Nam"]


def test_last_season_is_shown_and_not_registered() -> None:
    known = seeded(4, "van-phong", "2021")
    content = form("van-phong", known)
    book = openpyxl.load_workbook(io.BytesIO(content))
    titles = [cell.value for cell in book[say.SHEETS["ca-nhan"]][6]]
    assert titles[-1] == say.LAST_SEASON
    shown = [
        cell.value or "" for cell in [*book[say.SHEETS["ca-nhan"]].columns][-1][8 : 8 + len(known.forms["ca-nhan"])]
    ]
    marked = [sum(bool(row[c]) for c in SCHEMAS["ca-nhan"].title_columns) for row in known.forms["ca-nhan"]]
    assert [len(text.split("; ")) if text else 0 for text in shown] == marked
    assert sum(marked) > 0


@given(st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
@settings(max_examples=4)
def test_forms_of_several_units_at_once(one: str, other: str) -> None:
    found = come_back(*(one_marked(don_vi) for don_vi in {one, other}))
    assert_quiet(found)
    assert {r.don_vi for r in found.registrations} == {one, other}
