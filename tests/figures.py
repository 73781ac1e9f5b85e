"""Measured figures as Markdown, for the bench and the audit: rows in, lines out."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import NamedTuple


def table(*rows: Iterable[object]) -> Iterator[str]:
    """The first row is the head; figures stand to the right."""
    head, *body = [[str(cell) for cell in row] for row in rows]
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in body)


class Goal(NamedTuple):
    """A line of a list, and whether what it tells was reached."""

    line: str
    reached: bool


def goal(text: str, value: float, most: float) -> Goal:
    return _goal(text, value, most, reached=value <= most)


def goal_at_least(text: str, value: float, least: float) -> Goal:
    return _goal(text, value, least, reached=value >= least)


def _goal(text: str, value: float, bound: float, reached: bool) -> Goal:
    return Goal(f"- {'reached' if reached else 'NOT reached'}: {text} ({value:.3g}, goal {bound:.3g})", reached)


def machine(*packages: str) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{system}, Python {platform.python_version()}, {versions}"
