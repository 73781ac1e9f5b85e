"""With more units only the lists of units grow; every other page, and every unit's own, stays as it is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_scripts.pipeline import build, check
from build_scripts.repo import Repo
from tests.bench.make_data import REGISTRATIONS, SEASON, make

FEW, MANY = 100, 200
"""Both beyond where pages cut their lists short, and enough that every day has its first unit."""
PERSONS_A_UNIT = 5
BYTES_A_UNIT = 5
"""A page that grows by less for each unit more has only longer numbers in it."""
LISTS = {f"nam/{SEASON}/{name}/index.md" for name in ("don-vi", "tong-hop", "sang-kien")}
UNIT = re.compile(rf"nam/{SEASON}/don-vi/[^/]+/index\.md")


def _as_sent(root: Path) -> None:
    """Every unit in time and right."""


def _none_sent(root: Path) -> None:
    shutil.rmtree(root / REGISTRATIONS)


def _all_wrong(root: Path) -> None:
    for path in sorted((root / REGISTRATIONS).glob("*/ca-nhan.csv")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text + text.splitlines()[-1] + "\n", encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    ("state", "day"),
    [
        (_as_sent, date(2022, 3, 20)),
        (_none_sent, date(2022, 3, 10)),
        (_none_sent, date(2022, 3, 20)),
        (_all_wrong, date(2022, 3, 20)),
    ],
)
def test_only_lists_grow_with_the_units(state: Callable[[Path], None], day: date, tmp_path: Path) -> None:
    few, many = (_pages(tmp_path / str(units), units, state, day) for units in (FEW, MANY))
    bound = BYTES_A_UNIT * (MANY - FEW)
    grown = {path: len(many[path]) - len(few[path]) for path in few if len(many[path]) - len(few[path]) > bound}
    assert grown.keys() <= LISTS, grown
    assert sum(bool(UNIT.fullmatch(path)) for path in few) >= FEW


def _pages(root: Path, units: int, state: Callable[[Path], None], day: date) -> dict[str, bytes]:
    make(root, units, units * PERSONS_A_UNIT)
    state(root)
    repo = Repo(root)
    files = build(repo, check(repo, day))
    return {path: content for path, content in files.items() if path.endswith(".md")}
