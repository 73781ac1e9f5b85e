"""One small good form in every kind of file, for the tests that spoil it."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from tests.intake import making_files as make
from tests.intake.making_files import Page
from tests.intake.making_parts import zipped

FORM = Page(
    "Biểu B",
    [
        ["ĐĂNG KÝ THI ĐUA", None, None, None],
        ["TT", "Họ và tên", "Lao động tiên tiến", "Ghi chú"],
        *([number, f"Nguyễn Thị Hương {number}", "x", date(2022, 3, number)] for number in range(1, 12)),
        [None, "Tổng cộng", 11.5, True],
    ],
    merged=[(0, 0, 0, 3)],
    fonts={(3, 1): "Courier New"},
    filled=frozenset({(4, 2)}),
)


def light(document: bytes) -> bytes:
    """A document without its theme and picture, of which nothing is read."""
    with zipfile.ZipFile(io.BytesIO(document)) as source:
        kept = [name for name in source.namelist() if name.startswith(("_rels", "word/_rels", "word/document"))]
        return zipped({name: source.read(name) for name in kept})


GOOD: dict[str, bytes] = {
    "xlsx": make.xlsx(FORM, Page("Ẩn", [["a"]], hidden=True)),
    "xls": make.xls(FORM, Page("Ẩn", [["a"]], hidden=True)),
    "ods": make.ods(FORM, Page("Ẩn", [["a"]], hidden=True)),
    "docx": light(make.word("Phòng Mẫu", FORM, "Ký tên")),
    "csv": make.delimited(FORM.rows, ";").encode(),
    "tsv": b'TT\tHo va ten\tGhi chu\r\n1\tBa Tu\t"mot\nhai"\r\n' * 20,
    "html": make.html(FORM).encode(),
}
