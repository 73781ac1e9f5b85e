"""The base is read no further than a change can reach, and the same is blamed on it as if all had been read."""

import shutil
from dataclasses import replace

import pytest

from build_scripts.checks import CHECKS
from build_scripts.history.changed import Change
from build_scripts.pipeline import check
from build_scripts.repo import COMPARED, Repo
from build_scripts.review.reach import folder_of, reach
from build_scripts.review.scope import judge
from tests.conftest import HERE, cases

UNITS = {
    ma: {"ma_cap_tren": above, "loai": kind}
    for ma, above, kind in [
        ("so-a", "", "so"), ("so-b", "", "so"),
        ("a-1", "so-a", "phong"), ("a-2", "so-a", "phong"), ("a-2-1", "a-2", "phong"), ("b-1", "so-b", "phong"),
    ]
}  # fmt: skip
BETWEEN = {law.__name__ for law in CHECKS}


def lay(repo, case):
    shutil.copytree(
        HERE / case, repo.root, ignore=shutil.ignore_patterns("expected.*", "remove.txt"), dirs_exist_ok=True
    )
    removed = HERE / case / "remove.txt"
    for path in removed.read_text(encoding="utf-8").splitlines() if removed.exists() else ():
        repo.path(path).unlink()


def content(repo):
    files = (path for folder in COMPARED for path in repo.path(folder).rglob("*") if path.is_file())
    return {path.relative_to(repo.root).as_posix(): path.read_bytes() for path in files}


def of_units(case):
    paths = [p.relative_to(HERE / case).as_posix() for p in (HERE / case).rglob("*") if p.is_file()]
    return all(folder_of(path) for path in paths if not path.startswith(("expected.", "remove.txt")))


CASES = [case for case in cases("bad") if of_units(case)]
PAIRS = list(zip(CASES, [*CASES[7:], *CASES[:7]], strict=True))[::4]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_the_same_is_blamed_as_by_reading_all(repo, tmp_path, today, before, after):
    old = Repo(tmp_path / "old")
    shutil.copytree(repo.root, old.root)
    lay(old, before)
    lay(repo, after)
    was, now = content(old), content(repo)
    changes = [Change(path) for path in sorted(was.keys() | now.keys()) if was.get(path) != now.get(path)]
    problems, checked = check(repo, today), check(old, today)

    def narrow(wanted):
        spared = {path for path in was if wanted and path.startswith("data/") and not wanted(path)}
        return check(replace(old, hidden=frozenset(spared)), today).problems

    units = problems.register.units
    judged = judge(problems.problems, changes, units, narrow)
    folders = {folder_of(path) for change in changes for path in change.paths}
    known = [(p.code, p.file, p.line, p.column, p.value) for p in checked.problems]
    blamed = [
        p
        for p in problems.problems
        if folder_of(p.file) in folders - {""}
        or (p.code in BETWEEN and (p.code, p.file, p.line, p.column, p.value) not in known)
    ]
    assert judged.own == blamed


def test_base_is_not_read_where_nothing_can_have_broken(repo, today):
    def never(wanted):
        raise AssertionError

    found = check(repo, today)
    for path in ("docs/index.md", "data/registrations/2022/thanh-tra/ca-nhan.csv"):
        judge([], [Change(path)], found.register.units, never)
        judge(found.problems, [Change("docs/index.md")], found.register.units, never)


@pytest.mark.parametrize(
    ("unit", "beside"),
    [
        ("a-1", {"so-a", "a-1", "a-2", "a-2-1"}),
        ("a-2-1", {"so-a", "a-1", "a-2", "a-2-1"}),
        ("so-b", {"so-a", "so-b", "b-1"}),
        ("la", {"la", "so-a", "so-b"}),
    ],
)
def test_reach_is_the_department_and_those_of_one_superior(unit, beside):
    assert reach([f"data/registrations/2022/{unit}"], UNITS).units == beside


def test_shared_tables_are_always_near():
    near = reach(["data/registrations/2022/a-1"], UNITS).near
    assert near("data/units.csv")
    assert near("data/registrations/2021/a-2/phieu.csv")
    assert not near("data/registrations/2022/b-1/phieu.csv")
