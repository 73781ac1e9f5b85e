"""The verb `template`: which workbooks it writes, what it says, and that it writes over nothing someone filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.pipeline import build, check
from build_scripts.repo import Repo
from tests.conftest import TODAY

UNITS = ("kiem-dinh", "ky-thuat", "thanh-tra", "van-phong")


def run(repo: Repo, out: Path, *options: str) -> int:
    return main(["template", "--root", str(repo.root), "--today", TODAY.isoformat(), "--out", str(out), *options])


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ((), ["dang-ky-2022.xlsx"]),
        (("--season", "2022"), ["dang-ky-2022.xlsx"]),
        (("--unit", "thanh-tra"), ["dang-ky-2022-thanh-tra.xlsx"]),
        (("--all",), [f"dang-ky-2022-{ma}.xlsx" for ma in UNITS]),
    ],
)
def test_writes_the_forms_asked_for(repo: Repo, tmp_path: Path, options: tuple[str, ...], names: list[str]) -> None:
    out = tmp_path / "biểu mẫu"
    assert run(repo, out, *options) == 0
    assert sorted(path.name for path in out.iterdir()) == names


def test_writes_what_the_site_offers(repo: Repo, tmp_path: Path) -> None:
    run(repo, tmp_path, "--season", "2022", "--unit", "van-phong")
    offered = build(repo, check(repo, TODAY))["nam/2022/don-vi/van-phong/dang-ky-2022-van-phong.xlsx"]
    assert (tmp_path / "dang-ky-2022-van-phong.xlsx").read_bytes() == offered


def test_form_that_may_be_filled_in_is_not_written_over(
    repo: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repo, tmp_path, "--season", "2022", "--unit", "thanh-tra") == 0
    assert run(repo, tmp_path, "--season", "2022", "--unit", "thanh-tra") == 0
    filled = tmp_path / "dang-ky-2022-thanh-tra.xlsx"
    filled.write_bytes(b"filled in")
    assert run(repo, tmp_path, "--season", "2022", "--all") == 2
    assert f"Đã có {filled} và tệp đó khác biểu mẫu sắp ghi (1 tệp như vậy)" in capsys.readouterr().err
    assert [path.name for path in tmp_path.glob("*.xlsx")] == [filled.name]
    assert filled.read_bytes() == b"filled in"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--season", "2030"), "Không có mùa 2030 trong data/seasons.csv. Các mùa có trong sổ: 2022."),
        (
            ("--season", "2022", "--unit", "van-phon"),
            "Mùa 2022 không có đơn vị mang mã “van-phon” (có phải “van-phong”?). Mã ở cột ma của data/units.csv.",
        ),
        (
            ("--season", "2022", "--unit", "vat-lieu"),
            "Mùa 2022 không có đơn vị mang mã “vat-lieu”. Mã ở cột ma của data/units.csv.",
        ),
        (
            ("--season", "2022", "--unit", "van-phong", "--all"),
            "Chọn một trong hai: --unit cho một đơn vị hoặc --all cho mọi đơn vị.",
        ),
    ],
)
def test_what_is_not_there_is_said(
    repo: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], says: str
) -> None:
    assert run(repo, tmp_path, *options) == 2
    assert capsys.readouterr().err.splitlines()[-1] == says
    assert not list(tmp_path.glob("*.xlsx"))


def test_broken_shared_table_gives_no_form(repo: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    units = repo.path("data/units.csv")
    units.write_text(units.read_text(encoding="utf-8").replace("van_phong", "phòng ban"), encoding="utf-8")
    assert run(repo, tmp_path, "--season", "2022") == 1
    assert "Bảng chung có lỗi nên chưa làm được việc này." in capsys.readouterr().err
