"""Suggestions on the lines of a proposal: what `fix` does for certain, where the sender wrote, nothing that speaks."""

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
from build_scripts.verbs.verb import CLEAN
from tests.factory import SCHEMAS
from tests.github.fake_host import REPOSITORY, FakeHost, changed
from tests.github.making import UNIT, person
from tests.github.test_comment import DIFF, FORM, WARNING, comment, left

SCHEMA = SCHEMAS["ca-nhan"]
HEAD = ",".join(SCHEMA.header)
REVIEWS = f"repos/{REPOSITORY}/pulls/12/reviews"
BLOCK = re.compile(r"[^\n]*\n\n(`{3,})suggestion\n([^\n]*)\n\1\n")


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    return fake


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


def propose(host, after, before=HEAD + "\n", content=None, path=FORM, **status):
    host.proposal(changed(path, **status) | {"patch": patch(before, after)})
    host.hold(path, after.encode() if content is None else content)
    host.leave(left(*([WARNING] * 40), diff={**DIFF, "units": [], "quotas": []}))


def reviews(host):
    return [told["body"] for told in host.told if told["path"] == REVIEWS]


def sticky(host):
    return host.told[-1]["body"]["body"]


def test_ten_lines_and_one_that_needs_a_person(repo, host, golden):
    rows = [*(messy(n) for n in range(1, 11)), person(11, "Đinh  Văn Cũ", muc_do_tot="có", ldtt="1")]
    propose(host, text_of(*rows))
    assert comment(repo) == CLEAN
    (review,) = reviews(host)
    assert [each["line"] for each in review["comments"]] == list(range(2, 12))
    told = [review["body"], review["commit_id"], review["event"]]
    told += [f"{c['path']}:{c['line']} {c['side']}\n{c['body']}" for c in review["comments"]]
    golden("github/golden/suggestions.md", "\n".join([*told, ""]))
    assert "Máy gợi ý cách sửa 10 dòng" in sticky(host)


def test_twenty_stand_at_once_and_the_rest_is_counted(repo, host):
    propose(host, text_of(*(messy(n) for n in range(1, 26))))
    assert comment(repo) == CLEAN
    assert [len(review["comments"]) for review in reviews(host)] == [20]
    cells = sum(s.cells for s in offered(text_of(*(messy(n) for n in range(1, 26))))[:20])
    assert cells == 80
    assert "Máy gợi ý cách sửa 20 dòng" in sticky(host)
    host.leave(left(*([WARNING] * 100)))
    comment(repo)
    assert "Còn 20 chỗ nữa `make fix` tự sửa được" in sticky(host)


def test_what_stands_is_not_said_again(repo, host):
    after = text_of(messy(1), messy(2))
    propose(host, after)
    ours, strangers = offered(after)
    robot = {"login": "github-actions[bot]", "type": "Bot"}
    host.answers[f"repos/{REPOSITORY}/pulls/12/comments?per_page=100"] = [
        {"user": robot, "path": FORM, "line": ours.line, "body": ours.body.strip()},
        {"user": {"login": "ke-gian", "type": "User"}, "path": FORM, "line": strangers.line, "body": strangers.body},
    ]
    host.save()
    assert comment(repo) == CLEAN
    (review,) = reviews(host)
    assert [each["line"] for each in review["comments"]] == [3]
    assert "Máy gợi ý cách sửa 2 dòng" in sticky(host)


def test_renamed_file_only_where_it_was_written(repo, host):
    old = text_of(messy(1), messy(2))
    propose(host, old + messy(3) + "\n", old, path=f"{UNIT}/ca-nhan.csv", status="renamed", old=FORM)
    assert comment(repo) == CLEAN
    (review,) = reviews(host)
    assert [(each["path"], each["line"]) for each in review["comments"]] == [(f"{UNIT}/ca-nhan.csv", 4)]


AWRY = {
    "crlf": text_of(messy(1)).replace("\n", "\r\n").encode(),
    "bom": b"\xef\xbb\xbf" + text_of(messy(1)).encode(),
    "semicolons": text_of(messy(1)).replace(",", ";").encode(),
    "titles": text_of(messy(1)).replace("ho_ten", "Họ và tên").encode(),
    "ragged": (text_of(messy(1)) + "2,x\n").encode(),
    "not text": text_of(messy(1)).encode("utf-16-le"),
    "too large": text_of(messy(1)).encode() + b"\n" * 2**20,
}


@pytest.mark.parametrize("content", AWRY.values(), ids=AWRY)
def test_file_that_must_be_mended_first_is_left_to_fix(repo, host, content):
    propose(host, text_of(messy(1)), content=content)
    assert comment(repo) == CLEAN
    assert reviews(host) == []
    assert "Trong đó 40 chỗ `make fix` tự sửa được" in sticky(host)


def test_changed_program_gets_none(repo, host):
    host.proposal(changed(FORM) | {"patch": patch(HEAD + "\n", text_of(messy(1)))}, changed("schemas/ca-nhan.json"))
    host.hold(FORM, text_of(messy(1)).encode())
    assert comment(repo) == CLEAN
    assert reviews(host) == []
    assert not any("/contents/" in path for path in host.asked)


@pytest.mark.parametrize("refused", ["read", "write"])
def test_refused_suggestions_do_not_stop_the_comment(repo, host, capsys, refused):
    propose(host, text_of(messy(1)))
    if refused == "write":
        host.answers["refused"] = [REVIEWS]
    else:
        del host.answers[f"repos/{REPOSITORY}/pulls/12/comments?per_page=100"]
    host.save()
    assert comment(repo) == CLEAN
    assert "Không ghi được gợi ý sửa trên dòng (repos/" in capsys.readouterr().err
    assert "Trong đó 40 chỗ `make fix`" in sticky(host)


def test_dry_run_suggests_nothing_to_the_host(repo, host, capsys):
    propose(host, text_of(messy(1)))
    assert comment(repo, "fork", "--dry-run") == CLEAN
    assert host.told == []
    assert "Máy gợi ý cách sửa 1 dòng" in capsys.readouterr().out


def test_no_more_than_twenty_files_are_asked_for(repo, host):
    files = [f"data/registrations/2022/don-vi-{n:02}/ca-nhan.csv" for n in range(25)]
    host.proposal(*(changed(path) | {"patch": patch(HEAD + "\n", text_of(messy(1)))} for path in files))
    for path in files:
        host.hold(path, text_of(person(1, "Lý Thị Hoa")).encode())
    assert comment(repo) == CLEAN
    assert sum("/contents/" in path for path in host.asked) == 20


def test_paths_of_others_are_not_asked_for(repo, host):
    host.proposal(changed("data/../x.csv") | {"patch": "@@"}, changed("docs/index.md") | {"patch": "@@"})
    assert comment(repo) == CLEAN
    assert not any("/contents/" in path for path in host.asked)


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
