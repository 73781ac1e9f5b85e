"""What the tests share: a small whole repository, a fixed day, and golden files that `pytest --bless` accepts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from build_scripts.repo import Repo

HERE = Path(__file__).parent
TODAY = date(2022, 3, 20)

settings.register_profile("register", derandomize=True, deadline=None, database=None)
settings.load_profile("register")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept what is made now as the expected output")


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """The sample repository with the real schemas, free to be spoiled."""
    root = tmp_path / "repo"
    shutil.copytree(HERE / "sample_repo", root, copy_function=shutil.copyfile)
    shutil.copytree(HERE.parent / "schemas", root / "schemas", copy_function=shutil.copyfile)
    (root / ".github").mkdir()
    shutil.copyfile(HERE.parent / ".github/owners.toml", root / ".github/owners.toml")
    return Repo(root)


@pytest.fixture
def overlay(repo: Repo) -> Callable[[str], None]:
    """Lay a case's files, and what its remove.txt takes away, over the repository."""

    def lay(case: str) -> None:
        shutil.copytree(
            HERE / case, repo.root, ignore=shutil.ignore_patterns("expected.*", "remove.txt"), dirs_exist_ok=True
        )
        removed = HERE / case / "remove.txt"
        for path in removed.read_text(encoding="utf-8").splitlines() if removed.exists() else ():
            repo.path(path).unlink()

    return lay


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file at a path below tests/; under --bless, write it there."""

    def compare(path: str, made: str) -> None:
        file = HERE / path
        if request.config.getoption("--bless"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(made, encoding="utf-8", newline="\n")
        assert made == (file.read_text(encoding="utf-8") if file.exists() else ""), f"see {path}; accept with --bless"

    return compare


def cases(kind: str) -> list[str]:
    """The cases of tests/<kind>/<code>/<case>/, as paths below tests/."""
    return sorted(folder.relative_to(HERE).as_posix() for folder in (HERE / kind).glob("*/*"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for kind in ("bad", "good"):
        if f"{kind}_case" in metafunc.fixturenames:
            metafunc.parametrize(f"{kind}_case", cases(kind))
