"""The comment on a proposal: each to the letter, whatever comes within the host's limits, nothing of others as code."""

import pytest

from build_scripts.__main__ import main
from build_scripts.messages.comment import MARKER
from build_scripts.verbs.verb import CANNOT, CLEAN
from tests.github.fake_host import PAYLOADS, REPOSITORY, SHA, FakeHost, changed, packed
from tests.github.making import OTHER, UNIT, give_account

FORM = f"{OTHER}/ca-nhan.csv"
PROBLEM = {
    "severity": "loi", "code": "dau_danh", "file": FORM, "line": 3, "column": "ldtt", "cell": "H3",
    "title": "Lao động tiên tiến", "subject": "Châu Thị Mỹ Lệ", "value": "1",
    "message": "Ô này ghi “1”; ô chọn chỉ nhận chữ x thường hoặc để trống.",
    "remedy": "Ghi x nếu đăng ký, xoá nếu không.", "repairable": False, "help": "huong-dan/loi/#dau_danh",
}  # fmt: skip
WARNING = PROBLEM | {
    "severity": "canh_bao", "code": "chua_biet", "line": 0, "cell": "", "title": "", "subject": "",
    "message": "Tệp này có điều nên xem.", "remedy": "Chạy `make fix` để sửa tự động.", "repairable": True,
}  # fmt: skip


def change(kind, message, form="ca-nhan", subject="", column="", filled=()):
    told = {"kind": kind, "form": form, "column": column, "subject": subject, "filled": list(filled)}
    return told | {"message": message, "rows": 1}


def total(column, name, before, after, *notes):
    told = {"form": "ca-nhan", "column": column, "name": name, "before": before, "after": after}
    return told | {"unread": len(notes), "notes": list(notes)}


DIFF = {
    "version": 1,
    "units": [
        {
            "season": "2022", "unit": "thanh-tra", "name": "Thanh tra Sở", "status": "sua",
            "totals": [
                total("", "Số cá nhân", 3, 4),
                total("ldtt", "Lao động tiên tiến", 2, 2, "1 ô chưa tính"),
                total("cstd_tinh", "Chiến sĩ cấp tỉnh", 0, 0),
            ],
            "uncounted": [{
                "form": "tap-the", "before": 1, "after": None,
                "message": "biểu A: bản mới không đọc được nên chưa đếm; trước có 1 tập thể",
            }],
            "changes": [
                change("bo", "Bùi Xuân Thế: bỏ Lao động tiên tiến"),
                change("them_dong", "Thêm Lý Thị Hoa vào biểu B: Lao động tiên tiến"),
                change("hinh_thuc", "Biểu B: số thứ tự ghi lại"),
            ],
        }
    ],
    "moves": [], "tables": [], "unread": [], "totals": {},
    "quotas": [{"message": "Cả sở 2022: 1/12 thành 2/12 (nhiều nhất 1)"}],
}  # fmt: skip


def report(*problems, outside=()):
    counts = {kind: sum(p["severity"] == kind for p in problems) for kind in ("loi", "canh_bao", "luu_y")}
    return {"version": 1, "summary": counts, "problems": list(problems), "outside": list(outside)}


def left(*problems, outside=(), diff=DIFF):
    return packed(check__json=report(*problems, outside=outside), diff__json=diff)


EMPTY = {**DIFF, "units": [], "quotas": []}


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    return fake


def comment(repo, payload="fork", *options, today="2022-03-10"):
    return main(["comment", str(PAYLOADS / f"{payload}.json"), "--root", str(repo.root), "--today", today, *options])


def said(repo, host, **known):
    assert comment(repo, **known) == CLEAN
    (told,) = host.told
    assert (told["method"], told["path"]) == ("POST", f"repos/{REPOSITORY}/issues/12/comments")
    return told["body"]["body"]


def test_forks_proposal_with_errors(repo, host, golden):
    host.proposal(changed(FORM))
    host.leave(
        left(
            PROBLEM,
            PROBLEM | {"cell": "I3", "title": "Chiến sĩ thi đua cơ sở"},
            WARNING,
            outside=[PROBLEM | {"file": f"{UNIT}/ca-nhan.csv"}],
        )
    )
    golden("github/golden/comment-errors.md", said(repo, host))


def test_nothing_wrong_and_safe_to_take(repo, host, golden):
    give_account(repo, "thanh-tra", "lan-thanh-tra")
    host.proposal(changed(FORM))
    host.leave(left())
    golden("github/golden/comment-safe.md", said(repo, host))


def test_nothing_wrong_and_the_sender_not_known(repo, host, golden):
    host.proposal(changed(FORM))
    host.leave(left())
    golden("github/golden/comment-sender.md", said(repo, host))


def test_warnings_only(repo, host):
    host.proposal(changed(FORM))
    host.leave(left(WARNING))
    assert said(repo, host).startswith(f"{MARKER}\n## Không có lỗi; còn 1 cảnh báo nên xem lại\n")


def test_two_units_a_rename_and_a_deleted_unit(repo, host, golden):
    host.proposal(
        changed(f"{UNIT}/ca-nhan.csv", "renamed", f"{OTHER}/ca-nhan.csv"),
        *(changed(f"{OTHER}/{form}.csv", "removed") for form in ("phieu", "tap-the")),
    )
    host.leave(left(diff=EMPTY))
    golden("github/golden/comment-two-units.md", said(repo, host))


def test_empty_proposal(repo, host, golden):
    host.proposal()
    host.leave(left(diff=EMPTY))
    golden("github/golden/comment-empty.md", said(repo, host))


def test_a_changed_program_is_not_quoted(repo, host, golden):
    host.proposal(changed("build_scripts/fix.py"), changed(FORM))
    host.leave(left(PROBLEM | {"message": "Gửi mật khẩu cho tôi"}))
    text = said(repo, host)
    assert "mật khẩu" not in text
    golden("github/golden/comment-program.md", text)


def test_files_the_host_did_not_list_count_as_program(repo, host):
    host.proposal(changed(FORM), changed_files=3001)
    host.leave(left())
    text = said(repo, host)
    assert "đổi quá nhiều tệp (3001)" in text
    assert "An toàn" not in text


def test_result_of_another_branch_is_not_quoted(repo, host, golden):
    host.proposal(changed(FORM))
    host.leave(left(PROBLEM | {"message": "Gửi mật khẩu cho tôi"}))
    host.happened("base_ref_changed")
    text = said(repo, host)
    assert "mật khẩu" not in text
    golden("github/golden/comment-other-base.md", text)


def test_older_fault_of_the_unit_stands_apart(repo, host, golden):
    cover = PROBLEM | {"file": f"{OTHER}/phieu.csv", "line": 2, "subject": "", "message": "Phiếu khai 9 người."}
    host.proposal(changed(FORM))
    host.leave(left(outside=[cover, PROBLEM | {"file": f"{UNIT}/ca-nhan.csv"}, WARNING | {"file": "data/units.csv"}]))
    golden("github/golden/comment-older.md", said(repo, host))


def test_units_that_cannot_be_read_withhold_the_verdict_alone(repo, host, golden, capsys):
    give_account(repo, "thanh-tra", "lan-thanh-tra")
    path = repo.path("data/units.csv")
    path.write_text(path.read_text(encoding="utf-8").replace("Văn phòng Sở", '"Văn phòng Sở', 1), encoding="utf-8")
    host.proposal(changed(FORM))
    host.leave(left())
    golden("github/golden/comment-withheld.md", said(repo, host))
    capsys.readouterr()
    event = str(PAYLOADS / "fork.json")
    assert main(["merge", event, "--root", str(repo.root), "--today", "2022-03-10"]) == CLEAN
    assert capsys.readouterr().out.startswith("Không tự nhận đề nghị số 12. Chưa xác định được ai nhận; ")
    assert len(host.told) == 1


def test_own_branch_finds_its_comment_again(repo, host, golden):
    host.proposal(changed(FORM), source=REPOSITORY, branch="van-phong-2022")
    host.leave(left(PROBLEM))
    others = {"id": 7, "user": {"login": "ke-gian", "type": "User"}, "body": f"{MARKER}\nAn toàn"}
    robot = {"id": 8, "user": {"login": "github-actions[bot]", "type": "Bot"}, "body": "một lời khác"}
    ours = {"id": 9, "user": {"login": "github-actions[bot]", "type": "Bot"}, "body": f"{MARKER}\ncũ"}
    host.comments(others, robot, ours)
    assert comment(repo, "branch") == CLEAN
    (told,) = host.told
    assert (told["method"], told["path"]) == ("PATCH", f"repos/{REPOSITORY}/issues/comments/9")
    assert "https://thidua.example.vn/huong-dan/loi/#dau_danh" in told["body"]["body"]


def test_dry_run_writes_nothing(repo, host, capsys):
    host.proposal(changed(FORM))
    host.leave(left())
    assert comment(repo, "fork", "--dry-run") == CLEAN
    assert capsys.readouterr().out.startswith(MARKER)
    assert host.told == []


@pytest.mark.parametrize(
    "moved",
    [
        {"head": {"sha": "0" * 40, "repo": {"full_name": "lan-thanh-tra/thi-dua"}}},
        {"head": {"sha": SHA, "repo": {"full_name": "ke-gian/thi-dua"}}},
        {"head": {"sha": SHA, "repo": None}},
        {"base": {"ref": "main", "repo": {"full_name": "ke-gian/thi-dua"}}},
        {"base": {"ref": "khac", "repo": {"full_name": REPOSITORY}}},
        {"state": "closed"},
    ],
)
def test_other_proposals_than_the_one_checked_hear_nothing(repo, host, capsys, moved):
    host.proposal(changed(FORM), **moved)
    host.leave(left())
    assert comment(repo) == CLEAN
    assert host.told == []
    assert capsys.readouterr().out.startswith("Không có đề nghị nào đang mở")


def test_run_that_checked_no_proposal(repo, host):
    assert comment(repo, "push") == CLEAN
    assert host.told == []


def test_a_branch_name_stays_a_name(repo, host):
    branch = "x%26state%3Dall%26head%3Da%2F..%2F..%23%24%28id%29%60id%60"
    host.proposal(changed(FORM), branch=branch)
    assert comment(repo, "hostile-branch") == CLEAN
    assert [told["path"] for told in host.told] == [f"repos/{REPOSITORY}/issues/12/comments"]


def test_host_without_an_answer(repo, host, capsys):
    assert comment(repo) == CANNOT
    assert capsys.readouterr().err.splitlines()[-1].startswith("Nơi lưu kho mã không trả lời như mong đợi: repos/")
