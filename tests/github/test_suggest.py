"""Suggested repairs of lines: what `fix` does for certain, where the sender wrote, nothing that speaks."""

import csv
import difflib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.fix import mended, repairs
from build_scripts.read import read_sheet
from build_scripts.repairs.sheet import serialise
from build_scripts.review.suggest import added, suggest
from tests.factory import SCHEMAS
from tests.github.making import person
from tests.github.test_comment import FORM

SCHEMA = SCHEMAS["ca-nhan"]
HEAD = ",".join(SCHEMA.header)
BLOCK = re.compile(r"[^\n]*\n\n(`{3,})suggestion\n([^\n]*)\n\1\n")


def text_of(*rows):
    return "\n".join([HEAD, *rows, ""])


def patch(before, after):
    """As the host writes it: no names of files, three lines around."""
    lines = difflib.unified_diff(before.split("\n")[:-1], after.split("\n")[:-1], lineterm="")
    return "\n".join(list(lines)[2:])


def messy(number):
    """A row that is right but for how it is written."""
    return person(
        number, f"Lý Thị  Hoa {'ABCDEĐGHIK'[number % 10]}", muc_do_tot="X", ldtt="✓", ngay_tuyen_dung="1/9/2004"
    )


def offered(after, before=HEAD + "\n", path=FORM, content=None):
    return suggest(path, after.encode() if content is None else content, patch(before, after), SCHEMAS)


def line_of(suggestion):
    """What the host would put in the place of the line: the only block, and nothing behind it."""
    return BLOCK.fullmatch(suggestion.body)[2]


PERSON_NEEDED = {
    "a phone": {"ghi_chu": "0912 345 678"},
    "hidden": {"ghi_chu": "a\u202eb"},
    "a formula": {"ghi_chu": "=1+1"},
    "lost letters": {"chuc_vu": "Tr\ufffdng phòng"},
    "no name": {"ho_ten": ""},
    "unknown mark": {"cstd_tinh": "có"},
    "too long": {"ghi_chu": "a" * 5000},
}


@pytest.mark.parametrize("cells", PERSON_NEEDED.values(), ids=PERSON_NEEDED)
def test_row_that_needs_a_person_gets_none(cells):
    assert offered(text_of(person(1, "Lý Thị Hoa", ldtt="X"))) != []
    assert offered(text_of(person(1, **{"name": "Lý Thị Hoa", "ldtt": "X"} | cells))) == []


def test_row_of_two_lines_gets_none():
    broken = messy(1).replace("Lý Thị  Hoa B", '"Lý Thị\nHoa"')
    assert [s.line for s in offered(text_of(broken, messy(2)))] == [4]


def test_last_line_without_its_end_gets_none():
    after = text_of(messy(1), messy(2))
    assert [s.line for s in offered(after, content=after.encode()[:-1])] == [2]


def test_patch_of_another_content_gets_none():
    assert offered(text_of(messy(1)), content=text_of(messy(2)).encode()) == []


def test_patch_is_read_by_its_hunks():
    assert added("@@ -1,2 +1,3 @@ a\n h\n-x\n+@@ -1 +9 @@\n+y\n@@ -9 +10 @@\n-z\n+++ b\n\\ No newline at end") == {
        2: "@@ -1 +9 @@", 3: "y", 10: "++ b",
    }  # fmt: skip
    assert added("+nothing before a hunk") == {}


HOSTILE = "``` @thanh-tra <img src=x> ::error:: </details> ````suggestion ##[group] [a](javascript:b) #1"


def test_hostile_cell_stays_in_the_block():
    (found,) = offered(text_of(person(1, "Lý Thị Hoa", ldtt="X", ghi_chu=f"  {HOSTILE}")))
    assert next(csv.reader([line_of(found)]))[-1] == HOSTILE
    sentence, block = found.body.split("\n\n")
    assert block.startswith("`````suggestion\n")
    assert not re.search(r"[<@#`]\w|\]\(|```|##\[", re.sub(r"&#\d+;|<!-- -->", "", sentence))


CELL = st.one_of(
    st.sampled_from(
        ["", "x", "X", "✓", " x", "1/9/2004", "2004-09-01", "Chiến sỹ thi đua", "=1", "0912345678", '"', "a,b"]
    ),
    st.text(alphabet='`@<>#:*" ,xĐ\u00a0\u200b\u202e\x0b\u2028a\u0301', max_size=12),
)


@st.composite
def proposed(draw):
    """Rows that are right but for a few cells, and which of them stood before."""
    rows = []
    for number in range(1, draw(st.integers(2, 6))):
        row = next(csv.reader([person(number, "Lý Thị Hoa", muc_do_tot="x", chuc_vu="Chuyên viên")]))
        for _ in range(draw(st.integers(0, 3))):
            row[draw(st.sampled_from((2, 4, 6, 7, 16, 17)))] = draw(CELL)
        rows.append(row)
    lines = serialise(SCHEMA.header, rows).split("\n")[:-1]
    stood = draw(st.sets(st.sampled_from(range(1, len(lines)))))
    return "\n".join([*lines, ""]), "\n".join([*(line for n, line in enumerate(lines) if n not in stood), ""])


@given(proposed())
def test_a_suggestion_is_what_fix_makes_of_an_added_line(states):
    after, before = states
    sheet, _ = read_sheet(after.encode(), FORM, SCHEMA, SCHEMAS)
    for suggestion in offered(after, before):
        row = sheet.rows[sheet.lines.index(suggestion.line)]
        fixed = [mended(row, SCHEMA).get(at, cell) for at, cell in enumerate(row)]
        assert suggestion.line in added(patch(before, after))
        assert line_of(suggestion) == serialise(fixed, ()).split("\n")[0]
        assert mended(fixed, SCHEMA) == {}


def test_all_accepted_make_the_file_that_fix_makes(repo):
    after = text_of(*(messy(n) for n in range(1, 9)))
    lines = after.split("\n")
    for suggestion in offered(after):
        lines[suggestion.line - 1] = line_of(suggestion)
    repo.path(FORM).write_text(after, encoding="utf-8", newline="\n")
    (repair,) = repairs(repo, [FORM])
    assert "\n".join(lines).encode() == repair.content
