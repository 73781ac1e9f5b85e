"""A change answers for what it touches and what it breaks elsewhere, and for nothing else."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from build_scripts.__main__ import main
from build_scripts.problems import problem
from build_scripts.problems.annotations import workflow_commands
from build_scripts.problems.render import MARKDOWN_BYTES, render
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.github.making import OTHER, UNIT, append, commit, git, person, replace, start

BAD = person(8, "Tống Thị Hà", muc_do_tot="1", ldtt="x")


def check(repo, *arguments):
    return main(["check", "--root", str(repo.root), "--today", "2022-03-20", *arguments])


def report(repo, capsys, *arguments):
    status = check(repo, "--format", "json", *arguments)
    return status, json.loads(capsys.readouterr().out)


def test_fault_of_another_unit_stops_nobody(repo, golden, capsys):
    append(repo, f"{OTHER}/ca-nhan.csv", person(4, "Đinh Bộ Lĩnh", muc_do_tot="1"))
    start(repo)
    replace(repo, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    assert check(repo) == PROBLEMS
    capsys.readouterr()
    assert check(repo, "--base", "main") == CLEAN
    golden("github/golden/scope.text", capsys.readouterr().out)
    assert check(repo, "--base", "main", "--format", "markdown") == CLEAN
    golden("github/golden/scope.markdown", capsys.readouterr().out)


def test_own_fault_stops(repo, capsys):
    append(repo, f"{OTHER}/ca-nhan.csv", BAD)
    start(repo)
    append(repo, f"{UNIT}/ca-nhan.csv", BAD)
    status, told = report(repo, capsys, "--base", "main")
    assert status == PROBLEMS
    assert {p["file"] for p in told["problems"]} == {f"{UNIT}/ca-nhan.csv", f"{UNIT}/phieu.csv"}
    assert {p["file"] for p in told["outside"]} == {f"{OTHER}/ca-nhan.csv", f"{OTHER}/phieu.csv"}
    assert told["changed"] == [f"{UNIT}/ca-nhan.csv"]
    assert told["summary"]["loi"] == sum(p["severity"] == "loi" for p in told["problems"]) == 2


def test_older_fault_in_another_file_of_the_unit_stands_apart(repo, golden, capsys):
    replace(repo, f"{OTHER}/phieu.csv", ",1,3", ",1,9")
    start(repo)
    replace(repo, f"{OTHER}/ca-nhan.csv", "Thanh tra viên", "Thanh tra viên chính")
    status, told = report(repo, capsys, "--base", "main")
    assert (status, told["problems"]) == (CLEAN, [])
    assert [(p["code"], p["file"]) for p in told["outside"]] == [("tong_khong_khop", f"{OTHER}/phieu.csv")]
    assert check(repo, "--base", "main") == CLEAN
    golden("github/golden/scope-older.text", capsys.readouterr().out)
    assert check(repo, "--base", "main", "--format", "markdown") == CLEAN
    golden("github/golden/scope-older.markdown", capsys.readouterr().out)


def test_fault_that_the_change_causes_in_another_file_of_the_unit(repo, capsys):
    start(repo)
    append(repo, f"{OTHER}/ca-nhan.csv", person(4, "Đinh Văn Mới", muc_do_tot="x"))
    status, told = report(repo, capsys, "--base", "main")
    assert (status, [p["file"] for p in told["problems"]]) == (PROBLEMS, [f"{OTHER}/phieu.csv"])


@pytest.mark.parametrize(("declared", "own"), [(9, False), (2, True)])
def test_older_fault_is_the_changes_own_once_it_is_made_worse(repo, capsys, declared, own):
    replace(repo, f"{OTHER}/phieu.csv", ",1,3", f",1,{declared}")
    start(repo)
    append(repo, f"{OTHER}/ca-nhan.csv", person(4, "Đinh Văn Mới", muc_do_tot="x"))
    _, told = report(repo, capsys, "--base", "main")
    assert [p["code"] for p in told["problems" if own else "outside"]] == ["tong_khong_khop"]


ALONE, SHARED = "Trung,Chánh Thanh tra,CB0201,,,x,x,,", "Trung,Chánh Thanh tra,CB0201,,,x,x,x,"
OANH, OANH_SHARED = "CB0102,,,x,x,,", "CB0102,,,x,x,x,"


@pytest.mark.parametrize(
    ("path", "old", "new", "own"),
    [
        ("ky-thuat", OANH, OANH_SHARED, True),
        ("ky-thuat", OANH, "CB0102,,,x,,,", True),
        ("van-phong", "Kế toán", "Kế toán trưởng", False),
        ("van-phong", "Nhân viên lái xe,,,,x,x", "Nhân viên lái xe,,,,x,", True),
        ("van-phong", "Mới tuyển dụng", "", False),
        ("thanh-tra", "3,Bùi Xuân Thế,Thanh tra viên,,,,x,,", "3,Bùi Xuân Thế,Thanh tra viên,,,,x,x,", False),
    ],
)
def test_broken_quota_is_the_changes_own_once_it_is_made_worse(repo, capsys, path, old, new, own):
    replace(repo, f"{OTHER}/ca-nhan.csv", ALONE, SHARED)
    start(repo)
    replace(repo, f"data/registrations/2022/{path}/ca-nhan.csv", old, new)
    _, told = report(repo, capsys, "--base", "main")
    parts = [part for part in ("problems", "outside") if any(p["code"] == "ty_le_cstd_co_so" for p in told[part])]
    assert parts == ["problems" if own else "outside"]


def test_what_the_change_breaks_elsewhere_is_its_own(repo, capsys):
    start(repo)
    append(repo, f"{OTHER}/ca-nhan.csv", person(4, "Y Thanh", muc_do_tot="x"))
    replace(repo, f"{OTHER}/phieu.csv", ",1,3", ",1,4")
    _, told = report(repo, capsys, "--base", "main")
    assert {(p["code"], p["file"]) for p in told["problems"]} == {("nguoi_hai_don_vi", f"{UNIT}/ca-nhan.csv")}
    commit(repo)
    status, told = report(repo, capsys, "--base", "main")
    assert (status, told["problems"], told["changed"]) == (CLEAN, [], [])
    assert told["outside"]


def test_the_base_is_judged_by_its_own_schema(repo, capsys):
    append(repo, f"{OTHER}/ca-nhan.csv", BAD)
    start(repo)
    fields = "schemas/ca-nhan.json"
    schema = json.loads(repo.path(fields).read_text(encoding="utf-8"))
    next(f for f in schema["fields"] if f["name"] == "chuc_vu")["constraints"] = {"required": True}
    repo.path(fields).write_text(json.dumps(schema), encoding="utf-8")
    status, told = report(repo, capsys, "--base", "main")
    assert status == PROBLEMS
    assert [(p["file"], p["cell"]) for p in told["problems"]] == [
        (f"{OTHER}/ca-nhan.csv", "C5"),
        (f"{UNIT}/ca-nhan.csv", "C7"),
    ]
    assert {p["file"] for p in told["outside"]} == {f"{OTHER}/ca-nhan.csv", f"{OTHER}/phieu.csv"}


def test_what_others_did_meanwhile_is_not_mine(repo, capsys):
    start(repo)
    git(repo, "switch", "--quiet", "--create", "mine")
    replace(repo, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    commit(repo)
    git(repo, "switch", "--quiet", "main")
    append(repo, f"{OTHER}/ca-nhan.csv", BAD)
    commit(repo)
    git(repo, "switch", "--quiet", "mine")
    assert report(repo, capsys, "--base", "main")[1]["changed"] == [f"{UNIT}/ca-nhan.csv"]


def test_new_file_that_git_does_not_know_is_part_of_the_change(repo, capsys):
    start(repo)
    repo.path(f"{UNIT}/ca-nhan (1).csv").write_text("tt\n")
    repo.path(f"{OTHER}/tap-the.csv").unlink()
    status, told = report(repo, capsys, "--base", "main")
    assert status == PROBLEMS
    assert told["changed"] == [f"{OTHER}/tap-the.csv", f"{UNIT}/ca-nhan (1).csv"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("không-có", "Kho không có bản nào tên “không-có”"),
        ("--output=x", "“--output=x” không dùng làm tên bản được"),
        ("main\n", "“main[U+000A]” không dùng làm tên bản được"),
        ("", "“” không dùng làm tên bản được"),
    ],
)
def test_unknown_base(repo, capsys, name, said):
    start(repo)
    assert check(repo, f"--base={name}") == CANNOT
    assert said in capsys.readouterr().err


def test_base_without_git(repo, capsys):
    assert check(repo, "--base", "main") == CANNOT
    assert "không phải kho git" in capsys.readouterr().err


def test_one_run_gives_every_format(repo, tmp_path, capsys):
    append(repo, f"{UNIT}/ca-nhan.csv", *(person(n, f"Người {n}", muc_do_tot="1") for n in range(7, 507)))
    files = {kind: tmp_path / f"list.{kind}" for kind in ("csv", "xlsx", "json", "markdown")}
    also = [word for kind, path in files.items() for word in ("--also", f"{kind}={path}")]
    assert check(repo, "--format", "github", *also) == PROBLEMS
    marked = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")]
    assert [line.split(" ")[0] for line in marked] == ["::error"] * 10 + ["::notice"]
    told = json.loads(files["json"].read_text(encoding="utf-8"))["problems"]
    assert len(told) >= 500
    assert f"Còn {len(told) - 10} vấn đề" in marked[-1]
    rows = list(csv.DictReader(io.StringIO(files["csv"].read_bytes().decode("utf-8-sig"))))
    sheet = load_workbook(files["xlsx"]).active
    assert [row["Ô"] for row in rows] == [p["cell"] for p in told]
    assert [row[8].value for row in sheet.iter_rows(min_row=2)] == [p["message"] for p in told]
    assert files["markdown"].read_text(encoding="utf-8").count("\n- **Lỗi**") == len(told)


def test_lists_of_the_same_problems_are_the_same_bytes(repo, tmp_path):
    append(repo, f"{UNIT}/ca-nhan.csv", person(7, "=HYPERLINK(1)", muc_do_tot="1"))
    for name in ("a.xlsx", "b.xlsx"):
        assert check(repo, "--format", "xlsx", "--out", str(tmp_path / name)) == PROBLEMS
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    cells = [cell for row in load_workbook(tmp_path / "a.xlsx").active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.value is None for cell in cells if cell.data_type == "n")
    assert all(cell.hyperlink is None for cell in cells)


def test_list_of_a_change_tells_which_are_its_own(repo, tmp_path):
    append(repo, f"{OTHER}/ca-nhan.csv", BAD)
    start(repo)
    append(repo, f"{UNIT}/ca-nhan.csv", BAD)
    check(repo, "--base", "main", "--format", "csv", "--out", str(tmp_path / "list.csv"))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "list.csv").read_bytes().decode("utf-8-sig"))))
    assert {(row["Thuộc"], row["Tệp"].split("/")[3]) for row in rows} == {
        ("Phần thay đổi", "van-phong"),
        ("Ngoài phần thay đổi", "thanh-tra"),
    }


def test_worst_and_nearest_are_marked_first():
    found = [problem("dong_trong", f"data/a{n}.csv", n, so_dong="1") for n in range(1, 30)]
    lines = list(workflow_commands(found, frozenset({"data/a29.csv"})))
    assert "file=data/a29.csv" in lines[0]
    assert len(lines) == 11


def test_summary_stays_below_what_the_host_takes():
    found = [problem("dong_trong", f"data/{'á' * 200}{n}.csv", 1, so_dong="1") for n in range(5000)]
    text = render(found, "markdown", 5000, 1)
    assert len(text.encode()) <= MARKDOWN_BYTES
    told = text.count("\n- **Lỗi**")
    assert f"Còn {5000 - told} vấn đề" in text


def test_file_format_needs_a_file(repo, capsys):
    assert check(repo, "--format", "xlsx") == CANNOT
    assert capsys.readouterr().err == "Dạng xlsx là tệp, không in ra màn hình được; thêm --out TỆP.\n"


@pytest.mark.parametrize("value", ["html=a", "json", "json=", ""])
def test_wrong_also(repo, capsys, value):
    with pytest.raises(SystemExit):
        check(repo, "--also", value)
    assert capsys.readouterr().err.startswith(f"“{value}” chưa đúng; viết dạng=tệp")
