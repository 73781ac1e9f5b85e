"""Where the comment leads a sender: the preview, the mended file, the inbox, the missing cover, what follows."""

import json

import pytest

from build_scripts.__main__ import main
from build_scripts.verbs.verb import CLEAN
from tests.github.fake_host import PAYLOADS, REPOSITORY, RUN, FakeHost, changed, packed
from tests.github.making import OTHER, UNIT
from tests.github.test_comment import DIFF, FORM, PROBLEM, WARNING, left, report, said


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    return fake


def previewed(host, expired=False):
    at = f"repos/{REPOSITORY}/actions/runs/{RUN}/artifacts?per_page=100&name=trang-xem-thu"
    host.answers[at] = {"artifacts": [{"id": 6, "name": "trang-xem-thu", "expired": expired}]}
    host.save()


PREVIEWED = (
    f"Xem trước trang mạng: tải [trang xem thử](https://github.com/{REPOSITORY}/actions/runs/{RUN}/artifacts/6), "
    "giải nén rồi mở `index.html`."
)


@pytest.mark.parametrize(
    ("path", "expired", "told"), [(FORM, False, True), (FORM, True, False), ("build_scripts/fix.py", False, False)]
)
def test_preview_is_offered_where_it_is_and_the_program_is_ours(repo, host, path, expired, told):
    host.proposal(changed(path))
    previewed(host, expired)
    text = said(repo, host)
    assert (PREVIEWED in text) == told
    assert ("trang xem thử" in text) == told


WHOLE = PROBLEM | {"code": "dang_tep", "line": 1, "cell": "", "title": "", "subject": "", "repairable": True}
STRAY = WHOLE | {"code": "sai_cho", "line": 0, "file": f"{OTHER}/Biểu (1).xlsx"}


@pytest.mark.parametrize(
    ("problem", "door"),
    [
        (STRAY, True),
        (PROBLEM | {"code": "ma_hoa"}, True),
        (WHOLE, False),
        (STRAY | {"file": "data/Biểu.xlsx"}, False),
        (STRAY | {"file": f"{OTHER}/ca-nhan (1).csv"}, False),
    ],
)
def test_file_of_another_kind_is_led_to_the_upload_door(repo, host, problem, door):
    host.proposal(changed(problem["file"]))
    host.leave(left(problem))
    text = said(repo, host)
    assert (f"[thư mục data/inbox](https://github.com/{REPOSITORY}/upload/main/data/inbox)" in text) == door
    assert ("chuẩn; việc này chạy sau khi Văn phòng nhận tệp vào nhánh chính." in text) == door


def test_own_branch_is_imported_beside_the_proposal(repo, host):
    host.proposal(changed(STRAY["file"]), source=REPOSITORY, branch="van-phong-2022")
    host.leave(left(STRAY))
    text = said(repo, host, payload="branch")
    assert (
        f"https://github.com/{REPOSITORY}/upload/van-phong-2022/data/inbox); máy đọc, viết thành CSV chuẩn rồi" in text
    )


@pytest.mark.parametrize(
    ("problem", "mended", "told"), [(WHOLE, True, True), (WHOLE, False, False), (WHOLE | {"line": 7}, True, False)]
)
def test_mended_file_is_offered_where_it_lies(repo, host, problem, mended, told):
    host.proposal(changed(FORM))
    files = {"da-sua/2022/thanh-tra/ca-nhan__csv": "tt"} if mended else {}
    host.leave(packed(check__json=report(problem), diff__json=DIFF, **files))
    text = said(repo, host)
    assert (f"tải [tệp đính kèm](https://github.com/{REPOSITORY}/actions/runs/{RUN}/artifacts/5)" in text) == told
    assert (f"(https://github.com/lan-thanh-tra/thi-dua/upload/patch-1/{OTHER}) để thay tệp cũ." in text) == told


def test_mended_files_of_two_units_have_a_link_each(repo, host):
    at = "https://github.com/lan-thanh-tra/thi-dua/upload/patch-1"
    forms = [f"{OTHER}/ca-nhan.csv", f"{OTHER}/tap-the.csv", f"{UNIT}/ca-nhan.csv"]
    host.proposal(*map(changed, forms))
    found = [WHOLE | {"file": form} for form in (*forms, "data/registrations/2022/<b>/ca-nhan.csv")]
    host.leave(packed(check__json=report(*found), diff__json=DIFF, **{"da-sua/2022/thanh-tra/ca-nhan__csv": "tt"}))
    told = f"tải lên đúng thư mục của từng đơn vị ([2022/thanh-tra]({at}/{OTHER}), [2022/van-phong]({at}/{UNIT})) để"
    assert told in said(repo, host)


def test_missing_cover_is_begun_in_the_proposal(repo, host):
    host.proposal(changed(FORM))
    host.leave(left(PROBLEM | {"code": "thieu_phieu", "line": 0}))
    at = f"https://github.com/lan-thanh-tra/thi-dua/new/patch-1/{OTHER}?filename=phieu.csv&value=ngay_ky%2Cnguoi_ky%2C"
    assert f"[Thêm tệp này]({at}" in said(repo, host)


def test_places_of_other_problems_are_named_and_counted(repo, host):
    files = [f"{UNIT}/phieu.csv", *(f"data/registrations/2022/u-{n}/phieu.csv" for n in range(4)), "data/units.csv"]
    host.proposal(changed(FORM))
    host.leave(left(outside=[WARNING | {"file": file} for file in (*files, *files)]))
    assert "không tính cho đề nghị này (Văn phòng Sở; u-0; u-1; u-2; u-3 và 1 nơi khác)." in said(repo, host)


def test_private_repository_promises_no_site(repo, host, tmp_path):
    event = json.loads((PAYLOADS / "fork.json").read_text(encoding="utf-8"))
    event["repository"]["private"] = True
    (tmp_path / "private.json").write_text(json.dumps(event), encoding="utf-8")
    host.proposal(changed(FORM))
    host.leave(left())
    assert main(["comment", str(tmp_path / "private.json"), "--root", str(repo.root), "--today", "2022-03-10"]) == CLEAN
    text = host.told[0]["body"]["body"]
    assert "**Sau khi nhận.** Số liệu tổng hợp sẽ như ở cột “Nay”. Văn phòng đối chiếu" in text
    assert "Trang mạng được dựng lại" not in text


def test_errors_of_a_person_come_before_warnings(repo, host):
    host.proposal(changed(FORM))
    host.leave(left(PROBLEM | {"severity": "canh_bao", "message": "Nên xem."}, PROBLEM | {"message": "Phải sửa."}))
    text = said(repo, host)
    assert text.index("Phải sửa.") < text.index("Nên xem.")
