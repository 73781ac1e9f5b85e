"""CODEOWNERS follows the table of units."""

import pytest

from build_scripts.__main__ import main
from build_scripts.review.owners import MOST_BYTES, codeowners
from build_scripts.review.place import Place, load_place
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.github.making import append, replace


def owners(repo, *arguments):
    return main(["owners", "--root", str(repo.root), *arguments])


def test_written_then_right_then_stale(repo, golden, capsys):
    assert owners(repo, "--check") == PROBLEMS
    assert owners(repo) == CLEAN
    golden("github/golden/CODEOWNERS", repo.codeowners.read_text(encoding="utf-8"))
    assert owners(repo, "--check") == CLEAN
    replace(repo, "data/units.csv", "Ngô Quốc Trung,4,2016-01-01,,,,", "Ngô Quốc Trung,4,2016-01-01,,,sct-thanh-tra,")
    assert owners(repo, "--check") == PROBLEMS
    said = capsys.readouterr().out.splitlines()
    assert said == [
        ".github/CODEOWNERS không khớp với data/units.csv. Chạy `python -m build_scripts owners` rồi gửi lại.",
        "Đã ghi .github/CODEOWNERS: 1 đơn vị có tài khoản riêng, các đơn vị khác do Văn phòng.",
        ".github/CODEOWNERS đã đúng.",
        ".github/CODEOWNERS không khớp với data/units.csv. Chạy `python -m build_scripts owners` rồi gửi lại.",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "moi,Đơn vị mới,phong,,,,2022-01-01,,,evil @admin,",
        "moi,Đơn vị mới,phong,,,,2022-01-01,,,a#b,",
        "../..,Đơn vị mới,phong,,,,2022-01-01,,,evil,",
        "*,Đơn vị mới,phong,,,,2022-01-01,,,evil,",
        'moi,Đơn vị mới,phong,,,,2022-01-01,,,"evil\n* @evil",',
    ],
)
def test_a_hostile_row_owns_nothing(repo, row):
    before = codeowners(load_place(repo))
    append(repo, "data/units.csv", row)
    assert codeowners(load_place(repo)) == before


def test_many_units_stay_below_what_the_host_reads():
    units = {f"don-vi-{n:05d}": f"so-cong-thuong/nhom-{'a' * 60}-{n}" for n in range(1000)}
    content = codeowners(Place("so/van-phong", "so/quan-tri", units))
    assert content.count("/data/registrations/*/") == 1000
    assert len(content.encode()) < MOST_BYTES / 10


@pytest.mark.parametrize("text", ["", "office = 1", 'office = "@a"\nmaintainers = "b"', "office ="])
def test_teams_must_be_named(repo, capsys, text):
    repo.teams.write_text(text, encoding="utf-8")
    assert owners(repo) == CANNOT
    assert capsys.readouterr().err.startswith("Không đọc được .github/owners.toml")
