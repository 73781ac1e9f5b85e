"""The schema's word on one cell: the only import of frictionless.

A reader is asked once for each distinct value of a column. Its English notes never reach a person: only the names of
the broken constraints are taken, and the sentence is made from our own field.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from frictionless import fields

from .messages import suggestion, words
from .model import Field, TableSchema
from .vietnamese.suggest import closest

ReadCell = Callable[[str], tuple[object, dict[str, str] | None]]
Broken = tuple[str, dict[str, str]]
"""The code of the law that a cell broke, and its facts."""

_FIELDS = {
    "string": fields.StringField,
    "integer": fields.IntegerField,
    "number": fields.NumberField,
    "year": fields.YearField,
    "date": fields.DateField,
}
# frictionless takes " 5 ", "1_000" and "inf" for numbers, 2022-3-9 for a date and "javascript:" for an address.
_WRITTEN = {
    "integer": re.compile(r"-?[0-9]{1,18}"),
    "year": re.compile(r"[0-9]{4}"),
    "number": re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
ADDRESS = re.compile(r"https?://[^\s/<>\"]+\.[^\s<>\"]+")
_TWO_WAYS = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


def readers(schema: TableSchema) -> dict[str, Callable[[str], Broken | None]]:
    """For each column, a function that judges one value."""
    return {f.name: _reader(f, _FIELDS[f.type](**_descriptor(f)).create_cell_reader()) for f in schema.fields}


def _descriptor(field: Field) -> dict[str, Any]:
    """What frictionless needs of a field. Made from its parts and not by `Schema.from_descriptor`, which looks for
    plugins and judges the schema itself: that takes longer than all else in a small check, and a test does it once."""
    return {"name": field.name, "constraints": dict(field.constraints)} | (
        {"format": field.format} if field.format else {}
    )


def _reader(field: Field, read_cell: ReadCell) -> Callable[[str], Broken | None]:
    written = ADDRESS if field.format == "uri" else _WRITTEN.get(field.type)

    def judge(value: str) -> Broken | None:
        _, notes = read_cell(value)
        if value and written and (not written.fullmatch(value) or _two_ways(field, value)):
            notes = {"type": ""}
        return _broken(field, value, next(iter(notes))) if notes else None

    return judge


def _two_ways(field: Field, value: str) -> bool:
    """1.860 is 1860 to who writes Vietnamese and 1.86 to a program: silence would be a guess."""
    return field.type == "number" and _TWO_WAYS.fullmatch(value) is not None


def _broken(field: Field, value: str, constraint: str) -> Broken:
    """A broken constraint of Table Schema as one of our codes."""
    bound = str(field.constraints.get(constraint, ""))
    match constraint:
        case "required":
            return "o_trong", {"vi_du": field.example}
        case "enum" if field.is_mark:
            return "dau_danh", {"kieu": "la"}
        case "enum":
            # A short list is told whole; in it the nearest by letters may be the wrong one: "Hạng 1" is near "Hạng Ba".
            labels = [*field.categories, *field.categories.values()] if len(field.categories) > 3 else []
            spelling = closest(value, labels)
            nearest = next((v for v, label in field.categories.items() if spelling in (v, label)), None)
            return "ngoai_danh_sach", {
                "kieu": "la",
                "danh_sach": ", ".join(field.categories),
                "goi_y": suggestion(nearest),
            }
        case "pattern":
            return "sai_mau", {"vi_du": field.example}
        case "maxLength":
            return "qua_dai", {"so_ky_tu": str(len(value)), "toi_da": bound}
        case "minimum" | "maximum":
            return "ngoai_khoang", {"khoang": words(f"khoang.{constraint}", so=bound)}
    return _not_of_type(field, value)


def _not_of_type(field: Field, value: str) -> Broken:
    if field.type == "date":
        return "sai_ngay", {"kieu": "la", "vi_du": field.example}
    if field.format == "uri":
        return "sai_dia_chi", {"vi_du": field.example}
    if _two_ways(field, value):
        return "sai_so", {"kieu": "hai_nghia"}
    return "sai_so", {"kieu": "la", "loai_so": words(f"loai_so.{field.type}"), "vi_du": field.example}
