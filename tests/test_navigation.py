"""A new season is not in the navigation until a person adds its lines: the build says which, ready to be copied."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from build_scripts.__main__ import main
from build_scripts.repo import Repo

ROOT = Path(__file__).parent.parent
NEW = "2023,301/KH-SCT,2023-02-10,Chủ đề,2023-03-15,mo,2022,\n"


def built(repo: Repo, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["build", "--root", str(repo.root), "--today", "2023-03-01"]) == 0
    return capsys.readouterr().out


@pytest.fixture
def next_season(repo: Repo) -> Repo:
    repo.site_settings.write_bytes((ROOT / "mkdocs.yml").read_bytes())
    with repo.path("data/seasons.csv").open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(NEW)
    return repo


def pasted(out: str) -> list[object]:
    """What the lines between the two sentences say, as the generator would read them."""
    told = yaml.safe_load(out.partition("mục nav, thêm:")[2].partition("rồi bỏ")[0])
    assert isinstance(told, list)
    return told


def test_lines_for_a_new_season_can_be_pasted(next_season: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    pages = [
        "nam/2023/index.md",
        {"Chỉ tiêu": "nam/2023/chi-tieu/index.md"},
        {"Các đơn vị": "nam/2023/don-vi/index.md"},
        {"Tổng hợp": "nam/2023/tong-hop/index.md"},
        {"Sáng kiến": "nam/2023/sang-kien/index.md"},
        {"Các mùa": "nam/index.md"},
    ]
    assert pasted(built(next_season, capsys)) == [{"Năm 2023": pages}]
    next_season.plan("2023").write_bytes(next_season.plan("2022").read_bytes())
    plan = {"Kế hoạch": "ke-hoach/2023.md"}
    assert pasted(built(next_season, capsys)) == [{"Năm 2023": [pages[0], plan, *pages[1:]]}]


def test_the_lines_are_those_of_the_season_that_is_there(next_season: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    """The same titles in the same order as the repository's own navigation."""
    next_season.plan("2023").write_bytes(next_season.plan("2022").read_bytes())
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    season = next(entry for entry in ours if next(iter(entry)).startswith("Năm "))
    (year,) = (name.removeprefix("Năm ") for name in season)
    assert str(pasted(built(next_season, capsys))) == str([season]).replace(year, "2023")


def test_nothing_is_said_of_a_season_that_is_there(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.site_settings.write_bytes((ROOT / "mkdocs.yml").read_bytes())
    assert "mục nav" not in built(repo, capsys)
