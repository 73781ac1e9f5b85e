"""Text to the header and rows of a schema: delimiter, names and order of columns, blank rows, quoted line breaks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from ..messages import suggestion
from ..model import Field, TableSchema, cell_address
from ..vietnamese.folding import fold
from ..vietnamese.suggest import closest
from .encoding import Refused

Rows = list[list[str]]


@dataclass
class Sheet:
    """Rows in the schema's order with the file's line of each.

    `layout` are keys of file-wide differences, `header` those of the header row; `blank` lines of blank rows, `broken`
    (line, column) of cells with a line break, `ragged` (line, number of cells) of rows that could not be taken.
    """

    rows: Rows
    lines: list[int]
    layout: list[str] = field(default_factory=list)
    header: dict[str, str] = field(default_factory=dict)
    blank: list[int] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    ragged: list[tuple[int, int]] = field(default_factory=list)


def parse(text: str, schema: TableSchema, others: Mapping[str, TableSchema]) -> Sheet:
    """Raises Refused when columns can't be told apart; `others` are schemas a misplaced column may belong to."""
    head = ",".join(schema.header) + "\n"
    if text.startswith(head):
        rows = _canonical_rows(text[len(head) :], len(schema.header))
        if rows is not None:
            return Sheet(rows, list(range(2, len(rows) + 2)))
    return _parse_slowly(text, schema, others)


def _canonical_rows(body: str, width: int) -> Rows | None:
    """The rows of a file that is as it should be, or None: nearly every file ends here, so this way is short."""
    if '"' not in body:
        rows = [line.split(",") for line in body.split("\n")[:-1]]
    else:
        try:
            rows = list(csv.reader(io.StringIO(body), strict=True))
        except csv.Error:
            return None
    one_a_line = len(rows) == body.count("\n")
    return rows if one_a_line and all(len(row) == width and "".join(row).strip() for row in rows) else None


def _parse_slowly(text: str, schema: TableSchema, others: Mapping[str, TableSchema]) -> Sheet:
    layout: list[str] = []
    first = 1
    head, _, rest = text.partition("\n")
    if head.lower().startswith("sep=") and rest.strip():
        layout.append("sep")
        text, first = rest, 2
    delimiter = _delimiter(text, schema)
    if delimiter != ",":
        layout.append({";": "cham_phay", "\t": "tab"}[delimiter])
    numbered = _split(text, delimiter, first)
    blank: list[int] = []
    for line, names in numbered:
        if any(name.strip() for name in names):
            break
        blank.append(line)
    else:
        raise Refused("tep_rong")
    names = _without_empty_end(names, len(schema.header))
    order, header = _match(names, line, schema, others)
    sheet = Sheet([], [], layout, header, blank)
    _take(numbered, order, len(names), schema, sheet)
    return sheet


def _delimiter(text: str, schema: TableSchema) -> str:
    """The delimiter whose split of the header gives the most columns of the schema; the comma in doubt."""
    known = _aliases(schema)
    head = next((line for line in text.split("\n") if any(c.isalnum() for c in line)), "")
    return max(",;\t", key=lambda d: sum(fold(name.strip('"')) in known for name in head.split(d)))


def _split(text: str, delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it starts on. Raises Refused where quotes do not close."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    line = first
    try:
        for row in reader:
            yield line, row
            line = first + reader.line_num
    except csv.Error:
        raise Refused("dau_ngoac_kep", line) from None


@cache
def _aliases(schema: TableSchema) -> dict[str, str]:
    """Folded names under which a column is recognised: its name and, where it is the only one, its Vietnamese title."""
    titles = [fold(f.title) for f in schema.fields]
    named = {fold(f.title): f.name for f in schema.fields if titles.count(fold(f.title)) == 1}
    return named | {fold(f.name): f.name for f in schema.fields}


def _without_empty_end(row: list[str], width: int) -> list[str]:
    while len(row) > width and not row[-1].strip():
        row = row[:-1]
    return row


def _match(
    names: list[str], line: int, schema: TableSchema, others: Mapping[str, TableSchema]
) -> tuple[dict[str, int], dict[str, str]]:
    """Column name -> index in the file, and the header's differences. Refuses what is missing, strange or double."""
    aliases = _aliases(schema)
    order: dict[str, int] = {}
    for index, raw in enumerate(names):
        name = aliases.get(fold(raw))
        if name is None:
            raise _strange(raw, index, line, names, schema, others)
        if name in order:
            raise Refused("cot_trung", line, name, raw, o=cell_address(index, line))
        order[name] = index
    missing = [f for f in schema.fields if f.name not in order]
    if any(f.required or f.on_paper for f in missing):
        # Only a column that the paper lacks may be absent: any other may have held registrations.
        raise Refused("thieu_cot", line, cot=_told(missing))
    header: dict[str, str] = {}
    if list(order.values()) != sorted(order.values()) or list(order) != [n for n in schema.header if n in order]:
        header["thu_tu"] = ""
    if any(raw != name for raw, name in zip(names, order, strict=True)):
        header["ten"] = ""
    if missing:
        header["thieu"] = _told(missing)
    return order, header


def _told(columns: Iterable[Field]) -> str:
    """Columns by the name to write and by the name on the paper."""
    return ", ".join(f"{field.name} ({field.label.rstrip('.')})" for field in columns)


def _not_this_header(
    names: list[str], line: int, schema: TableSchema, others: Mapping[str, TableSchema]
) -> Refused | None:
    """The one problem of a first row that is another table's header, or none at all."""
    folded = {fold(name) for name in names}
    known = {other.name: len(folded & _aliases(other).keys()) for other in (schema, *others.values())}
    most = max(known, key=lambda name: (known[name], name == schema.name))
    if not known[most]:
        return Refused("cot_la", line, kieu="mat_tieu_de", mau=",".join(schema.header[:4]))
    if known[most] == len(folded) and most != schema.name:
        return Refused("cot_la", line, kieu="nham_bieu", bieu=others[most].title)
    return None


def _strange(
    raw: str, index: int, line: int, names: list[str], schema: TableSchema, others: Mapping[str, TableSchema]
) -> Refused:
    """The one problem of a header that holds a name the schema does not know."""
    if whole := _not_this_header(names, line, schema, others):
        return whole
    place = {"o": cell_address(index, line)}
    if not raw.strip():
        return Refused("cot_la", line, "", raw, kieu="trong", **place)
    owners = [other for other in others.values() if fold(raw) in _aliases(other)]
    if len(owners) == 1:
        return Refused("cot_la", line, "", raw, kieu="bieu_khac", bieu=owners[0].title, **place)
    free = [n for n in schema.header if n not in names]
    return Refused("cot_la", line, "", raw, kieu="la", goi_y=suggestion(closest(raw, free or schema.header)), **place)


def _take(
    numbered: Iterable[tuple[int, list[str]]], order: dict[str, int], width: int, schema: TableSchema, sheet: Sheet
) -> None:
    indexes = [order.get(name) for name in schema.header]
    for line, row in numbered:
        if not any(cell.strip() for cell in row):
            sheet.blank.append(line)
            continue
        if len(row) > width:
            row = _without_empty_end(row, width)
            if len(row) == width and "o_thua" not in sheet.layout:
                sheet.layout.append("o_thua")
        if len(row) != width:
            sheet.ragged.append((line, len(row)))
            continue
        cells = ["" if i is None else row[i] for i in indexes]
        for position, cell in enumerate(cells):
            if "\n" in cell:
                sheet.broken.append((line, schema.header[position]))
                cells[position] = " ".join(cell.split("\n"))
        sheet.rows.append(cells)
        sheet.lines.append(line)


def serialise(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Canonical CSV text: comma, LF, quotes only where needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
