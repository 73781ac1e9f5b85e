"""What a proposal touches, told apart; the whole verdicts are golden files."""

import csv
import json
from datetime import date

import pytest

from build_scripts.__main__ import main
from build_scripts.history.changed import Change
from build_scripts.messages.review import FINDINGS
from build_scripts.read.schemas import load_schemas
from build_scripts.review.effects import Effects
from build_scripts.review.guard import judge
from build_scripts.review.laws import LAWS
from build_scripts.review.laws.finding import Proposal
from build_scripts.review.place import Place
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.github.making import OTHER, UNIT, append, commit, git, person, replace, start

PLACE = Place(
    "so/van-phong",
    "so/quan-tri",
    {"van-phong": "hanh", "ky-thuat": "so/ky-thuat", "thanh-tra": "lan"},
    {
        "van-phong": "Văn phòng Sở",
        "ky-thuat": "Phòng Kỹ thuật",
        "thanh-tra": "Thanh tra Sở",
        "kiem-dinh": "Trung tâm Kiểm định",
    },
    {"2022": date(2022, 3, 14)},
)
NO_EFFECTS = Effects()
NOTHING = {"loi": 0, "canh_bao": 0, "luu_y": 0}


def verdict(*changes, today=date(2022, 3, 14), author="hanh", problems=NOTHING, place=PLACE, effects=NO_EFFECTS):
    return judge(Proposal(changes, place, today, author, effects), problems)


def codes(*changes, **known):
    return [finding.code for finding in verdict(*changes, **known).findings]


def test_every_law_has_its_sentence():
    assert [law.__name__ for law in LAWS] == list(FINDINGS)


def test_own_forms_are_safe():
    assert verdict(Change(f"{UNIT}/ca-nhan.csv"), Change(f"{UNIT}/sang-kien.csv", "A")).safe


@pytest.mark.parametrize("problems", [None, {**NOTHING, "loi": 1}, {**NOTHING, "luu_y": 1}])
def test_not_safe_while_anything_is_open(problems):
    assert not verdict(Change(f"{UNIT}/ca-nhan.csv"), problems=problems).safe


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], []),
        ([Change(f"{UNIT}/ca-nhan.csv"), Change(f"{OTHER}/ca-nhan.csv")], ["nhieu_don_vi", "don_vi_khac"]),
        ([Change(f"{UNIT}/ca-nhan.csv", "R", f"{OTHER}/ca-nhan.csv")], ["nhieu_don_vi", "don_vi_khac", "xoa_bieu"]),
        ([Change(f"{UNIT}/ca-nhan (1).csv", "A")], ["ban_sao"]),
        ([Change(f"{UNIT}/ca-nhan (1).csv", "D")], []),
        ([Change(f"{UNIT}/ca-nhan.csv", "R", f"{UNIT}/ca-nhan (1).csv")], []),
        ([Change(f"{UNIT}/bieu.xlsx", "A")], ["khong_phai_du_lieu"]),
        ([Change("data/registrations/ca-nhan.csv", "A")], ["khong_phai_du_lieu"]),
        ([Change(f"{UNIT}/phieu.csv", "D")], ["xoa_bieu"]),
        ([Change("data/units.csv")], ["bang_chung"]),
        ([Change("data/decisions/2022.csv")], ["bang_chung"]),
        ([Change("data/inbox/Biểu A.xlsx", "A")], ["hop_thu"]),
        ([Change("data/inbox/Biểu A.xlsx", "D"), Change("data/inbox/tra-lai/Biểu A.xlsx", "A")], []),
        ([Change("data/inbox/Biểu B.xlsx", "R", "data/inbox/Biểu A.xlsx")], ["hop_thu"]),
        ([Change("docs/ke-hoach/2022.md")], ["trang"]),
        ([Change("docs/anh.png", "A")], ["trang"]),
        ([Change("docs/assets/js/bang.js")], ["chuong_trinh"]),
        ([Change("docs/js/x.js", "A"), Change(f"{UNIT}/phieu.csv")], ["chuong_trinh", "lan_lon"]),
        ([Change("docs/assets/so.css")], ["chuong_trinh"]),
        ([Change("docs/anh.svg", "A")], ["chuong_trinh"]),
        ([Change("docs/x.html", "A")], ["chuong_trinh"]),
        ([Change("docs/x.MD", "A")], ["chuong_trinh"]),
        ([Change("docs/x.md.js", "A")], ["chuong_trinh"]),
        ([Change("docs/.md/x", "A")], ["chuong_trinh"]),
        ([Change("data/registrations/2022/thanh-tra-so/ca-nhan.csv", "A")], ["thu_muc_la"]),
        ([Change("data/registrations/2022/thanh-tra-so/ca-nhan.csv", "D")], ["xoa_bieu"]),
        ([Change("data/registrations/2022/moi/phieu.csv", "A"), Change("data/units.csv")], ["bang_chung"]),
        ([Change(f"{UNIT}/phieu.csv"), Change(f"{OTHER}/bieu.xlsx", "A")], ["khong_phai_du_lieu"]),
        ([Change("schemas/ca-nhan.json")], ["chuong_trinh"]),
        ([Change(".github/workflows/check.yml")], ["chuong_trinh"]),
        ([Change("README.md", "R", "docs/index.md")], ["chuong_trinh", "trang"]),
        ([Change(f"{UNIT}/phieu.csv"), Change("build_scripts/fix.py")], ["chuong_trinh", "lan_lon"]),
        ([Change("data/registrations/2021/van-phong/phieu.csv")], ["sau_han"]),
        ([Change(f"{UNIT}/../../../../.github/x")], ["khong_phai_du_lieu"]),
        ([Change("DATA/registrations/2022/van-phong/phieu.csv")], ["chuong_trinh"]),
    ],
)
def test_kinds(changes, expected):
    found = verdict(*changes)
    assert [f.code for f in found.findings] == expected
    assert not expected or not found.safe


def test_one_day_after_the_deadline():
    assert codes(Change(f"{UNIT}/phieu.csv"), today=date(2022, 3, 15)) == ["sau_han"]


@pytest.mark.parametrize(
    ("unit", "author", "expected"),
    [
        ("thanh-tra", "lan", []),
        ("thanh-tra", "Lan", []),
        ("thanh-tra", "minh", ["don_vi_khac"]),
        ("thanh-tra", "", ["chua_ro_nguoi_gui"]),
        ("thanh-tra", "so/van-phong", ["chua_ro_nguoi_gui"]),
        ("ky-thuat", "minh", ["chua_ro_nguoi_gui"]),
        ("kiem-dinh", "minh", ["chua_ro_nguoi_gui"]),
        ("kiem-dinh", "", ["chua_ro_nguoi_gui"]),
    ],
)
def test_account_that_is_not_the_units(unit, author, expected):
    assert codes(Change(f"data/registrations/2022/{unit}/phieu.csv"), author=author) == expected


def guard(repo, *arguments, today="2022-03-14"):
    return main(["guard", "--root", str(repo.root), "--today", today, *arguments])


@pytest.fixture
def proposed(repo):
    replace(repo, "data/units.csv", "so-cong-thuong/van-phong", "hanh")
    start(repo)
    git(repo, "switch", "--quiet", "--create", "mine")
    return repo


def test_safe_to_take(proposed, golden, capsys):
    replace(proposed, f"{UNIT}/ca-nhan.csv", "Kế toán", "Kế toán trưởng")
    commit(proposed)
    assert guard(proposed, "main", "mine", "--author", "hanh") == CLEAN
    golden("github/golden/guard-safe.text", capsys.readouterr().out)
    assert guard(proposed, "main", "mine", "--author", "hanh", "--format", "json") == CLEAN
    golden("github/golden/guard-safe.json", capsys.readouterr().out)


def test_problems_are_found_or_taken_from_a_report(proposed, tmp_path, capsys):
    append(proposed, f"{UNIT}/ca-nhan.csv", person(7, "Tống Thị Hà", muc_do_tot="1"))
    commit(proposed)
    assert guard(proposed, "main", "mine") == PROBLEMS
    said = capsys.readouterr().out
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"summary": {"loi": 2, "canh_bao": 0, "luu_y": 0}}))
    assert guard(proposed, "main", "mine", "--report", str(report)) == PROBLEMS
    assert capsys.readouterr().out == said
    report.write_text("[]")
    assert guard(proposed, "main", "mine", "--report", str(report)) == CANNOT


def test_everything_at_once(proposed, golden, capsys):
    append(proposed, f"{UNIT}/phieu.csv", "x")
    proposed.path(f"{OTHER}/tap-the.csv").unlink()
    for path in ("phieu (2).csv", "<img src=x>.xlsx", "a\n::error::b.csv"):
        proposed.path(f"{UNIT}/{path}").write_text("x")
    append(proposed, "data/units.csv", "moi,Phòng mới,phong,,,,2022-01-01,,,,")
    append(proposed, "schemas/phieu.json", " ")
    commit(proposed)
    assert guard(proposed, "main", "mine", today="2022-03-15") == PROBLEMS
    golden("github/golden/guard-everything.text", capsys.readouterr().out)


def test_nothing_changed(proposed, capsys):
    assert guard(proposed, "main", "mine") == PROBLEMS
    assert capsys.readouterr().out == "Không có tệp nào thay đổi.\n"


def test_unknown_commit(proposed, capsys):
    assert guard(proposed, "main", "không-có") == CANNOT
    assert capsys.readouterr().err.startswith("Kho không có bản nào tên “không-có”")


def test_emptied_forms_are_found_in_the_files(proposed, golden, capsys):
    for form in ("phieu", "tap-the", "ca-nhan", "sang-kien"):
        path = proposed.path(f"{UNIT}/{form}.csv")
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8", newline="\n")
    commit(proposed)
    assert guard(proposed, "main", "mine", "--author", "hanh") == PROBLEMS
    golden("github/golden/guard-emptied.text", capsys.readouterr().out)


@pytest.fixture
def ragged(repo):
    """In main, form B with a row that has too few cells; on the branch mine that is mended."""
    path = f"{UNIT}/ca-nhan.csv"
    right = repo.path(path).read_text(encoding="utf-8")
    append(repo, path, "7,Tống Thị Hà")
    start(repo)
    git(repo, "switch", "--quiet", "--create", "mine")
    repo.path(path).write_text(right, encoding="utf-8", newline="\n")
    return repo


def test_broken_form_mended_with_one_person_fewer_is_not_emptied(ragged, capsys):
    rows = ragged.path(f"{UNIT}/ca-nhan.csv")
    lines = rows.read_text(encoding="utf-8").splitlines(keepends=True)
    rows.write_text("".join(lines[:-1]), encoding="utf-8", newline="\n")
    commit(ragged)
    guard(ragged, "main", "mine", "--author", "hanh")
    told = capsys.readouterr().out
    assert "Bỏ khỏi đăng ký: 1 cá nhân (" in told
    assert "không còn dòng nào" not in told
    assert "quá nửa" not in told


def test_broken_form_that_is_emptied_is_still_looked_at(ragged, capsys):
    rows = ragged.path(f"{UNIT}/ca-nhan.csv")
    rows.write_text(rows.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8", newline="\n")
    commit(ragged)
    assert guard(ragged, "main", "mine", "--author", "hanh") == PROBLEMS
    assert "Biểu B không còn dòng nào, trước có 6 cá nhân: " in capsys.readouterr().out


def test_titles_taken_from_everybody_are_found_in_the_files(proposed, capsys):
    path = proposed.path(f"{UNIT}/ca-nhan.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    titles = load_schemas(proposed)["ca-nhan"].title_columns
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(row | dict.fromkeys(titles, "") for row in rows)
    commit(proposed)
    assert guard(proposed, "main", "mine", "--author", "hanh") == PROBLEMS
    told = capsys.readouterr().out
    assert "Bỏ hoặc hạ danh hiệu, khen thưởng: 5 cá nhân (" in told
    assert "Một lần bỏ hoặc hạ danh hiệu, khen thưởng của 5 trong số 6 cá nhân, quá nửa: " in told


@pytest.mark.parametrize("new", [False, True])
def test_day_of_receipt_is_found_in_the_files(proposed, capsys, new):
    cover = f"{UNIT}/phieu.csv"
    if new:
        git(proposed, "switch", "--quiet", "main")
        text = proposed.path(cover).read_text(encoding="utf-8")
        proposed.path(cover).unlink()
        commit(proposed)
        git(proposed, "switch", "--quiet", "--create", "new")
        proposed.path(cover).write_text(text, encoding="utf-8", newline="\n")
    else:
        replace(proposed, cover, "2022-03-09", "2022-03-10")
    commit(proposed)
    assert guard(proposed, "main", "new" if new else "mine", "--author", "hanh") == PROBLEMS
    assert f"ô “Ngày Văn phòng nhận”, ô này do Văn phòng ghi: {cover}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Văn phòng Sở,", '"Văn phòng Sở,', "data/units.csv không đọc được nên máy không biết ai gửi, ai nhận. "),
        (
            "Sở,van_phong,",
            "Sở van_phong,",
            "data/units.csv có dòng thiếu hoặc thừa ô (dòng 2) nên máy không biết ai gửi, ai nhận. ",
        ),
    ],
)
@pytest.mark.parametrize("verb", ["guard", "owners"])
def test_no_verdict_from_a_broken_table(proposed, capsys, verb, old, new, said):
    replace(proposed, "data/units.csv", old, new)
    before = proposed.codeowners.exists()
    assert main([verb, "--root", str(proposed.root), *(["main", "mine"] if verb == "guard" else [])]) == CANNOT
    assert capsys.readouterr().err.splitlines()[-1].startswith(said)
    assert proposed.codeowners.exists() == before
