"""Harmless repairs of the data files: each printed, each file written whole or not at all, meaning never changed.

The same functions as in `read` and `validate` find the differences, so whatever `check` says `fix` mends, it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .checks.cells import FIRST
from .messages import words
from .messages.terminal import FIX_REFUSED, FIXED_CELL, FIXED_FORM
from .model import TableSchema
from .problems import FORM_REPAIRS, Problem, shown
from .read import load_bytes, read_sheet, refused
from .read.schemas import load_schemas
from .repairs.cells import canonical
from .repairs.encoding import Refused
from .repairs.sheet import serialise
from .repo import Repo, classify
from .write import write_file


@dataclass
class Repair:
    """What is done to one file: a line of text for each repair, and the reason if the file had to be left alone."""

    path: str
    told: list[str] = field(default_factory=list)
    refused: str = ""
    content: bytes | None = None


def repairs(repo: Repo, paths: Sequence[str] = ()) -> Iterator[Repair]:
    """The repairs of every data file (or of `paths`, relative to the root), nothing written yet."""
    schemas = load_schemas(repo)
    for path, is_link in repo.data_files():
        source = classify(path)
        if source and not is_link and (not paths or path in paths):
            found = _repair(repo, path, schemas[source.table], schemas)
            if found.told or found.refused:
                yield found


def apply(repo: Repo, repair: Repair) -> None:
    """Write the repaired file; by a temporary file and a rename, so that a crash leaves the old one."""
    if repair.content is not None:
        write_file(repo.path(repair.path), repair.content)


def _repair(repo: Repo, path: str, schema: TableSchema, schemas: dict[str, TableSchema]) -> Repair:
    repair = Repair(path)
    try:
        sheet, problems = read_sheet(load_bytes(repo, path), path, schema, schemas)
    except Refused as refusal:
        found = refused(path, refusal, schema)
        place = f"{found.place}: " if found.place else ""
        repair.refused = FIX_REFUSED.format(reason=f"{place}{found.says} {found.remedy}")
        return repair
    told = [_form_repair(p) for p in problems if p.code in FORM_REPAIRS]
    told += _cells(sheet.rows, sheet.lines, schema)
    if sheet.ragged:
        # Rows that could not be taken would be lost by writing the others.
        if told:
            found = next(p for p in problems if p.code == "so_o")
            repair.refused = FIX_REFUSED.format(reason=f"{found.place}: {found.says} {found.remedy}")
        return repair
    if told:
        repair.told = told
        repair.content = serialise(schema.header, sheet.rows).encode("utf-8")
    return repair


def _form_repair(problem: Problem) -> str:
    return FIXED_FORM.format(what=words(f"da_sua.{problem.code}", dong=problem.line, **problem.facts))


def _cells(rows: list[list[str]], lines: list[int], schema: TableSchema) -> list[str]:
    """Bring each cell to its canonical form, in place; a sentence for each that changed."""
    told = []
    for row, line in zip(rows, lines, strict=True):
        for position, after in mended(row, schema).items():
            column, before, row[position] = schema.fields[position], row[position], after
            cell = schema.cell(column.name, line)
            told.append(FIXED_CELL.format(cell=cell, title=column.label, before=shown(before), after=shown(after)))
    return told


def mended(row: Sequence[str], schema: TableSchema) -> dict[int, str]:
    """Position -> canonical form, of each cell of a row that has another and means the same for certain."""
    found = {}
    for position, (before, column) in enumerate(zip(row, schema.fields, strict=True)):
        after, code = canonical(before, column)
        # What breaks these laws is private, spoilt or dangerous: neither repeated on the screen nor touched.
        if code and not any(law(before, column) for law in FIRST):
            found[position] = after
    return found
