"""The comment on a proposal: each to the letter, whatever comes within the host's limits, nothing of others as code."""

import json
import re

import pytest

from build_scripts.__main__ import main
from build_scripts.messages.comment import MARKER
from build_scripts.review.comment import MOST
from build_scripts.review.section import size
from build_scripts.verbs.verb import CANNOT, CLEAN
from tests.github.fake_host import PAYLOADS, REPOSITORY, SHA, FakeHost, changed, packed
from tests.github.making import OTHER, UNIT

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
DIFF = {
    "version": 1,
    "units": [
        {
            "season": "2022", "unit": "thanh-tra", "name": "Thanh tra Sở", "status": "sua",
            "totals": [
                {"name": "Số cá nhân", "before": 3, "after": 4, "unread": 0, "notes": []},
                {"name": "Lao động tiên tiến", "before": 2, "after": 2, "unread": 1, "notes": ["1 ô chưa tính"]},
                {"name": "Chiến sĩ cấp tỉnh", "before": 0, "after": 0, "unread": 0, "notes": []},
            ],
            "uncounted": [{"message": "biểu A: bản mới không đọc được nên chưa đếm; trước có 1 tập thể"}],
            "changes": [
                {"kind": "bo", "message": "Bùi Xuân Thế: bỏ Lao động tiên tiến"},
                {"kind": "them_dong", "message": "Thêm Lý Thị Hoa vào biểu B: Lao động tiên tiến"},
                {"kind": "hinh_thuc", "message": "Biểu B: số thứ tự ghi lại"},
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
    host.leave(left(PROBLEM, PROBLEM | {"cell": "I3", "title": "Chiến sĩ thi đua cơ sở"}, WARNING, outside=[PROBLEM]))
    golden("github/golden/comment-errors.md", said(repo, host))


def test_nothing_wrong_and_safe_to_take(repo, host, golden):
    host.proposal(changed(FORM))
    host.leave(left())
    golden("github/golden/comment-safe.md", said(repo, host))


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
        {"base": {"repo": {"full_name": "ke-gian/thi-dua"}}},
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


HOSTILE = (
    "<img src=x onerror=alert(1)> <!-- --> @thanh-tra #1 **d** [b](javascript:c) | `rm` \n## Tiêu đề\n"
    "```suggestion\nx\n``` ::error:: </details> &lt; ~~e~~ \u202e \x1b[31m"
    " https://ke-gian.example/x www.ke-gian.example [x]: javascript:y"
)


def test_data_cannot_speak_for_the_program(repo, host, golden):
    hostile = PROBLEM | dict.fromkeys(("file", "title", "subject", "message", "remedy"), HOSTILE)
    totals = [{"name": HOSTILE, "before": 1, "after": 2, "unread": 1, "notes": [HOSTILE]}]
    lost = [{"message": HOSTILE}]
    unit = DIFF["units"][0] | {"name": HOSTILE, "season": "|", "uncounted": lost, "totals": totals}
    unit["changes"] = [{"kind": kind, "message": HOSTILE} for kind in ("bo", "hinh_thuc")]
    tables = [{"table": HOSTILE, "changes": [{"kind": "bo", "message": HOSTILE}]}]
    spoken = [{"message": HOSTILE}]
    host.proposal(changed(FORM), changed(f"{OTHER}/{HOSTILE}.xlsx", "added"))
    host.leave(left(hostile, diff={**DIFF, "units": [unit], "tables": tables, "moves": spoken, "unread": spoken}))
    text = said(repo, host)
    golden("github/golden/comment-hostile.md", text)
    ours = re.sub(r"\(https://(so-cong-thuong\.github\.io|github\.com)/[^)\s]*\)", "", text.removeprefix(MARKER))
    ours = re.sub(r"&#(64|35);<!-- -->|(?<=:)<!-- -->(?=//)|(?<=www)<!-- -->|&#\d+;", "¤", ours)
    assert not re.search("://|www[.]", ours)
    assert not re.search(r"<(?!/?code>|/?details>|/?summary>)|[@#&]\w|~~|\*\*d|::$|^## T|^```", ours, re.MULTILINE)
    assert "\u202e" not in text
    assert "\x1b" not in text


def test_five_hundred_problems(repo, host):
    found = [PROBLEM | {"line": n, "subject": f"Người {n}", "message": "Dài " * 100} for n in range(2, 502)]
    host.proposal(changed(FORM))
    host.leave(left(*found))
    text = said(repo, host)
    told = text.count("\n- **Lỗi**")
    assert 40 < told < 500
    assert f"Còn {500 - told} mục không viết hết ở đây" in text
    assert "### Thay đổi gì" in text


def test_whatever_comes_stays_within_what_the_host_takes(repo, host):
    wide = "<𝐀&" * 700
    found = [PROBLEM | {"line": n, "subject": wide, "message": wide} for n in range(2, 1002)]
    unit = DIFF["units"][0] | {"name": wide, "changes": [{"kind": "bo", "message": wide}] * 200}
    host.proposal(*(changed(f"data/{n}{wide}", "added") for n in range(300)))
    host.leave(left(*found, diff={**DIFF, "units": [unit] * 20, "quotas": [{"message": wide}] * 500}))
    text = said(repo, host)
    assert size(text) <= MOST
    assert text.endswith(f"(https://github.com/{REPOSITORY}/actions/runs/7700123456).\n")


def test_payloads_are_json():
    assert all(json.loads(path.read_text(encoding="utf-8")) for path in PAYLOADS.glob("*.json"))
