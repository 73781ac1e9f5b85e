"""Repositories of git for tests: what stood before, and what someone proposes."""

from __future__ import annotations

import subprocess

from build_scripts.repo import Repo
from tests.factory import SCHEMAS

DAY = "2022-03-10T08:00:00+07:00"
UNIT = "data/registrations/2022/van-phong"
OTHER = "data/registrations/2022/thanh-tra"


def git(repo: Repo, *arguments: str) -> str:
    named = ["-c", "user.name=Thử", "-c", "user.email=thu@example.vn", "-c", "commit.gpgsign=false"]
    settings = {"GIT_AUTHOR_DATE": DAY, "GIT_COMMITTER_DATE": DAY, "GIT_CONFIG_GLOBAL": "", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        ["git", *named, *arguments], cwd=repo.root, env=settings, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def start(repo: Repo) -> None:
    """Everything as it lies, on the branch main."""
    git(repo, "init", "--quiet", "--initial-branch=main")
    commit(repo, "data: bắt đầu")


def commit(repo: Repo, message: str = "data: sửa") -> str:
    git(repo, "add", "--all")
    git(repo, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(repo, "rev-parse", "HEAD")


def append(repo: Repo, path: str, *rows: str) -> None:
    with repo.path(path).open("a", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{row}\n" for row in rows)


def replace(repo: Repo, path: str, old: str, new: str) -> None:
    text = repo.path(path).read_text(encoding="utf-8")
    assert old in text
    repo.path(path).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def give_account(repo: Repo, unit: str, account: str) -> None:
    """Make the account the one that speaks for the unit."""
    path = "data/units.csv"
    header, *rows = repo.path(path).read_text(encoding="utf-8").splitlines()
    row = next(row for row in rows if row.startswith(f"{unit},"))
    cells = row.split(",")
    cells[header.split(",").index("tai_khoan")] = account
    replace(repo, path, row, ",".join(cells))


def person(tt: int, name: str, **cells: str) -> str:
    """A row of form B with the columns that are named."""
    row = dict.fromkeys(SCHEMAS["ca-nhan"].header, "") | {"tt": str(tt), "ho_ten": name} | cells
    return ",".join(row.values())
