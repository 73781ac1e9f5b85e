"""Importers go one way: a room uses rooms on its own floor or below, never one above."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import build_scripts
from build_scripts.repo import FORMS

PACKAGE = Path(build_scripts.__file__).parent
FLOORS = (
    {"vietnamese", "messages", "model", "repo"},
    {"problems", "repairs", "changes", "tables", "pages", "write"},
    {"read", "schema", "checks", "exports", "reminders"},
    {"validate", "fix", "history"},
    {"pipeline", "website", "untouched", "usb", "intake", "review", "host"},
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


def literals(file: Path) -> set[str]:
    """Every text of a file that is no docstring, the constant parts of f-strings included."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docs]
    return {node.value for node in constants if isinstance(node.value, str)}


OURS = re.compile(rf"\b(data|docs|schemas|site|\.github)/|/don-vi/|/?\b({'|'.join(FORMS)})\.csv|\bmkdocs\.yml")
"""What the layout of the repository, or the address of a unit's page, looks like in a text."""


@pytest.mark.parametrize(
    "file", [f for f in FILES if f != PACKAGE / "repo.py" and "messages" not in f.parts], ids=lambda f: f.name
)
def test_only_repo_spells_paths(file: Path) -> None:
    assert {text for text in literals(file) if OURS.search(text)} == set()


def test_a_path_spelled_elsewhere_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('"""data/ and phieu.csv"""\nP = f"{x}/phieu.csv"\nQ = ("data/inbox/", f"a/don-vi/{y}/")\n')
    assert {text for text in literals(file) if OURS.search(text)} == {"/phieu.csv", "data/inbox/", "a/don-vi/"}
