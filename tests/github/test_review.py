"""One reading of a proposal says what check, diff and guard say of it."""

import json

import pytest

from build_scripts.__main__ import main
from build_scripts.read.limits import TooMuch
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.github.making import OTHER, UNIT, append, commit, git, person, replace, start

BAD = person(7, "Tống Thị Hà", muc_do_tot="1", ldtt="x")
TODAY = ["--today", "2022-03-14"]


@pytest.fixture
def proposed(repo):
    """On the branch mine: a right change and a wrong row; in main meanwhile, a fault of others."""
    start(repo)
    git(repo, "switch", "--quiet", "--create", "mine")
    replace(repo, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    append(repo, f"{UNIT}/ca-nhan.csv", BAD)
    commit(repo)
    git(repo, "switch", "--quiet", "main")
    append(repo, f"{OTHER}/ca-nhan.csv", person(4, "Đinh Bộ Lĩnh", muc_do_tot="1"))
    commit(repo)
    git(repo, "merge", "--quiet", "--no-ff", "--no-edit", "mine")
    return repo


def review(repo, *arguments):
    return main(["review", "--root", str(repo.root), *TODAY, *arguments])


def said(repo, capsys, *arguments):
    main([arguments[0], "--root", str(repo.root), *(TODAY if arguments[0] != "diff" else ()), *arguments[1:]])
    return capsys.readouterr().out


def test_says_what_check_diff_and_guard_say(proposed, tmp_path, capsys):
    out = tmp_path / "out"
    assert review(proposed, "HEAD^1", "HEAD", "--out", str(out)) == PROBLEMS
    shown = capsys.readouterr().out
    also = [
        word
        for name, kind in (("van-de.csv", "csv"), ("van-de.xlsx", "xlsx"))
        for word in ("--also", f"{kind}={tmp_path / name}")
    ]
    text = said(proposed, capsys, "check", "--base", "HEAD^1", *also)
    diff = said(proposed, capsys, "diff", "HEAD^1", "HEAD")
    guard = said(proposed, capsys, "guard", "HEAD^1", "HEAD")
    assert shown == f"{text}\n{diff}\n{guard}"
    files = {path.name: path.read_bytes() for path in out.iterdir()}
    assert files == {
        "check.json": said(proposed, capsys, "check", "--base", "HEAD^1", "--format", "json").encode(),
        "tom-tat.md": said(proposed, capsys, "check", "--base", "HEAD^1", "--format", "markdown").encode(),
        "van-de.csv": (tmp_path / "van-de.csv").read_bytes(),
        "van-de.xlsx": (tmp_path / "van-de.xlsx").read_bytes(),
        "diff.json": said(proposed, capsys, "diff", "HEAD^1", "HEAD", "--format", "json").encode(),
        "thay-doi.md": said(proposed, capsys, "diff", "HEAD^1", "HEAD", "--format", "markdown").encode(),
        "can-ai-xem.txt": guard.encode(),
        "can-ai-xem.json": said(proposed, capsys, "guard", "HEAD^1", "HEAD", "--format", "json").encode(),
    }


def test_commit_that_does_not_lie_on_the_disk_is_judged_as_it_is(proposed, capsys):
    merged = git(proposed, "rev-parse", "HEAD")
    assert review(proposed, "HEAD^1", merged) == PROBLEMS
    there = capsys.readouterr().out
    git(proposed, "switch", "--quiet", "--detach", "main~1")
    proposed.path(f"{UNIT}/phieu.csv").write_text("hỏng", encoding="utf-8")
    proposed.path("data/la.csv").write_text("x", encoding="utf-8")
    assert review(proposed, f"{merged}^1", merged) == PROBLEMS
    assert capsys.readouterr().out == there


def test_for_the_host_only_the_marks_are_printed(proposed, capsys):
    assert review(proposed, "HEAD^1", "HEAD", "--format", "github") == PROBLEMS
    assert capsys.readouterr().out == said(proposed, capsys, "check", "--base", "HEAD^1", "--format", "github")


def test_unreadable_teams_cost_the_guard_alone(proposed, tmp_path, capsys):
    proposed.teams.write_text("office =", encoding="utf-8")
    replace(proposed, f"{UNIT}/ca-nhan.csv", f"{BAD}\n", "")
    replace(proposed, f"{UNIT}/ca-nhan.csv", "Kế toán trưởng", "Kế toán")
    commit(proposed)
    assert review(proposed, "HEAD^1", "HEAD", "--out", str(tmp_path / "out")) == CLEAN
    assert "Không đọc được .github/owners.toml" in capsys.readouterr().err
    assert json.loads((tmp_path / "out/check.json").read_bytes())["summary"]["loi"] == 0
    assert not (tmp_path / "out/can-ai-xem.txt").exists()


def test_problems_stand_where_the_changes_cannot_be_told(proposed, tmp_path, capsys, monkeypatch):
    def too_much(*given):
        raise TooMuch("Quá nặng.")

    monkeypatch.setattr("build_scripts.verbs.review.changed", too_much)
    assert review(proposed, "HEAD^1", "HEAD", "--format", "github", "--out", str(tmp_path / "out")) == CANNOT
    shown = capsys.readouterr()
    assert "::error" in shown.out.splitlines()[-1]
    assert "Quá nặng." in shown.out
    summary = (tmp_path / "out/tom-tat.md").read_text(encoding="utf-8")
    assert summary.startswith("Quá nặng.\n\n**2 lỗi")
    assert "Tống Thị Hà" in summary
    assert json.loads((tmp_path / "out/check.json").read_bytes())["problems"]


def test_mended_forms_are_those_that_are_there_and_can_be_left(repo, tmp_path):
    for number in range(25):
        repo.path(f"{UNIT}/a-{number}.csv").write_text("x", encoding="utf-8")
    start(repo)
    for number in range(25):
        repo.path(f"{UNIT}/a-{number}.csv").unlink()
        repo.path(f"{UNIT}/b-{number}.xlsx").write_text("x", encoding="utf-8")
    form = repo.path(f"{UNIT}/ca-nhan.csv")
    semicolons = form.read_text(encoding="utf-8").replace(",", ";")
    form.write_text(semicolons, encoding="utf-8")
    odd = repo.path("data/registrations/2022/văn: “phòng”?/ca-nhan.csv")
    odd.parent.mkdir()
    odd.write_text(semicolons, encoding="utf-8")
    commit(repo)
    review(repo, "HEAD^1", "HEAD", "--out", str(tmp_path / "out"))
    mended = tmp_path / "out/da-sua"
    assert [path.relative_to(mended).as_posix() for path in mended.rglob("*.csv")] == ["2022/van-phong/ca-nhan.csv"]


def test_unknown_commit(proposed, capsys):
    assert review(proposed, "main", "không-có") == CANNOT
    assert capsys.readouterr().err.splitlines()[-1].startswith("Kho không có bản nào tên “không-có”")
