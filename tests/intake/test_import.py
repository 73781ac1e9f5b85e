"""import: a file in, canonical CSV and a receipt out, on a small whole repository."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace

import pytest

from build_scripts.__main__ import main
from build_scripts.verbs.verb import CLEAN, PROBLEMS

FOLDER = "data/registrations/2022"
FORM = """
TRUNG TÂM KIỂM ĐỊNH
ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2022
B/ CÁ NHÂN
TT\tHọ và tên\tHoàn thành xuất sắc nhiệm vụ\tHoàn thành tốt nhiệm vụ\tLao động tiên tiến\tCSTĐ cờ sở\tGiấy khen\tGHI CHÚ
1\tBà Tạ Thị  Mận\tX\t\tx\tx\t\t
2\tđ/c Cao Văn Rin\t\tv\tx\t\t1\tNghỉ từ tháng 6
...
\tTổng cộng\t1\t1\t02\t1\t1\t
Quảng Ngãi, ngày 09 tháng 3 năm 2022
GIÁM ĐỐC

Tạ Thị Mận
"""
MISTAKEN = FORM.replace("1\tBà Tạ Thị  Mận\tX\t\t", "1\tBà Tạ Thị  Mận\tX\tx\t").replace("1\t1\t02", "1\t2\t03")
ASKED = FORM.replace("Giấy khen", "Bằng khen").replace("2\tđ/c Cao Văn Rin", "2\t")


def run(repo, *arguments):
    return main([*arguments, "--root", str(repo.root), "--today", "2022-03-20"])


def written(repo, unit="kiem-dinh"):
    folder = repo.path(f"{FOLDER}/{unit}")
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*"))}


@pytest.mark.parametrize("output", ["text", "markdown", "json"])
def test_a_right_form_is_taken_with_a_receipt(repo, handed, golden, capsys, output):
    assert run(repo, "import", handed(FORM), "--format", output) == CLEAN
    golden(f"golden/import.{output}", capsys.readouterr().out)
    golden("golden/import.csv", "\n".join(f"# {name}\n{text}" for name, text in written(repo).items()))
    assert run(repo, "check") == CLEAN


@pytest.mark.parametrize("name", ["mistaken", "asked"])
def test_what_is_wrong_is_told_at_the_clerks_cell(repo, handed, golden, capsys, name):
    assert run(repo, "import", handed({"mistaken": MISTAKEN, "asked": ASKED}[name])) == PROBLEMS
    golden(f"golden/import-{name}.text", capsys.readouterr().out)
    assert bool(written(repo)) == (name == "mistaken")


def test_what_is_certain_can_be_taken_alone(repo, handed, capsys):
    assert run(repo, "import", handed(ASKED), "--partial") == PROBLEMS
    assert written(repo)["ca-nhan.csv"].count("\n") == 2
    assert "Đã ghi ca-nhan.csv, phieu.csv" in capsys.readouterr().out


def test_the_same_again_changes_nothing(repo, handed, capsys):
    run(repo, "import", handed(FORM))
    before = written(repo)
    assert run(repo, "import", handed(FORM, "khac-ten.txt")) == CLEAN
    said = capsys.readouterr().out.split("BIÊN NHẬN")
    assert said[1].split("\n")[0] == said[2].split("\n")[0]
    assert "Giống hệt đăng ký đang có" in said[2]
    assert written(repo) == before


def test_another_registration_is_replaced_only_on_demand(repo, handed, golden, capsys):
    run(repo, "import", handed(FORM))
    before = written(repo)
    other = handed(
        FORM.replace("2\tđ/c Cao Văn Rin\t\tv\tx\t\t1", "2\tHồ Thị Lý\t\tv\tx\t\t1").replace("X\t\tx\tx", "X\t\tx\t")
    )
    capsys.readouterr()
    assert run(repo, "import", other) == PROBLEMS
    golden("golden/import-other.text", capsys.readouterr().out)
    assert written(repo) == before
    assert run(repo, "import", other, "--replace", "--dry-run") == CLEAN
    assert written(repo) == before
    assert run(repo, "import", other, "--replace") == CLEAN
    assert "Hồ Thị Lý" in written(repo)["ca-nhan.csv"]


def test_what_the_file_does_not_speak_of_stays(repo, handed):
    before = written(repo, "van-phong")
    office = FORM.replace("TRUNG TÂM KIỂM ĐỊNH", "VĂN PHÒNG SỞ").replace("GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    run(repo, "import", handed(office), "--replace", "--received", "2022-03-11")
    after = written(repo, "van-phong")
    assert {name: after[name] == before[name] for name in after} == {
        "ca-nhan.csv": False,
        "phieu.csv": False,
        "sang-kien.csv": True,
        "tap-the.csv": True,
    }
    assert "2022-03-09,Tạ Thị Mận,Chánh Văn phòng,2022-03-11," in after["phieu.csv"]


def test_a_form_that_comes_later_joins_the_first(repo, handed):
    run(repo, "import", handed(FORM))
    teams = """TRUNG TÂM KIỂM ĐỊNH
ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2022
TT\tTập thể\tMức độ hoàn thành nhiệm vụ\tTập thể LĐTT
1\tTrung tâm Kiểm định\tHTTNV\tx
\tTổng cộng: 01\t\t1
"""
    assert run(repo, "import", handed(teams, "a.txt")) == CLEAN
    assert set(written(repo)) == {"phieu.csv", "tap-the.csv", "ca-nhan.csv"}
    assert run(repo, "check") == CLEAN


def test_what_the_paper_has_no_column_for_is_kept(repo, handed, capsys):
    run(repo, "import", handed(FORM))
    people = repo.path(f"{FOLDER}/kiem-dinh/ca-nhan.csv")
    known = people.read_text(encoding="utf-8").replace("1,Tạ Thị Mận,,,", "1,Tạ Thị Mận,Giám đốc,CB0009,2001-05-02")
    people.write_text(known, encoding="utf-8", newline="\n")
    capsys.readouterr()
    assert run(repo, "import", handed(FORM)) == CLEAN
    assert people.read_text(encoding="utf-8") == known
    said = capsys.readouterr().out
    assert "Giống hệt đăng ký đang có" in said
    assert "1 dòng giữ những ô này như trong đăng ký đang có" in said


def test_of_two_of_one_name_nothing_is_kept(repo, handed):
    run(repo, "import", handed(FORM))
    people = repo.path(f"{FOLDER}/kiem-dinh/ca-nhan.csv")
    twice = people.read_text(encoding="utf-8").replace("1,Tạ Thị Mận,,", "1,Tạ Thị Mận,Giám đốc,CB1")
    people.write_text(f"{twice}3,TẠ THỊ MẬN,Thủ kho,CB2,,,x,x,,,,,,,,,,\n", encoding="utf-8", newline="\n")
    run(repo, "import", handed(FORM), "--replace")
    assert "CB" not in people.read_text(encoding="utf-8")


def test_an_unsigned_form_is_taken_and_told(repo, handed, capsys):
    unsigned = FORM[: FORM.index("Quảng Ngãi, ngày")]
    assert run(repo, "import", handed(unsigned), "--dry-run") == CLEAN
    assert "Biểu không ghi ngày ký và người ký" in capsys.readouterr().out
    signed = ["--signed-on", "2022-03-10", "--signed-by", "Tạ Thị Mận"]
    assert run(repo, "import", handed(unsigned), *signed) == CLEAN
    assert "2022-03-10,Tạ Thị Mận" in written(repo)["phieu.csv"]
    assert "Biểu không ghi ngày ký" not in capsys.readouterr().out


def test_a_folder_gives_each_unit_its_receipt(repo, handed, tmp_path, capsys):
    folder = tmp_path / "nop"
    folder.mkdir()
    (folder / "a.txt").write_text(FORM, encoding="utf-8")
    office = FORM.replace("TRUNG TÂM KIỂM ĐỊNH", "THANH TRA SỞ").replace("GIÁM ĐỐC", "CHÁNH THANH TRA")
    (folder / "b.txt").write_text(office, encoding="utf-8")
    (folder / "c.pdf").write_bytes(b"%PDF-1.7 x")
    for litter in ("~$a.docx", ".dropbox", ".git/a.txt"):
        (folder / litter).parent.mkdir(exist_ok=True)
        (folder / litter).write_bytes(b"x")
    (folder / ".d.pdf").write_bytes(b"%PDF-1.7 x")
    assert run(repo, "import", str(folder)) == PROBLEMS
    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if line.startswith("Tệp:")] == [
        "Tệp: a.txt (tệp chữ, CSV, 1 KB)",
        "Tệp: b.txt (tệp chữ, CSV, 1 KB)",
        "Tệp: .d.pdf (không đọc được, 1 KB)",
        "Tệp: c.pdf (không đọc được, 1 KB)",
    ]
    assert "Đây là tệp PDF" in said
    assert said.rstrip().splitlines()[-6:] == [
        "a.txt: Trung tâm Kiểm định: ghi mới",
        "b.txt: Thanh tra Sở: chưa ghi, khác bản đang có",
        ".d.pdf: không lấy được gì",
        "c.pdf: không lấy được gì",
        "4 tệp: đã ghi 1 đăng ký, 0 giống bản đang có, 1 chưa ghi; 2 tệp không lấy được gì.",
        "Chạy `make check` để xem cả kho, rồi ghi nhận bằng git.",
    ]


def test_pasted_text_is_read(repo, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(FORM.encode())))
    assert run(repo, "import", "-") == CLEAN
    assert "Tệp: chữ dán vào" in capsys.readouterr().out
