"""Bytes to text: strict UTF-8, and what Excel and Notepad do to it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from ..messages import words

OFFICE = {b"PK\x03\x04": "zip", b"\xd0\xcf\x11\xe0": "ole", b"%PDF": "pdf"}
"""First bytes of files that are often only renamed: .xlsx and .docx, .xls and .doc, .pdf."""


class Refused(Exception):
    """The file can't be read with certainty; `code` and `facts` say why, `line` where."""

    def __init__(self, code: str, line: int = 0, column: str = "", value: str = "", **facts: str) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.value, self.facts = code, line, column, value, facts


@dataclass(frozen=True)
class Text:
    """Text with LF line ends, and the keys of what differed from the canonical form."""

    text: str
    differences: tuple[str, ...] = ()


def decode(data: bytes) -> Text:
    """Raises Refused for an empty file or another encoding. UTF-16 is taken only with its byte-order mark, which leaves
    no doubt."""
    for magic, kind in OFFICE.items():
        if data.startswith(magic):
            raise Refused("khong_phai_csv", loai_tep=words(f"loai_tep.{kind}"))
    differences: list[str] = []
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        differences.append("utf16")
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise Refused("ma_hoa", dong_hong="1") from None
    else:
        if data.startswith(codecs.BOM_UTF8):
            differences.append("bom")
            data = data[len(codecs.BOM_UTF8) :]
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise Refused("ma_hoa", line, dong_hong=str(line)) from None
    if "\x00" in text:
        # UTF-16 without its mark decodes as UTF-8 with a NUL beside every letter.
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise Refused("ma_hoa", line, dong_hong=str(line))
    if "\r" in text:
        differences.append("crlf")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Refused("tep_rong")
    if not text.endswith("\n"):
        differences.append("cuoi_tep")
        text += "\n"
    return Text(text, tuple(differences))
