"""Files that are damaged, wrongly named or made to do harm: a Book or Unreadable, soon, and nothing else."""

from __future__ import annotations

import io
import itertools
import random
import struct
import tracemalloc
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator

import pytest

from build_scripts.intake.grid import Book
from build_scripts.intake.reading import Unreadable, read_book
from build_scripts.messages.intake import TOLD, unreadable
from tests.intake.good_files import GOOD
from tests.intake.making_parts import ods_of, record, xls_of, zipped

MUTATIONS = 400
"""Of each kind; the parts within a zip are damaged in as many more."""


def refusal(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_book("tep", data)
    return caught.value


def read_or_refuse(data: bytes) -> str:
    """The kind of the book or the code of the refusal; what either tells can be said."""
    try:
        book = read_book("tep", data)
    except Unreadable as found:
        unreadable(found.code, found.facts, [(place.sheet, place.cell) for place in found.places])
        return found.code
    return book.kind if TOLD.keys() >= set(book.told) else "?"


# ---------------------------------------------------------------- damage


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """The data with some bytes flipped, taken out, put in or swapped, or its end cut off."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(made) + 1)
        size = chance.choice((1, 2, 4, 16, 200))
        way = chance.randrange(6)
        if way == 0:
            made[at : at + 1] = bytes([chance.randrange(256)])
        elif way == 1:
            made[at : at + size] = chance.choice((b"\0", b"\xff", b"<", b'"', b"9")) * size
        elif way == 2:
            del made[at : at + size]
        elif way == 3:
            made[at:at] = chance.randbytes(size)
        elif way == 4:
            other = chance.randrange(len(made) + 1)
            made[at : at + size], made[other : other + size] = made[other : other + size], made[at : at + size]
        elif chance.random() < 0.3:
            del made[at:]
    return bytes(made)


def mutations(kind: str) -> Iterator[bytes]:
    chance = random.Random(f"hong {kind}")
    data = GOOD[kind]
    for _ in range(MUTATIONS):
        yield spoilt(data, chance)
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            parts = {name: source.read(name) for name in source.namelist() if name.endswith((".xml", ".rels"))}
        for _ in range(MUTATIONS):
            name = chance.choice(sorted(parts))
            yield zipped({name: spoilt(parts[name], chance)}, data, zipfile.ZIP_STORED)


@pytest.mark.parametrize("kind", GOOD)
def test_a_damaged_file_is_read_or_refused(kind: str) -> None:
    found = {read_or_refuse(data) for data in mutations(kind)}
    assert found & {"xlsx", "xls", "ods", "docx", "csv", "html"}, "some mutations must leave the file whole"
    assert len(found) > 2


@pytest.mark.parametrize("kind", ["xlsx", "ods", "docx"])
def test_what_is_read_of_a_damaged_zip_is_all_there_was(kind: str) -> None:
    whole = [sheet.rows for sheet in read_book("tep", GOOD[kind]).sheets]
    for data in itertools.islice(mutations(kind), MUTATIONS):  # those after it are whole zips of damaged parts
        book = readable(data)
        if book and book.kind == kind:
            assert [sheet.rows for sheet in book.sheets] == whole


def test_a_text_is_not_lost_from_a_damaged_xls_but_where_it_is_told() -> None:
    """The format has no checksum: a changed letter can't be known, a missing cell can."""
    whole = count_texts(read_book("tep", GOOD["xls"]))
    for data in mutations("xls"):
        book = readable(data)
        if book and book.kind == "xls":
            assert count_texts(book) >= whole or book.told


@pytest.mark.parametrize("kind", ["csv", "tsv"])
def test_every_letter_of_a_damaged_text_that_is_read_is_seen(kind: str) -> None:
    for data in mutations(kind):
        book = readable(data)
        if book and not book.told and book.sheets:
            seen = "".join(text for row in book.sheets[0].rows for text in row)
            kept = unicodedata.normalize("NFC", data.decode("utf-8", "ignore"))
            lost = Counter(filter(str.isalnum, kept)) - Counter(filter(str.isalnum, seen))
            assert not lost


def readable(data: bytes) -> Book | None:
    try:
        return read_book("tep", data)
    except Unreadable:
        return None


def count_texts(book: Book) -> int:
    return sum(bool(text) for sheet in book.sheets for row in sheet.rows for text in row)


def test_enough_is_damaged() -> None:
    assert sum(1 for kind in GOOD for _ in mutations(kind)) >= 2_000


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_cut_anywhere_is_read_or_refused(kind: str) -> None:
    data = GOOD[kind]
    found = [read_or_refuse(data[: len(data) * step // 60]) for step in range(60)]
    assert found[0] == "tep_rong"
    if kind in ("xlsx", "ods", "docx", "xls"):
        assert set(found[1:]) <= {"hong"}


XLSX, S1 = GOOD["xlsx"], "xl/worksheets/sheet1.xml"

# ---------------------------------------------------------------- what would take all time and memory


def sheet(body: str, **parts: str) -> bytes:
    return zipped({S1: f"<worksheet><sheetData>{body}</sheetData></worksheet>", **parts}, XLSX)


def cell(address: str) -> str:
    return f'<row r="{address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{address}"><v>1</v></c></row>'


def ods_cell(rows: int, columns: int) -> bytes:
    one = f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="float" office:value="1"/>'
    return ods_of(
        f'<table:table><table:table-row table:number-rows-repeated="{rows}">{one}</table:table-row></table:table>'
    )


def many_sheets() -> bytes:
    names = "".join(f'<sheet name="{number}" r:id="rId1"/>' for number in range(201))
    return zipped({"xl/workbook.xml": f'<workbook xmlns:r="r"><sheets>{names}</sheets></workbook>'}, XLSX)


def lying_sheets() -> bytes:
    """Three sheets of an xls that lie upon one another: each record would be read three times."""
    data = bytearray(xls_of(record(0x201, bytes(6)) * 400, b"", b""))
    first = data.index(struct.pack("<HH", 0x85, 9)) + 4
    for number in (1, 2):
        data[first + 13 * number : first + 13 * number + 4] = data[first : first + 4]
    return bytes(data)


ATTACKS: dict[str, tuple[bytes, str]] = {
    "bomb": (sheet(" " * (30 * 2**20)), "giai_nen_qua_lon"),
    "sum of parts": (zipped({f"xl/{n}.xml": " " * 1000 for n in range(4001)}, XLSX), "giai_nen_qua_lon"),
    "deep": (sheet("".join(f"<a{number}>" for number in range(200_000))), "xml_la"),
    "column": (sheet(cell("A1") + cell("IW2")), "o_qua_xa"),
    "row": (sheet(cell("A1") + cell("A1048577")), "o_qua_xa"),
    "no column": (sheet(cell("A1") + cell("AAAA2")), "hong"),
    "ods columns": (ods_cell(1, 16_384), "o_qua_xa"),
    "ods rows": (ods_cell(1_048_576, 1), "qua_nhieu_dong"),
    "long text": (sheet(f'<row><c t="str"><v>{"Ă" * 32_768}</v></c></row>'), "o_qua_dai"),
    "shared text": (
        sheet(
            '<row><c t="s"><v>0</v></c></row>' * 3100,
            **{"xl/sharedStrings.xml": f"<a><si><t>{'b' * 32_767}</t></si></a>"},
        ),
        "qua_nhieu_o",
    ),
    "sheets": (many_sheets(), "qua_nhieu_trang"),
    "sheets upon sheets": (lying_sheets(), "hong"),
    "merges": (
        xls_of(record(0xE5, struct.pack("<H", 900) + struct.pack("<HHHH", 0, 9, 0, 9) * 900) * 60),
        "qua_nhieu_o",
    ),
    "html": (b"<html>" + b"<table>" * 300, "qua_nhieu_trang"),
    "html tag": (b"<html><a " + b"a " * 40_000 + b">", "xml_la"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_in_little_memory(attack: str) -> None:
    data, code = ATTACKS[attack]
    tracemalloc.start()
    found = refusal(data).code
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == code
    assert peak < 48 * 2**20


def test_a_file_of_words_without_end_is_no_text() -> None:
    accents, letters = "àáâãèéêìíòóôõùúý", "bcdđghklmnpqrstvx"
    words = (f"{a}{b}{c}{d}" for a in letters for b in accents for c in letters for d in accents)
    assert refusal("\n".join(words).encode()).code == "khong_phai_chu"
    asked = (f"{a}{b}{c}?{d}zz" for a in "bcdghklmn" for b in "bcdghklmn" for c in "bcdghklmn" for d in "bcdghklmn")
    assert refusal("\n".join(asked).encode()).code == "khong_phai_chu"


def test_empty_rows_to_the_end_cost_nothing_and_the_last_one_is_not_lost() -> None:
    rows = "".join(f'<row r="{row}" ht="15"><c r="A{row}" s="1"/></row>' for row in range(2, 40_000))
    (first, *_) = read_book("tep", sheet(cell("B1") + rows + cell("C1048576"))).sheets
    assert (len(first.rows), first.rows[0], first.rows[-1]) == (1_048_576, ("1", ""), ("", "1"))
    assert first.place(1_048_575, 1).cell == "C1048576"


def test_a_dimension_that_lies_is_not_believed() -> None:
    body = f'<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{cell("A1")}</sheetData></worksheet>'
    assert read_book("tep", zipped({S1: body}, XLSX)).sheets[0].rows == (("1",),)
