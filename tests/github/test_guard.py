"""What a proposal touches, told apart; the whole verdicts are golden files."""

import json
from dataclasses import replace as replace_place
from datetime import date

import pytest

from build_scripts.__main__ import main
from build_scripts.history.changed import Change
from build_scripts.messages.review import FINDINGS
from build_scripts.review.effects import Effects, Loss
from build_scripts.review.guard import as_text, judge
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


def told(*changes, **known):
    return as_text(verdict(*changes, **known)).splitlines()


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


FORM = Change(f"{UNIT}/ca-nhan.csv")
SOUND = (
    "@so/van-phong) xem người gửi rồi nhận: chỉ có biểu năm 2022 của {}, phần thay đổi không có vấn đề nào, "
    "còn trong hạn."
)


@pytest.mark.parametrize(
    ("unit", "author", "name", "why"),
    [
        ("kiem-dinh", "minh", "Trung tâm Kiểm định",
         "Sổ chưa có tài khoản của Trung tâm Kiểm định nên máy không biết người gửi có đúng là đơn vị không."),
        ("ky-thuat", "minh", "Phòng Kỹ thuật",
         "Tài khoản của Phòng Kỹ thuật là nhóm @so/ky-thuat; máy không biết người gửi có trong nhóm không."),
        ("van-phong", "", "Văn phòng Sở", "Máy chưa biết ai gửi."),
        ("thanh-tra", "so/van-phong", "Thanh tra Sở", "Văn phòng gửi thay Thanh tra Sở."),
    ],
)  # fmt: skip
def test_what_is_right_but_for_the_sender_says_so(unit, author, name, why):
    change = Change(f"data/registrations/2022/{unit}/phieu.csv")
    assert not verdict(change, author=author).safe
    assert told(change, author=author) == [f"Văn phòng ({SOUND.format(name)}", f"  {why}"]


def test_stranger_is_asked_about():
    assert told(FORM, author="minh") == [
        "Nhận được sau khi có người xem: đơn vị có tệp bị sửa (@hanh).",
        f"  Người gửi không phải là tài khoản của Văn phòng Sở: {UNIT}/ca-nhan.csv",
    ]


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ({"loi": 2, "canh_bao": 1, "luu_y": 0},
         "Chưa nhận được: còn 2 lỗi. Người gửi sửa trên chính nhánh này, máy xem lại."),
        ({"loi": 0, "canh_bao": 1, "luu_y": 0},
         "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Còn 1 cảnh báo, không chặn việc nhận."),
        ({"loi": 0, "canh_bao": 0, "luu_y": 1},
         "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Còn 1 lưu ý, không chặn việc nhận."),
        (None, "Chưa có kết quả kiểm tra. Cần người xem lần chạy kiểm tra rồi mới nhận: Văn phòng (@so/van-phong)."),
    ],
)  # fmt: skip
def test_who_may_take_it_is_said(problems, said):
    assert told(FORM, problems=problems) == [said]


def test_sender_mends_first_then_the_owners_look():
    changes = (FORM, Change(f"{UNIT}/bieu.xlsx", "A"), Change("data/units.csv"))
    assert told(*changes)[0] == (
        "Chưa nhận được: người gửi sửa những điều dưới đây trên chính nhánh này, máy xem lại. "
        "Sửa xong, cần người xem rồi mới nhận: Văn phòng (@so/van-phong)."
    )


@pytest.mark.parametrize(
    "changes",
    [
        [Change(f"{UNIT}/ca-nhan (1).csv", "D")],
        [FORM, Change(f"{UNIT}/bieu.xlsx", "D")],
        [Change(f"{UNIT}/ca-nhan.csv", "R", f"{UNIT}/ca-nhan (1).csv")],
    ],
)
def test_what_nobody_reads_may_go(changes):
    found = verdict(*changes)
    assert found.safe == (found.proposal.forms != {})


def loss(form="ca-nhan", rows=1, before=12, after=11, names=("Bùi Xuân Thế",)):
    return Loss("2022", "van-phong", form, rows, names, before, after)


def test_one_person_swapped_is_safe_and_named():
    found = verdict(FORM, effects=Effects((loss(after=12),)))
    assert found.safe
    assert as_text(found).endswith(" Bỏ khỏi đăng ký: 1 cá nhân (Bùi Xuân Thế).\n")


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (loss(rows=12, after=0), "Biểu B không còn dòng nào, trước có 12 cá nhân: "),
        (loss(rows=7, after=5), "Một lần bỏ 7 trong số 12 cá nhân, quá nửa: "),
        (loss(rows=7, after=12), "Một lần bỏ 7 trong số 12 cá nhân, quá nửa: "),
        (loss("tap-the", 1, 1, 0, ()), "Biểu A không còn dòng nào, trước có 1 tập thể: "),
        (loss("sang-kien", 2, 2, 0, ()), "Danh sách sáng kiến không còn dòng nào, trước có 2 sáng kiến: "),
        (loss("phieu", 1, 1, 0, ()), "Tờ bìa không còn dòng nào, biểu thành chưa ký: "),
    ],
)
def test_much_lost_at_once_is_looked_at(lost, said):
    path = f"{UNIT}/{lost.form}.csv"
    found = verdict(Change(path), effects=Effects((lost,)))
    assert not found.safe
    assert as_text(found).splitlines()[1] == f"  {said}{path}"


@pytest.mark.parametrize("lost", [loss(rows=6, after=6), loss("sang-kien", 2, 3, 1)])
def test_half_is_not_much(lost):
    assert verdict(FORM, effects=Effects((lost,))).safe


def test_losses_are_told_persons_first_and_not_without_end():
    names = tuple(f"Người {n}" for n in range(1, 13))
    lost = (
        loss("phieu", 1, 1, 0, ()),
        loss("tap-the", 1, 1, 0, ("Văn phòng Sở",)),
        loss(rows=12, after=0, names=names),
    )
    assert told(FORM, effects=Effects(lost))[0] == (
        "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Bỏ khỏi đăng ký: "
        "12 cá nhân (Người 1, Người 2, Người 3, Người 4, Người 5 và 7 nữa); 1 tập thể (Văn phòng Sở); 1 tờ bìa."
    )


def test_form_that_is_gone_is_told_once():
    found = verdict(Change(f"{UNIT}/ca-nhan.csv", "D"), effects=Effects((loss(rows=12, after=0),)))
    assert [finding.code for finding in found.findings] == ["xoa_bieu"]


def test_closed_season_and_the_offices_cell():
    closed = replace_place(PLACE, closed=frozenset({"2022"}))
    change = Change(f"{UNIT}/phieu.csv")
    assert told(change, place=closed, effects=Effects(received=(("2022", "van-phong"),)))[1:] == [
        f"  Đề nghị này sửa ô “Ngày Văn phòng nhận”, ô này do Văn phòng ghi: {UNIT}/phieu.csv",
        "  Sổ đăng ký năm 2022 đã khoá.",
    ]


def test_folder_of_no_unit_and_units_by_their_names():
    moved = [
        Change(f"data/registrations/2022/thanh-tra-so/{form}.csv", "R", f"{OTHER}/{form}.csv")
        for form in ("ca-nhan", "phieu")
    ]
    assert told(*moved, author="lan")[1] == (
        "  Thư mục không mang mã của đơn vị nào nên biểu trong đó không được tính; hãy đổi tên theo mã đơn vị: "
        "data/registrations/2022/thanh-tra-so"
    )
    assert told(FORM, Change(f"{OTHER}/phieu.csv"), author="lan")[1:] == [
        "  Đề nghị này sửa biểu của 2 đơn vị: Thanh tra Sở; Văn phòng Sở.",
        f"  Người gửi không phải là tài khoản của Văn phòng Sở: {UNIT}/ca-nhan.csv",
    ]


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
