"""What a proposal of one file costs beside the whole check: check, diff and guard in one reading, then the comment."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.figures import goal, machine, table

from .make_data import REGISTRATIONS, make_apart
from .measure import Figures, Run, check, middle, run

UNITS, PERSONS, RUNS = 1_000, 20_000, 5
TODAY = "2022-03-13"
"""Before the deadline, and after every date in the data."""
DEPARTMENT = "so-0005"
"""Two of its units have persons of one name, so that the base has to be looked at."""
REPOSITORY, NUMBER, RUN, SHA = "so/thi-dua", 12, 5, "a" * 40
WHOLE, REVIEW, COMMENT, BOTH = "the whole check", "review", "comment text", "review and comment text"


def measure_review(tell: Callable[[str], None]) -> str:
    """The figures as Markdown."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        root, home = Path(folder, "root"), Path(folder, "host")
        tell(f"review: making {UNITS:,} units and a proposal of one file")
        make_apart(root, UNITS, PERSONS)
        path = _propose(root)
        runs: dict[str, list[Run]] = {WHOLE: [], REVIEW: [], COMMENT: []}
        for turn in range(1, RUNS + 1):
            tell(f"review: run {turn} of {RUNS}")
            runs[WHOLE].append(check(str(root)))
            runs[REVIEW].append(_review(root, home))
            _leave(home, path)
            runs[COMMENT].append(_comment(root, home))
    return _page({name: middle(done) for name, done in runs.items()})


def _propose(root: Path) -> str:
    """A repository of git whose HEAD marks one more title for one person of one unit; the path of the changed form."""
    (root / ".github").mkdir()
    (root / ".github/owners.toml").write_text(
        'office = "so/van-phong"\nmaintainers = "so/nguoi-giu"\n', encoding="utf-8"
    )
    _git(root, "init", "--quiet")
    _commit(root)
    form = min((root / REGISTRATIONS).glob(f"{DEPARTMENT}-*/ca-nhan.csv"))
    form.write_text(form.read_text(encoding="utf-8").replace(",x,x,,", ",x,x,x,", 1), encoding="utf-8", newline="\n")
    _commit(root)
    return form.relative_to(root).as_posix()


def _git(root: Path, *arguments: str) -> None:
    named = ("-c", "user.name=bench", "-c", "user.email=bench@example.vn", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *arguments], cwd=root, check=True)


def _commit(root: Path) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--message", "data")


def _review(root: Path, home: Path) -> Run:
    out = ("--format", "github", "--out", str(home / "left"))
    return run("build_scripts", "review", "HEAD^1", "HEAD", *out, "--root", str(root), "--today", TODAY)


def _comment(root: Path, home: Path) -> Run:
    """The text of the comment, from what the review left and what the host says; a host that costs nothing says it."""
    path = os.environ["PATH"]
    os.environ["PATH"] = f"{home}:{path}"
    try:
        event = str(home / "event.json")
        told = run("build_scripts", "comment", event, "--dry-run", "--root", str(root), "--today", TODAY)
    finally:
        os.environ["PATH"] = path
    if "thêm Chiến sĩ thi đua cơ sở" not in told.output:
        raise RuntimeError(f"not the comment on the proposal:\n{told.output}")
    return told


def _leave(home: Path, path: str) -> None:
    """A program `gh` that has its answers in files, beside what the review left, packed."""
    with zipfile.ZipFile(home / "left.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted((home / "left").iterdir()):
            archive.write(file, file.name)
    repository = {"full_name": REPOSITORY, "default_branch": "main"}
    pull = {"number": NUMBER, "user": {"login": "a"}, "changed_files": 1, "state": "open"} | {
        "head": {"sha": SHA, "repo": repository},
        "base": {"ref": "main", "repo": repository},
    }
    head = {"full_name": REPOSITORY, "owner": {"login": "so"}}
    event = {"id": RUN, "event": "pull_request", "head_sha": SHA, "head_branch": "b", "head_repository": head}
    listed = {"id": 1, "name": "kiem-tra", "expired": False, "size_in_bytes": (home / "left.zip").stat().st_size}
    answers = {
        "event": {"workflow_run": event, "repository": repository},
        "pulls": [[pull]],
        "pull": pull,
        "events": [[]],
        "files": [[{"filename": path, "status": "modified"}]],
        "artefacts": {"artifacts": [listed]},
    }
    for name, answer in answers.items():
        (home / f"{name}.json").write_text(json.dumps(answer), encoding="utf-8")
    gh = home / "gh"
    gh.write_text(_GH.format(home=home), encoding="utf-8")
    gh.chmod(0o755)


_GH = """\
#!/bin/sh
for path; do :; done
case "$path" in
  */pulls\\?*) exec cat "{home}/pulls.json" ;;
  */events\\?*) exec cat "{home}/events.json" ;;
  */files\\?*) exec cat "{home}/files.json" ;;
  */artifacts\\?*) exec cat "{home}/artefacts.json" ;;
  */zip) exec cat "{home}/left.zip" ;;
  *) exec cat "{home}/pull.json" ;;
esac
"""


def _page(figures: dict[str, Figures]) -> str:
    return "\n".join([f"{machine('pandas')}. Medians of whole processes, start-up included.\n", *_lines(figures), ""])


def _lines(figures: dict[str, Figures]) -> Iterator[str]:
    both = figures[REVIEW].cpu + figures[COMMENT].cpu
    rows = [
        (name, f"{f.cpu:.2f}", f"{f.wall:.2f}", f"{f.peak:.0f}", f"{f.cpu / figures[WHOLE].cpu:.2f}")
        for name, f in figures.items()
    ]
    wall = figures[REVIEW].wall + figures[COMMENT].wall
    rows.append((BOTH, f"{both:.2f}", f"{wall:.2f}", "", f"{both / figures[WHOLE].cpu:.2f}"))
    yield from table(("process", "cpu, s", "wall, s", "peak, MiB", "cpu / whole check"), *rows)
    yield ""
    what = "1,000 units, one file changed: check, diff and comment text within 1.5 times the whole check"
    yield goal(what, both / figures[WHOLE].cpu, most=1.5).line
