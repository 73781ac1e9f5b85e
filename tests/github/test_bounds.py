"""What a proposal can make us read is bounded, however many files it brings and however large they are."""

import os

import pytest

from build_scripts.__main__ import main
from build_scripts.history import git as git_room
from build_scripts.read import limits
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.github.making import UNIT, commit, git, replace, start

TOO_MUCH = (
    "Dữ liệu có quá nhiều tệp hoặc nặng hơn 128 MB, quá lớn so với một sổ đăng ký, nên không đọc. "
    "Xoá những tệp không phải biểu trong thư mục data rồi chạy lại.\n"
)
TOO_MANY = "Có quá nhiều tệp so với một sổ đăng ký nên không so.\n"
JUST_ALLOWED = 16 * 2**20
TODAY = ["--today", "2022-03-14"]


def propose(repo, size, units):
    """The branch `hostile`: one blob of so many bytes as form B of so many units. A pull request of some kilobytes."""
    start(repo)
    big = repo.root.parent / "big"
    big.write_bytes(b"")
    os.truncate(big, size)
    blob = git(repo, "hash-object", "-w", str(big))
    for number in range(units):
        path = f"data/registrations/2022/u{number}/ca-nhan.csv"
        git(repo, "update-index", "--add", "--cacheinfo", f"100644,{blob},{path}")
    tip = git(repo, "commit-tree", "-m", "x", "-p", "main", git(repo, "write-tree"))
    git(repo, "branch", "hostile", tip)
    git(repo, "reset", "--quiet")


def review(repo, *arguments):
    return main(["review", "--root", str(repo.root), *TODAY, *arguments])


def test_many_files_just_under_the_limit_of_one_are_not_read(repo, tmp_path, capsys):
    propose(repo, JUST_ALLOWED, 9)
    assert review(repo, "main", "hostile", "--format", "github", "--out", str(tmp_path / "out")) == CANNOT
    said = capsys.readouterr()
    assert said.err.endswith(TOO_MUCH)
    assert said.out == f"::error::{TOO_MUCH}"
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()} == {
        "tom-tat.md": TOO_MUCH
    }
    assert main(["diff", "main", "hostile", "--root", str(repo.root)]) == CANNOT
    assert capsys.readouterr().err == TOO_MUCH


def test_on_the_disk_no_more_is_read_either(repo, monkeypatch, capsys):
    monkeypatch.setattr(limits, "MAX_TOTAL", 32 * 2**20)
    for number in range(3):
        folder = repo.path(f"data/registrations/2022/u{number}")
        folder.mkdir()
        (folder / "ca-nhan.csv").touch()
        os.truncate(folder / "ca-nhan.csv", JUST_ALLOWED)
    for verb in ("check", "build"):
        assert main([verb, "--root", str(repo.root), *TODAY]) == CANNOT
        assert capsys.readouterr().err.endswith(TOO_MUCH.replace("128", "32"))


def test_files_too_large_to_be_read_cost_nothing_and_are_told_each(repo, capsys):
    propose(repo, JUST_ALLOWED + 1, 30)
    assert review(repo, "main", "hostile") == PROBLEMS
    said = capsys.readouterr().out
    assert said.count("Tệp dài 17 MB, quá giới hạn 16 MB nên không được đọc.") == 30
    assert said.count("Tệp nặng 17 MB, quá lớn so với một tệp dữ liệu nên không đọc.") == 30


def test_files_too_large_in_the_base_are_told_the_same(repo, capsys):
    propose(repo, JUST_ALLOWED + 1, 1)
    git(repo, "switch", "--quiet", "hostile")
    git(repo, "switch", "--quiet", "--create", "mended")
    replace(repo, "data/units.csv", ",7,", ",8,")
    repo.path("data/registrations/2022/u0/ca-nhan.csv").write_text("x", encoding="utf-8")
    commit(repo)
    assert review(repo, "hostile", "mended") == PROBLEMS
    assert "Bản cũ, tệp data/registrations/2022/u0/ca-nhan.csv: Tệp nặng 17 MB" in capsys.readouterr().out


def test_empty_files_count_too(repo, monkeypatch, capsys):
    monkeypatch.setattr(limits, "MAX_TOTAL", 2**20)
    monkeypatch.setattr(limits, "LEAST", 2**14)
    folder = repo.path(UNIT)
    for number in range(64):
        (folder / f"{number}.txt").touch()
    assert main(["check", "--root", str(repo.root), *TODAY]) == CANNOT
    assert capsys.readouterr().err.endswith(TOO_MUCH.replace("128", "1"))


def test_what_is_compared_has_one_allowance_however_often_it_is_read(repo, monkeypatch, capsys):
    start(repo)
    git(repo, "switch", "--quiet", "--create", "mine")
    replace(repo, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    commit(repo)
    shared = ("units", "titles", "rules")
    first = [*(f"data/{name}.csv" for name in shared), *(f"{UNIT}/{p.name}" for p in repo.path(UNIT).iterdir())]
    needed = sum(max(repo.path(path).stat().st_size, limits.LEAST) for path in first)
    monkeypatch.setattr(limits, "MAX_TOTAL", needed)
    assert main(["diff", "main", "mine", "--root", str(repo.root)]) == CANNOT
    capsys.readouterr()
    others = (p for p in repo.path("data/registrations/2022").glob("*/ca-nhan.csv") if p.parent != repo.path(UNIT))
    monkeypatch.setattr(limits, "MAX_TOTAL", needed + sum(max(p.stat().st_size, limits.LEAST) for p in others))
    assert main(["diff", "main", "mine", "--root", str(repo.root)]) == CLEAN


@pytest.mark.parametrize("verb", ["review", "guard"])
def test_names_without_end_are_refused(repo, monkeypatch, capsys, verb):
    propose(repo, 1, 30)
    monkeypatch.setattr(git_room, "MAX_LISTING", 1000)
    assert main([verb, "main", "hostile", "--root", str(repo.root)]) == CANNOT
    assert capsys.readouterr().err.endswith(TOO_MANY)


def test_git_that_does_not_end_is_ended(repo, monkeypatch, capsys):
    start(repo)
    monkeypatch.setattr(git_room, "SECONDS", 0)
    assert main(["guard", "main", "main", "--root", str(repo.root)]) == CANNOT
    assert capsys.readouterr().err == "git không trả lời sau 0 giây nên đã dừng.\n"
