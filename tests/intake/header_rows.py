"""The header of a table: titles over one another, merged where several columns share one."""

from __future__ import annotations

from collections.abc import Sequence

from tests.intake.tables import Col, Options


def header_rows(cols: Sequence[Col], options: Options) -> tuple[int, list[tuple[int, int, str, int, int]]]:
    """The height of the header, and its cells: row, column, text, columns across, rows down."""
    height = min(max(len(col.path) for col in cols), options.header)
    cells = []
    for c, col in enumerate(cols):
        for r, text in enumerate(col.path):
            same = [other.path[: r + 1] == col.path[: r + 1] for other in cols]
            if c and same[c - 1]:
                continue
            across = next((n for n in range(c, len(cols)) if not same[n]), len(cols)) - c
            down = height - r if r == len(col.path) - 1 else 1
            cells.append((r, c, text, across, down))
    return height, cells
