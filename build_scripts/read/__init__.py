"""Files to rows of text, each with its file and line, and what was wrong with the files themselves.

A file that differs harmlessly is told once and read all the same; one that can't be read with certainty is told once
and left out. Nothing is judged here beyond the form of the file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ..messages import words
from ..model import FILE, LINE, Register, Source, Table, TableSchema
from ..problems import MOST, Problem, problem
from ..repairs.encoding import Refused, decode
from ..repairs.sheet import Sheet, parse
from ..repo import SHARED_TABLES, Repo, classify, shared_path
from ..vietnamese.unicode_forms import is_nfc, nfc
from .limits import MAX_BYTES, Allowance
from .plan import read_plans
from .schemas import load_schemas


@dataclass
class _Collected:
    """Rows of one table as they come in."""

    rows: list[list[str]]
    files: list[int]
    lines: list[int]
    sources: list[Source]
    incomplete: set[str]


def read(repo: Repo, today: date, tell: Callable[[int], None] = lambda files: None) -> tuple[Register, list[Problem]]:
    """The whole data folder. The register's tables are not judged yet. `tell` hears how many files were read so far.
    Raises TooMuch."""
    allowance = Allowance()
    schemas = load_schemas(repo)
    tables = {name: _Collected([], [], [], [], set()) for name in schemas}
    strays: list[str] = []
    problems: list[Problem] = []
    for number, (path, is_link) in enumerate(repo.data_files()):
        tell(number)
        source = classify(path)
        if source is None or is_link:
            allowance.take(0)
            strays.append(path)
        else:
            found = _read_file(repo, source, schemas, tables[source.table], allowance)
            problems += found[: MOST + 1 - len(problems)]
    for name in SHARED_TABLES:
        if not tables[name].sources:
            tables[name].incomplete.add(shared_path(name))
    register = Register({n: _table(schemas[n], c) for n, c in tables.items()}, {}, tuple(strays), today)
    plans = read_plans(repo, [r["nam"] for r in register.tables["seasons"].records()], allowance)
    return Register(register.tables, plans, register.strays, today), problems


def _read_file(
    repo: Repo, source: Source, schemas: Mapping[str, TableSchema], into: _Collected, allowance: Allowance
) -> list[Problem]:
    schema = schemas[source.table]
    into.sources.append(source)
    try:
        data = load_bytes(repo, source.path, allowance)
        sheet, found = read_sheet(data, source.path, schema, schemas)
    except Refused as refusal:
        into.incomplete.add(source.path)
        return [refused(source.path, refusal, schema)]
    if sheet.ragged:
        into.incomplete.add(source.path)
    into.rows += sheet.rows
    into.lines += sheet.lines
    into.files += [len(into.sources) - 1] * len(sheet.rows)
    return found


def load_bytes(repo: Repo, path: str, allowance: Allowance | None = None) -> bytes:
    """A data file's bytes; raises Refused when it is too large to be one, or can't be opened, TooMuch when no more
    is allowed."""
    allowance = allowance or Allowance()
    if path in repo.too_large:
        raise too_large(repo.too_large[path])
    if path in repo.proposed:
        allowance.take(len(repo.proposed[path]))
        return repo.proposed[path]
    try:
        # Not Path.open and a buffer: over tens of thousands of small files they cost more than all that follows.
        file = os.open(repo.path(path), os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            size = os.fstat(file).st_size
            allowance.take(size if size <= MAX_BYTES else 0)
            data = os.read(file, size + 1) if size <= MAX_BYTES else b""
        finally:
            os.close(file)
    except OSError:
        raise Refused("khong_mo_duoc") from None
    if size > MAX_BYTES:
        raise too_large(size)
    return data


def too_large(size: int) -> Refused:
    return Refused("tep_qua_lon", so_mb=str(-(-size // 2**20)))


def read_sheet(
    data: bytes, path: str, schema: TableSchema, schemas: Mapping[str, TableSchema]
) -> tuple[Sheet, list[Problem]]:
    """One file's rows and the problems of its form; raises Refused when it can't be read with certainty."""
    text = decode(data)
    sheet = parse(text.text, schema, schemas)
    if is_nfc(text.text):
        return sheet, list(islice(_form_problems(path, text.differences, sheet, schema), MOST + 1))
    composed = [(r, c) for r, row in enumerate(sheet.rows) for c, cell in enumerate(row) if not is_nfc(cell)]
    for r, c in composed:
        sheet.rows[r][c] = nfc(sheet.rows[r][c])
    problems = list(islice(_form_problems(path, text.differences, sheet, schema), MOST + 1))
    if composed:
        r, c = composed[0]
        problems.append(_at(path, "dang_unicode", sheet.lines[r], schema.header[c], schema, so_o=str(len(composed))))
    return sheet, problems


def _form_problems(path: str, differences: tuple[str, ...], sheet: Sheet, schema: TableSchema) -> Iterator[Problem]:
    if keys := [*differences, *sheet.layout]:
        yield _not_canonical(path, keys, sheet)
    if sheet.header:
        khac = ", ".join(words(f"thu_tu_cot.{key}", cot=value) for key, value in sheet.header.items())
        yield problem("thu_tu_cot", path, 1, khac=khac)
    if sheet.blank:
        yield problem("dong_trong", path, sheet.blank[0], so_dong=str(len(sheet.blank)))
    for line, column in sheet.broken:
        yield _at(path, "xuong_dong_trong_o", line, column, schema)
    for line, cells in sheet.ragged:
        kind = "thieu" if cells < len(schema.fields) else "thua"
        yield problem("so_o", path, line, kieu=kind, co=str(cells), can=str(len(schema.fields)))


def _not_canonical(path: str, keys: Sequence[str], sheet: Sheet) -> Problem:
    if keys == ["cuoi_tep"]:
        last = max((*sheet.lines, *sheet.blank, *(line for line, _ in sheet.ragged), 1))
        return problem("dang_tep", path, last, kieu="cuoi_tep", khac=words("dang_tep.cuoi_tep"))
    return problem("dang_tep", path, 1, kieu="khac", khac=", ".join(words(f"dang_tep.{key}") for key in keys))


def _at(path: str, code: str, line: int, column: str, schema: TableSchema, **facts: str) -> Problem:
    place = {"o": schema.cell(column, line), "tieu_de": schema.field(column).label}
    return problem(code, path, line, column=column, **place, **facts)


def refused(path: str, refusal: Refused, schema: TableSchema) -> Problem:
    """The one problem of a file that can't be read."""
    facts = dict(refusal.facts)
    if refusal.column:
        facts["tieu_de"] = schema.field(refusal.column).label
    return problem(refusal.code, path, refusal.line, column=refusal.column, value=refusal.value, **facts)


def table_of(schema: TableSchema, sheet: Sheet | None) -> Table:
    """A table of one shared file; without rows where there is none."""
    source = Source(shared_path(schema.name), schema.name)
    rows, lines = (sheet.rows, sheet.lines) if sheet else ([], [])
    return _table(schema, _Collected(rows, [0] * len(rows), lines, [source], set()))


def _table(schema: TableSchema, collected: _Collected) -> Table:
    import pandas as pd  # here, so that reading a single sheet starts without it

    columns = list(zip(*collected.rows, strict=True)) or [()] * len(schema.fields)
    frame = pd.DataFrame({n: pd.Series(list(v), dtype=object) for n, v in zip(schema.header, columns, strict=True)})
    frame[FILE] = pd.Series(collected.files, dtype="int64")
    frame[LINE] = pd.Series(collected.lines, dtype="int64")
    return Table(schema, frame, tuple(collected.sources), incomplete=frozenset(collected.incomplete))
