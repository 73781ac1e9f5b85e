"""Covers that are not one row."""

from collections.abc import Iterator

from ...model import FILE, Register
from ...problems import Problem, problem


def phieu_nhieu_dong(register: Register) -> Iterator[Problem]:
    """A cover is exactly one row."""
    covers = register.tables["phieu"]
    counts = covers.rows[FILE].value_counts()
    for i, source in enumerate(covers.sources):
        rows = int(counts.get(i, 0))
        if rows != 1 and source.path not in covers.incomplete:
            line, kind = (3, "nhieu") if rows else (1, "trong")
            yield problem("phieu_nhieu_dong", source.path, line, kieu=kind, so_dong=str(rows))
