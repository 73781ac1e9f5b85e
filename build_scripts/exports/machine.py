"""The versioned data for programs: a Data Package with its schemas inline, and what is there in one index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..model import ForeignKey, Register, TableSchema
from ..pages.downloads import API, SHARED, api_file
from ..repo import FORMS
from ..tables import UNIT, SeasonTables
from .sheets import for_programs

VERSION = "1.0.0"
"""Of the published form: columns are added freely; a change that breaks a reader makes api/v2."""

SEASON_FIELD = {
    "name": "nam",
    "type": "year",
    "title": "Năm",
    "description": "Năm của kế hoạch thi đua.",
    "constraints": {"required": True},
}
UNIT_FIELD = {
    "name": UNIT,
    "type": "string",
    "title": "Mã đơn vị",
    "description": "Mã trong bảng đơn vị.",
    "constraints": {"required": True},
}
TOLD_BY_RESOURCE = {"name", "title", "description", "form", "formTitle"}


def api_files(register: Register, seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    resources: list[dict[str, Any]] = []
    for name in (*SHARED, *FORMS):
        table = register.tables[name]
        if name in SHARED:
            content = for_programs(table.schema.header, table.rows[list(table.schema.header)].itertuples(False, None))
            schema = _inline(table.schema)
        else:
            content = for_programs(("nam", UNIT, *table.schema.header), _all_seasons(name, seasons))
            schema = registration_schema(table.schema)
        files[api_file(name)] = content
        resources.append(_resource(name, table.schema, schema, content))
    files[f"{API}/datapackage.json"] = _json(_package(resources, seasons))
    files[f"{API}/index.json"] = _json(_index(resources, seasons))
    return files


def registration_schema(schema: TableSchema) -> dict[str, Any]:
    """A form's schema for all units and seasons in one file: both come first and belong to the key."""
    inline = _inline(schema)
    return {
        **inline,
        "fields": [SEASON_FIELD, UNIT_FIELD, *inline["fields"]],
        "primaryKey": ["nam", UNIT, *schema.primary_key],
        "foreignKeys": [
            {"fields": ["nam"], "reference": {"resource": "seasons", "fields": ["nam"]}},
            {"fields": [UNIT], "reference": {"resource": "units", "fields": ["ma"]}},
        ],
    }


def _inline(schema: TableSchema) -> dict[str, Any]:
    """The schema without what its resource tells already, keys as lists, which every reader of the standard takes."""
    inline = {k: v for k, v in schema.descriptor.items() if k not in TOLD_BY_RESOURCE}
    keys = [
        {"fields": list(k.columns), "reference": {"resource": _target(schema, k), "fields": list(k.targets)}}
        for k in schema.foreign_keys
    ]
    return inline | {"foreignKeys": keys} if keys else inline


def _target(schema: TableSchema, key: ForeignKey) -> str:
    """The standard's name of the table itself is the empty one."""
    return "" if key.table == schema.name else key.table


def _all_seasons(form: str, seasons: Mapping[str, SeasonTables]) -> Iterator[tuple[object, ...]]:
    for nam, tables in sorted(seasons.items()):
        for row in tables.rows[form].itertuples(index=False, name=None):
            yield (nam, *row)


def _resource(name: str, table: TableSchema, schema: Mapping[str, Any], content: bytes) -> dict[str, Any]:
    return {
        "name": name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": f"{name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }


def _package(resources: list[dict[str, Any]], seasons: Mapping[str, SeasonTables]) -> dict[str, Any]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "so-dang-ky-thi-dua",
        "title": "Sổ đăng ký thi đua, khen thưởng",
        "description": _note(seasons),
        "version": VERSION,
        "resources": resources,
    }


def _index(resources: list[dict[str, Any]], seasons: Mapping[str, SeasonTables]) -> dict[str, Any]:
    return {
        "version": VERSION,
        "note": _note(seasons),
        "package": "datapackage.json",
        "tables": [
            {k: r[k] for k in ("name", "title", "path", "bytes", "hash")} | {"columns": len(r["schema"]["fields"])}
            for r in resources
        ],
        "seasons": [
            {
                "nam": nam,
                "invented": bool(t.season["minh_hoa"]),
                "units_counted": t.coverage.counted,
                "units_expected": t.coverage.expected,
                "as_of": t.coverage.as_of or None,
            }
            for nam, t in sorted(seasons.items())
        ],
    }


def _note(seasons: Mapping[str, SeasonTables]) -> str:
    invented = [nam for nam, t in sorted(seasons.items()) if t.season["minh_hoa"]]
    note = "Chỉ gồm đăng ký của các đơn vị không có lỗi."
    return f"{note} Đăng ký năm {', '.join(invented)} là dữ liệu bịa ra để minh hoạ." if invented else note


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
