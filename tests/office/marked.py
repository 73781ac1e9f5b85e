"""The workbook handed back with marks: printed, saved by LibreOffice in three formats, and read back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_scripts.intake.reading import read_book
from build_scripts.intake.understanding import understand
from build_scripts.intake.understanding.model import Understood
from tests.factory import SCHEMAS
from tests.intake.known import SEASONS, UNITS
from tests.intake.marked_example import form, marked

from .libreoffice import converted, pictures

NAME = "bieu (cần sửa).xlsx"
FORMATS = ("xlsx", "ods", "xls")


def look_through(folder: Path) -> Iterator[str]:
    """What is wrong, in words; nothing when all is well. What is to be looked at stays in `folder`."""
    plain, file = folder / "bieu.xlsx", folder / NAME
    plain.write_bytes(form())
    file.write_bytes(marked())
    if len(pictures(converted(file, "pdf", folder))) < 2:
        yield f"{file.name}: the list and the form are not both printed"
    wanted = _told(_read(plain))
    for saved in (file, *(converted(file, kind, folder / kind) for kind in FORMATS)):
        found = _read(saved)
        if _told(found) != wanted:
            yield f"{saved.parent.name}/{saved.name}: read otherwise than the form before it was marked"
        if "trang_can_sua" not in {note.code for note in found.notes}:
            yield f"{saved.parent.name}/{saved.name}: our list of what is to be mended is not known any more"


def _read(file: Path) -> Understood:
    return understand([read_book(file.name, file.read_bytes())], SCHEMAS, UNITS, SEASONS)


def _told(found: Understood) -> list[object]:
    """Rows, and what is asked and refused at which cell; not what was mended on the way, which each format writes in
    its own way."""
    rows = [
        (r.nam, r.don_vi, form, row.values) for r in found.registrations for form in r.forms for row in r.forms[form]
    ]
    return [rows, [(each.code, each.place) for each in (*found.questions, *found.refused)]]
