"""The way of the data, one line a stage. Effects stay outside: what is built here is written by `write`."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from .messages import Severity
from .model import Register
from .problems import Problem, count
from .read import read
from .read.schemas import load_schemas
from .repo import REGISTRATIONS, Repo, within
from .validate import validate

HARMLESS = ("sai_cho", "ban_tai_len")
"""A file that no table owns spoils no table."""


@dataclass(frozen=True)
class Checked:
    """The register and all that was found in it."""

    register: Register
    problems: list[Problem]

    @property
    def counts(self) -> dict[Severity, int]:
        return count(self.problems)

    @property
    def files(self) -> int:
        return sum(1 for _ in self.register.sources)

    @property
    def rows(self) -> int:
        return sum(len(table.rows) for table in self.register.tables.values())

    @property
    def shared_broken(self) -> bool:
        """Whether an error stands in a table that every page rests on; a unit's error stops only that unit."""
        return any(p.severity == "loi" and p.code not in HARMLESS and not _of_a_unit(p.file) for p in self.problems)


def check(repo: Repo, today: date, tell: Callable[[int], None] = lambda files: None) -> Checked:
    """Everything read and judged. `tell` hears how many files were read so far."""
    with _collector_off():
        verdict = validate(*read(repo, today, tell))
    return Checked(verdict.register, verdict.problems)


@contextmanager
def _collector_off() -> Iterator[None]:
    """Millions of small strings are made here and few are freed: collecting garbage meanwhile doubles the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def build(repo: Repo, checked: Checked, source_url: str = "") -> dict[str, bytes]:
    """Every generated file, by path relative to docs/."""
    # Here, so that `check` starts without the template engine.
    from .exports.downloads import downloads
    from .pages import render
    from .tables import season_tables

    register, problems = checked.register, checked.problems
    with _collector_off():
        seasons = {nam: season_tables(register, problems, nam) for nam in sorted(register.seasons)}
        pages = render(register, load_schemas(repo), seasons, problems, source_url)
        return {path: text.encode("utf-8") for path, text in pages.items()} | downloads(register, seasons)


def _of_a_unit(path: str) -> bool:
    return within(path, REGISTRATIONS)
