"""The sample repository with the units and seasons of known.py, and nobody's registration."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from build_scripts.repo import Repo
from tests.intake.known import SEASONS, UNITS, Texts

HERE = Path(__file__).parent.parent


def copy_repository(root: Path) -> Repo:
    shutil.copytree(HERE / "sample_repo", root, ignore=shutil.ignore_patterns("registrations", "decisions"))
    shutil.copytree(HERE.parent / "schemas", root / "schemas")
    _table(root / "data/units.csv", [{"ma": ma, **unit, "tai_khoan": ""} for ma, unit in UNITS.items()])
    _table(root / "data/seasons.csv", [{"nam": nam} for nam in SEASONS])
    return Repo(root)


def _table(path: Path, rows: list[Texts]) -> None:
    """The rows of a shared table anew, what they do not say as in its first row."""
    with path.open(encoding="utf-8", newline="") as file:
        usual = next(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(usual), lineterminator="\n")
        writer.writeheader()
        writer.writerows({**usual, **row} for row in rows)
