"""A proposal is taken by the machine only where nothing speaks against it and its sender is the unit itself."""

import json

import pytest

from build_scripts.__main__ import main
from build_scripts.messages.comment import OTHER_BASE
from build_scripts.verbs.verb import CLEAN
from tests.github.fake_host import PAYLOADS, REPOSITORY, SHA, FakeHost, changed
from tests.github.making import OTHER, UNIT, give_account, replace
from tests.github.test_comment import DIFF, FORM, PROBLEM, change, left, total

MERGED = ["pr", "merge", "12", "--repo", REPOSITORY, "--auto", "--squash", "--match-head-commit", SHA]


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    return fake


@pytest.fixture
def known(repo):
    """The sender of proposal 12 is the account of Thanh tra."""
    give_account(repo, "thanh-tra", "Lan-Thanh-Tra")
    return repo


def merge(repo, tmp_path, conclusion="success", today="2022-03-10"):
    event = json.loads((PAYLOADS / "fork.json").read_text(encoding="utf-8"))
    event["workflow_run"]["conclusion"] = conclusion
    path = tmp_path / "event.json"
    path.write_text(json.dumps(event), encoding="utf-8")
    return main(["merge", str(path), "--root", str(repo.root), "--today", today])


def test_safe_proposal_of_the_units_own_account(known, host, tmp_path, capsys):
    host.proposal(changed(FORM))
    host.leave(left())
    assert merge(known, tmp_path) == CLEAN
    assert host.told == [MERGED]
    assert capsys.readouterr().out == "Đã hẹn nơi lưu kho mã tự nhận đề nghị số 12 khi đủ điều kiện.\n"


@pytest.mark.parametrize(
    ("files", "problems", "settings"),
    [
        ([changed(FORM)], [PROBLEM], {}),
        ([changed(FORM), changed(f"{UNIT}/phieu.csv")], [], {}),
        ([changed(FORM), changed("build_scripts/fix.py")], [], {}),
        ([changed(f"{OTHER}/ca-nhan.csv", "removed")], [], {}),
        ([changed(FORM)], [], {"today": "2022-03-16"}),
        ([changed(FORM)], [], {"conclusion": "failure"}),
        ([changed(FORM)], [], {"conclusion": None}),
    ],
)
def test_anything_else_is_left_to_people(known, host, tmp_path, capsys, files, problems, settings):
    host.proposal(*files)
    host.leave(left(*problems))
    assert merge(known, tmp_path, **settings) == CLEAN
    assert host.told == []
    said = capsys.readouterr().out
    assert said.startswith("Không tự nhận đề nghị số 12. ")
    assert "An toàn" not in said


def test_red_run_is_named_as_the_reason(known, host, tmp_path, capsys):
    host.proposal(changed(FORM))
    host.leave(left())
    merge(known, tmp_path, "failure")
    assert capsys.readouterr().out == (
        "Không tự nhận đề nghị số 12. Lần kiểm tra còn bước chưa xanh: "
        f"https://github.com/{REPOSITORY}/actions/runs/7700123456\n"
    )


def test_much_removed_is_left_to_people(known, host, tmp_path, capsys):
    gone = [change("bo_dong", "", subject=name) for name in ("Ngô Quốc Trung", "Châu Thị Mỹ Lệ", "Bùi Xuân Thế")]
    lost = total("", "Số cá nhân", 3, 0)
    unit = DIFF["units"][0] | {"changes": gone, "totals": [lost]}
    host.proposal(changed(FORM))
    host.leave(left(diff={**DIFF, "units": [unit]}))
    merge(known, tmp_path)
    assert host.told == []
    assert capsys.readouterr().out == (
        "Không tự nhận đề nghị số 12. Nhận được sau khi có người xem: Văn phòng (@so-cong-thuong/van-phong). "
        "Bỏ khỏi đăng ký: 3 cá nhân (Ngô Quốc Trung, Châu Thị Mỹ Lệ, Bùi Xuân Thế).\n"
        f"  Biểu B không còn dòng nào, trước có 3 cá nhân: {FORM}\n"
    )


@pytest.mark.parametrize("event", ["base_ref_changed", "automatic_base_change_succeeded"])
def test_result_of_another_branch_is_not_believed(known, host, tmp_path, capsys, event):
    host.proposal(changed(FORM))
    host.leave(left())
    host.happened(event)
    merge(known, tmp_path)
    assert host.told == []
    assert capsys.readouterr().out == f"Không tự nhận đề nghị số 12. {OTHER_BASE}\n"


def test_result_is_not_believed_where_the_branch_has_a_second_proposal(known, host, tmp_path, capsys):
    host.proposal(changed(FORM))
    host.leave(left())
    host.second_proposal("khac")
    merge(known, tmp_path)
    assert host.told == []
    assert capsys.readouterr().out == f"Không tự nhận đề nghị số 12. {OTHER_BASE}\n"


def test_proposal_for_another_branch_is_none_of_ours(known, host, tmp_path, capsys):
    host.proposal(changed(FORM), base={"ref": "khac", "repo": {"full_name": REPOSITORY}})
    host.leave(left())
    assert merge(known, tmp_path) == CLEAN
    assert host.told == []
    assert capsys.readouterr().out.startswith("Không có đề nghị nào đang mở")


def test_no_result_or_files_not_listed(known, host, tmp_path):
    host.proposal(changed(FORM))
    merge(known, tmp_path)
    host.proposal(changed(FORM), changed_files=2)
    host.leave(left())
    merge(known, tmp_path)
    assert host.told == []


@pytest.mark.parametrize("account", ["", "to-chuc/thanh-tra", "nguoi-khac"])
def test_sender_that_is_not_the_units_account(repo, host, tmp_path, known, account):
    replace(known, "data/units.csv", "Lan-Thanh-Tra", account)
    host.proposal(changed(FORM))
    host.leave(left())
    assert merge(known, tmp_path) == CLEAN
    assert host.told == []
