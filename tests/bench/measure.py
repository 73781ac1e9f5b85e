"""A program's time and memory from outside, start-up included: what the one who waits for it pays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .make_data import PROJECT

TODAY = "2022-03-20"


@dataclass(frozen=True)
class Figures:
    """Processor seconds (user + system), seconds on the clock, and the most memory held, in MiB."""

    cpu: float
    wall: float
    peak: float
    every: int = 1
    """Only every K-th file was read, and the time worked out from that."""


@dataclass(frozen=True)
class Run(Figures):
    """One run and what it printed."""

    output: str = ""


def run(*arguments: str, folder: Path = PROJECT) -> Run:
    """Run a Python module to its end, in the project's folder. Raises RuntimeError where it could not do its work.

    What the module itself starts and waits for is counted with it.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", *arguments], cwd=folder, stdout=output, stderr=errors)
        _, waited, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(waited)
        output.seek(0), errors.seek(0)
        if process.returncode not in (0, 1) or b"Traceback" in (told := errors.read()):
            raise RuntimeError(f"{' '.join(arguments)}: status {process.returncode}\n{told.decode()}")
        mib = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        return Run(used.ru_utime + used.ru_stime, wall, mib, output=output.read().decode())


def check(root: str) -> Run:
    """The project's own check, as a contributor runs it."""
    return run("build_scripts", "check", "--root", root, "--format", "json", "--today", TODAY)


def peer(name: str, root: str, every: int = 1) -> Run:
    return run("tests.bench.peers", name, root, "--every", str(every))


def middle(runs: Sequence[Run], every: int = 1) -> Figures:
    """The median of each figure. Where only every K-th file was read, the loop's time is taken K times."""
    rest = [(every - 1) * json.loads(r.output)["seconds"] if every > 1 else 0.0 for r in runs]
    return Figures(
        cpu=median(r.cpu + more for r, more in zip(runs, rest, strict=True)),
        wall=median(r.wall + more for r, more in zip(runs, rest, strict=True)),
        peak=median(r.peak for r in runs),
        every=every,
    )
