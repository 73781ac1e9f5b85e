"""Sums as readers see them: titles with their counts, forms by unit, titles by unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from ..model import TableSchema
from ..tables import FormTotals, SeasonTables, UnitState
from ..tables.totals import UNDECIDED
from . import words
from .site import Site

GROUPS = ("danh_hieu", "hinh_thuc")
FORMS = {"tap-the": "tập thể", "ca-nhan": "cá nhân"}
MATRIX_UNITS = 24
"""Beyond this many units a table of titles by unit can't be read on a page; the file for spreadsheets has it."""


@dataclass(frozen=True)
class TitleLine:
    """One title and how often it was registered, by collectives and by persons; "–" where it is not open to them."""

    ma: str
    name: str
    counts: tuple[str, ...]
    total: str


@dataclass(frozen=True)
class UnitTable:
    """A form summed by unit. `groups` are the merged headers: text and number of columns."""

    form: str
    groups: tuple[tuple[str, int], ...]
    columns: tuple[str, ...]
    lines: tuple[tuple[UnitState, tuple[int, ...]], ...]
    total: tuple[int, ...]


@dataclass(frozen=True)
class TitleTable:
    """Titles of one group and one form: sum, number of units, and each unit's count while these can be read. `key` is
    the table's own on its page."""

    key: str
    name: str
    units: tuple[UnitState, ...]
    lines: tuple[tuple[str, tuple[int, ...]], ...]


def title_lines(site: Site, tables: SeasonTables, group: str) -> list[TitleLine]:
    sums = {form: totals.by_title for form, totals in tables.forms.items()}
    titles = [
        (ma, t) for ma, t in site.register.titles.items() if t["nhom"] == group and any(ma in s for s in sums.values())
    ]
    return [
        TitleLine(
            ma,
            t["ten"],
            tuple(str(sums[form][ma]) if ma in sums[form] else words.NONE for form in FORMS),
            str(sum(s.get(ma, 0) for s in sums.values())),
        )
        for ma, t in titles
    ]


def unit_table(site: Site, tables: SeasonTables, form: str) -> UnitTable:
    """Both sums in one table: units across, columns down, meeting in the corner."""
    totals, titles = tables.forms[form], site.register.titles
    levels = level_names(site.schemas[form], totals)
    groups = [(site.label("titles", "nhom", g), [m for m in totals.titles if titles[m]["nhom"] == g]) for g in GROUPS]
    marks = [ma for _, codes in groups for ma in codes]
    frame = pd.concat(
        [totals.size.rename("size"), totals.levels, totals.marks[marks], totals.marks.sum(axis=1).rename("all")], axis=1
    )
    by_unit = {str(ma): tuple(int(n) for n in row) for ma, *row in frame.itertuples(name=None)}
    return UnitTable(
        form=form,
        groups=(("Mức độ hoàn thành nhiệm vụ", len(levels)), *((name, len(codes)) for name, codes in groups if codes)),
        columns=(*levels.values(), *(titles[ma]["ten"] for ma in marks)),
        lines=tuple((u, by_unit[u.ma]) for u in tables.units if u.counted),
        total=tuple(int(n) for n in frame.sum(axis=0)),
    )


def title_tables(site: Site, tables: SeasonTables) -> Iterator[TitleTable]:
    """Danh hiệu and hình thức apart, collectives and persons apart."""
    units = tuple(u for u in tables.units if u.counted)
    shown = units if len(units) <= MATRIX_UNITS else ()
    for form, who in FORMS.items():
        totals = tables.forms[form]
        sums, spread, marks = totals.by_title, totals.units_by_title, totals.marks.to_dict("series")
        for group in GROUPS:
            titles = [(ma, t["ten"]) for ma, t in site.register.titles.items() if t["nhom"] == group and ma in sums]
            lines = tuple((name, (sums[ma], spread[ma], *(int(marks[ma][u.ma]) for u in shown))) for ma, name in titles)
            if lines:
                key = f"{group}-{form}".replace("_", "-")
                yield TitleTable(key, f"{site.label('titles', 'nhom', group)} của {who}", shown, lines)


def level_lines(site: Site, tables: SeasonTables) -> list[tuple[str, str, int]]:
    """Form, level and its count; the forms name their levels differently, so that they aren't summed."""
    return [
        (FORMS[form], name, int(totals.levels[code].sum()))
        for form, totals in tables.forms.items()
        for code, name in level_names(site.schemas[form], totals).items()
    ]


def medal_lines(tables: SeasonTables) -> list[tuple[str, Mapping[str, int], int]]:
    """Labour Medals by class, for collectives and for persons."""
    sums = {who: tables.forms[form].medals.sum(axis=0) for form, who in FORMS.items()}
    return [(who, {str(k): int(v) for k, v in classes.items()}, int(classes.sum())) for who, classes in sums.items()]


def level_names(schema: TableSchema, totals: FormTotals) -> dict[str, str]:
    """The levels a form counts, by the names its own schema gives them."""
    if "muc_do" in schema.header:
        return {str(code): schema.field("muc_do").categories[str(code)] for code in totals.levels}
    return {str(c): words.UNDECIDED if c == UNDECIDED else schema.field(str(c)).title for c in totals.levels}
