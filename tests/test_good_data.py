"""Near misses: what looks like a mistake and is none gives no problem."""

from build_scripts.pipeline import check
from build_scripts.problems.render import render


def test_nothing_is_told(good_case, overlay, repo, today):
    overlay(good_case)
    problems = check(repo, today).problems
    assert problems == [], render(problems, "text", 0, 0)
