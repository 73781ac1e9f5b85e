"""What can't be read, by its bytes: each refusal says why, and what to do about it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from build_scripts.intake import reading
from build_scripts.intake.reading import Unreadable, read_book, read_text
from build_scripts.messages import intake
from build_scripts.messages.intake import unreadable
from tests.intake import making_files as make
from tests.intake.good_files import GOOD
from tests.intake.making_files import Page
from tests.intake.making_parts import compound, record, xls_of, zipped

XLSX, S1, DOC = GOOD["xlsx"], "xl/worksheets/sheet1.xml", "word/document.xml"
LOCKED = bytearray(XLSX)
LOCKED[LOCKED.index(b"PK\1\2") + 8] |= 1
DTD = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'


def refusal(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_book("tep", data)
    return caught.value


def sentence(data: bytes) -> str:
    found = refusal(data)
    return unreadable(found.code, found.facts, [(place.sheet, place.cell) for place in found.places])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Tệp rỗng, không có chữ nào. Mở tệp gốc, lưu lại rồi gửi lại."),
        (b"\xef\xbb\xbf \r\n", "Tệp rỗng, không có chữ nào. Mở tệp gốc, lưu lại rồi gửi lại."),
        (make.xlsx(Page("A", [])), "Trong tệp không có ô nào có chữ. Kiểm tra xem có gửi nhầm biểu trống không."),
        (
            b"%PDF-1.7\n",
            "Đây là tệp PDF, không lấy được bảng một cách chắc chắn. Gửi tệp Word hoặc Excel đã dùng để in",
        ),
        (b"\xff\xd8\xff\xe0..JFIF", "Đây là ảnh, không đọc được chữ. Gửi tệp Word hoặc Excel, hoặc gõ lại vào biểu"),
        (compound({"WordDocument": b""}), "Đây là tệp Word đời cũ (.doc). Mở bằng Word, chọn Lưu thành “Word Document"),
        (compound({"PowerPoint Document": b""}), "Đây không phải là tệp Excel, Word, LibreOffice Calc, HTML hay CSV."),
        (compound({"EncryptedPackage": b""}), "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu mở tệp rồi gửi lại."),
        (xls_of(b"", globals_=record(0x2F, bytes(54))), "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu mở tệp rồi"),
        (bytes(LOCKED), "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu mở tệp rồi gửi lại."),
        (zipped({"META-INF/manifest.xml": "<encryption-data/>"}, GOOD["ods"]), "Tệp có mật khẩu nên không đọc được."),
        (
            compound({"Book": b""}),
            "Đây là tệp Excel 95 trở về trước. Mở ra, chọn Lưu thành “Excel Workbook (*.xlsx)” rồi gửi",
        ),
        (
            b"\x09\x04\x06\x00",
            "Đây là tệp Excel 95 trở về trước. Mở ra, chọn Lưu thành “Excel Workbook (*.xlsx)” rồi gửi",
        ),
        (b"{\\rtf1 a}", "Đây là tệp RTF. Mở bằng Word, chọn Lưu thành “Word Document (*.docx)” rồi gửi tệp mới."),
        (b"Rar!\x1a\x07", "Đây là tệp nén. Giải nén rồi gửi từng tệp bên trong."),
        (zipped({"bieu.xlsx": XLSX}), "Đây là tệp nén. Giải nén rồi gửi từng tệp bên trong."),
        (zipped({"xl/workbook.bin": b""}), "Đây là tệp Excel nhị phân (.xlsb). Mở ra, chọn Lưu thành “Excel Workbook"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "Đây là tệp Writer (.odt). Mở ra, chọn Lưu"),
        (b"MIME-Version: 1.0\r\n", "Đây là trang mạng gộp (.mht). Mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx"),
        (
            b'<?xml version="1.0"?><Workbook/>',
            "Đây là tệp XML. Mở bằng Excel, chọn Lưu thành “Excel Workbook (*.xlsx)”",
        ),
        (zipped({"[Content_Types].xml": ""}), "Đây không phải là tệp Excel, Word, LibreOffice Calc, HTML hay CSV."),
        (b"a\0b\x01\x02\x03" * 9, "Đây không phải là tệp chữ: có nhiều ký tự mà máy không hiểu. Gửi tệp Excel, Word"),
        (
            b'a;b\n1;"x\n2;y\n',
            "Dấu ngoặc kép ở dòng 2 không khép đúng nên không tách được các ô. Sửa dòng đó rồi gửi lại.",
        ),
        (b"a" * 200_000, "Từ dòng 1 có ô dài hơn 32.767 chữ, có lẽ vì thiếu dấu ngoặc kép đóng."),
        (XLSX[:2000], "Tệp bị hỏng hoặc chưa tải hết. Mở tệp gốc, lưu lại rồi gửi lại."),
        (b"a;b\n" * 6_000_000, "Tệp nặng 23 MB, quá mức 20 MB. Bỏ ảnh và các trang tính không liên quan rồi gửi lại."),
        (
            zipped({S1: DTD + "<a>&c;</a>"}, XLSX),
            "Bên trong tệp có cấu trúc lạ nên không mở. Mở bằng Excel hoặc Word, lưu",
        ),
        (zipped({"content.xml": DTD + "<a/>"}, GOOD["ods"]), "Bên trong tệp có cấu trúc lạ nên không mở."),
        (zipped({DOC: DTD + "<a/>"}, GOOD["docx"]), "Bên trong tệp có cấu trúc lạ nên không mở."),
    ],
)
def test_a_refusal_says_why_and_what_to_do(data: bytes, words: str) -> None:
    assert sentence(data).startswith(words)


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_is_known_by_its_bytes_whatever_its_name(kind: str) -> None:
    for name in ("bieu.pdf", "bieu.doc", "../../etc/passwd", "", "bieu"):
        assert read_book(name, GOOD[kind]).kind == ("csv" if kind == "tsv" else kind)


def test_names_within_a_zip_lead_nowhere() -> None:
    parts = {"../../../tmp/x": "x", "/etc/passwd": "x", "C:\\x": "x", "xl/../../x": "x"}
    assert read_book("tep", zipped(parts, XLSX)).sheets == read_book("tep", XLSX).sheets


def test_two_parts_of_one_name_are_refused() -> None:
    out = io.BytesIO(XLSX)
    with zipfile.ZipFile(out, "a") as target:
        target.writestr("XL/worksheets/sheet1.xml", "<worksheet/>")
    assert refusal(out.getvalue()).code == "hong"


def test_pasted_text_has_the_same_bounds() -> None:
    for text, code in ((" \n", "khong_co_chu"), ("a\0b", "khong_phai_chu"), ("a" * 21 * 2**20, "tep_qua_lon")):
        with pytest.raises(Unreadable) as caught:
            read_text(text)
        assert caught.value.code == code


def test_every_refusal_of_the_program_has_its_words_and_no_other() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in Path(reading.__file__).parent.glob("*.py"))
    said = {key.partition(".")[0] for key in intake._UNREADABLE}
    assert {code for code in said if f'"{code}"' not in source} == set()
    raised = set(re.findall(r'Unreadable\("(\w+)"', source))
    assert raised <= said
