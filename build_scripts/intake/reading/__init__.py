"""Any file's bytes to a Book, or Unreadable with the reason. The first half of the intake.

    kinds         what the bytes are, never by the file's name
    container     a zip of XML parts, within the bounds; nothing is written to disk, no entity is expanded
    ole           a compound file of older Office programs
    spreadsheets  xlsx, xlsm, xls and ods: stored values, no formula or macro is ever run
    word          docx: every table a sheet, the lines around it kept
    html          tables of a page, which many programs call .xls
    text          csv, tsv, txt, pasted text
    encodings     bytes of a text to letters
    letters       letters made right, or the book refused
    raw           sheets while they are being read, and the count of what they may hold
    limits        the bounds: 20 MiB a file, 200 MiB unpacked, 200 sheets, 200,000 rows with a text, 256 columns,
                  2,600,000 cells, 32,767 characters in a cell; a file beyond one of them is refused, never read in part

No third-party program reads a clerk's file. The fastest, python-calamine, allocates what a damaged file asks for and so
aborts the whole process, gives errors (#REF!) as empty cells and copies a shared text into every cell that points at it:
tests/intake/test_why_our_own_readers.py holds these reasons. Other tests compare what is read with what it reads.
"""

from __future__ import annotations

from ..grid import Book
from .encodings import decode
from .html import named_code_page, read_html, visible
from .kinds import kind_of
from .letters import Letters
from .limits import MAX_FILE
from .raw import Budget, Raw, settle
from .refusal import Unreadable
from .spreadsheets import read_compound, read_zip
from .text import read_lines

__all__ = ["read_book", "read_text", "Unreadable"]


def read_book(name: str, data: bytes, convert: str = "") -> Book:
    """A file as a Book. `convert` names the old fonts ("tcvn3", "vni", or both with a comma) that the clerk has agreed
    to see converted; without it such a file is Unreadable("can_chuyen_ma") with a sample."""
    if len(data) > MAX_FILE:
        raise Unreadable("tep_qua_lon", so_mb=str(-(-len(data) // 2**20)))
    kind = kind_of(data)
    budget = Budget()
    if kind == "zip":
        kind, raws, told = read_zip(data, budget)
    elif kind == "ole":
        kind, raws, told = read_compound(data, budget)
    else:
        return _read_letters(name, kind, data, convert, budget)
    return _book(name, kind, raws, told, Letters(raws, convert))


def _read_letters(name: str, kind: str, data: bytes, convert: str, budget: Budget) -> Book:
    if kind == "html":
        decoded = decode(data, visible, named_code_page(data))
        raws, told = read_html(decoded.text, budget)
    else:
        decoded = decode(data)
        kind = "csv"
        raws, told = read_lines(decoded.text, budget)
    return _book(name, kind, raws, [*decoded.told, *told], Letters(raws, convert, whole=decoded.old))


def read_text(text: str, convert: str = "") -> Book:
    """What was pasted, as a Book."""
    if len(text) > MAX_FILE:
        raise Unreadable("tep_qua_lon", so_mb=str(-(-len(text) // 2**20)))
    raws, told = read_lines(text.removeprefix("\ufeff"), Budget())
    return _book("", "text", raws, told, Letters(raws, convert))


def _book(name: str, kind: str, raws: list[Raw], told: list[str], letters: Letters) -> Book:
    found = set(told)
    for raw in raws:
        if raw.uncover():
            found.add("o_gop_co_chu")
    found |= letters.mend()
    sheets = tuple(settle(raw) for raw in raws)
    if not any(sheet.rows for sheet in sheets):
        raise Unreadable("khong_co_chu")
    return Book(name, kind, sheets, tuple(sorted(found)))
