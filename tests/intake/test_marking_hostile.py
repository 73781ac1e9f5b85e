"""Odd, damaged and hostile workbooks still come back, and nothing that runs or reaches outside comes with them."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from random import Random

import pytest

from build_scripts.intake.marking import cells, lean, mark
from build_scripts.intake.marking import limits as bounds
from build_scripts.intake.reading import Unreadable, read_book
from build_scripts.messages import marking as say
from tests.intake import making_files as make
from tests.intake.good_files import GOOD
from tests.intake.making_files import Page
from tests.intake.making_parts import part, zipped
from tests.intake.marked import at, coloured, comments, listed, load, mark_xlsx, told
from tests.intake.marked_example import REMARKS, form

PLAIN = make.xlsx(Page("B", [["TT", "Họ và tên"], [1, "Lê Thị Mẫu"]]))
SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def with_part(name: str, before: str, after: str, data: bytes = PLAIN, **parts: str) -> bytes:
    text = part(data, name)
    assert before in text
    return zipped({name: text.replace(before, after, 1), **parts}, data)


def related(kind: str, target: str, *, outside: bool = False) -> bytes:
    """The plain workbook with one more part."""
    mode = ' TargetMode="External"' if outside else ""
    link = f'<Relationship Id="rId99" Type="{KIND}{kind}" Target="{target}"{mode}/></Relationships>'
    data = with_part(RELATIONS, "</Relationships>", link)
    return zipped({f"xl/{target}": "<x>evil</x>"}, data)


def every_byte(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return b"".join(name.encode() + source.read(name) for name in source.namelist())


@pytest.mark.parametrize(
    ("kind", "target", "note"),
    [
        ("vbaProject", "vbaProject.bin", "macro"),
        ("externalLink", "externalLinks/externalLink1.xml", "lien_ket_tep"),
        ("connections", "connections.xml", "ket_noi"),
    ],
)
def test_what_runs_or_reaches_outside_is_left_out_and_told(kind: str, target: str, note: str) -> None:
    made = mark_xlsx(related(kind, target), at("B", "B2"))
    assert say.NOTES[note] in told(made)
    assert b"evil" not in every_byte(made)
    assert target.encode() not in every_byte(made)


@pytest.mark.parametrize(
    "formula",
    ["[1]Sheet1!A1", "'[so.xlsx]T 1'!A1", "cmd|'/c calc'!A0", 'WEBSERVICE("x")', 'HYPERLINK("x","y")', 'IMAGE("x")'],
)
def test_a_formula_that_reaches_outside_becomes_its_value(formula: str) -> None:
    cell = f'<c r="D2" t="str"><f>{formula.replace("&", "&amp;")}</f><v>đã lưu</v></c></row></sheetData>'
    made = mark_xlsx(with_part(SHEET, "</row></sheetData>", cell), at("B", "B2"))
    assert (load(made)["B"]["D2"].value, load(made)["B"]["D2"].data_type) == ("đã lưu", "s")
    assert say.NOTES["cong_thuc_ngoai"] in told(made)


@pytest.mark.parametrize("formula", ["SUM(A1:A2)", "Table1[So]+Sheet2!A1", "A1+B!A2"])
def test_a_formula_of_the_workbook_itself_stays(formula: str) -> None:
    cell = f'<c r="D2"><f>{formula}</f><v>3</v></c></row></sheetData>'
    made = mark_xlsx(with_part(SHEET, "</row></sheetData>", cell), at("B", "B2"))
    assert load(made)["B"]["D2"].value == f"={formula}"
    assert f"<f>{formula}</f><v>3</v>" in part(made, "xl/worksheets/sheet2.xml")


def test_links_in_cells_are_left_out_and_told() -> None:
    links = '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="evil!A1"/></hyperlinks>'
    made = mark_xlsx(with_part(SHEET, "</sheetData>", links), at("B", "B2"))
    assert say.NOTES["lien_ket_o"] in told(made)
    assert b"evil" not in every_byte(made)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (SHEET, '<c r="B2"', '<c s="999" r="B2"'),
        (SHEET, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>'),
        (SHEET, "</sheetData>", '</sheetData><pageMargins left="x"/>'),
        ("xl/workbook.xml", 'name="B"', 'name="B/1"'),
        (
            "xl/workbook.xml",
            "<sheets>",
            '<definedNames><definedName name="a" localSheetId="x">1</definedName></definedNames><sheets>',
        ),
    ],
    ids=["format_missing", "merged_all", "margins", "name", "names"],
)
def test_what_openpyxl_does_not_understand_is_rebuilt(name: str, before: str, after: str) -> None:
    data = with_part(name, before, after)
    book = read_book("", data)
    made = mark_xlsx(data, at(book.sheets[0].name, "B2"))
    assert say.NOTES["dung_lai_khong_ghi_duoc"] in told(made)
    assert read_book("", made).sheets[1].rows == book.sheets[0].rows
    assert list(coloured(made).values()) == ["loi"]


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_older_and_other_workbooks_are_rebuilt_and_it_is_said(kind: str) -> None:
    book = read_book("bieu", GOOD[kind])
    made = mark_xlsx(GOOD[kind], at("Biểu B", "B4"))
    again = read_book("", made)
    assert say.NOTES[f"dung_lai_{kind}"] in told(made)
    assert [(s.name, s.rows, s.merged, s.hidden) for s in again.sheets[1:]] == [
        (s.name, s.rows, s.merged, s.hidden) for s in book.sheets
    ]
    assert again.sheets[1].filled == book.sheets[0].filled
    assert list(comments(made)) == ["Biểu B!B4"]


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-1", "<b>&", "{=1}"])
def test_no_text_of_a_remark_is_a_formula(text: str) -> None:
    made = mark_xlsx(PLAIN, at("B", "B2", "loi", text, text, text))
    row = load(made).worksheets[0].max_row
    found = [load(made).worksheets[0].cell(row, column) for column in (7, 8, 9)]
    assert [(cell.value, cell.data_type) for cell in found] == [(text, "s")] * 3
    assert "<f>" not in part(made, "xl/worksheets/sheet1.xml")


def test_control_characters_and_endless_texts_are_made_harmless() -> None:
    made = mark_xlsx(PLAIN, at("B", "B2", "loi", "a\x00b\u202ec\ud800d_x000D_", "dài " * 50_000))
    assert listed(made)[0][6] == "abcd_x000D_"
    assert listed(made)[0][7].endswith("…")
    assert len(listed(made)[0][7]) == bounds.MAX_TEXT
    assert len(comments(made)["B!B2"]) < bounds.MAX_COMMENT + 200


def test_a_remark_can_not_end_our_part_of_a_comment() -> None:
    once = mark_xlsx(PLAIN, at("B", "B2", "loi", f"x {say.COMMENT_END} y"))
    assert comments(mark_xlsx(once)) == {}


def test_beyond_the_bound_cells_have_no_comment_but_colour_and_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MAX_COMMENTS", 2)
    made = mark_xlsx(PLAIN, *(at("B", f"B{row}") for row in range(1, 9)))
    assert len(comments(made)) == 2
    assert len(coloured(made)) == len(listed(made)) == 8
    assert say.note("bot_ghi_chu", 2) in told(made)


def test_five_thousand_remarks_are_all_coloured_and_listed() -> None:
    made = mark_xlsx(PLAIN, *(at("B", f"B{row}") for row in range(1, 5001)))
    assert len(coloured(made)) == len(listed(made)) == 5000
    assert len(comments(made)) == bounds.MAX_COMMENTS


def test_a_workbook_too_large_for_its_formats_is_rebuilt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lean, "MAX_ELEMENTS", 10)
    assert say.NOTES["dung_lai_qua_lon"] in told(mark_xlsx(PLAIN, at("B", "B2")))


def test_one_too_large_for_that_too_gets_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lean, "MAX_ELEMENTS", 10)
    monkeypatch.setattr(import_module("build_scripts.intake.marking.rebuilt"), "MAX_CELLS", 2)
    ending, made = mark(read_book("", PLAIN), PLAIN, [at("B", "B2")])
    assert ending == "html"
    assert say.NOTES["qua_lon"] in made.decode()


def test_too_many_remarks_get_the_page() -> None:
    remarks = [at("B", "B2")] * (bounds.MAX_REMARKS + 1)
    ending, made = mark(read_book("", PLAIN), PLAIN, remarks)
    assert ending == "html"
    assert made.decode().count('<th scope="row">') == len(remarks)
    assert say.NOTES["qua_nhieu_cho"] in made.decode()


@pytest.mark.parametrize("part_", ["xl/comments1.xml", "xl/theme/theme1.xml", "xl/styles.xml", SHEET])
@pytest.mark.parametrize("bomb", ["<!DOCTYPE a [<!ENTITY b 'c'>]>", "<a>" * 200])
def test_a_bomb_in_any_part_is_never_opened(part_: str, bomb: str) -> None:
    data = zipped({part_: part(form(), part_).replace("?>", f"?>{bomb}", 1)}, form())
    try:
        book = read_book("", data)
    except Unreadable:
        return
    ending, made = mark(book, data, REMARKS)
    assert ending == "xlsx"
    assert b"<!DOCTYPE" not in every_byte(made)


def test_no_damage_ends_in_an_exception() -> None:
    chance = Random(4)
    with zipfile.ZipFile(io.BytesIO(form())) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    names = [name for name in parts if name.startswith("xl/")]
    tried = 0
    for _ in range(150):
        name = chance.choice(names)
        content = bytearray(parts[name])
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.choice(b'<>/"=9aZ &')
        data = zipped({name: bytes(content)}, form())
        try:
            book = read_book("", data)
        except Unreadable:
            continue
        tried += 1
        ending, made = mark(book, data, REMARKS)
        assert ending == "xlsx"
        assert [s.rows for s in read_book("", made).sheets[1:]] == [s.rows for s in book.sheets]
    assert tried > 40
