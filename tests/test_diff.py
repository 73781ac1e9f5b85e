"""What `diff` prints of two states: every format to the letter, hostile data as plain text, nothing lost."""

import json
import re
import shutil
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.changes.model import FORMATS
from build_scripts.changes.register import compare
from build_scripts.changes.render import render
from build_scripts.history import sides
from build_scripts.history.states import states
from build_scripts.problems.markup import inert
from build_scripts.read.schemas import load_schemas
from build_scripts.repo import Repo
from build_scripts.verbs.verb import CANNOT, CLEAN

HERE = Path(__file__).parent
CASES = sorted(folder.name for folder in (HERE / "changes").iterdir())
UNIT = "data/registrations/2022/van-phong"
HOSTILE = "thu_doc"
"""The case whose data tries to speak for the program; names that not every system can hold are added here."""
HOSTILE_NAMES = (f"{UNIT}/b\n::error::x.csv", "data/registrations/2022\n::error::/v@n <b>/phieu.csv")
ENDINGS = {"text": "txt", "markdown": "md", "json": "json"}


@pytest.fixture
def base(repo):
    """The state before, beside the repository that is changed."""
    return Repo(Path(shutil.copytree(repo.root, repo.root.parent / "base")))


@pytest.fixture
def lay(repo, overlay):
    """Lay a case over the repository."""

    def laid(case):
        overlay(f"changes/{case}")
        for name in HOSTILE_NAMES if case == HOSTILE else ():
            repo.path(name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(repo.path(f"{UNIT}/phieu.csv"), repo.path(name))

    return laid


def differences(before, after):
    schemas = load_schemas(before)
    return compare(*states(*sides(before, str(before.root), str(after.root)), schemas), schemas)


def edit(repo, path, old, new):
    file = repo.path(path)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


@pytest.mark.parametrize("output", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_case_to_the_letter(repo, base, lay, golden, capsys, case, output):
    lay(case)
    assert main(["diff", str(base.root), str(repo.root), "--root", str(base.root), "--format", output]) == CLEAN
    golden(f"changes/{case}/expected.{ENDINGS[output]}", capsys.readouterr().out)


@pytest.mark.parametrize("case", CASES)
def test_backwards_what_came_has_gone(repo, base, lay, case):
    lay(case)
    there, back = (json.loads(render(differences(*pair), "json")) for pair in ((base, repo), (repo, base)))
    for one, other in (("bo_dong", "them_dong"), ("bo", "them"), ("ha", "nang"), ("moves", "moves")):
        assert there["summary"][one] == back["summary"][other]
        assert there["summary"][other] == back["summary"][one]
    assert {(u["unit"], t["column"], t["before"], t["after"]) for u in there["units"] for t in u["totals"]} == {
        (u["unit"], t["column"], t["after"], t["before"]) for u in back["units"] for t in u["totals"]
    }


@pytest.mark.parametrize("case", CASES)
def test_state_does_not_differ_from_itself(repo, lay, case):
    lay(case)
    assert differences(repo, repo).count == 0


@pytest.mark.parametrize("output", FORMATS)
def test_data_cannot_speak_for_the_program(repo, base, lay, output):
    lay(HOSTILE)
    text = render(differences(base, repo), output)
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert "0912" not in text
    assert "a@b.vn" not in text
    assert output == "json" or "\u202e" not in text
    assert output == "json" or "##[" not in text
    if output == "markdown":
        ours = re.sub(r"&#(64|35);<!-- -->|&#(?!64;|35;)\d+;", "", text)
        assert not re.search(r"<(?!/?details>|/?summary>)|@\w|&#|\*\*d|`", ours)


def test_address_in_a_cell_is_no_link():
    assert inert("http://a.vn và WWW.b.vn") == "http:<!-- -->//a.vn và WWW<!-- -->.b.vn"


def test_five_hundred_changes_are_all_told(repo, base):
    header = repo.path(f"{UNIT}/ca-nhan.csv").read_text(encoding="utf-8").split("\n")[0]
    rows = [f"{n},Người thứ {n},,,,,x,x,,,,,,,,,," for n in range(1, 501)]
    for where, marks in ((base, rows), (repo, [row.replace(",x,x", ",x,") for row in rows])):
        where.path(f"{UNIT}/ca-nhan.csv").write_text("\n".join([header, *marks, ""]), encoding="utf-8", newline="\n")
    edit(repo, "data/units.csv", ",7,", ",8,")
    changes = differences(base, repo)
    assert changes.count == 501
    assert render(changes, "text").count("bỏ Lao động tiên tiến") == 500
    assert len(json.loads(render(changes, "json"))["units"][0]["changes"]) == 500
    told = render(changes, "markdown")
    assert told.count("bỏ Lao động tiên tiến") == 500
    assert "501 thay đổi: 500 bỏ danh hiệu, 1 sửa ô khác" in told


def test_rows_of_what_the_paper_prints_are_no_people(repo, base):
    file = repo.path(f"{UNIT}/ca-nhan.csv")
    file.write_text(file.read_text(encoding="utf-8") + "Tổng cộng,,,,,,,,,,,,,,,,,\n", encoding="utf-8")
    assert [c.ground for unit in differences(base, repo).units for c in unit.changes] == ["tep"]


def test_person_is_not_removed_by_a_file_that_cannot_be_read(repo, base):
    repo.path(f"{UNIT}/ca-nhan.csv").write_bytes(b"PK\x03\x04")
    changes = differences(base, repo)
    assert [unit.changes for unit in changes.units] == [()]
    assert [(each.path, each.is_new) for each in changes.unread] == [(f"{UNIT}/ca-nhan.csv", True)]
    assert {total.form for total in changes.units[0].totals} == {"tap-the", "sang-kien"}


def test_schemas_of_a_proposal_are_not_used(repo, base):
    repo.path("schemas/ca-nhan.json").write_text("{", encoding="utf-8")
    assert [file.path for file in differences(base, repo).files] == ["schemas/ca-nhan.json"]


def test_link_is_not_followed(repo, base, tmp_path):
    (tmp_path / "secret").write_text("bí mật", encoding="utf-8")
    for path in (f"{UNIT}/ca-nhan.csv", "docs/ke-hoach/2022.md"):
        repo.path(path).unlink()
        repo.path(path).symlink_to(tmp_path / "secret")
    shutil.rmtree(repo.path("data/registrations/2022/thanh-tra"))
    repo.path("data/registrations/2022/thanh-tra").symlink_to(tmp_path)
    changes = differences(base, repo)
    text = render(changes, "text")
    assert "bí mật" not in text
    assert [each.path for each in changes.unread] == [f"{UNIT}/ca-nhan.csv"]
    assert {file.path for file in changes.files} == {"docs/ke-hoach/2022.md", "data/registrations/2022/thanh-tra"}


def test_large_file_is_refused_unread(repo, base):
    with repo.path(f"{UNIT}/ca-nhan.csv").open("wb") as file:
        file.truncate(17 * 2**20)
    assert "Tệp nặng 17 MB" in render(differences(base, repo), "text")


def test_folder_without_data_is_no_state(repo, capsys):
    assert main(["diff", str(repo.path("docs")), "--root", str(repo.root)]) == CANNOT
    assert "không phải kho git" in capsys.readouterr().err
