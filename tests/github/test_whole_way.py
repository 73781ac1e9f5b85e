"""The workflows as they are written, their own shell lines run here: from a proposal to the comment, from the inbox to
a proposal."""

import io
import subprocess
import zipfile

import pytest

from build_scripts.__main__ import main
from build_scripts.verbs.verb import CLEAN
from tests.github.fake_host import PAYLOADS, FakeHost, changed
from tests.github.making import OTHER, UNIT, append, commit, git, person, replace, start
from tests.github.running import run


def artefact(repo):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(repo.path("kiem-tra").rglob("*")):
            archive.write(path, path.relative_to(repo.path("kiem-tra")))
    return stream.getvalue()


@pytest.fixture
def proposed(repo):
    """A repository whose HEAD will be a proposal merged into main, with a fault of another unit in main."""
    append(repo, "data/registrations/2022/ky-thuat/ca-nhan.csv", person(6, "Đinh Văn Cũ", muc_do_tot="1"))
    start(repo)
    return repo


def proposal(repo, tmp_path, monkeypatch, *files, today="2022-03-12"):
    """Merge what lies on the disk as a proposal, check it, and give what the comment says."""
    git(repo, "switch", "--quiet", "--create", "mine")
    commit(repo)
    git(repo, "switch", "--quiet", "main")
    git(repo, "merge", "--quiet", "--no-ff", "--no-edit", "mine")
    told = run(repo, tmp_path, "check", "data", today)
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    fake.proposal(*files)
    fake.leave(artefact(repo))
    arguments = ["comment", str(PAYLOADS / "fork.json"), "--root", str(repo.root), "--today", today]
    assert main(arguments) == CLEAN
    return told, fake.told[0]["body"]["body"]


def test_from_a_fault_to_the_comment(proposed, tmp_path, monkeypatch, golden):
    replace(
        proposed,
        f"{OTHER}/ca-nhan.csv",
        "Châu Thị Mỹ Lệ,Thanh tra viên,,,,x,x,",
        "Châu Thị Mỹ Lệ,Thanh tra viên,,,,x,1,x",
    )
    told, said = proposal(proposed, tmp_path, monkeypatch, changed(f"{OTHER}/ca-nhan.csv"))
    statuses = {name: done.returncode for name, done in told.items()}
    assert statuses.pop("Kiểm tra dữ liệu") == 1
    assert set(statuses.values()) == {0}, [done.stderr for done in told.values()]
    assert sorted(path.name for path in proposed.path("kiem-tra").iterdir()) == [
        "can-ai-xem.json", "can-ai-xem.txt", "check.json", "diff.json", "thay-doi.md", "tom-tat.md", "van-de.csv",
        "van-de.xlsx",
    ]  # fmt: skip
    golden("github/golden/whole-fault.md", said)
    golden("github/golden/whole-fault.summary.md", (tmp_path / "summary.md").read_text(encoding="utf-8"))
    golden("github/golden/whole-fault.github", told["Kiểm tra dữ liệu"].stdout)


def test_from_a_right_change_to_the_comment(proposed, tmp_path, monkeypatch, golden):
    replace(
        proposed,
        f"{UNIT}/ca-nhan.csv",
        "Đoàn Văn Hoà,Phó Chánh Văn phòng,CB0002,2009-05-15,,x,x,,",
        "Đoàn Văn Hoà,Phó Chánh Văn phòng,CB0002,2009-05-15,,x,x,x,",
    )
    replace(proposed, f"{UNIT}/ca-nhan.csv", "Vũ Đức Long", "Vũ Đức Lòng")
    told, said = proposal(proposed, tmp_path, monkeypatch, changed(f"{UNIT}/ca-nhan.csv"))
    assert {done.returncode for done in told.values()} == {0}, [done.stderr for done in told.values()]
    golden("github/golden/whole-right.md", said)


def test_from_a_file_of_excel_to_the_mended_one(proposed, tmp_path, monkeypatch, golden):
    form = proposed.path(f"{OTHER}/ca-nhan.csv")
    right = form.read_bytes()
    form.write_bytes(b"\xef\xbb\xbf" + right.replace(b",", b";").replace(b"\n", b"\r\n"))
    _, said = proposal(proposed, tmp_path, monkeypatch, changed(f"{OTHER}/ca-nhan.csv"))
    assert proposed.path("kiem-tra/da-sua/2022/thanh-tra/ca-nhan.csv").read_bytes() == right
    golden("github/golden/whole-excel.md", said)


def test_deleted_unit(proposed, tmp_path, monkeypatch, golden):
    files = sorted(proposed.path(OTHER).iterdir())
    for path in files:
        path.unlink()
    gone = [changed(f"{OTHER}/{path.name}", "removed") for path in files]
    _, said = proposal(proposed, tmp_path, monkeypatch, *gone)
    golden("github/golden/whole-deleted.md", said)


def test_upload_becomes_a_proposal(repo, tmp_path):
    (tmp_path / "host").mkdir()
    (tmp_path / "host/gh").write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{tmp_path}/gh"\n')
    (tmp_path / "host/gh").chmod(0o755)
    start(repo)
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "remote"], check=True)
    git(repo, "remote", "add", "origin", str(tmp_path / "remote"))
    rows = (
        repo.path(f"{OTHER}/ca-nhan.csv").read_text(encoding="utf-8").replace("Thanh tra viên", "Thanh tra viên chính")
    )
    inbox = repo.path("data/inbox/thanh-tra 2022.csv")
    inbox.parent.mkdir()
    inbox.write_text(rows, encoding="utf-8")
    commit(repo)
    told = run(repo, tmp_path, "inbox", "import", "2022-03-12", BASE="main", BRANCH="nhap/1", GH_TOKEN="x")
    assert {done.returncode for done in told.values()} == {0}, [done.stderr for done in told.values()]
    asked = (tmp_path / "gh").read_text().splitlines()
    assert asked[0] == "auth setup-git"
    assert asked[1].startswith("pr create --base main --head nhap/1 --title data: nhập biểu từ hộp thư --body-file ")
    assert "Reopen pull request" in (tmp_path / "loi.md").read_text(encoding="utf-8")
    log = ["git", "-C", tmp_path / "remote", "log", "-1", "--format=%s", "nhap/1"]
    pushed = subprocess.run(log, capture_output=True, text=True, check=True)
    assert pushed.stdout == "data: nhập biểu từ hộp thư\n"
    branches = subprocess.run(
        [*log[:3], "branch", "--format=%(refname:short)"], capture_output=True, text=True, check=True
    )
    assert branches.stdout == "nhap/1\n"


def test_empty_inbox_opens_nothing(repo, tmp_path):
    start(repo)
    told = run(repo, tmp_path, "inbox", "import", "2022-03-12", BASE="main", BRANCH="nhap/1", GH_TOKEN="x")
    assert {done.returncode for done in told.values()} == {0}
    assert told["Mở đề nghị thay đổi"].stdout == "Hộp thư không có gì mới.\n"
