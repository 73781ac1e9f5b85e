"""What import does not write, and what it says then."""

from __future__ import annotations

import json

import pytest

from build_scripts.intake.understanding.model import FURNITURE
from build_scripts.messages import receipt as say
from build_scripts.verbs.verb import CANNOT, CLEAN, PROBLEMS
from tests.intake.test_import import ASKED, FOLDER, FORM, MISTAKEN, run, written


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["khong-co.xlsx"], "Không có tệp hay thư mục khong-co.xlsx."),
        (["."], "Không có tệp nào để nhập trong"),
        (["bieu.txt", "--unit", "kiem-din"], "Sổ không có đơn vị mang mã “kiem-din” (có phải “kiem-dinh”?)"),
        (["bieu.txt", "--season", "2019"], "Không có mùa 2019 trong data/seasons.csv."),
        (["bieu.txt", "--convert", "viscii"], "không hiểu “viscii”"),
        (["bieu.txt", "--signed-on", "10/3/2022"], "“10/3/2022” không phải là ngày"),
    ],
)
def test_what_can_not_be_is_refused(repo, handed, monkeypatch, tmp_path, capsys, arguments, says):
    folder = tmp_path / "trong"
    folder.mkdir()
    monkeypatch.chdir(folder)
    if arguments[0] == "bieu.txt":
        handed(FORM, "trong/bieu.txt")
    try:
        status = run(repo, "import", *arguments)
    except SystemExit as stopped:
        status = stopped.code
    assert status == CANNOT
    assert says in capsys.readouterr().err
    assert written(repo) == {}


def test_a_file_of_nobody_is_not_written(repo, handed, capsys):
    assert (
        run(repo, "import", handed(FORM.replace("TRUNG TÂM KIỂM ĐỊNH", "ĐƠN VỊ: PHÒNG LẠ")), "--format", "json")
        == PROBLEMS
    )
    told = json.loads(capsys.readouterr().out)["deliveries"][0]
    assert [entry["state"] for entry in told["registrations"]] == ["khong_ro"]
    assert sorted(p.name for p in repo.path(FOLDER).iterdir()) == ["ky-thuat", "thanh-tra", "van-phong"]


def test_what_is_no_form_is_told(repo, handed, capsys):
    assert run(repo, "import", handed("Kính gửi Văn phòng\nEm gửi file ạ")) == PROBLEMS
    assert "không thấy biểu A, biểu B" in capsys.readouterr().out


def test_every_kind_of_row_has_a_name() -> None:
    assert set(say.FURNITURE) == set(FURNITURE)


def test_a_printed_page_number_is_counted(repo, handed, capsys):
    assert run(repo, "import", handed(FORM.replace("...", "Trang 1/2"))) == CLEAN
    assert "1 số trang" in capsys.readouterr().out


@pytest.mark.parametrize("output", ["text", "markdown", "json"])
def test_private_data_is_neither_repeated_nor_written(repo, handed, capsys, output):
    spoiled = FORM.replace("Nghỉ từ tháng 6", "0912 345 678").replace("\tx\tx\t\t", "\tx\t0912345678\t\t")
    assert run(repo, "import", handed(spoiled), "--format", output, "--partial") == PROBLEMS
    said = capsys.readouterr().out
    assert written(repo) == {}
    assert "0912" not in said
    assert "đã che" in said


def test_nothing_is_imported_where_shared_tables_are_broken(repo, handed, capsys):
    units = repo.path("data/units.csv")
    units.write_text(units.read_text(encoding="utf-8").replace("ma,ten", "ma,teen"), encoding="utf-8")
    assert run(repo, "import", handed(FORM)) == PROBLEMS
    printed = capsys.readouterr()
    assert (printed.out, printed.err.splitlines()[-1][:20]) == ("", "Bảng chung có lỗi nê")
    assert written(repo) == {}


def test_names_of_files_lead_nowhere(repo, tmp_path, handed, capsys):
    handed(FORM, "..%2F..%2Fetc.txt")
    assert run(repo, "import", str(tmp_path / "..%2F..%2Fetc.txt")) == CLEAN
    assert {p.relative_to(repo.root).as_posix() for p in repo.root.rglob("*.csv") if "kiem-dinh" in p.as_posix()} == {
        f"{FOLDER}/kiem-dinh/ca-nhan.csv",
        f"{FOLDER}/kiem-dinh/phieu.csv",
    }


def test_what_has_errors_takes_the_place_of_nothing_sound(repo, handed, capsys):
    run(repo, "import", handed(FORM))
    before = written(repo)
    assert run(repo, "import", handed(MISTAKEN), "--replace") == PROBLEMS
    assert "biểu còn lỗi nên không thay đăng ký đang có" in capsys.readouterr().out
    assert written(repo) == before
    assert run(repo, "import", handed(MISTAKEN), "--replace", "--partial") == PROBLEMS
    assert "còn 1 lỗi phải sửa" in capsys.readouterr().out
    assert written(repo) != before


def test_the_day_of_receipt_is_the_offices_to_mend(repo, handed, capsys):
    run(repo, "import", handed(FORM), "--received", "2022-03-08", "--format", "json")
    told = json.loads(capsys.readouterr().out)["deliveries"][0]
    assert told["remarks"] == []
    run(repo, "import", handed(FORM), "--received", "2022-03-08", "--dry-run")
    assert "Văn phòng xem (1)\n  Ngày Văn phòng nhận: " in capsys.readouterr().out


def test_a_declared_total_stays_while_it_agrees(repo, handed):
    run(repo, "import", handed(FORM.replace("\tTổng cộng\t", "\tTổng cộng: 02 người\t")))
    run(repo, "import", handed(FORM), "--replace")
    assert written(repo)["phieu.csv"].splitlines()[1].endswith(",2")
    run(repo, "import", handed(FORM.replace("2\tđ/c Cao Văn Rin\t\tv\tx\t\t1\tNghỉ từ tháng 6\n", "")), "--replace")
    assert written(repo)["phieu.csv"].splitlines()[1].endswith(",")


def test_what_a_question_explains_is_not_told_again(repo, handed, capsys):
    run(repo, "import", handed(FORM.replace("Hoàn thành tốt nhiệm vụ", "Hoàn thành")), "--format", "json")
    told = json.loads(capsys.readouterr().out)["deliveries"][0]
    assert {remark["kind"] for remark in told["remarks"]} == {"hoi"}


def test_a_blank_form_is_called_blank(repo, handed, capsys):
    blank = "\n".join(line for line in FORM.splitlines() if not line[:1].isdecimal() and "Tạ Thị Mận" not in line)
    assert run(repo, "import", handed(blank)) == PROBLEMS
    assert "biểu chưa điền gì" in capsys.readouterr().out.replace("biểu không có dòng đăng ký nào", "biểu chưa điền gì")


def test_a_marked_copy_is_never_written_over(repo, handed, tmp_path, capsys):
    file = handed(ASKED, "bieu.csv")
    for _ in range(2):
        run(repo, "import", file, "--mark")
    copy = tmp_path / "bieu (cần sửa).html"
    assert [p.name for p in sorted(tmp_path.glob("bieu*"))] == [copy.name, "bieu.csv"]
    copy.write_text("Của tôi", encoding="utf-8")
    run(repo, "import", file, "--mark")
    assert copy.read_text(encoding="utf-8") == "Của tôi"
    assert (tmp_path / "bieu (cần sửa) 2.html").exists()


def test_in_a_folder_the_marked_copy_takes_the_place_of_its_original(repo, tmp_path, capsys):
    folder = tmp_path / "nop"
    folder.mkdir()
    (folder / "a.txt").write_text(ASKED, encoding="utf-8")
    (folder / "a (cần sửa).html").write_text("<html><p>Những chỗ cần sửa</p></html>", encoding="utf-8")
    (folder / "b.xls").write_bytes(b"x")
    (folder / "b (cần sửa).xlsx").write_bytes(b"y")
    run(repo, "import", str(folder))
    printed = capsys.readouterr()
    assert "Bỏ qua a (cần sửa).html" in printed.err
    assert "Bỏ qua b.xls: lấy bản đã đánh dấu b (cần sửa).xlsx" in printed.err
    assert [line[5:9] for line in printed.out.splitlines() if line.startswith("Tệp:")] == ["a.tx", "b (c"]


def test_places_name_the_file_where_there_are_several(repo, handed, capsys):
    teams = "TRUNG TÂM KIỂM ĐỊNH\nNĂM 2022\nTT\tTập thể\tMức độ hoàn thành nhiệm vụ\tTập thể LĐTT\n"
    teams += "1\tTrung tâm Kiểm định\tHTTNV\tX\n"
    run(repo, "import", handed(FORM, "b.txt"), handed(teams, "a.txt"))
    said = capsys.readouterr().out
    assert "a.txt · D4 · Dấu “X” đọc là “x”." in said.replace("b.txt · C6, ", "")
