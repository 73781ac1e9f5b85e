"""The Table Schemas as the program uses them."""

from __future__ import annotations

import json
from typing import Any

from ..model import Field, ForeignKey, TableSchema
from ..repo import FORMS, SHARED_TABLES, Repo


class BrokenSchema(Exception):
    """A schema can't be used; the text is the name of its file."""


def load_schemas(repo: Repo) -> dict[str, TableSchema]:
    """Every schema of schemas/, by table name. Raises BrokenSchema: without it nothing can be checked."""
    schemas = {}
    for name in sorted((*SHARED_TABLES, *FORMS, "decisions")):
        path = repo.schemas / f"{name}.json"
        try:
            schemas[name] = table_schema(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise BrokenSchema(path.name) from None
    return schemas


def table_schema(descriptor: dict[str, Any]) -> TableSchema:
    """A Table Schema descriptor (Data Package v2), with the optional properties of ours: group, formNumber,
    paper, quotation."""
    return TableSchema(
        name=descriptor["name"],
        title=descriptor["title"],
        description=descriptor["description"],
        fields=tuple(_field(f) for f in descriptor["fields"]),
        primary_key=_names(descriptor.get("primaryKey", ())),
        foreign_keys=tuple(
            ForeignKey(
                _names(k["fields"]), k["reference"]["resource"] or descriptor["name"], _names(k["reference"]["fields"])
            )
            for k in descriptor.get("foreignKeys", ())
        ),
        descriptor=descriptor,
    )


def _field(descriptor: dict[str, Any]) -> Field:
    constraints = descriptor.get("constraints", {})
    labels = {c["value"]: c["label"] for c in descriptor.get("categories", ())}
    return Field(
        name=descriptor["name"],
        type=descriptor["type"],
        title=descriptor["title"],
        description=descriptor["description"],
        example=descriptor.get("example", ""),
        constraints=constraints,
        categories=labels or {value: value for value in constraints.get("enum", ())},
        group=descriptor.get("group", ""),
        form_number=descriptor.get("formNumber"),
        on_paper=descriptor.get("paper", True),
        is_quotation=descriptor.get("quotation", False),
        format=descriptor.get("format", ""),
    )


def _names(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
