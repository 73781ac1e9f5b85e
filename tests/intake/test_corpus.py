"""The corpus of mistakes, through Excel: what `check` tells of a CSV, the intake mends, asks, refuses or tells too, at
the clerk's own cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from string import ascii_uppercase

import pytest
import xlsxwriter

from build_scripts.intake.delivery import deliver
from build_scripts.intake.incoming import Incoming, Wishes
from build_scripts.intake.parting import Delivery
from build_scripts.model import cell_address
from build_scripts.pipeline import check
from build_scripts.problems import Problem
from build_scripts.repo import REGISTRATIONS, Repo, classify
from tests.conftest import HERE, TODAY, cases
from tests.factory import SCHEMAS
from tests.intake.known import Texts

FORMS = ("tap-the", "ca-nhan", "sang-kien")
HEAD = 2
"""Lines above the column titles."""
OF_THE_FILE = {
    "dang_tep",
    "dang_unicode",
    "thu_tu_cot",
    "dong_trong",
    "xuong_dong_trong_o",
    "so_o",
    "trung_khoa",
    "dau_ngoac_kep",
}
"""Mistakes that only a CSV can hold; a number that stands twice is numbered anew by the intake."""
NO_MISTAKE = {"dong_tong"}
"""What a paper form has and a CSV must not."""
TITLES = {"huan_chuong_ld": "Huân chương Lao động hạng"}


def spoiled(case: str) -> list[str]:
    """Forms of a case that a spreadsheet could hold as they are."""
    folder = HERE / case / REGISTRATIONS
    paths = sorted(p.relative_to(HERE / case).as_posix() for p in folder.rglob("*.csv")) if folder.exists() else []
    return [path for path in paths if (source := classify(path)) and source.table in FORMS]


def tells_a_cell(case: str) -> bool:
    """Whether the mistake is one of a cell of such a form."""
    expected = (HERE / case / "expected.txt").read_text(encoding="utf-8")
    blocks = expected.split("data/")
    forms = [block for block in blocks if f"data/{block.splitlines()[0] if block else ''}" in spoiled(case)]
    return case.split("/")[1] not in OF_THE_FILE | NO_MISTAKE and any(" ô " in block for block in forms)


CASES = [case for case in cases("bad") if tells_a_cell(case)]


def rows_of(content: bytes) -> list[list[str]] | None:
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None
    return rows or None


def as_workbook(form: str, unit: Texts, nam: str, rows: list[list[str]]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False}) as book:
        sheet = book.add_worksheet(form)
        sheet.write_string(0, 0, f"ĐƠN VỊ: {unit['ten']}")
        sheet.write_string(1, 0, f"ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM {nam}")
        for number, row in enumerate([[title(form, name) for name in rows[0]], *rows[1:]], HEAD):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)
    return stream.getvalue()


def title(form: str, column: str) -> str:
    schema = SCHEMAS[form]
    return TITLES.get(column) or (schema.field(column).title if column in schema.header else column)


def told_at(deliveries: list[Delivery]) -> Iterator[tuple[str, str]]:
    """Sheet and cell of everything that is mended, asked, refused, told."""
    for delivery in deliveries:
        for each in (*delivery.remarks, *delivery.repairs, *delivery.notes):
            yield each.place.sheet, each.place.cell


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_no_better_hidden_in_a_workbook(repo: Repo, overlay: Callable[[str], None], case: str) -> None:
    overlay(case)
    checked = check(repo, TODAY)
    judged = 0
    for path in spoiled(case):
        source = classify(path)
        assert source
        rows = rows_of(repo.path(path).read_bytes())
        unit = checked.register.units.get(source.don_vi)
        problems = [p for p in checked.problems if p.file == path and p.column and p.line > 1]
        problems = [p for p in problems if p.code not in OF_THE_FILE | NO_MISTAKE]
        if rows is None or unit is None or source.nam not in checked.register.seasons:
            continue
        judged += 1
        file = Incoming("bieu.xlsx", as_workbook(source.table, unit, source.nam, rows))
        wishes = Wishes(replace=True, partial=True)
        deliveries = deliver(repo, checked.register, [file], wishes)
        found = set(told_at(deliveries))
        missed = [p for p in problems if not harmless(p) and not is_told(p, source.table, rows[0], found)]
        if not any(arrival.refusal or arrival.told for d in deliveries for arrival in d.arrivals):
            assert [(p.code, p.facts.get("o"), p.value) for p in missed] == []
        elif missed:
            assert {p.code for p in missed} == {"chu_hong"}  # then the whole file is refused, or was mended as a whole
    assert judged


def harmless(problem: Problem) -> bool:
    """Blanks alone are an empty cell of a workbook, and 04 is the number 4."""
    return not problem.value.strip("·") or (problem.column == "tt" and problem.value.isdecimal())


def is_told(problem: Problem, form: str, header: list[str], found: set[tuple[str, str]]) -> bool:
    """At the cell itself; or, of a row that can't be taken at all, anywhere in the row."""
    row = str(problem.line + HEAD)
    cell = cell_address(header.index(problem.column), int(row)) if problem.column in header else ""
    return (form, cell) in found or any(sheet == form and at.lstrip(ascii_uppercase) == row for sheet, at in found)
