"""The figures as Markdown: what was measured, what it says, and which goals are reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.figures import Goal, goal, machine, table

from .measure import Figures

CHECK = "the check"
PACKAGES = ("pandas", "frictionless")
SAMPLED = "~"
"""Stands before a figure that was worked out from a part of the files."""


@dataclass(frozen=True)
class Size:
    """A repository and how it is measured.

    The slow peers read every `every`-th file only. Each kind of error is planted `planted` times, in a unit of its own.
    """

    name: str
    units: int
    persons: int
    runs: int
    every: int = 1
    planted: int = 0


SIZES = {
    size.name: size
    for size in (
        Size("small", 20, 300, runs=5),
        Size("medium", 1_000, 20_000, runs=3, planted=20),
        Size("large", 10_000, 300_000, runs=2, every=19, planted=100),
    )
}


@dataclass(frozen=True)
class Recall:
    """Errors planted and found of each kind, problems told where none was planted, and the time that the check took."""

    planted: Counter[str]
    found: Counter[str]
    false: int
    cpu: float


@dataclass(frozen=True)
class Measured:
    """One size: the check's own report on the right repository, and the figures of each program."""

    size: Size
    report: Mapping[str, Any]
    figures: Mapping[str, Figures]
    recall: Recall | None

    @property
    def rows(self) -> int:
        return int(self.report["summary"]["rows"])

    @property
    def false(self) -> int:
        """Errors and warnings told of a repository that has none."""
        return int(self.report["summary"]["loi"] + self.report["summary"]["canh_bao"])

    def ratio(self, above: str, below: str) -> float:
        return self.figures[above].cpu / self.figures[below].cpu

    @property
    def row_cost(self) -> float:
        """Processor microseconds of the check for a row, its start-up included."""
        return self.figures[CHECK].cpu / self.rows * 1e6


def page(measured: Sequence[Measured]) -> str:
    parts = [f"{machine(*PACKAGES)}. Medians of whole processes, start-up included.\n"]
    parts += [
        *_times(measured),
        "",
        *_ratios(measured),
        "",
        *_recalls(measured),
        "",
        *(goal.line for goal in _goals(measured)),
    ]
    return "\n".join(parts) + "\n"


def _times(measured: Sequence[Measured]) -> Iterator[str]:
    rows = [
        (
            f"{m.size.name}: {name}",
            f"{m.report['summary']['files']:,}",
            f"{m.rows:,}",
            _seconds(f.cpu, f.every),
            _seconds(f.wall, f.every),
            f"{f.peak:.0f}",
            m.size.runs,
        )
        for m in measured
        for name, f in m.figures.items()
    ]
    yield from table(("size: program", "files", "rows", "cpu, s", "wall, s", "peak, MiB", "runs"), *rows)
    if sampled := {f.every for m in measured for f in m.figures.values() if f.every > 1}:
        yield f"\n{SAMPLED} every {'th, '.join(map(str, sampled))}th file read, the time of the loop multiplied."


def _seconds(value: float, every: int) -> str:
    return f"{SAMPLED}{value:.0f}" if every > 1 else f"{value:.2f}"


def _ratios(measured: Sequence[Measured]) -> Iterator[str]:
    rows = [
        (
            m.size.name,
            f"{m.ratio('frictionless', CHECK):.1f}",
            f"{m.ratio(CHECK, 'read'):.1f}",
            f"{m.row_cost:.0f}",
        )
        for m in measured
    ]
    yield from table(("cpu", "frictionless / check", "check / read", "check, µs a row"), *rows)


def _recalls(measured: Sequence[Measured]) -> Iterator[str]:
    rows: list[tuple[object, ...]] = []
    for m in measured:
        rows.append((f"{m.size.name}, right", 0, 0, m.false, f"{m.figures[CHECK].cpu:.2f}"))
    for m, recall in ((m, m.recall) for m in measured if m.recall):
        total, found = recall.planted.total(), recall.found.total()
        kinds = f"{m.size.name}, {len(recall.planted)} kinds of error"
        rows.append((kinds, total, found, recall.false, f"{recall.cpu:.2f}"))
    yield from table(("repository", "planted", "found", "false", "cpu of the check, s"), *rows)
    for m, recall in ((m, m.recall) for m in measured if m.recall):
        for kind, count in (recall.planted - recall.found).items():
            yield f"\n{m.size.name}: {count} of {recall.planted[kind]} not found: {kind}"


def _goals(measured: Sequence[Measured]) -> Iterator[Goal]:
    by_name = {m.size.name: m for m in measured}
    if m := by_name.get("small"):
        yield goal("small: no more cpu than frictionless", m.ratio(CHECK, "frictionless"), most=1.0)
    if m := by_name.get("medium"):
        yield goal("medium: at most 1/15 of frictionless", m.ratio(CHECK, "frictionless"), most=1 / 15)
    if "medium" in by_name and "large" in by_name:
        growth = by_name["large"].row_cost / by_name["medium"].row_cost
        yield goal("large: a row costs at most 1.5 times what it costs in medium", growth, most=1.5)
    wrong = sum(m.false for m in measured)
    wrong += sum((m.recall.planted - m.recall.found).total() + m.recall.false for m in measured if m.recall)
    yield goal("every planted error found at its place, and nothing else", wrong, most=0)
