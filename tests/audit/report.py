"""Scores and bytes as Markdown, and which goals are missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.figures import Goal, goal, goal_at_least, table

from .lighthouse import CATEGORIES, Scored
from .weight import Weight

HOME = "home"
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 95}
"""Points that every page has to reach."""
FIRST_VISIT, NEXT_PAGE = 350, 60
"""Most kilobytes (1,000 bytes, as they travel) of the home page, fonts with it, and of any page after it."""
SHOWN = 8
"""Parts of the first visit that are named."""


@dataclass(frozen=True)
class Audited:
    """One kind of page; home is fetched by a browser that knows nothing, the others after home."""

    name: str
    scored: Scored
    weight: Weight


def page(audited: list[Audited], versions: str) -> str:
    parts = [
        f"{versions}\n",
        *_scores(audited),
        "",
        *_first_visit(audited),
        "",
        *(goal.line for goal in goals(audited)),
    ]
    return "\n".join(parts) + "\n"


def goals(audited: list[Audited]) -> Iterator[Goal]:
    for category, least in LEAST.items():
        worst = min(audited, key=lambda each: each.scored.points[category])
        points = worst.scored.points[category]
        yield goal_at_least(f"{category} of every page, the worst being {worst.name}", points, least)
    by_name = {each.name: each.weight for each in audited}
    yield goal("home on the first visit, kB", _kilo(by_name.pop(HOME).wire), FIRST_VISIT)
    yield goal("the heaviest next page, kB", max(_kilo(weight.wire) for weight in by_name.values()), NEXT_PAGE)


def missed(audited: list[Audited]) -> bool:
    return not all(goal.reached for goal in goals(audited))


def _scores(audited: list[Audited]) -> Iterator[str]:
    heads = ("page", *CATEGORIES, "largest paint, s", "requests", "fetched, kB", "unpacked, kB")
    yield from table(heads, *(_row(each.name, each.scored, each.weight) for each in audited))


def _row(name: str, scored: Scored, weight: Weight) -> tuple[object, ...]:
    points = (scored.points[category] for category in CATEGORIES)
    sizes = (f"{_kilo(weight.wire):.0f}", f"{_kilo(weight.plain):.0f}")
    return (name, *points, f"{scored.paint:.1f}", len(weight.sent), *sizes)


def _first_visit(audited: list[Audited]) -> Iterator[str]:
    sent = next(each.weight.sent for each in audited if each.name == HOME)
    largest = sorted(sent, key=lambda each: (-each.wire, each.address))[:SHOWN]
    rows: list[tuple[object, ...]] = [
        (each.address, f"{_kilo(each.wire):.1f}", f"{_kilo(each.plain):.1f}") for each in largest
    ]
    yield from table(("largest parts of the first visit", "fetched, kB", "unpacked, kB"), *rows)


def _kilo(size: int) -> float:
    return size / 1000


def replaced(document: str, heading: str, text: str) -> str:
    """A document whose last section, under `heading`, holds `text` instead of what it held."""
    before, found, _ = document.partition(f"{heading}\n")
    if not found:
        raise ValueError(f"no heading {heading!r}")
    return f"{before}{heading}\n\n{text}"


def costs(audited: list[Audited]) -> Mapping[str, list[str]]:
    """What takes points away, by page."""
    return {each.name: each.scored.costs for each in audited if each.scored.costs}
