"""The form to fill in, as a spreadsheet program finds it: cells, drop-downs, protection, paper; each sheet golden."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from build_scripts.exports.form_workbook import Press, blank, fillings
from build_scripts.messages import form_workbook as say
from build_scripts.pipeline import build, check
from build_scripts.repo import Repo
from tests.factory import SCHEMAS, Factory, error_in, tables_of

FILE = "nam/2022/don-vi/van-phong/dang-ky-2022-van-phong.xlsx"
NAMES = {
    say.GUIDE: "huong-dan",
    "A - Tập thể": "bieu-a",
    "B - Cá nhân": "bieu-b",
    "Sáng kiến": "sang-kien",
    "_meta": "meta",
}


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def made(factory: Factory, ma: str = "", nam: str = "2022") -> Workbook:
    register = factory.register()
    if not ma:
        return opened(Press(SCHEMAS).form(blank(register.seasons[nam])))
    seasons = {each: tables_of(factory, nam=each) for each in register.seasons}
    found = next(f for f in fillings(register, seasons, nam) if f.ma == ma)
    return opened(Press(SCHEMAS).form(found))


def described(sheet: Worksheet) -> Iterator[str]:
    """All of a sheet that a test can hold, as lines."""
    yield f"sheet: {sheet.title} ({sheet.sheet_state})"
    yield f"protected: {sheet.protection.sheet}; frozen: {sheet.freeze_panes}"
    paper = sheet.page_setup
    yield f"paper: {paper.orientation} {paper.paperSize}, pages: {paper.fitToWidth or 1} wide, {paper.fitToHeight} high"
    yield f"printed: {sheet.print_area or '-'}; on each page: {sheet.print_title_rows or '-'}"
    yield f"merged: {' '.join(sorted(map(str, sheet.merged_cells.ranges)))}"
    for rule in sheet.data_validations.dataValidation:
        asked = (rule.type or "any", rule.operator, rule.formula1, rule.formula2)
        yield f"rule {rule.sqref}: {' '.join(filter(None, asked))}"
        yield f"  help: {rule.promptTitle}: {rule.prompt}"
        if rule.error:
            yield f"  refusal: {rule.errorTitle}: {rule.error}"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None or not cell.protection.locked:
                open_ = "" if cell.protection.locked else " open"
                look = "" if cell.number_format == "General" else f" {cell.number_format}"
                yield f"{cell.coordinate}:{open_}{look} {'' if cell.value is None else cell.value}".rstrip()


@pytest.mark.parametrize("name", NAMES)
def test_sheet_is_laid_out_as_agreed(repo: Repo, today: date, golden: Callable[[str, str], None], name: str) -> None:
    book = opened(build(repo, check(repo, today))[FILE])
    golden(f"form_workbook/{NAMES[name]}.txt", "\n".join(described(book[name])) + "\n")


def test_sheets_stand_in_the_order_of_work(repo: Repo, today: date) -> None:
    book = opened(build(repo, check(repo, today))[FILE])
    assert book.sheetnames == [*NAMES]
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible"] * 4 + ["veryHidden"]


def test_sums_stand_in_the_file_as_a_spreadsheet_would_reckon_them(repo: Repo, today: date) -> None:
    content = build(repo, check(repo, today))[FILE]
    formulas, values = opened(content), openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    stored = [
        values[sheet.title][cell.coordinate].value
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert set(stored) == {0, "Tổng cộng: 0 tập thể", "Tổng cộng: 0 người"}


def factory() -> Factory:
    f = Factory()
    f.titles()
    for nam in ("2021", "2022"):
        f.season(nam)
    f.unit("an", truong_don_vi="Lê Thị Út")
    return f


def names_in(book: Workbook) -> list[str]:
    cells = book["B - Cá nhân"]["B"][8:]
    return [str(cell.value) for cell in cells if cell.value and not str(cell.value).startswith("=")]


def test_people_are_those_of_this_season_if_it_has_any() -> None:
    f = factory()
    f.person("an", "Người Cũ", nam="2021")
    f.cover("an", "2021")
    assert names_in(made(f, "an")) == ["Người Cũ"]
    f.person("an", "Người Mới")
    f.cover("an")
    assert names_in(made(f, "an")) == ["Người Mới"]


def test_what_a_person_registered_before_is_found_however_the_name_is_written() -> None:
    f = factory()
    f.person("an", "Nguyễn Thuỷ", "ldtt", "cstd_co_so", nam="2021", huan_chuong_ld="Ba")
    f.person("an", "Nguyễn Thủy")
    assert [cell.value for cell in made(f, "an")["B - Cá nhân"][9]][-1] == (
        "Lao động tiên tiến; Chiến sĩ thi đua cơ sở; Huân chương lao động hạng... Ba"
    )


def test_people_of_a_unit_with_an_error_are_not_printed() -> None:
    f = factory()
    f.person("an", "Người Có Lỗi")
    register = f.register()
    seasons = {"2022": tables_of(f, error_in("an"))}
    (filling,) = fillings(register, seasons, "2022")
    assert filling.rosters["ca-nhan"] == ()
    assert [member.known["tap_the"] for member in filling.rosters["tap-the"]] == ["An"]


@pytest.mark.parametrize("nam", ["2021", "2022"])
def test_signer_has_the_position_signed_with_last(nam: str) -> None:
    f = factory()
    f.cover("an", nam, nguoi_ky="Lê Thị Út", chuc_vu="Giám đốc")
    texts = {str(cell.value) for row in made(f, "an")["A - Tập thể"].iter_rows() for cell in row}
    assert {"GIÁM ĐỐC", "Lê Thị Út"} <= texts


def test_blank_form_names_nobody() -> None:
    book = made(factory())
    assert names_in(book) == []
    assert book["A - Tập thể"]["A2"].value == "PHÒNG/ĐƠN VỊ: ……………………………"
    assert not book["A - Tập thể"]["A2"].protection.locked
    assert [cell.value for cell in book["_meta"]["B"]] == ["so-dang-ky-thi-dua", "2022", ""]


def test_invented_people_are_told_to_be_invented() -> None:
    f = factory()
    f.rows["seasons"][1]["minh_hoa"] = "x"
    assert made(f, "an")["B - Cá nhân"]["A4"].value == say.INVENTED
    assert made(f)["B - Cá nhân"]["A4"].value is None


@pytest.mark.parametrize(
    "name",
    ["=1+1", "@SUM(A1)", "-2+3", "<b>Lê</b>", "{=1}", "http://a.vn", "Lê\u200bAn", "_x0041_", "<r><t>Lê</t></r>"],
)
def test_hostile_name_stays_text(name: str) -> None:
    f = factory()
    f.person("an", name, chuc_vu=name, ma_cb=name)
    cells = made(f, "an")["B - Cá nhân"][9][1:4]
    assert [(cell.data_type, cell.value.replace("_x005F", "")) for cell in cells] == [("s", name)] * 3
    assert all(cell.hyperlink is None for cell in cells)
