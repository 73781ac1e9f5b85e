"""CODEOWNERS follows the table of units."""

import pytest

from build_scripts.__main__ import main
from build_scripts.review.owners import MOST_BYTES, codeowners
from build_scripts.review.place import Place, load_place
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.github.making import UNIT, append, commit, replace, start


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


OLDER = (
    ".github/CODEOWNERS trên nhánh chính không khớp với data/units.csv từ trước; đề nghị này không sửa tới nên không "
    "tính cho đề nghị này. Văn phòng chạy `python -m build_scripts owners` rồi gửi một đề nghị riêng.\n"
)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{UNIT}/ca-nhan.csv", CLEAN),
        ("docs/index.md", CLEAN),
        ("data/titles.csv", CLEAN),
        ("data/units.csv", PROBLEMS),
        (".github/CODEOWNERS", PROBLEMS),
        (".github/owners.toml", PROBLEMS),
        ("build_scripts/review/owners.py", PROBLEMS),
    ],
)
def test_stale_file_of_main_fails_only_what_touches_its_sources(repo, capsys, path, status):
    start(repo)
    repo.path(path).parent.mkdir(parents=True, exist_ok=True)
    append(repo, path, *(["moi,Phòng mới,phong,,,,2022-01-01,,,,"] if path == "data/units.csv" else ["# sửa"]))
    commit(repo)
    assert owners(repo, "--check", "--base", "main~1") == status
    assert (capsys.readouterr().out == OLDER) == (status == CLEAN)


def test_unreadable_units_of_main_fail_only_what_touches_them(repo, capsys):
    replace(repo, "data/units.csv", "Văn phòng Sở", '"Văn phòng Sở')
    start(repo)
    append(repo, f"{UNIT}/ca-nhan.csv", "x")
    commit(repo)
    assert owners(repo, "--check", "--base", "main~1") == CLEAN
    said = capsys.readouterr().out
    assert said.startswith("data/units.csv không đọc được nên máy không biết ai gửi, ai nhận. ")
    assert said.endswith("Không tính cho đề nghị này: đề nghị không sửa các tệp nguồn của .github/CODEOWNERS.\n")
    assert owners(repo, "--check") == CANNOT
    assert owners(repo) == CANNOT
    assert not repo.codeowners.exists()


def test_base_is_for_checking(repo, capsys):
    assert owners(repo, "--base", "main") == CANNOT
    assert capsys.readouterr().err == "--base chỉ dùng cùng --check.\n"


def test_pages_are_the_offices_and_what_else_lies_there_is_the_maintainers():
    lines = codeowners(Place("so/van-phong", "so/quan-tri")).splitlines()[2:]
    assert lines[:3] == ["* @so/quan-tri", "/data/ @so/van-phong", "/docs/**/*.md @so/van-phong"]
    assert not any(line.startswith("/docs/ ") for line in lines)
