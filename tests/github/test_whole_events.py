"""What people do to a register, each through the workflow's own lines to the comment, exact to the letter."""

import csv
import io

from build_scripts.review.comment import MOST
from build_scripts.review.section import size
from tests.github.fake_host import changed
from tests.github.making import OTHER, UNIT, append, git, person, replace
from tests.github.test_comment_bounds import HOSTILE
from tests.github.test_whole_way import proposal, proposed  # noqa: F401

NEW = "data/registrations/2022/kiem-dinh"
CHECK = "Kiểm tra dữ liệu"


def test_two_units_at_once(proposed, tmp_path, monkeypatch, golden):  # noqa: F811
    replace(proposed, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    replace(proposed, f"{OTHER}/ca-nhan.csv", "Lệ,Thanh tra viên,,,,x,x,", "Lệ,Thanh tra viên,,,x,x,x,")
    files = [changed(f"{folder}/ca-nhan.csv") for folder in (OTHER, UNIT)]
    told, said = proposal(proposed, tmp_path, monkeypatch, *files)
    assert told[CHECK].returncode == 1
    golden("github/golden/whole-two-units.md", said)


def test_forms_moved_to_another_unit(proposed, tmp_path, monkeypatch, golden):  # noqa: F811
    git(proposed, "mv", OTHER, NEW)
    names = sorted(path.name for path in proposed.path(NEW).iterdir())
    files = [changed(f"{NEW}/{name}", "renamed", f"{OTHER}/{name}") for name in names]
    _, said = proposal(proposed, tmp_path, monkeypatch, *files)
    golden("github/golden/whole-moved.md", said)


def test_person_renamed_and_form_rightly_named(proposed, tmp_path, monkeypatch, golden):  # noqa: F811
    replace(proposed, f"{OTHER}/ca-nhan.csv", "Ngô Quốc Trung", "Ngô Quốc Trường")
    replace(proposed, f"{OTHER}/phieu.csv", "Ngô Quốc Trung", "Ngô Quốc Trường")
    files = [changed(f"{OTHER}/{form}.csv") for form in ("ca-nhan", "phieu")]
    told, said = proposal(proposed, tmp_path, monkeypatch, *files)
    assert told[CHECK].returncode == 0
    golden("github/golden/whole-renamed.md", said)


def test_nothing_changed(proposed, tmp_path, monkeypatch, golden):  # noqa: F811
    told, said = proposal(proposed, tmp_path, monkeypatch)
    assert told[CHECK].returncode == 0
    golden("github/golden/whole-empty.md", said)


def test_hostile_cells_and_file_names(proposed, tmp_path, monkeypatch, golden):  # noqa: F811
    cell = HOSTILE.replace("\n", " ").replace('"', "'")
    append(proposed, f"{OTHER}/ca-nhan.csv", person(4, f'"{cell}"', muc_do_tot="1", ly_do='"=HYPERLINK(1)"'))
    stray = f"{OTHER}/::error::<img src=x onerror=alert(1)> @thanh-tra `a`.csv"
    proposed.path(stray).parent.joinpath(stray.rpartition("/")[2]).write_text("x", encoding="utf-8")
    told, said = proposal(proposed, tmp_path, monkeypatch, changed(f"{OTHER}/ca-nhan.csv"), changed(stray, "added"))
    assert told[CHECK].returncode == 1
    golden("github/golden/whole-hostile.md", said)
    golden("github/golden/whole-hostile.github", told[CHECK].stdout)


def test_five_hundred_problems_in_one_file(proposed, tmp_path, monkeypatch):  # noqa: F811
    append(proposed, f"{OTHER}/ca-nhan.csv", *(person(n, f"Người thứ {n}", muc_do_tot="1") for n in range(4, 504)))
    told, said = proposal(proposed, tmp_path, monkeypatch, changed(f"{OTHER}/ca-nhan.csv"))
    listed = proposed.path("kiem-tra/van-de.csv").read_bytes().decode("utf-8-sig")
    own = [row for row in csv.DictReader(io.StringIO(listed)) if row["Thuộc"] == "Phần thay đổi"]
    assert sum(row["Mã"] == "dau_danh" for row in own) == 500
    shown = said.count("\n- **Lỗi**")
    assert 50 < shown < 500
    assert f"Còn {len(own) - shown} mục không viết hết ở đây" in said
    assert size(said) <= MOST
    assert told[CHECK].stdout.count("::error ") == 10
    assert f"Còn {len(own) - 10} vấn đề không hiện trên dòng" in told[CHECK].stdout
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.count("\n- **Lỗi**") >= len(own)
