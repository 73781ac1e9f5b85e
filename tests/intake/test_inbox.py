"""inbox: uploads of any name become canonical CSV; what can't be taken whole stays, with a marked copy."""

from __future__ import annotations

import pytest

from build_scripts.__main__ import main
from build_scripts.pipeline import check
from build_scripts.repo import INBOX, RETURNED
from build_scripts.verbs.verb import CLEAN, PROBLEMS
from tests.intake.test_import import ASKED, FORM, written

TEACHER = FORM.replace("TRUNG TÂM KIỂM ĐỊNH", "THANH TRA SỞ").replace("GIÁM ĐỐC", "CHÁNH THANH TRA")


def run(repo, *arguments):
    return main(["inbox", *arguments, "--root", str(repo.root), "--today", "2022-03-12"])


def upload(repo, **files):
    folder = repo.path(INBOX)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text("# Thả tệp vào đây\n", encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def lying(repo):
    return sorted(p.relative_to(repo.path(INBOX)).as_posix() for p in repo.path(INBOX).rglob("*") if p.is_file())


def test_an_empty_inbox_is_fine(repo, capsys):
    assert run(repo) == CLEAN
    upload(repo)
    assert run(repo) == CLEAN
    assert capsys.readouterr().out.splitlines() == ["Không có tệp nào đang chờ trong data/inbox."] * 2


def test_an_upload_is_taken_and_removed(repo):
    upload(repo, **{"Bieu (1) cua em": FORM})
    assert run(repo) == CLEAN
    assert lying(repo) == ["README.md"]
    assert "2022-03-09,Tạ Thị Mận,Giám đốc,2022-03-12," in written(repo)["phieu.csv"]


def test_what_is_asked_stays_with_a_marked_copy(repo, capsys):
    upload(repo, hoi=ASKED, xong=TEACHER)
    assert run(repo, "--format", "markdown") == PROBLEMS
    assert lying(repo) == ["README.md", "hoi.txt", "tra-lai/hoi (cần sửa).html"]
    said = capsys.readouterr().out
    assert said.startswith("**2 tệp: đã ghi 1 đăng ký, 0 giống bản đang có, 1 chưa ghi.**")
    assert written(repo) == {}
    upload(repo, hoi=FORM)
    assert run(repo) == CLEAN
    assert lying(repo) == ["README.md"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7\n", "Đây là tệp PDF"),
        ("Danh sách trực Tết\nAn; Bình\n".encode(), "không thấy biểu A, biểu B hay danh sách sáng kiến"),
    ],
)
def test_an_upload_that_gives_nothing_gets_a_page_that_says_why(repo, content, why):
    """Nothing else would change, and no proposal be opened that tells the one who sent it."""
    upload(repo)
    repo.path(f"{INBOX}/anh.pdf").write_bytes(content)
    assert run(repo) == PROBLEMS
    assert lying(repo) == ["README.md", "anh.pdf", "tra-lai/anh (cần sửa).html"]
    assert why in repo.path(f"{RETURNED}/anh (cần sửa).html").read_text(encoding="utf-8")


def test_an_upload_takes_the_place_of_what_was_sent_before(repo):
    upload(repo, a=FORM)
    run(repo)
    upload(repo, b=FORM.replace("Cao Văn Rin", "Hồ Thị Lý"))
    assert run(repo) == CLEAN
    assert "Hồ Thị Lý" in written(repo)["ca-nhan.csv"]


def test_the_same_upload_again_changes_nothing(repo):
    upload(repo, a=FORM)
    run(repo)
    before = written(repo)
    upload(repo, a=FORM)
    assert main(["inbox", "--root", str(repo.root), "--today", "2022-03-14"]) == CLEAN
    assert written(repo) == before


def test_files_that_wait_are_no_problem_of_the_data(repo, today):
    upload(repo, a=FORM)
    assert check(repo, today).problems == []


@pytest.mark.parametrize("link", [INBOX, f"{INBOX}/a.txt"])
def test_links_are_not_followed(repo, tmp_path, link, capsys):
    secret = tmp_path / "mat"
    secret.mkdir()
    (secret / "a.txt").write_text(FORM, encoding="utf-8")
    repo.path(link).parent.mkdir(parents=True, exist_ok=True)
    repo.path(link).symlink_to(secret if link == INBOX else secret / "a.txt")
    assert run(repo) == CLEAN
    assert "Không có tệp nào" in capsys.readouterr().out
    assert (secret / "a.txt").exists()
    assert not repo.path(RETURNED).exists()
