"""A form pressed from a stencil is the one that would be drawn for the unit alone."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.exports.form_workbook import Filling, Press, blank
from build_scripts.exports.form_workbook.drawing import drawn
from build_scripts.exports.form_workbook.filling import Member, Value
from tests.factory import SCHEMAS, Factory

TEXTS = st.text(st.characters(blacklist_categories=["Cs", "Co", "Cc"]), max_size=12) | st.sampled_from(
    ["", "Lê Thị Út", " An ", "=1+1", "<b>&amp;</b>", "_x0041_", "]]>", "a\nb", "\u200b", "1", "x", "'", '"']
)
FILLED = TEXTS.filter(bool)
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))
COLLECTIVE, PERSON = (SCHEMAS[form].identity_columns for form in ("tap-the", "ca-nhan"))


def season(invented: bool) -> dict[str, str]:
    factory = Factory()
    factory.season("2022")
    return {**factory.register().seasons["2022"], "minh_hoa": "x" if invented else ""}


SEASONS = {invented: season(invented) for invented in (False, True)}


def members(names: tuple[str, ...]) -> st.SearchStrategy[tuple[Member, ...]]:
    values = {name: TEXTS | DAYS if name == "ngay_tuyen_dung" else TEXTS for name in names}
    return st.lists(st.builds(Member, st.fixed_dictionaries(values), TEXTS), max_size=3).map(tuple)


FILLINGS = st.builds(
    Filling,
    season=st.booleans().map(SEASONS.__getitem__),
    ma=FILLED,
    ten=FILLED,
    signer=TEXTS,
    position=FILLED,
    rosters=st.fixed_dictionaries({"tap-the": members(COLLECTIVE), "ca-nhan": members(PERSON)}),
)


def described(workbook: bytes) -> list[object]:
    """All that a spreadsheet program sees."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    return [
        (
            sheet.title,
            sheet.sheet_state,
            sheet.freeze_panes,
            sorted(map(str, sheet.merged_cells.ranges)),
            [(str(rule.sqref), rule.formula1, rule.prompt) for rule in sheet.data_validations.dataValidation],
            [(c.coordinate, c.data_type, c.value, c.style_id) for row in sheet.iter_rows() for c in row],
        )
        for sheet in book.worksheets
    ]


@given(st.lists(FILLINGS, min_size=1, max_size=4))
@settings(max_examples=12)
def test_pressed_form_is_the_drawn_one(units: list[Filling]) -> None:
    press = Press(SCHEMAS)
    for unit in units:
        assert described(press.form(unit)) == described(drawn(SCHEMAS, unit))


@pytest.mark.parametrize("value", ["", "Văn thư", date(2018, 2, 23)])
def test_cell_after_another_unit_of_the_same_shape_holds_its_own_value(value: Value) -> None:
    def unit(each: Value) -> Filling:
        person = Member({**dict.fromkeys(PERSON, "Lê Thị Út"), "ngay_tuyen_dung": each})
        return Filling(SEASONS[False], "an", "An", rosters={"ca-nhan": (person,)})

    press = Press(SCHEMAS)
    for other in ("khác", "", date(2001, 1, 31)):
        press.form(unit(other))
        assert press.form(unit(value)) == Press(SCHEMAS).form(unit(value))
        assert described(press.form(unit(value))) == described(drawn(SCHEMAS, unit(value)))


def test_blank_form_is_drawn() -> None:
    assert Press(SCHEMAS).form(blank(SEASONS[True])) == drawn(SCHEMAS, blank(SEASONS[True]))
