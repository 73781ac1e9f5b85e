"""status and remind as they are typed: what they refuse, whom they write to, which files they make."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.repo import Repo
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS

from .scenes import FOLDER, SCENES, edit, sent, unit

READING = "Đang đọc và kiểm tra dữ liệu…\n"


def run(repo: Repo, *arguments: str, day: str = "2022-03-10") -> int:
    return main([*arguments, "--root", str(repo.root), "--today", day])


def written_to(text: str) -> list[str]:
    return re.findall(r"^Kính gửi: (.*)", text, re.MULTILINE)


@pytest.mark.parametrize("verb", ["status", "remind"])
def test_unknown_season(repo, capsys, verb):
    assert run(repo, verb, "--season", "2021") == CANNOT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"{READING}Không có mùa 2021 trong data/seasons.csv. Các mùa có trong sổ: 2022.\n"


@pytest.mark.parametrize("arguments", [["status"], ["remind"], ["remind", "--issue", "--format", "json"]])
def test_a_broken_shared_table_gives_no_report_and_no_letter(repo, capsys, arguments):
    edit(repo, "data/units.csv", "ky-thuat,Phòng", "ky thuat,Phòng")
    assert run(repo, *arguments) == PROBLEMS
    printed = capsys.readouterr()
    assert printed.out == ""
    told = "Bảng chung có lỗi nên chưa làm được việc này. Chạy `make check`, sửa các lỗi đó rồi chạy lại.\n"
    assert printed.err == READING + told


@pytest.mark.parametrize(
    "address", ["vi-du.gov.vn", "javascript:alert(1)", "https://a b/", "https://a/(x)", "https://a/?q=1", "https://a/|"]
)
def test_an_address_that_would_break_the_text_is_refused(repo, capsys, address):
    with pytest.raises(SystemExit) as stop:
        run(repo, "remind", "--site-url", address)
    assert stop.value.code == 2
    told = "chưa phải là địa chỉ trang; viết đầy đủ, ví dụ https://vi-du.gov.vn/thi-dua/."
    assert capsys.readouterr().err == f"“{address}” {told}\n"


@pytest.mark.parametrize("address", ["https://vi-du.gov.vn/thi-dua", "https://vi-du.gov.vn/thi-dua/"])
def test_addresses_are_the_same_with_and_without_the_last_slash(repo, capsys, address):
    assert run(repo, "remind", "--site-url", address) == CLEAN
    assert "sổ: https://vi-du.gov.vn/thi-dua/nam/2022/don-vi/kiem-dinh/\n" in capsys.readouterr().out


def test_an_empty_address_is_none(repo, capsys):
    assert run(repo, "remind", "--site-url", "") == CLEAN
    assert "http" not in capsys.readouterr().out


def test_unknown_unit_with_the_nearest(repo, capsys):
    assert run(repo, "remind", "--unit", "kiem-dnh") == CANNOT
    told = "Mùa 2022 không có đơn vị mang mã “kiem-dnh” (có phải “kiem-dinh”?). Mã ở cột ma của data/units.csv.\n"
    assert capsys.readouterr().err == READING + told


def test_only_units_with_something_to_do_get_a_letter(repo, capsys):
    SCENES["some"](repo)
    assert run(repo, "remind") == CLEAN
    printed = capsys.readouterr()
    assert written_to(printed.out) == ["Phòng Kỹ thuật - Vật liệu", "Thanh tra Sở", "Trung tâm Kiểm định"]
    told = "Không làm thư cho 1 đơn vị chỉ còn lỗi Văn phòng tự sửa được (phap-che): `make fix`, xem lại ngày nhận.\n"
    assert printed.err == READING + told


def test_the_offices_own_cell_is_not_asked_of_the_unit(repo, capsys):
    edit(repo, f"{FOLDER}/van-phong/phieu.csv", ",2022-03-09,", ",hôm qua,")
    assert run(repo, "remind", "--unit", "van-phong") == CLEAN
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "1 đơn vị chỉ còn lỗi Văn phòng tự sửa được (van-phong)" in printed.err
    run(repo, "remind", "--unit", "van-phong", "--all")
    told = capsys.readouterr().out
    assert "Có 1 lỗi Văn phòng tự sửa được; đơn vị không phải làm gì." in told
    assert "hôm qua" not in told


def test_all_get_one_when_asked_for(repo, capsys):
    SCENES["some"](repo)
    run(repo, "remind", "--all")
    assert len(written_to(capsys.readouterr().out)) == 6


def test_one_unit(repo, capsys):
    run(repo, "remind", "--unit", "kiem-dinh")
    assert written_to(capsys.readouterr().out) == ["Trung tâm Kiểm định"]


def test_one_unit_that_is_done(repo, capsys):
    assert run(repo, "remind", "--unit", "van-phong") == CLEAN
    printed = capsys.readouterr()
    assert printed.out == ""
    told = "Mùa 2022: không có đơn vị nào cần nhắc. Thêm --all để làm thư cho mọi đơn vị.\n"
    assert printed.err == READING + told


def test_a_closed_season_reminds_nobody(repo, capsys):
    SCENES["closed"](repo)
    assert run(repo, "remind", "--format", "json") == CLEAN
    printed = capsys.readouterr()
    assert json.loads(printed.out)["letters"] == []
    told = "Mùa 2022: đã khoá sổ, không còn gì để nhắc. Thêm --all để làm thư cho mọi đơn vị.\n"
    assert printed.err == READING + told


def test_a_file_a_unit_and_the_old_ones_are_told(repo, capsys, tmp_path):
    SCENES["some"](repo)
    out = tmp_path / "thư nhắc"
    out.mkdir()
    (out / "nhac-nop-2022-van-phong.txt").write_text("cũ")
    (out / "của tôi.txt").write_text("giữ")
    assert run(repo, "remind", "--out", str(out)) == CLEAN
    assert capsys.readouterr().out == (
        f"Đã ghi 3 tệp vào {out}.\n"
        f"Thư mục {out} còn 1 tệp nhắc nộp của lần trước, ví dụ nhac-nop-2022-van-phong.txt. Không dùng nữa thì xoá.\n"
    )
    units = ("ky-thuat", "thanh-tra", "kiem-dinh", "van-phong")
    assert {p.name for p in out.iterdir()} == {*(f"nhac-nop-2022-{ma}.txt" for ma in units), "của tôi.txt"}
    assert "Kính gửi: Thanh tra Sở\n" in (out / "nhac-nop-2022-thanh-tra.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("output", "suffix"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
def test_each_format_as_files(repo, tmp_path, output, suffix):
    run(repo, "remind", "--format", output, "--out", str(tmp_path))
    run(repo, "remind", "--issue", "--format", output, "--out", str(tmp_path))
    assert {p.name for p in tmp_path.glob("nhac-nop*")} == {f"nhac-nop-2022{u}.{suffix}" for u in ("", "-kiem-dinh")}


def test_a_unit_called_as_a_device_is_a_plain_file(repo, tmp_path):
    unit(repo, "con", "Phòng Con")
    run(repo, "remind", "--out", str(tmp_path))
    assert Path(tmp_path / "nhac-nop-2022-con.txt").is_file()


def test_json_letters_are_the_text_letters(repo, capsys):
    SCENES["some"](repo)
    run(repo, "remind", "--format", "json")
    letters = json.loads(capsys.readouterr().out)["letters"]
    run(repo, "remind")
    text = capsys.readouterr().out
    assert [each["ma"] for each in letters] == ["ky-thuat", "thanh-tra", "kiem-dinh"]
    assert all(f"Tiêu đề: {each['subject']}\n\n{each['body']}" in text for each in letters)


def test_the_season_that_takes_registrations_is_meant(repo, capsys):
    with repo.path("data/seasons.csv").open("a", encoding="utf-8") as stream:
        stream.write("2023,9/KH-SCT,2023-02-10,Chủ đề,2023-03-14,khoa,2022,\n")
    run(repo, "status", "--format", "json")
    assert json.loads(capsys.readouterr().out)["season"] == "2022"
    run(repo, "status", "--season", "2023", "--format", "json")
    later = json.loads(capsys.readouterr().out)
    assert (later["season"], later["days_left"], later["invented"]) == ("2023", None, False)
    assert later["by_status"]["chua_nop"] == later["expected"] == 4


def test_a_real_season_says_nothing_of_invention(repo, capsys):
    edit(repo, "data/seasons.csv", ",mo,2022,x", ",mo,2022,")
    for arguments in (["status"], ["remind"], ["remind", "--issue"]):
        run(repo, *arguments)
        assert "bịa" not in capsys.readouterr().out


def test_a_merged_unit_is_told_where_to_go(repo, capsys):
    sent(repo, "vat-lieu")
    run(repo, "remind", "--unit", "vat-lieu")
    assert "Nộp ở đơn vị nhận sáp nhập" in capsys.readouterr().out
    run(repo, "status")
    assert re.search(r"Phòng Vật liệu \(vat-lieu\): 1 lỗi; không phải nộp", capsys.readouterr().out)


def test_private_data_is_in_no_text(repo, capsys):
    SCENES["hostile"](repo)
    for verb in (["status"], ["remind", "--all"], ["remind", "--issue"]):
        for output in ("text", "markdown", "json"):
            run(repo, *verb, "--format", output)
            assert "0912" not in capsys.readouterr().out


def test_hostile_names_are_text_in_markdown(repo, capsys):
    SCENES["hostile"](repo)
    for verb in (["status"], ["remind"], ["remind", "--issue"]):
        run(repo, *verb, "--format", "markdown")
        text = capsys.readouterr().out
        assert not re.search(r"<img|<b>|@ai|@thanh-tra|\[x\]\(|\*\*đ|(?<!&)#1", text)
        assert text.count("<!-- nhac-nop") == verb.count("--issue")
