"""What every room speaks of: schemas, tables of text that know where each row stands, and the register they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from .messages import Severity
from .vietnamese.identity import person_key

if TYPE_CHECKING:  # what only names things, and what speaks to the code host, starts without pandas
    import numpy as np
    import pandas as pd

FILE, LINE = "_file", "_line"
"""The two columns beside the schema's own: index into `Table.sources`, and the line in that file (header = 1)."""


def cell_address(index: int, line: int) -> str:
    """The spreadsheet address of the cell in column `index` (0 = A) of a line, as Excel shows the file: F14."""
    letters, n = "", index + 1
    while n:
        n, rest = divmod(n - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{line}"


@dataclass(frozen=True)
class Field:
    """One column as its Table Schema describes it; `categories` maps each allowed value to its Vietnamese label."""

    name: str
    type: str
    title: str
    description: str
    example: str
    constraints: Mapping[str, Any]
    categories: Mapping[str, str]
    group: str = ""
    form_number: int | None = None
    on_paper: bool = True
    is_quotation: bool = False
    format: str = ""

    @property
    def label(self) -> str:
        """The title within a sentence: the paper forms print some in capitals ("GHI CHÚ")."""
        return self.title.capitalize() if self.title.isupper() and len(self.title) > 3 else self.title

    @cached_property  # asked for every cell
    def is_mark(self) -> bool:
        return self.constraints.get("enum") == ["x"]

    @property
    def required(self) -> bool:
        return bool(self.constraints.get("required"))


@dataclass(frozen=True)
class ForeignKey:
    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class TableSchema:
    """A Table Schema: the only home of column names, titles, types and closed lists. Each is one object, known by
    itself, so that what is derived from it can be kept."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    descriptor: Mapping[str, Any] = field(repr=False)

    @cached_property
    def header(self) -> tuple[str, ...]:
        return tuple(f.name for f in self.fields)

    @cached_property
    def _by_name(self) -> dict[str, tuple[int, Field]]:
        return {f.name: (i, f) for i, f in enumerate(self.fields)}

    @cached_property
    def title_columns(self) -> tuple[str, ...]:
        """Columns of a form that register a title or an award."""
        return tuple(f.name for f in self.fields if f.group and not f.name.startswith("muc_do"))

    @cached_property
    def identity_columns(self) -> tuple[str, ...]:
        """Columns of form A or B that say who a row is, the name first: from behind its number to where one chooses."""
        return tuple(f.name for f in takewhile(lambda f: not (f.group or f.categories), self.fields[1:]))

    def field(self, name: str) -> Field:
        return self._by_name[name][1]

    def cell(self, column: str, line: int) -> str:
        return cell_address(self._by_name[column][0], line)


@dataclass(frozen=True, order=True)
class Source:
    """A data file: its path from the root, its table, and for a registration the season and the unit of its folder."""

    path: str
    table: str
    nam: str = ""
    don_vi: str = ""


@dataclass(frozen=True)
class Table:
    """All rows of one kind from all their files, as text.

    `rows` holds the schema's columns plus FILE and LINE. `bad` names, per column, the row labels whose cell broke a
    law, so that later checks do not judge it again. `incomplete` are files some of whose rows could not be taken.
    """

    schema: TableSchema
    rows: pd.DataFrame
    sources: tuple[Source, ...] = ()
    bad: Mapping[str, frozenset[int]] = field(default_factory=lambda: MappingProxyType({}))
    incomplete: frozenset[str] = frozenset()

    def sound(self, *columns: str) -> pd.DataFrame:
        """Rows whose cells in these columns broke no law."""
        labels = frozenset().union(*(self.bad.get(c, frozenset()) for c in columns))
        return self.rows.drop(index=list(labels)) if labels else self.rows

    def complete(self, *columns: str) -> bool:
        """Whether all rows were taken and no cell of these columns broke a law: else what is not here may be lost."""
        return not self.rows.empty and not self.incomplete and not any(self.bad.get(c) for c in columns)

    def person_keys(self, column: str) -> dict[str, str]:
        """For each distinct name in `column` its key: equal for names that are one however they are written."""
        known: dict[str, dict[str, str]] = self.__dict__.setdefault("_keys", {})
        if column not in known:
            known[column] = {name: person_key(name) for name in self.rows[column].unique()}
        return known[column]

    def people(self, column: str) -> np.ndarray:
        """For each row a number, equal for names in `column` that are one however they are written; -1 for a name that
        is missing or broke a law. Computed once for all checks."""
        import numpy as np
        import pandas as pd

        known: dict[str, np.ndarray] = self.__dict__.setdefault("_people", {})
        if column not in known:
            codes, names = pd.factorize(self.rows[column].to_numpy(dtype=object))
            written = self.person_keys(column)
            keys, _ = pd.factorize(np.array([written[n] or None for n in names], dtype=object))
            numbers = keys[codes] if len(names) else codes
            numbers[list(self.bad.get(column, ()))] = -1
            known[column] = numbers
        return known[column]

    def source(self, label: int) -> Source:
        return self.sources[int(self.rows.at[label, FILE])]

    def line(self, label: int) -> int:
        return int(self.rows.at[label, LINE])

    def source_column(self, attribute: str) -> np.ndarray:
        """For each row, an attribute of its source ("nam", "don_vi", "path")."""
        import numpy as np

        values = np.array([getattr(s, attribute) for s in self.sources] or [""], dtype=object)
        return values[self.rows[FILE].to_numpy(dtype=int)] if len(self.rows) else np.array([], dtype=object)

    def records(self) -> Iterator[dict[str, str]]:
        """Each row as a dict of text, a cell that broke a law being empty; for the small tables only."""
        header = list(self.schema.header)
        for label, *values in self.rows[header].itertuples(name=None):
            bad = {c for c, labels in self.bad.items() if label in labels}
            yield {c: "" if c in bad else value for c, value in zip(header, values, strict=True)}


@dataclass(frozen=True)
class Rule:
    """A number of the law for one season: value, severity, and the document and clause it comes from."""

    value: str
    severity: Severity
    document: str
    clause: str


@dataclass(frozen=True)
class Register:
    """Everything the checks, tables and pages know. `plans` maps season -> clause anchor -> the plan's words."""

    tables: Mapping[str, Table]
    plans: Mapping[str, Mapping[str, str]]
    strays: tuple[str, ...]
    today: date

    @property
    def sources(self) -> Iterator[Source]:
        for table in self.tables.values():
            yield from table.sources

    @cached_property
    def seasons(self) -> dict[str, dict[str, str]]:
        return {r["nam"]: r for r in self.tables["seasons"].records()}

    @cached_property
    def units(self) -> dict[str, dict[str, str]]:
        return {r["ma"]: r for r in self.tables["units"].records()}

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        rows = sorted(self.tables["titles"].records(), key=lambda r: (r["nhom"], int(r["thu_tu"] or 0), r["ma"]))
        return {r["ma"]: r for r in rows}

    @cached_property
    def _rules(self) -> list[dict[str, str]]:
        return list(self.tables["rules"].records())

    def rules(self, code: str, nam: str) -> dict[str, Rule]:
        """The numbers of one check in force in season `nam`, by parameter."""
        return {
            r["tham_so"]: Rule(r["gia_tri"], cast(Severity, r["muc_do"]), r["van_ban"], r["dieu_khoan"])
            for r in self._rules
            if r["ma"] == code and r["muc_do"] and r["tu_nam"] <= nam and (not r["den_nam"] or nam <= r["den_nam"])
        }
