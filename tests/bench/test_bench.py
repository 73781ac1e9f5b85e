"""The made repositories are what the bench takes them for: right, and wrong only where errors were planted."""

from datetime import date
from pathlib import Path

from build_scripts.pipeline import check
from build_scripts.problems import Problem
from build_scripts.repo import Repo
from tests.bench.make_data import make
from tests.bench.plant import KINDS, Planted, plant

TODAY = date(2022, 3, 20)


def test_the_same_numbers_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make(tmp_path / name, units=25, persons=300)
        plant(tmp_path / name, times=1)
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def test_a_made_repository_has_no_error_and_no_warning(tmp_path: Path) -> None:
    make(tmp_path / "root", units=60, persons=900)
    assert _told(tmp_path / "root") == []


def test_planted_errors_are_told_at_their_places_and_nothing_else(tmp_path: Path) -> None:
    make(tmp_path / "root", units=2 * len(KINDS), persons=800)
    planted = plant(tmp_path / "root", times=2)
    assert sorted(planted.values()) == sorted(2 * [kind.name for kind in KINDS])
    told = [Planted(problem.file, problem.line, problem.code) for problem in _told(tmp_path / "root")]
    assert sorted(told) == sorted(planted)


def _told(root: Path) -> list[Problem]:
    """Errors and warnings; that two units have persons of one name is only asked, and happens."""
    return [problem for problem in check(Repo(root), TODAY).problems if problem.severity != "luu_y"]


def _bytes(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
