"""The form to fill in: printed, saved by LibreOffice, filled in and worked out by it, and read back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook

from build_scripts.exports.form_workbook import Press, fillings
from build_scripts.intake.reading import read_book
from build_scripts.intake.understanding import understand
from build_scripts.intake.understanding.model import Understood
from build_scripts.messages import form_workbook as say
from tests.factory import SCHEMAS, tables_of
from tests.intake.filling_in import filled_in, register_of
from tests.intake.known import SEASONS, UNITS, Known, seeded

from .libreoffice import converted, pictures

NAME = "bieu-mau.xlsx"
PAGES = 4
"""The guide, forms A and B, initiatives: each on one sheet of paper."""


def look_through(folder: Path) -> Iterator[str]:
    """What is wrong, in words; nothing when all is well. What is to be looked at stays in `folder`."""
    known = seeded(5, "van-phong")
    fresh, filled = folder / NAME, folder / f"da-dien-{NAME}"
    fresh.write_bytes(_form(known))
    filled.write_bytes(filled_in(_form(known), known))
    for file in (fresh, filled):
        found = pictures(converted(file, "pdf", folder))
        if len(found) != PAGES:
            yield f"{file.name}: {len(found)} pages printed instead of {PAGES}"
    for file, rows in ((fresh, {}), (filled, known.forms)):
        saved = converted(file, "xlsx", folder / "saved")
        yield from _kept(_opened(fresh), _opened(saved))
        yield from _understood(saved, rows, known)


def _form(known: Known) -> bytes:
    factory = register_of(Known(known.don_vi, "2021", known.forms, {**known.cover, "ngay_ky": "2021-03-09"}))
    seasons = {nam: tables_of(factory, nam=nam) for nam in SEASONS}
    found = fillings(factory.register(), seasons, "2022")
    return Press(SCHEMAS).form(next(filling for filling in found if filling.ma == known.don_vi))


def _opened(file: Path) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(file.read_bytes()))


def _kept(before: Workbook, after: Workbook) -> Iterator[str]:
    """Drop-downs, help, protection, open cells, repeated rows: as they were. Without a window, LibreOffice keeps no
    frozen rows: that is no fault of the file."""
    for name in (*say.SHEETS.values(), say.GUIDE):
        old, new = before[name], after[name]
        if not new.protection.sheet:
            yield f"{name}: no longer protected"
        if old.print_title_rows != new.print_title_rows:
            yield f"{name}: other rows are printed on each page"
        opened = [cell.coordinate for row in old.iter_rows() for cell in row if not cell.protection.locked]
        if locked := [address for address in opened if new[address].protection.locked]:
            yield f"{name}: locked by now: {', '.join(locked[:5])}"
        rules = dict(_rules(old))
        now = dict(_rules(new))
        yield from (f"{name}: rule of {place} lost or changed" for place in rules if rules[place] != now.get(place))
    if after[say.META].sheet_state == "visible":
        yield f"{say.META}: to be seen"


def _rules(sheet: openpyxl.worksheet.worksheet.Worksheet) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    """By the first cell of the rule."""
    for rule in sheet.data_validations.dataValidation:
        wanted = (rule.formula1, rule.prompt, rule.error) if rule.type == "list" else (None, rule.prompt, rule.error)
        for part in str(rule.sqref).split():
            yield part.partition(":")[0], wanted


def _understood(file: Path, rows: dict[str, list[dict[str, str]]], known: Known) -> Iterator[str]:
    found = understand([read_book(file.name, file.read_bytes())], SCHEMAS, UNITS, SEASONS)
    for told in (*found.questions, *found.refused, *found.repairs):
        yield f"{file.name}: {told.place.sheet}!{told.place.cell}: {told.says}"
    yield from (f"{file.name}: {t.form} {t.column}: {t.declared} for {t.counted}" for t in found.totals if not t.agrees)
    if _taken(found) != {name: len(_registered(rows.get(name, []), name)) for name in known.forms}:
        yield f"{file.name}: other rows than were filled in: {_taken(found)}"
    if rows and not any(total.declared for total in found.totals):
        yield f"{file.name}: no sum was worked out"


def _taken(found: Understood) -> dict[str, int]:
    (registration,) = found.registrations
    return {name: len(taken) for name, taken in registration.forms.items()}


def _registered(rows: list[dict[str, str]], form: str) -> list[dict[str, str]]:
    """Rows that say more than who someone is; an initiative always does."""
    if form == "sang-kien":
        return rows
    known = {*SCHEMAS[form].identity_columns, "tt"}
    return [row for row in rows if any(row[column] for column in row if column not in known)]
