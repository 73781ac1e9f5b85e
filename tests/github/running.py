"""The shell lines of a workflow run here, as the host's runner runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from build_scripts.repo import Repo

ROOT = Path(__file__).parents[2]
SET_UP = ("Cài các gói cần thiết", "Cài các gói")
"""Steps that install packages: not run here, where nothing is fetched."""
Done = subprocess.CompletedProcess[str]


def steps(workflow: str, job: str) -> list[dict[str, Any]]:
    text = (ROOT / f".github/workflows/{workflow}.yml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["jobs"][job]["steps"]
    return found


def program(folder: Path, name: str, lines: str) -> None:
    """One that is found before the system's."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def run(repo: Repo, tmp_path: Path, workflow: str, job: str, today: str, **known: str) -> dict[str, Done]:
    """The shell lines of a job: what became of each step, by its name. `known` are variables of the environment."""
    programs = tmp_path / "programs"
    if not (programs / "python").exists():
        # The day is the door's only reading of the clock; here it is given.
        program(programs, "python", f'exec "{sys.executable}" "$@" --today {today}')
    path = f"{programs}:{tmp_path / 'host'}:{os.defpath}:/usr/bin:/bin"
    where = {"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "RUNNER_TEMP": str(tmp_path)}
    where |= {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "LANG": "C.UTF-8", **known}
    told = {}
    for step in steps(workflow, job):
        if "run" in step and step["name"] not in SET_UP:
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            told[step["name"]] = subprocess.run(
                shell, cwd=repo.root, env=where, capture_output=True, text=True, check=False
            )
    return told


def statuses(told: dict[str, Done]) -> list[int]:
    """The exit status of each step; what failed is printed for who reads the test."""
    for name, done in told.items():
        print(name, done.returncode, done.stdout, done.stderr)
    return [done.returncode for done in told.values()]
