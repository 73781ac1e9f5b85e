"""The site generator: docs/ to site/, and the live preview. mkdocs runs as a program of its own, so that another that
reads the same mkdocs.yml can take its place."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from .repo import COMPARED, Repo, season_address

PROGRAM = Path(__file__).parents[1]
"""Where the generator finds `build_scripts`."""
WATCHED = (*COMPARED, "build_scripts/pages")
"""What the pages are made from, besides docs/, which mkdocs watches itself."""
SECONDS = 0.7
"""Between two looks at them."""
PATIENCE = 10
"""Seconds between two signs of life of a long build."""


@dataclass(frozen=True)
class Built:
    """Whether the generator was content, and pages we wrote that have no HTML."""

    ok: bool
    missing: list[str]
    pages: int


def build_site(
    repo: Repo,
    pages: Iterable[str],
    today: date,
    generator: str = "mkdocs",
    tell: Callable[[int], None] = lambda seconds: None,
) -> Built:
    """Build in strict mode, then count the pages, made and hand-written: a generator may leave some out unsaid.

    `tell` hears every few seconds how long it has taken so far.
    """
    command = [sys.executable, "-m", generator, "build", "--strict", "--quiet", "-f", str(repo.site_settings)]
    process = subprocess.Popen(command, cwd=repo.root, env=_environment(today))
    seconds = 0
    while process.poll() is None:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            tell(seconds := seconds + PATIENCE)
    by_hand = (p.relative_to(repo.docs).as_posix() for p in repo.docs.rglob("*.md"))
    wanted = sorted({p for p in (*pages, *by_hand) if _has_own_page(p)})
    missing = [p for p in wanted if not (repo.site / _html(p)).is_file()]
    return Built(process.returncode == 0, missing, sum(1 for _ in repo.site.rglob("*.html")))


def outside_navigation(repo: Repo, nam: str) -> bool:
    """Whether the tabs of the site do not lead to a season yet: its lines are written by hand, once a year."""
    settings = repo.site_settings
    return settings.is_file() and f" {season_address(nam)}index.md\n" not in settings.read_text(encoding="utf-8")


def port_is_free(port: int) -> bool:
    try:
        with socket.create_server(("127.0.0.1", port)):
            return True
    except (OSError, OverflowError):
        return False


def serve(repo: Repo, today: date, port: int) -> Iterator[None]:
    """Run the live preview until it ends; yields after each change of what the pages are made from."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--quiet",
        "-a",
        f"127.0.0.1:{port}",
        "-f",
        str(repo.site_settings),
    ]
    process = subprocess.Popen(command, cwd=repo.root, env=_environment(today))
    try:
        before = _signature(repo)
        while process.poll() is None:
            time.sleep(SECONDS)
            now = _signature(repo)
            if now != before:
                before = now
                yield
    finally:
        process.terminate()
        process.wait()


def _environment(today: date) -> dict[str, str]:
    """The date in sitemap.xml is the day given; the theme's notice on the future of MkDocs is told in README. Our
    Markdown extension is found wherever the register lies."""
    epoch = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())
    silent = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    found = os.pathsep.join(filter(None, (str(PROGRAM), os.environ.get("PYTHONPATH", ""))))
    return {"SOURCE_DATE_EPOCH": str(epoch), **os.environ, **silent, "PYTHONPATH": found}


def _has_own_page(path: str) -> bool:
    """Fragments, in folders that begin with _, are parts of other pages."""
    return path.endswith(".md") and not any(part.startswith("_") for part in path.split("/"))


def _html(path: str) -> str:
    stem = path.removesuffix(".md")
    return f"{stem}.html" if stem == "index" or stem.endswith("/index") else f"{stem}/index.html"


def _signature(repo: Repo) -> dict[str, tuple[int, int]]:
    files = (path for folder in WATCHED for path in (repo.root / folder).rglob("*") if path.suffix != ".pyc")
    return {str(p): stamp for p in files if (stamp := _stamp(p))}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:  # removed between listing and looking
        return None
    return status.st_mtime_ns, status.st_size
