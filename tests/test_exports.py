"""Downloads: for programs a valid Data Package, for spreadsheets what Excel opens as it is."""

import csv
import hashlib
import io
import json
import re

from frictionless import Package, system

from build_scripts.exports.downloads import downloads
from build_scripts.exports.sheets import for_spreadsheets
from build_scripts.tables import season_tables
from tests.factory import Factory, error_in, season_of_three


def three_units() -> Factory:
    """An counts, Bình has an error, Châu has sent nothing."""
    f = season_of_three()
    for ma in ("an", "binh"):
        f.cover(ma)
        f.collective(ma, "ttldtt")
        f.person(ma, f"Người {ma}", "muc_do_tot", "ldtt", ghi_chu="hai, phần")
        f.initiative(ma, "Sáng kiến", tac_gia=f"Người {ma}")
    f.target("ban-le", "55000")
    f.target("iip", "102.5", don_vi_tinh="%")
    f.result("ban-le", "64800")
    return f


def files_of(f: Factory) -> dict[str, bytes]:
    register = f.register()
    return downloads(register, {nam: season_tables(register, [error_in("binh")], nam) for nam in register.seasons})


def sheet(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_package_is_valid_and_tells_its_bytes(tmp_path):
    for path, content in files_of(three_units()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    folder = tmp_path / "api" / "v1"
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "note"])
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")


def test_registrations_carry_season_and_unit_and_only_what_counts():
    rows = list(csv.DictReader(io.StringIO(files_of(three_units())["api/v1/ca-nhan.csv"].decode())))
    assert [(r["nam"], r["ma_don_vi"], r["ho_ten"]) for r in rows] == [("2022", "an", "Người an")]


def test_index_lists_every_table_and_season():
    files = files_of(three_units())
    index = json.loads(files["api/v1/index.json"])
    assert {f"api/v1/{t['path']}" for t in index["tables"]} == {
        p for p in files if p.startswith("api/") and p[-4:] == ".csv"
    }
    assert index["seasons"] == [
        {"nam": "2022", "invented": False, "units_counted": 1, "units_expected": 3, "as_of": "2022-03-09"}
    ]


def test_excel_gets_bom_crlf_and_the_forms_own_titles():
    files = files_of(three_units())
    content = files["nam/2022/don-vi/an/ca-nhan.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    header, row = sheet(content)
    assert dict(zip(header, row, strict=True))["Họ và tên"] == "Người an"
    assert not [path for path in files if re.search("/don-vi/(binh|chau)/.*csv", path)]


def test_totals_of_the_sheet_add_up():
    header, *rows = sheet(files_of(three_units())["nam/2022/tai-ve/tong-hop.csv"])
    assert [row[0] for row in rows] == ["An", "Tổng cộng 1/3 đơn vị"]
    assert rows[0][1:] == rows[1][1:]
    told = dict(zip(header, rows[1], strict=True))
    assert (told["Cá nhân: Lao động tiên tiến"], told["Cá nhân: Hoàn thành tốt nhiệm vụ"]) == ("1", "1")


def test_standing_tells_every_unit():
    _, *rows = sheet(files_of(three_units())["nam/2022/tai-ve/tinh-trang.csv"])
    assert [(r[0], r[2], r[4]) for r in rows] == [
        ("an", "Đã nộp, hợp lệ", "0"),
        ("binh", "Có lỗi, chưa tính", "1"),
        ("chau", "Chưa nộp", "0"),
    ]


def test_target_without_a_figure_keeps_its_line():
    _, *rows = sheet(files_of(three_units())["nam/2022/tai-ve/chi-tieu.csv"])
    assert [(r[0], r[5], r[6], r[7]) for r in rows] == [
        ("ban-le", "64800", "Ước tính", "117.8"),
        ("iip", "", "Chưa có số liệu công bố", ""),
    ]


def test_excel_runs_no_formula():
    content = for_spreadsheets(["a"], [["=1+1"], ["-5.2"], ["-cmd"], ["@x"], ["+84"], ["An"]])
    assert [row[0] for row in sheet(content)[1:]] == ["'=1+1", "-5.2", "'-cmd", "'@x", "'+84", "An"]


def test_each_unit_and_each_season_has_a_form_to_fill_in():
    names = {path for path in files_of(three_units()) if path.endswith(".xlsx")}
    assert names == {
        "nam/2022/tai-ve/dang-ky-2022.xlsx",
        *(f"nam/2022/don-vi/{ma}/dang-ky-2022-{ma}.xlsx" for ma in ("an", "binh", "chau")),
    }


def test_season_that_is_summed_up_offers_no_form_of_a_unit():
    f = Factory()
    f.season(trang_thai="tong_ket")
    f.unit("an")
    assert [path for path in files_of(f) if path.endswith(".xlsx")] == ["nam/2022/tai-ve/dang-ky-2022.xlsx"]


def test_empty_season_has_all_its_files():
    f = Factory()
    f.season()
    files = files_of(f)
    assert sheet(files["nam/2022/tai-ve/ca-nhan.csv"])[1:] == []
    assert sheet(files["nam/2022/tai-ve/tong-hop.csv"])[1][0] == "Tổng cộng 0/0 đơn vị"
