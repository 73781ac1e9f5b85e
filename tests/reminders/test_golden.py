"""What status and remind print on days of a season, to the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_scripts.__main__ import main
from build_scripts.repo import Repo
from build_scripts.verbs.verb import CLEAN

from .scenes import SCENES

SITE = "https://vi-du.gov.vn/thi-dua"
DAYS = {"truoc": "2022-03-10", "ngay_cuoi": "2022-03-14", "sau": "2022-03-20"}
ENDINGS = {"text": "txt", "markdown": "md", "json": "json"}
CASES = [
    ("some", "truoc"), ("some", "ngay_cuoi"), ("some", "sau"), ("nobody", "truoc"), ("nobody", "sau"),
    ("all_in", "sau"), ("one_late", "sau"), ("closed", "sau"), ("hostile", "sau"), ("many_errors", "sau"),
]  # fmt: skip


def printed(capsys: pytest.CaptureFixture[str], repo: Repo, day: str, *arguments: str) -> str:
    assert main([*arguments, "--root", str(repo.root), "--today", DAYS[day]]) == CLEAN
    return capsys.readouterr().out


@pytest.mark.parametrize(("scene", "day"), CASES)
def test_report(repo: Repo, capsys, golden: Callable[[str, str], None], scene: str, day: str):
    SCENES[scene](repo)
    golden(f"golden/board/{scene}-{day}/status.txt", printed(capsys, repo, day, "status"))


@pytest.mark.parametrize(("scene", "day"), CASES)
def test_letters(repo: Repo, capsys, golden: Callable[[str, str], None], scene: str, day: str):
    SCENES[scene](repo)
    golden(f"golden/board/{scene}-{day}/letters.txt", printed(capsys, repo, day, "remind", "--site-url", SITE))


@pytest.mark.parametrize(("scene", "day"), CASES)
def test_issue(repo: Repo, capsys, golden: Callable[[str, str], None], scene: str, day: str):
    SCENES[scene](repo)
    told = printed(capsys, repo, day, "remind", "--issue", "--site-url", SITE)
    golden(f"golden/board/{scene}-{day}/issue.md", told)


@pytest.mark.parametrize("output", ENDINGS)
@pytest.mark.parametrize("verb", ["status", "remind"])
def test_formats(repo: Repo, capsys, golden: Callable[[str, str], None], verb: str, output: str):
    SCENES["some"](repo)
    golden(f"golden/board/{verb}.{ENDINGS[output]}", printed(capsys, repo, "truoc", verb, "--format", output))


def test_letters_to_all(repo: Repo, capsys, golden: Callable[[str, str], None]):
    SCENES["some"](repo)
    golden("golden/board/letters-to-all.txt", printed(capsys, repo, "sau", "remind", "--all"))
