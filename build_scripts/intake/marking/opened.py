"""A clerk's workbook opened for editing: through openpyxl, its formats and formulas kept."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from ..grid import Book
from ..reading.container import Package
from ..understanding.furniture import is_mark_list
from .failure import Unkeepable
from .lean import lean
from .stored import Stored, stored_values

_OUTSIDE = re.compile(
    r"\[\d+\]|\[[^\[\]]+\][^\[\]!()\"+*/,;&=<>]*!|\||\b(?:WEBSERVICE|IMAGE|RTD|HYPERLINK|CALL|REGISTER(?:\.ID)?|SQL\.REQUEST)\s*\(",
    re.IGNORECASE,
)
"""A formula that reads another file or asks another program or computer."""
_NUMBER = re.compile(r"-?\d+")


@dataclass
class Opened:
    """`sheets` by the name that a place has; `stored` by the title of a sheet; `notes` what the clerk is to be told."""

    workbook: Workbook
    sheets: dict[str, Worksheet]
    stored: Mapping[str, Mapping[str, Stored]] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)


class _Reader(ExcelReader):  # type: ignore[misc]
    """Numbers stay numbers: what openpyxl makes of dates is not always the number that was there."""

    def read_worksheets(self) -> None:
        self.wb._date_formats, self.wb._timedelta_formats = set(), set()
        super().read_worksheets()


def opened(book: Book, data: bytes) -> Opened:
    """Raises TooLarge or Unkeepable, and whatever openpyxl raises at a file that it does not understand."""
    package = Package(data)
    made = lean(package)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it does not keep, the clerk is told in Vietnamese
        reader = _Reader(io.BytesIO(made.data()), keep_links=False, rich_text=True)
        reader.read()
    workbook = reader.wb
    if len(workbook.worksheets) != len(book.sheets):
        raise Unkeepable("sheets")
    entries = [rel.target for _, rel in reader.parser.find_sheets() if rel.target in made.sources]
    stored = {
        sheet.title: stored_values(package, made.sources[name], made.parts[name])
        for sheet, name in zip(workbook.worksheets, entries, strict=True)
    }
    sheets = {one.name: sheet for one, sheet in reversed(list(zip(book.sheets, workbook.worksheets, strict=True)))}
    forms = [name for one, name in zip(book.sheets, entries, strict=True) if not is_mark_list(one.rows)]
    whole = Opened(workbook, sheets, stored, set[str]().union(*(made.lost[name] for name in ("", *forms))))
    _cut_off(whole)
    return whole


def _cut_off(whole: Opened) -> None:
    """Formulas, names and rules that reach outside of the file: their values stay, they go."""
    for sheet in whole.workbook.worksheets:
        for cell in sheet._cells.values():
            if cell.data_type == "f" and _OUTSIDE.search(_formula(cell.value)):
                value = whole.stored[sheet.title].get(cell.coordinate, ("str", _formula(cell.value)))
                cell._value, cell.data_type = _typed(value)
                whole.notes.add("cong_thuc_ngoai")
        _cut_off_rules(sheet)
        for name in [name for name, defined in sheet.defined_names.items() if _OUTSIDE.search(defined.value or "")]:
            del sheet.defined_names[name]
    names = whole.workbook.defined_names
    for name in [name for name, defined in names.items() if _OUTSIDE.search(defined.value or "")]:
        del names[name]


def _cut_off_rules(sheet: Worksheet) -> None:
    validations = sheet.data_validations
    validations.dataValidation = [
        rule
        for rule in validations.dataValidation
        if not any(_OUTSIDE.search(str(formula or "")) for formula in (rule.formula1, rule.formula2))
    ]
    for formatting in sheet.conditional_formatting:
        formatting.rules[:] = [rule for rule in formatting.rules if not any(map(_OUTSIDE.search, rule.formula or ()))]
    for column in (column for table in sheet.tables.values() for column in table.tableColumns):
        for formula in (column.calculatedColumnFormula, column.totalsRowFormula):
            if formula is not None and _OUTSIDE.search(formula.attr_text or ""):
                column.calculatedColumnFormula = column.totalsRowFormula = None


def _formula(value: object) -> str:
    return (value.text or "") if isinstance(value, ArrayFormula) else value if isinstance(value, str) else ""


def _typed(value: Stored) -> tuple[object, str]:
    kind, text = value
    if kind == "n":
        return (int(text) if _NUMBER.fullmatch(text) else float(text)), "n"
    return (text in ("1", "true"), "b") if kind == "b" else (text, "e" if kind == "e" else "s")
