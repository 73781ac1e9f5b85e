"""What lies where: paths of tables, links that lead away, names that try to break out, files that can't be read."""

import os
import socket
from dataclasses import replace

import pytest

from build_scripts import validate
from build_scripts.__main__ import main
from build_scripts.pipeline import check
from build_scripts.problems.render import FORMATS, render
from build_scripts.repo import Source, classify, form_path

UNIT = "data/registrations/2022/ky-thuat"


def codes(checked):
    return [(p.code, p.facts.get("kieu", "")) for p in checked.problems]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("data/units.csv", Source("data/units.csv", "units")),
        ("data/decisions/2022.csv", Source("data/decisions/2022.csv", "decisions", "2022")),
        (f"{UNIT}/tap-the.csv", Source(f"{UNIT}/tap-the.csv", "tap-the", "2022", "ky-thuat")),
        (form_path("2022", "a b", "phieu"), Source(form_path("2022", "a b", "phieu"), "phieu", "2022", "a b")),
        ("data/phieu.csv", None),
        ("data/units.csv.bak", None),
        ("data/units.CSV", None),
        ("data/x/units.csv", None),
        ("units.csv", None),
        ("data/decisions/22.csv", None),
        ("data/decisions/2022/2022.csv", None),
        (f"{UNIT}/units.csv", None),
        (f"{UNIT}/x/ca-nhan.csv", None),
        ("data/registrations/2022/ca-nhan.csv", None),
        (f"{UNIT}/ca-nhan.csv\n", None),
        ("", None),
    ],
)
def test_classify(path, source):
    assert classify(path) == source


def test_link_to_a_file_outside_is_told_and_not_read(repo, today, tmp_path):
    secret = tmp_path / "mat.csv"
    secret.write_text("tt,ho_ten\n1,Người Bí Mật\n", encoding="utf-8")
    form = repo.path(f"{UNIT}/ca-nhan.csv")
    form.unlink()
    form.symlink_to(secret)
    checked = check(repo, today)
    assert codes(checked) == [("sai_cho", "lien_ket")]
    assert not any("Bí Mật" in render(checked.problems, output, 0, 0) for output in FORMATS)
    assert "Người Bí Mật" not in checked.register.tables["ca-nhan"].rows["ho_ten"].to_list()


def test_link_to_a_folder_is_told_and_not_entered(repo, today, tmp_path):
    secret = tmp_path / "bi-mat"
    secret.mkdir()
    repo.path(f"{UNIT}").rename(secret / "ky-thuat")
    repo.path(UNIT).symlink_to(secret / "ky-thuat", target_is_directory=True)
    checked = check(repo, today)
    assert [p.code for p in checked.problems] == ["sai_cho"]
    assert "ky-thuat" not in {s.don_vi for s in checked.register.sources}


def test_dead_link_is_told(repo, today):
    repo.path("data/tong-hop.csv").symlink_to("khong-co.csv")
    assert [p.code for p in check(repo, today).problems] == ["sai_cho"]


def test_folder_with_the_name_of_a_form(repo, today):
    form = repo.path(f"{UNIT}/ca-nhan.csv")
    content = form.read_bytes()
    form.unlink()
    form.mkdir()
    (form / "ca-nhan.csv").write_bytes(content)
    assert codes(check(repo, today)) == [("sai_cho", "trong_don_vi")]


def test_deep_folders_are_walked(repo, today):
    deep = repo.path("data/" + "/".join(["a"] * 60))
    deep.mkdir(parents=True)
    (deep / "units.csv").write_text("x")
    assert codes(check(repo, today)) == [("sai_cho", "tep")]


@pytest.mark.parametrize(
    "name",
    [
        "a\n::error::b.csv",
        "a\r\x1b[31mb.csv",
        "<img src=x onerror=alert(1)>.csv",
        "`x` @nhom #1 | **b**.csv",
        "\u202egpj.csv",
        os.fsdecode(b"\xff\xfe.csv"),
        "%0A::warning::x.csv",
        "..csv",
        " .csv",
    ],
)
def test_hostile_file_names_stay_on_one_line(repo, today, name):
    repo.path(f"{UNIT}/{name}").write_text("x")
    checked = check(repo, today)
    assert [p.code for p in checked.problems] == ["sai_cho"]
    for output in FORMATS:
        text = render(checked.problems, output, 1, 1)
        assert not any(line.lstrip().startswith(("::warning::", "::error::")) for line in text.splitlines())
        assert not any(c in text for c in ("\r\x1b" if output == "json" else "\r\x1b\u202e"))
    assert "<img" not in render(checked.problems, "markdown", 1, 1)


def test_copy_named_by_a_mac_is_still_a_copy(repo, today):
    decomposed = "Ba\u0309n sao cu\u0309a ca-nhan.csv"
    repo.path(f"{UNIT}/{decomposed}").write_text("x")
    assert [p.code for p in check(repo, today).problems] == ["ban_tai_len"]


def test_file_that_cannot_be_opened(repo, today, monkeypatch):
    form = repo.path(f"{UNIT}/ca-nhan.csv")
    form.unlink()
    monkeypatch.chdir(form.parent)
    with socket.socket(socket.AF_UNIX) as unopenable:
        unopenable.bind("ca-nhan.csv")
        (problem,) = check(repo, today).problems
    assert (problem.code, problem.says) == ("khong_mo_duoc", "Không mở được tệp này để đọc.")
    assert problem.remedy == "Đóng tệp nếu đang mở trong Excel, hoặc sửa quyền đọc của tệp."


def test_file_that_is_too_large_is_not_read(repo, today):
    os.truncate(repo.path(f"{UNIT}/ca-nhan.csv"), 16 * 2**20 + 1)
    (problem,) = check(repo, today).problems
    assert (problem.code, problem.says) == ("tep_qua_lon", "Tệp dài 17 MB, quá giới hạn 16 MB nên không được đọc.")
    assert problem.remedy == "Kiểm tra xem có phải nhầm tệp; xoá các dòng trống thừa rồi lưu lại."


def test_more_problems_than_anybody_reads_are_not_told(repo, today, monkeypatch):
    monkeypatch.setattr(validate, "MOST", 3)
    form = repo.path(f"{UNIT}/ca-nhan.csv")
    form.write_text(form.read_text(encoding="utf-8").replace(",x,", ",1,"), encoding="utf-8", newline="\n")
    last, *told = check(repo, today).problems
    assert [p.code for p in told] == ["dau_danh"] * 3
    assert (last.severity, last.code, last.file) == ("loi", "qua_nhieu_van_de", f"{UNIT}/ca-nhan.csv")
    assert last.says == "Có hơn 3 vấn đề; chỉ kể bấy nhiêu, phần từ tệp này trở đi chưa xem hết."
    assert last.remedy == "Sửa chỗ sai lặp lại ở mọi dòng, hoặc bỏ tệp không phải biểu, rồi kiểm tra lại."


def test_plan_in_an_old_code_page_is_held_to_say_nothing(repo, today):
    plan = repo.plan("2022")
    plan.write_bytes(plan.read_bytes().replace("Kim ngạch".encode(), b"Kim ng\xe1ch"))
    assert codes(check(repo, today)) == [("chi_tieu_khong_trich", "khong_cau")]


def test_broken_schema_is_named(repo, capsys):
    (repo.schemas / "ca-nhan.json").write_text("{", encoding="utf-8")
    assert main(["check", "--root", str(repo.root)]) == 2
    assert capsys.readouterr().err.endswith(
        "Không đọc được lược đồ schemas/ca-nhan.json. Lấy lại tệp đó từ lịch sử của kho.\n"
    )


def test_proposed_files_are_read_as_if_they_were_written(repo, today):
    form, new = f"{UNIT}/ca-nhan.csv", "data/registrations/2022/moi/phieu.csv"
    proposed = {form: repo.path(form).read_bytes().replace(b",x,", b",1,", 1), new: b"ngay_ky\n"}
    would = check(replace(repo, proposed=proposed), today)
    for path, content in proposed.items():
        repo.path(path).parent.mkdir(exist_ok=True)
        repo.path(path).write_bytes(content)
    found = check(repo, today)
    assert would.problems == found.problems
    assert {p.file for p in found.problems} >= {form, new}
