"""The way as a whole: a small repository in, golden pages out."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from build_scripts.pipeline import build, check
from build_scripts.repo import Repo
from build_scripts.write import synchronise

HERE = Path(__file__).parent
GOLDEN = HERE / "sample_pages"
CA_NHAN = "data/registrations/2022/van-phong/ca-nhan.csv"


def made(repo: Repo, today: date) -> dict[str, bytes]:
    return build(repo, check(repo, today))


def test_sample_gives_the_golden_pages(repo: Repo, today: date, request: pytest.FixtureRequest) -> None:
    """Every file over the union of names; `pytest --bless` makes the golden folder what is made now. What is in the
    workbooks is held by test_form_workbook."""
    files = {path: content for path, content in made(repo, today).items() if not path.endswith(".xlsx")}
    if request.config.getoption("--bless"):
        synchronise(GOLDEN, [GOLDEN], files)
    golden = {p.relative_to(GOLDEN).as_posix(): p.read_bytes() for p in GOLDEN.rglob("*") if p.is_file()}
    for path in sorted(files.keys() | golden.keys()):
        assert files.get(path, b"").decode() == golden.get(path, b"").decode(), f"{path}: accept with pytest --bless"


def test_two_runs_give_the_same_bytes_wherever_the_repository_lies(repo: Repo, today: date, tmp_path: Path) -> None:
    elsewhere = tmp_path / "một nơi khác"
    shutil.copytree(repo.root, elsewhere)
    assert made(repo, today) == made(Repo(elsewhere), today)


def test_a_closed_season_does_not_depend_on_the_day(repo: Repo, today: date) -> None:
    seasons = repo.path("data/seasons.csv")
    seasons.write_text(seasons.read_text(encoding="utf-8").replace(",mo,", ",khoa,"), encoding="utf-8")
    assert made(repo, today) == made(repo, date(2030, 1, 1))


def test_second_writing_changes_nothing_and_orphans_go(repo: Repo, today: date) -> None:
    files = made(repo, today)
    assert synchronise(repo.docs, repo.generated, files) == len(files)
    assert synchronise(repo.docs, repo.generated, files) == 0
    shutil.rmtree(repo.path("data/registrations/2022/van-phong"))
    left = made(repo, today)
    assert synchronise(repo.docs, repo.generated, left) > 0
    assert not (repo.docs / "nam/2022/don-vi/van-phong/ca-nhan.csv").exists()
    assert {p.relative_to(repo.docs).as_posix() for f in repo.generated for p in f.rglob("*") if p.is_file()} == set(
        left
    )


def test_a_broken_file_stops_neither_the_others_nor_the_build(repo: Repo, today: date) -> None:
    before = made(repo, today)
    repo.path(CA_NHAN).write_bytes(b"\xff\xfe hong")
    checked = check(repo, today)
    after = build(repo, checked)
    assert not checked.shared_broken
    assert [p.file for p in checked.problems] == [CA_NHAN]
    assert "Có lỗi" in after["nam/2022/don-vi/van-phong/index.md"].decode()
    same = "nam/2022/don-vi/ky-thuat/ca-nhan.csv"
    assert after[same] == before[same]
    assert b"van-phong" not in after["api/v1/ca-nhan.csv"]


def test_a_broken_shared_table_stops_the_build(repo: Repo, today: date) -> None:
    units = repo.path("data/units.csv")
    units.write_text(units.read_text(encoding="utf-8").replace("van_phong", "phòng ban"), encoding="utf-8")
    assert check(repo, today).shared_broken
