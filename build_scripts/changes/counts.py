"""Counts before and after as a Markdown table, for `diff` and for the comment, which has only the JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..messages import changes as say
from ..problems.markup import inert


def table(rows: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """Lines; a row is a label, the count before, the count now."""
    yield "| " + " | ".join(say.COLUMNS) + " |"
    yield "| --- | ---: | ---: | ---: |"
    for label, before, after in rows:
        difference = f"{after - before:+d}" if after != before else "0"
        yield f"| {inert(label)} | {before} | {after} | {difference} |"
