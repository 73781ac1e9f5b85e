"""The figures of the site as Markdown: time beside plain mkdocs-material, the largest pages, what grows with the
units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.figures import Goal, goal, machine, table

from .site import FEW, OURS, PLAIN, Grown

MOST = 1.3
"""Times what plain mkdocs-material takes."""
SHOWN = 6
NOTICED = 1.02
"""Times its size with few units: what is below is noise, such as longer numbers."""
_UNIT = re.compile(r"nam/\d{4}/don-vi/[^/]+/")
_BUILT_IN = re.compile(r"assets/(javascripts|stylesheets|images)/")


def page(measured: Sequence[Grown]) -> str:
    parts = [f"{machine('mkdocs', 'mkdocs-material')}. Medians of whole processes, start-up included.\n"]
    parts += [
        *_times(measured),
        "",
        *_largest(measured[-1]),
        "",
        *_growth(measured[-1]),
        "",
        *(goal.line for goal in _goals(measured)),
    ]
    return "\n".join(parts) + "\n"


def _times(measured: Sequence[Grown]) -> Iterator[str]:
    rows = [
        (
            f"{m.units:,} units: {name}",
            f"{m.pages:,}",
            f"{f.cpu:.1f}",
            f"{f.wall:.1f}",
            f"{f.peak:.0f}",
            f"{f.cpu / m.figures[PLAIN].cpu:.2f}",
            f"{f.wall / m.figures[PLAIN].wall:.2f}",
            m.runs,
        )
        for m in measured
        for name, f in m.figures.items()
    ]
    heads = ("units: program", "pages", "cpu, s", "wall, s", "peak, MiB", "cpu / plain", "wall / plain", "runs")
    yield from table(heads, *rows)
    for m in measured:
        yield f"\n{m.units:,} units: a site of {sum(m.many.values()) / 1e6:.0f} MB in {len(m.many):,} files."


def _largest(m: Grown) -> Iterator[str]:
    pages = sorted(((size, name) for name, size in m.many.items() if name.endswith(".html")), reverse=True)
    rows = [(name, f"{size / 1000:.0f}") for size, name in pages[:SHOWN]]
    yield from table((f"largest pages, {m.units:,} units", "kB"), *rows)


def _growth(m: Grown) -> Iterator[str]:
    rows = [(name, f"{m.few[name] / 1000:.1f}", f"{m.many[name] / 1000:.1f}") for name in growing(m)]
    yield from table(("files that grow with the units", f"{FEW:,} units, kB", f"{m.units:,} units, kB"), *rows)


def growing(m: Grown) -> list[str]:
    """Files of the site, those of single units left out, that are larger with more units."""
    ours = (name for name in m.many if not _UNIT.match(name) and not _BUILT_IN.match(name))
    return [name for name in ours if name in m.few and m.many[name] > NOTICED * m.few[name]]


def _goals(measured: Sequence[Grown]) -> Iterator[Goal]:
    for m in measured:
        ratio = m.figures[OURS].cpu / m.figures[PLAIN].cpu
        yield goal(f"{m.units:,} units: at most {MOST} times the cpu of plain mkdocs-material", ratio, MOST)
