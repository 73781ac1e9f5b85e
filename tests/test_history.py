"""States read from git: nothing checked out, nothing run, hostile names refused, what is missing said."""

import os
import subprocess

import pytest

from build_scripts.__main__ import main
from build_scripts.history import CannotCompare, sides
from build_scripts.history import git as git_room
from build_scripts.history.git import Git
from build_scripts.verbs.verb import CANNOT, CLEAN

UNIT = "data/registrations/2022/van-phong"
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "nobody@example.vn" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}  # fmt: skip


def git(root, *arguments):
    done = subprocess.run(["git", "-C", str(root), *arguments], env=ENVIRONMENT, check=True, capture_output=True)
    return done.stdout.decode().strip()


def commit(root, message="x"):
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", message)
    return git(root, "rev-parse", "HEAD")


def edit(repo, path, old, new):
    file = repo.path(path)
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8", newline="\n")


@pytest.fixture
def history(repo):
    """A repository with one commit on main, and the branch `unit` on which a person's post was changed."""
    git(repo.root, "init", "-q", "-b", "main")
    commit(repo.root)
    git(repo.root, "switch", "-q", "-c", "unit")
    edit(repo, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    commit(repo.root)
    return repo


POST = "Trịnh Thị Thuỷ: ô “Chức vụ” từ “Kế toán” thành “Kế toán trưởng”"
HEADCOUNT = "Văn phòng Sở: ô “Biên chế” từ “8” thành “7”"


def printed(capsys, repo, *arguments):
    assert main(["diff", *arguments, "--root", str(repo.root)]) == CLEAN
    return capsys.readouterr().out


def test_two_branches_without_checking_out(history, capsys):
    git(history.root, "switch", "-q", "main")
    before = git(history.root, "status", "--porcelain")
    assert POST in printed(capsys, history, "main", "unit")
    assert git(history.root, "status", "--porcelain") == before
    assert "Không có thay đổi nào." in printed(capsys, history, "unit", "unit")


def test_merge_base_leaves_out_what_main_did_since(history, capsys):
    git(history.root, "switch", "-q", "main")
    edit(history, "data/units.csv", ",7,", ",8,")
    commit(history.root)
    both, own = printed(capsys, history, "main..unit"), printed(capsys, history, "main...unit")
    assert POST in both
    assert HEADCOUNT in both
    assert POST in own
    assert HEADCOUNT not in own
    assert own == printed(capsys, history, "unit~1", "unit")


def test_files_as_they_lie_there_are_the_head_when_none_is_named(history, capsys):
    edit(history, f"{UNIT}/phieu.csv", "2022-03-08", "2022-03-07")
    out = printed(capsys, history, "main")
    assert POST in out
    assert "Tờ bìa: ô “Ngày ký” từ “08/3/2022” thành “07/3/2022”" in out


def test_commit_and_folder_are_one_state_when_their_bytes_are(history, capsys, tmp_path):
    git(history.root, "worktree", "add", "-q", str(tmp_path / "other"), "main")
    assert "Không có thay đổi nào." in printed(capsys, history, "main", str(tmp_path / "other"))
    assert POST in printed(capsys, history, str(tmp_path / "other"), "unit")


def test_register_in_a_folder_of_a_larger_repository(repo, capsys):
    git(repo.root.parent, "init", "-q", "-b", "main")
    commit(repo.root.parent)
    edit(repo, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    assert POST in printed(capsys, repo, "HEAD")


def test_moved_folder_is_told_as_people_who_moved(history, capsys):
    edit(history, "data/units.csv", "kiem-dinh,", "kiem-tra,")
    git(history.root, "mv", UNIT, "data/registrations/2022/kiem-tra")
    out = printed(capsys, history, "HEAD")
    assert "Lương Thị Bích Hạnh: chuyển từ Văn phòng Sở sang Trung tâm Kiểm định (cùng mã cán bộ)" in out
    assert "Y Thanh: có thể chuyển từ" in out


def test_link_in_a_commit_is_not_read(history, capsys):
    history.path(f"{UNIT}/ca-nhan.csv").unlink()
    history.path(f"{UNIT}/ca-nhan.csv").symlink_to("/etc/passwd")
    commit(history.root)
    out = printed(capsys, history, "main", "HEAD")
    assert f"Bản mới, tệp {UNIT}/ca-nhan.csv: Đây là liên kết" in out
    assert "bỏ khỏi biểu B" not in out


def test_settings_and_hooks_of_the_repository_start_nothing(history, capsys, tmp_path):
    mark = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    program.chmod(0o755)
    for setting in ("core.fsmonitor", "diff.external", "filter.x.smudge", "filter.x.clean", "diff.x.textconv"):
        git(history.root, "config", setting, str(program))
    history.path(".gitattributes").write_text("*.csv filter=x diff=x\n")
    assert POST in printed(capsys, history, "main", "unit")
    assert not mark.exists()


@pytest.mark.parametrize(
    "name", ["--upload-pack=x", "-x", "", "a b", "a:data", "x\ny", "x\x1b[2J", "*", "a" * 300, "@{u}\\", "\x00"]
)
def test_name_that_is_no_reference_never_reaches_git(history, monkeypatch, name):
    asked = []
    monkeypatch.setattr(Git, "_run", lambda self, *arguments, **given: asked.append(arguments))
    with pytest.raises(CannotCompare, match="không dùng làm tên bản được"):
        Git.commit(object.__new__(Git), name)
    assert asked == []


@pytest.mark.parametrize("arguments", [["--", "--output=x"], ["--", "-x", "main"], ["--", "main", "--output=x"]])
def test_options_as_names_are_refused_at_the_door(history, capsys, arguments):
    assert main(["diff", "--root", str(history.root), *arguments]) == CANNOT
    assert "không dùng làm tên bản được" in capsys.readouterr().err


def refusal(repo, *names):
    with pytest.raises(CannotCompare) as refused:
        sides(repo, *names)
    return str(refused.value)


def test_unknown_commit(history):
    assert refusal(history, "nosuch", "main") == (
        "Kho không có bản nào tên “nosuch”, và đó cũng không phải thư mục có data. Kiểm tra lại tên."
    )
    assert "“" + "0" * 40 + "”" in refusal(history, "main", "0" * 40)


def test_no_repository_of_git(repo):
    assert refusal(repo, "main", None) == (
        f"Thư mục {repo.root} không phải kho git, hoặc git từ chối đọc, nên chỉ so được hai thư mục."
    )


def test_no_git(repo, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert refusal(repo, "main", None) == "Máy chưa có git nên chỉ so được hai thư mục."


def test_branches_without_a_common_start(history):
    git(history.root, "switch", "-q", "--orphan", "other")
    commit(history.root)
    assert refusal(history, "main...other", None) == "Hai bản “main” và “other” không có bản gốc chung."


def test_shallow_copy_says_what_to_fetch(history, tmp_path):
    git(tmp_path, "clone", "-q", "--depth=1", "-b", "unit", f"file://{history.root}", "shallow")
    shallow = type(history)(tmp_path / "shallow")
    assert refusal(shallow, "HEAD~1", None).endswith("chạy git fetch --unshallow rồi thử lại.")


def test_listing_without_end_is_refused(history, monkeypatch):
    monkeypatch.setattr(git_room, "MAX_LISTING", 100)
    base, _ = sides(history, "main", "unit")
    with pytest.raises(CannotCompare, match="quá nhiều tệp"):
        assert base.entries


def test_lost_object_is_said(history):
    base, _ = sides(history, "main", "unit")
    blob = base.entries[f"{UNIT}/ca-nhan.csv"].id
    history.path(f".git/objects/{blob[:2]}/{blob[2:]}").unlink()
    with pytest.raises(CannotCompare, match="git không đọc được bản “main”"):
        base.read([f"{UNIT}/ca-nhan.csv"])


def test_files_with_hostile_names_are_only_told(history, capsys):
    name = "data/a\n::error::'\"\u202e.csv"
    history.path(name).write_text("x")
    commit(history.root)
    out = printed(capsys, history, "main", "HEAD")
    assert "Thêm tệp data/a[U+000A]::error::'\"[U+202E].csv" in out
