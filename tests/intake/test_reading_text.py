"""Text files and the letters of all files: separators, line numbers, encodings, old fonts, what is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.intake.grid import Book, Place
from build_scripts.intake.reading import Unreadable, read_book, read_text
from tests.intake import making_files as make
from tests.intake.making_files import Page, delimited
from tests.intake.old_letters import as_1258, to_tcvn3, to_vni
from tests.vietnamese.samples import forms

ROWS = (
    ("TT", "Họ và tên", "Ghi chú"),
    ("1", "Nguyễn Thị Hương", "thi đua khen thưởng"),
    ("2", "Trần Văn Được", "phong trào"),
    ("3", "Lê Tú", "đạt chiến sĩ thi đua"),
)
TEXT = delimited(ROWS, ";")
KINDS: dict[str, Callable[[Page], bytes]] = {
    "xlsx": make.xlsx,
    "xls": make.xls,
    "ods": make.ods,
    "docx": make.word,
    "html": lambda page: make.html(page).encode(),
}


def rows_of(data: bytes, convert: str = "") -> tuple[tuple[str, ...], ...]:
    return read_book("tep", data, convert).sheets[0].rows


def refused(data: bytes, convert: str = "") -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_book("tep", data, convert)
    return caught.value


def typed(rows: tuple[tuple[str, ...], ...], old: Callable[[str], str]) -> list[list[str]]:
    return [[old(text) for text in row] for row in rows]


# ---------------------------------------------------------------- lines and separators


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_separator_and_line_end(separator: str, end: str) -> None:
    book = read_book("tep", delimited(ROWS, separator, end).encode())
    assert (book.kind, book.sheets[0].rows, book.sheets[0].name, book.told) == ("csv", ROWS, "", ())


def test_commas_in_the_titles_do_not_make_a_separator() -> None:
    text = "SỞ CÔNG THƯƠNG, PHÒNG A, B, C, D;\n;\nTT;Họ và tên\n1;An, Bình\n2;Chi\n"
    assert rows_of(text.encode())[2:] == (("TT", "Họ và tên"), ("1", "An, Bình"), ("2", "Chi"))


def test_the_line_for_excel_is_no_row() -> None:
    book = read_book("tep", "\ufeffsep=;\r\nTT;Họ và tên\r\n1;An\r\n".encode())
    assert (book.sheets[0].rows, book.sheets[0].top, book.told) == ((("TT", "Họ và tên"), ("1", "An")), 2, ("sep",))


def test_a_row_stands_at_its_line_in_the_file() -> None:
    sheet = read_book("tep", '\n"Họ\nvà\ntên";x\n\nAn;b"c\n'.encode()).sheets[0]
    assert sheet.rows == (("Họ\nvà\ntên", "x"), ("", ""), ("", ""), ("", ""), ("An", 'b"c'))
    assert (sheet.top, sheet.place(4, 1)) == (2, Place("", "B6"))


def test_a_blank_first_column_keeps_the_letters_of_the_others() -> None:
    sheet = read_book("tep", b"\t\ta\n\tb\t\n").sheets[0]
    assert (sheet.rows, sheet.left, sheet.place(0, 1)) == ((("", "a"), ("b", "")), 2, Place("", "C1"))


def test_pasted_text() -> None:
    assert read_text("\ufeffTT\tHọ và tên\r\n1\tAn") == Book("", "text", read_text("TT\tHọ và tên\n1\tAn").sheets)
    assert read_text("chỉ một dòng").sheets[0].rows == (("chỉ một dòng",),)


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ("utf16",)),
        ("utf-16-le", ("utf16",)),
        ("utf-16-be", ("utf16",)),
        ("utf-32", ("utf16",)),
    ],
)
def test_unicode_with_and_without_its_mark(encoding: str, told: tuple[str, ...]) -> None:
    book = read_book("tep", TEXT.encode(encoding))
    assert (book.sheets[0].rows, book.told) == (ROWS, told)


def test_windows_1258() -> None:
    book = read_book("tep", as_1258(TEXT))
    assert (book.sheets[0].rows, book.told) == (ROWS, ("cp1258",))


@pytest.mark.parametrize("kind", ["csv", *KINDS])
def test_letters_in_pieces_are_composed_and_told(kind: str) -> None:
    for number, form in enumerate(forms("Nguyễn Thị Hường")):
        data = KINDS[kind](Page("A", [["a", form]])) if kind in KINDS else f"a;{form}\nb;c".encode()
        book = read_book("tep", data)
        assert (book.sheets[0].rows[0], book.told) == (("a", "Nguyễn Thị Hường"), ("to_hop",) if number else ())


@pytest.mark.parametrize("kind", ["csv", *KINDS])
def test_the_letter_oi_is_mended_and_told(kind: str) -> None:
    data = (
        KINDS[kind](Page("A", [["a", "KHEN THƢỞNG, Ngƣời"]])) if kind in KINDS else "a;KHEN THƢỞNG, Ngƣời\nb;c".encode()
    )
    book = read_book("tep", data)
    assert (book.sheets[0].rows[0], book.told) == (("a", "KHEN THƯỞNG, Người"), ("chu_oi",))


# ---------------------------------------------------------------- old fonts


@pytest.mark.parametrize(("name", "old"), [("tcvn3", to_tcvn3), ("vni", to_vni)])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_a_text_file_of_an_old_font_is_converted_when_asked(
    name: str, old: Callable[[str], str], encoding: str
) -> None:
    data = delimited(typed(ROWS, old), ";").encode(encoding)
    found = refused(data)
    assert (found.code, found.places, found.facts["ma"]) == ("can_chuyen_ma", (Place("", "B1"),), name)
    assert (found.facts["truoc"], found.facts["sau"]) == (old("Họ và tên"), "Họ và tên")
    book = read_book("tep", data, name)
    assert (book.sheets[0].rows, book.told) == (ROWS, (name,))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("name", "font", "old"), [("tcvn3", ".VnTime", to_tcvn3), ("vni", "VNI-Times", to_vni)])
def test_cells_in_an_old_font_are_converted_and_no_others(
    kind: str, name: str, font: str, old: Callable[[str], str]
) -> None:
    rows = [[old("Phường, tổ Tú"), "Tó, Đặng Bé"], ["café", "Tô"]]
    data = KINDS[kind](Page("A", rows, fonts={(0, 0): font}))
    assert refused(data).facts == {"ma": name, "truoc": old("Phường, tổ Tú"), "sau": "Phường, tổ Tú", "so_o": "1"}
    assert rows_of(data, name) == (("Phường, tổ Tú", "Tó, Đặng Bé"), ("café", "Tô"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_font_of_capitals_gives_capitals(kind: str) -> None:
    page = Page("A", [[to_tcvn3("đăng ký"), to_tcvn3("đăng ký")]], fonts={(0, 0): ".VnTimeH", (0, 1): ".VnTime"})
    assert rows_of(KINDS[kind](page), "tcvn3") == (("ĐĂNG KÝ", "đăng ký"),)


@pytest.mark.parametrize("kind", KINDS)
def test_unicode_typed_in_an_old_font_stays(kind: str) -> None:
    page = Page("A", [["Trường Đại học", "Hà"]], fonts={(0, 0): ".VnTime", (0, 1): "VNI-Times"})
    assert read_book("tep", KINDS[kind](page)).sheets[0].rows == (("Trường Đại học", "Hà"),)


def test_both_old_fonts_in_one_book() -> None:
    page = Page("A", [[to_tcvn3("phòng"), to_vni("Nguyễn")]], fonts={(0, 0): ".VnTime", (0, 1): "VNI-Times"})
    assert refused(make.xlsx(page), "vni").facts["ma"] == "tcvn3,vni"
    assert rows_of(make.xlsx(page), "tcvn3,vni") == (("phòng", "Nguyễn"),)


def test_two_odd_words_of_a_book_give_an_old_font_away() -> None:
    assert refused("a;b\nHuúnh Quèc An;x\n".encode()).facts["sau"] == "Huỳnh Quốc An"
    assert rows_of("a;b\ntôt;x\n".encode())[1] == ("tôt", "x")


# ---------------------------------------------------------------- what is lost


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("mojibake", "Nguyá»…n Thá»‹ HÆ°Æ¡ng"),
        ("mojibake", "Nguyễn".encode().decode("mac_roman")),
        ("mat_chu", "Nguy?n Th? H??ng"),
        ("thay_the", "Nguy\ufffdn"),
        ("mat_u", to_tcvn3("Nguyễn Thị Hương, trường").replace("\u00ad", "")),
    ],
)
@pytest.mark.parametrize("file", ["csv", *KINDS])
def test_lost_letters_are_refused_with_their_places(kind: str, text: str, file: str) -> None:
    rows = [["TT", "tên"], ["1", text], ["2", "An"]]
    found = refused(KINDS[file](Page("A", rows)) if file in KINDS else delimited(rows).encode(), "tcvn3")
    assert (found.code, found.facts, [place.cell for place in found.places]) == (
        "chu_mat",
        {"kieu": kind, "so_o": "1"},
        ["B2"],
    )


def test_of_many_lost_cells_the_first_five_are_named() -> None:
    found = refused(make.xlsx(Page("B", [["Nguy?n"]] * 9)))
    assert (len(found.places), found.places[0], found.facts["so_o"]) == (5, Place("B", "A1"), "9")


def test_a_cell_that_reads_both_ways_among_others_is_refused() -> None:
    rows = [[to_tcvn3("thi đua khen thưởng"), "Thị Ửng"], ["Anh Tó", ""]]
    found = refused(delimited(rows).encode(), "tcvn3")
    assert (found.facts["kieu"], found.places) == ("khong_ro", (Place("", "A2"),))


@pytest.mark.parametrize(
    ("data", "code", "facts"),
    [
        ("a;b\nLê;x\n".encode("cp1258"), "bang_ma_la", {"kieu": "hai_cach", "dong": "2", "doc": "“Lê;x” / “Lờ;x”"}),
        ("a\ncafé très\n".encode("latin-1"), "bang_ma_la", {"kieu": "la", "dong": "2", "doc": ""}),
        ("Привет;мир".encode("koi8-r"), "bang_ma_la", {"kieu": "la", "dong": "1", "doc": ""}),
        (TEXT.encode()[:-12], "bang_ma_la", {"kieu": "la", "dong": "4", "doc": ""}),
        (TEXT.encode("cp1252", "replace"), "chu_mat", {"kieu": "mat_chu", "dong": "1"}),
        (TEXT.encode("utf-16")[:-1], "bang_ma_hong", {}),
    ],
)
def test_bytes_that_read_as_nothing_or_in_two_ways_are_refused(data: bytes, code: str, facts: dict[str, str]) -> None:
    found = refused(data)
    assert (found.code, found.facts) == (code, facts)


_WORDS = "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Hồ Ngô Lý Văn Thị Quốc Hữu Đức Tú Bé Trí Mỹ Quý Hoà"
_NAMES = st.sampled_from(_WORDS.split())


@given(st.lists(st.tuples(_NAMES, _NAMES, _NAMES), min_size=1, max_size=12))
def test_no_code_page_is_ever_taken_for_another(names: list[tuple[str, ...]]) -> None:
    rows = tuple((" ".join(name), "x") for name in names)
    text = delimited(rows, ";")
    for data in (
        as_1258(text),
        to_tcvn3(text).encode("latin-1"),
        to_vni(text).encode("latin-1"),
        to_vni(text).encode(),
    ):
        assert rows_or_code(data) in (rows, "bang_ma_la", "chu_mat")


def rows_or_code(data: bytes) -> tuple[tuple[str, ...], ...] | str:
    try:
        return rows_of(data, "tcvn3,vni")
    except Unreadable as found:
        return found.code
