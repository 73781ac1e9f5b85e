"""The data package of the repository: valid, and naming every shared table."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package, Schema, system

from build_scripts.read.schemas import load_schemas
from build_scripts.repo import SHARED_TABLES, Repo
from tests.site.making import REGISTER

ROOT = Path(__file__).parent.parent
SCHEMAS = load_schemas(Repo(ROOT))


def test_package_is_valid_and_complete(tmp_path: Path) -> None:
    shutil.copytree(REGISTER, tmp_path / "data")
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert set(SHARED_TABLES) <= {resource["name"] for resource in descriptor["resources"]}
    with system.use_context(trusted=True):
        report = Package.from_descriptor(descriptor, basepath=str(tmp_path)).validate()
    assert report.flatten(["type", "note"]) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_describes_every_column(name: str) -> None:
    schema = SCHEMAS[name]
    Schema.from_descriptor(dict(schema.descriptor))
    for field in schema.fields:
        assert field.title, field.name
        assert field.description.endswith((".", "…")), field.name
        assert field.example, field.name
    known = {s.name: s.header for s in SCHEMAS.values()}
    for key in schema.foreign_keys:
        assert set(key.columns) <= set(schema.header)
        assert set(key.targets) <= set(known[key.table])
