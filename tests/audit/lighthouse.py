"""One address scored by Lighthouse as a phone sees it. The only part of the project that needs Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.chromium import QUIET, find_chromium

HERE = Path(__file__).parent
INSTALLED = HERE / "node_modules/.package-lock.json"
"""npm's own note of what it installed."""
PROGRAM = HERE / "node_modules/.bin/lighthouse"
FLAGS = " ".join(("--headless=new", *QUIET))
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class Missing(Exception):
    """A program that has to be there first."""


@dataclass(frozen=True)
class Scored:
    """Points of 100 by category, seconds until the largest part of the page is painted, and what cost points."""

    points: dict[str, int]
    paint: float
    costs: list[str]


def install() -> None:
    """Bring the packages that the lock names, once."""
    for program in ("node", "npm"):
        if not shutil.which(program):
            raise Missing(program)
    if INSTALLED.exists() and INSTALLED.stat().st_mtime >= (HERE / "package-lock.json").stat().st_mtime:
        return
    quiet = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    subprocess.run(["npm", "ci", "--silent"], cwd=HERE, env=quiet, check=True)


def chromium() -> str:
    found = find_chromium()
    if not found:
        raise Missing("chromium")
    return found


def version_of(*command: str) -> str:
    return subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def score(address: str, runs: int) -> Scored:
    """The middle of several runs; what costs points is told from the last."""
    reports = [_run(address) for _ in range(runs)]
    points = {name: round(100 * median(r["categories"][name]["score"] for r in reports)) for name in CATEGORIES}
    paint = median(r["audits"]["largest-contentful-paint"]["numericValue"] for r in reports) / 1000
    return Scored(points, paint, costs(reports[-1]))


def _run(address: str) -> Any:
    command = [str(PROGRAM), address, "--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": chromium()}, capture_output=True, text=True, check=True
    )
    report = json.loads(done.stdout)
    if "runtimeError" in report:
        raise RuntimeError(f"{address}: {report['runtimeError']['message']}")
    return report


def costs(report: Any) -> list[str]:
    """Each audit that takes points away, the dearest first: category, points lost at most, what, and where."""
    found: list[tuple[float, str]] = []
    for name in CATEGORIES:
        refs = report["categories"][name]["auditRefs"]
        weights = sum(ref["weight"] for ref in refs) or 1
        for ref in refs:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                lost = 100 * ref["weight"] * (1 - audit["score"]) / weights
                told = f"{name} -{lost:.1f}: {audit['title']} {audit.get('displayValue', '')}".rstrip()
                found.append((lost, "; ".join([told, *_places(audit)])))
    return [text for _, text in sorted(found, key=lambda each: -each[0])]


def _places(audit: Any, most: int = 4) -> Sequence[str]:
    """The elements or addresses that an audit names."""
    items = audit.get("details", {}).get("items", [])
    nodes = [(item.get("node") or {}).get("snippet") or item.get("url") for item in items if isinstance(item, dict)]
    return [str(node)[:160] for node in nodes if node][:most]
