"""Why reading/ parses workbooks itself: what python-calamine, the fastest of those there are, does with such files.

When one of these tests fails, the reason in reading/__init__ no longer holds, and the library may take its place.
"""

from __future__ import annotations

import io
import resource
import signal
import subprocess
import sys

import pytest
from python_calamine import CalamineWorkbook

from build_scripts.intake.reading import read_book
from tests.intake.good_files import GOOD
from tests.intake.making_parts import record, xls_of, zipped
from tests.intake.test_hostile_files import S1, cell, read_or_refuse, sheet

_LIMIT = 2 * 2**30
_READ_ALL = """
import io, sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python()
"""

DAMAGED = {
    "a count of texts": zipped(
        {"xl/sharedStrings.xml": '<sst uniqueCount="4000000000"><si><t>a</t></si></sst>'}, GOOD["xlsx"]
    ),
    "two cells far apart": sheet(cell("A1") + cell("XFD1048576")),
    "a size of a sheet": xls_of(record(0x200, b"\0\0\0\0\xff\xff\xff\xff\0\0\xff\xff\0\0")),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_it_takes_the_process_down_where_we_read_or_refuse(damage: str) -> None:
    data = DAMAGED[damage]
    done = subprocess.run(
        [sys.executable, "-c", _READ_ALL],
        input=data,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (_LIMIT, _LIMIT)),
        check=False,
    )
    assert done.returncode == -signal.SIGABRT
    assert b"memory allocation" in done.stderr
    assert read_or_refuse(data) in ("xlsx", "hong", "o_qua_xa", "khong_co_chu")


def test_it_gives_an_error_as_an_empty_cell() -> None:
    data = sheet('<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c></row>')
    assert CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python() == [["", 1.0]]
    assert read_book("tep", data).sheets[0].rows == (("#REF!", "1"),)


def test_it_copies_a_shared_text_into_every_cell() -> None:
    body = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>'
    texts = f"<sst><si><t>{'b' * 100}</t></si>{'<si><t>c</t></si>' * 40}</sst>"
    data = zipped(
        {S1: f"<worksheet><sheetData>{body}</sheetData></worksheet>", "xl/sharedStrings.xml": texts}, GOOD["xlsx"]
    )
    ((theirs, again),) = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    ((ours, same),) = read_book("tep", data).sheets[0].rows
    assert theirs == again == ours
    assert theirs is not again
    assert ours is same
