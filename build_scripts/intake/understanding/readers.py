"""Readers: for each column of a clerk's table, what reads the text of its cells."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model import TableSchema
from ...vietnamese.folding import fold
from . import values
from .aliases import Vocabulary, key
from .columns import LEFT_OUT, Column
from .marks import is_mark, read_mark
from .names import is_honorific, read_authors
from .outcome import Outcome, read_as

Reader = Callable[[str], Outcome]
_BETWEEN_TITLES = re.compile(r"\s*[;,+]\s*|\s+và\s+")
_NOTHING = frozenset(("khong", "-", "/", "0"))


def reader_of(column: Column, schema: TableSchema, vocabulary: Vocabulary) -> Reader:
    """The value it gives is canonical text; for columns that the schema does not have, see `fields_of`."""
    special: dict[str, Reader] = {
        "@muc_do": values.read_level_of_person,
        "@xung_ho": _read_honorific,
        LEFT_OUT: lambda text: Outcome(""),
        "@nam_truoc": lambda text: Outcome(""),
        "@danh_hieu": lambda text: _read_titles(text, schema, vocabulary),
        "@hinh_thuc": lambda text: _read_titles(text, schema, vocabulary),
        "tac_gia": read_authors,
    }
    if column.target in special:
        return special[column.target]
    field = schema.field(column.field)
    if is_marked(column, schema):
        own = frozenset((fold(column.title), fold(field.title)))
        return lambda text: read_mark(text, own)
    if field.name == "muc_do":
        return lambda text: values.read_level(text, field)
    if field.name == "huan_chuong_ld":
        return lambda text: values.read_class(text, field)
    if field.categories:
        return lambda text: values.read_choice(text, field)
    return values.read_date if field.type == "date" else Outcome


def is_marked(column: Column, schema: TableSchema) -> bool:
    """Whether people put a mark there and nothing else."""
    return bool(column.value) or (bool(column.field) and schema.field(column.field).is_mark)


def fields_of(column: Column, value: str) -> list[tuple[str, str]]:
    """The schema's columns, and their texts, that a value read in this column gives."""
    if column.target.startswith("@"):
        pairs = (target.partition("=") for target in value.split())
        return [(field, text or "x") for field, _, text in pairs]
    return [(column.field, column.value or value)]


def _read_honorific(text: str) -> Outcome:
    if is_honorific(text):
        return Outcome("", (("xung_ho", text, ""),))
    return Outcome("", question="o_khong_ro")


def _read_titles(text: str, schema: TableSchema, vocabulary: Vocabulary) -> Outcome:
    """Titles written out: "LĐTT; CSTĐ cơ sở" instead of a mark in each column. What is certain is taken
    and the rest asked."""
    if is_mark(text):
        return Outcome("", question="danh_hieu_khong_ro")
    targets, unclear, choices = [], [], []
    for part in (p for p in _BETWEEN_TITLES.split(text.strip(" ;,.")) if fold(p) not in _NOTHING):
        title = key(part)
        found = vocabulary.meaning(schema.name, title)
        if len(found) == 1 and title not in vocabulary.vague and _is_title(found[0], schema):
            targets.append(found[0])
        else:
            unclear.append(part)
            choices += [(target, schema.field(target).title) for target in found if len(found) > 1]
    titles = "; ".join(schema.field(target.partition("=")[0]).title for target in targets)
    outcome = read_as("danh_hieu", text, titles) if targets or not unclear else Outcome("")
    outcome = outcome._replace(value=" ".join(targets))
    if not unclear:
        return outcome
    answers = tuple(choices) if len(unclear) == 1 else ()
    return outcome._replace(question="danh_hieu_khong_ro", choices=answers, asked="; ".join(unclear))


def _is_title(target: str, schema: TableSchema) -> bool:
    """Whether it is a title or an award that a word says; an order needs its class."""
    return target.partition("=")[0] in schema.title_columns and target != "huan_chuong_ld"
