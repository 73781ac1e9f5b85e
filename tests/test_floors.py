"""Importers go one way: a room uses rooms on its own floor or below, never one above."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import build_scripts

PACKAGE = Path(build_scripts.__file__).parent
FLOORS = (
    {"vietnamese", "messages", "model", "repo"},
    {"problems", "repairs", "changes", "tables", "pages", "write"},
    {"read", "schema", "checks", "exports", "reminders"},
    {"validate", "fix", "history"},
    {"pipeline", "website", "usb", "intake", "review", "host"},
    {"__main__", "arguments", "verbs"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FILES = sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")


def rooms_used(file: Path) -> set[str]:
    """The rooms a file imports from, by its relative imports."""
    place = file.relative_to(PACKAGE).with_suffix("").parts
    used: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = place[: len(place) - node.level]
            target = (*base, *(node.module or "").split(".")) if node.module else base
            used |= {target[0]} if target and target[0] else {alias.name for alias in node.names}
    return used & FLOOR.keys()


def test_every_room_has_a_floor_and_the_package_says_so() -> None:
    rooms = {f.relative_to(PACKAGE).parts[0].removesuffix(".py") for f in FILES}
    assert rooms == FLOOR.keys()
    assert all(room in (build_scripts.__doc__ or "") for room in rooms)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_no_room_looks_up(file: Path) -> None:
    room = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    above = {used for used in rooms_used(file) if FLOOR[used] > FLOOR[room]}
    assert above == set()
