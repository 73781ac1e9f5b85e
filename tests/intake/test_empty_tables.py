"""A table without a row takes nothing away: forms to fill in come with all of them, and most are left blank."""

from __future__ import annotations

import io

import openpyxl
import pytest

from build_scripts.__main__ import main
from build_scripts.messages import form_workbook as say
from build_scripts.verbs.verb import CLEAN
from tests.intake.filling_in import FIRST, saved
from tests.intake.test_import import FORM, run, written

EMPTY = """A/ TẬP THỂ
TT\tTập thể\tMức độ hoàn thành nhiệm vụ\tTập thể LĐTT
\tTổng cộng\t\t0
C/ SÁNG KIẾN
TT\tTên sáng kiến\tTác giả\tCấp
"""
OFFICE = FORM.replace("TRUNG TÂM KIỂM ĐỊNH", "VĂN PHÒNG SỞ").replace("GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
WITH_EMPTY = OFFICE.replace("B/ CÁ NHÂN", EMPTY + "B/ CÁ NHÂN")
KEPT = "trong tệp không có dòng nào nên giữ nguyên"


@pytest.fixture
def template(repo, tmp_path):
    """The form to fill in of a unit, as the program makes it, with marks of one person in it."""

    def make(unit: str, **cells: str) -> str:
        assert main(["template", "--unit", unit, "--out", str(tmp_path), "--root", str(repo.root)]) == CLEAN
        (path,) = tmp_path.glob("*.xlsx")
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
        for address, value in cells.items():
            book[say.SHEETS["ca-nhan"]][address] = value
        path.write_bytes(saved(book))
        return str(path)

    return make


def test_tables_left_empty_keep_what_is_on_record(repo, tmp_path, capsys):
    before = written(repo, "van-phong")
    (tmp_path / "a.txt").write_text(WITH_EMPTY, encoding="utf-8")
    assert run(repo, "import", str(tmp_path / "a.txt"), "--replace") == CLEAN
    after = written(repo, "van-phong")
    assert {name for name in before if before[name] != after[name]} == {"ca-nhan.csv", "phieu.csv"}
    assert [line.strip() for line in capsys.readouterr().out.splitlines() if KEPT in line] == [
        f"Biểu A, tập thể: {KEPT} 1 dòng đang có trong sổ. Nếu đơn vị rút hết thì báo Văn phòng để xoá.",
        f"Sáng kiến: {KEPT} 2 dòng đang có trong sổ. Nếu đơn vị rút hết thì báo Văn phòng để xoá.",
    ]
    assert after["phieu.csv"].splitlines()[1].split(",")[5] == "1"


def test_so_do_blank_sheets_of_the_form_to_fill_in(repo, template, capsys):
    before = written(repo, "van-phong")
    row = FIRST["ca-nhan"]
    run(repo, "import", template("van-phong", **{f"F{row}": "x", f"H{row}": "x"}), "--replace")
    after = written(repo, "van-phong")
    assert {name for name in before if before[name] != after[name]} == {"ca-nhan.csv", "phieu.csv"}
    assert after["ca-nhan.csv"].count("\n") == 2
    assert capsys.readouterr().out.count(KEPT) == 2


def test_a_form_left_blank_altogether_writes_nothing(repo, template, capsys):
    before = written(repo, "van-phong")
    run(repo, "import", template("van-phong"), "--replace")
    assert written(repo, "van-phong") == before
    said = capsys.readouterr().out
    assert said.count(KEPT) == 3
    assert say.META not in said


def test_where_nothing_is_on_record_an_empty_table_is_an_empty_form(repo, tmp_path, capsys):
    new = FORM.replace("B/ CÁ NHÂN", EMPTY + "B/ CÁ NHÂN")
    (tmp_path / "a.txt").write_text(new, encoding="utf-8")
    assert run(repo, "import", str(tmp_path / "a.txt")) == CLEAN
    assert {name: text.count("\n") for name, text in written(repo).items()} == {
        "ca-nhan.csv": 3,
        "phieu.csv": 2,
        "sang-kien.csv": 1,
        "tap-the.csv": 1,
    }
    assert KEPT not in capsys.readouterr().out
    assert run(repo, "check") == CLEAN
