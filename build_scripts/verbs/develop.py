"""test, bench, audit: programs of the developers, run as processes of their own."""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace

from ..repo import Repo
from .verb import CLEAN, PROBLEMS, Verb


def _test(repo: Repo, options: Namespace) -> int:
    """The code's style, its types, its tests: all are run, and each must be content."""
    tools = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["pytest", "-n", "auto"])
    statuses = {_run(repo, *tool) for tool in tools}
    return CLEAN if statuses == {0} else PROBLEMS


def _bench(repo: Repo, options: Namespace) -> int:
    return _run(repo, "tests.bench")


def _audit(repo: Repo, options: Namespace) -> int:
    return _run(repo, "tests.audit")


def _run(repo: Repo, module: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=repo.root, check=False).returncode


TEST, BENCH, AUDIT = Verb(_test), Verb(_bench), Verb(_audit)
