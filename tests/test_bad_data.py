"""Each known mistake gives one problem: of the code its folder names, at the right place, in the expected words."""

import csv
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.model import cell_address
from build_scripts.pipeline import check
from build_scripts.problems import Problem
from build_scripts.problems.render import FORMATS, render
from build_scripts.read.schemas import load_schemas
from build_scripts.repo import Repo, classify

SAMPLE = Path(__file__).parent / "sample_repo"
COLUMNS = [
    (path.relative_to(SAMPLE).as_posix(), column)
    for path in sorted(SAMPLE.glob("data/**/*.csv"))
    for column in path.read_text(encoding="utf-8").partition("\n")[0].split(",")
]
VALUES = ["", "x", "31/02/2022", "1900-01-01", "2099-01-01", "=1", "-1", "9" * 30, "²", "ỹ", "a;b", "{gia_tri}", "loi",
          "\u202e", "ldtt", "tap_the", "đ" * 700, "Sđt 0912345678"]  # fmt: skip


def test_one_mistake_gives_one_problem(bad_case, overlay, repo, today, golden):
    overlay(bad_case)
    problems = check(repo, today).problems
    text, _, _ = render(problems, "text", 0, 0).rpartition("\n\n")
    assert [p.code for p in problems] == [bad_case.split("/")[1]], text
    assert_cell_is_of_line_and_column(problems[0], repo)
    golden(f"{bad_case}/expected.txt", text + "\n")


def assert_cell_is_of_line_and_column(problem: Problem, repo: Repo) -> None:
    source = classify(problem.file)
    if source and problem.column and problem.line > 1:
        header = load_schemas(repo)[source.table].header
        assert problem.facts["o"] == cell_address(header.index(problem.column), problem.line)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(COLUMNS), st.sampled_from(VALUES) | st.text(max_size=20), st.booleans())
def test_no_cell_is_beyond_telling(repo, today, place, value, whole):
    path, column = place
    with repo.path(path).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows if whole else rows[:1]:
        row[column] = value
    content = repo.path(path).read_bytes()
    with repo.path(path).open("w", encoding="utf-8", newline="", errors="replace") as stream:
        writer = csv.DictWriter(stream, rows[0] if rows else [column], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    problems = check(repo, today).problems
    repo.path(path).write_bytes(content)
    assert all(value[4:] not in render(problems, output, 0, 0) for output in FORMATS if "0912345678" in value)
    assert all(render(problems, output, 0, 0) for output in FORMATS)
