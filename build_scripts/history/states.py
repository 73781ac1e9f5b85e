"""Two snapshots to two states: only files whose bytes differ are read, and what is needed to tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..changes.labels import step
from ..changes.state import State, UnitKey
from ..checks.dong_tong import NAMED as NAMED_BY
from ..checks.dong_tong import furniture
from ..messages import changes as say
from ..model import Register, Source, TableSchema
from ..read import read_sheet, refused, table_of
from ..read.limits import Allowance
from ..repairs.cells import canonical
from ..repairs.encoding import Refused
from ..repairs.sheet import Sheet
from ..repo import FORMS, classify, form_path, shared_path
from ..tables.share import NAMED, SHARED, cstd_shares, department
from .snapshot import Snapshot, contents

_ALWAYS = ("units", "titles", "rules")
"""Shared tables that give units, titles and quotas their names and numbers."""
Rows = list[dict[str, str]]
Schemas = Mapping[str, TableSchema]


@dataclass
class _Side:
    """One snapshot and what was read of it so far."""

    snapshot: Snapshot
    schemas: Schemas
    sources: dict[str, Source]
    sheets: dict[str, Sheet] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    allowance: Allowance = field(default_factory=Allowance)

    def load(self, paths: Iterable[str]) -> None:
        """Read these files, those that are here and not read yet. Raises CannotCompare, TooMuch."""
        known = {*self.sheets, *self.unread}
        wanted = (path for path in paths if path in self.sources and path not in known)
        found = contents(self.snapshot, wanted, self.allowance)
        self.unread |= dict.fromkeys(sorted(found.links), say.A_LINK)
        for path, size in found.too_large.items():
            self.unread[path] = say.TOO_LARGE.format(so_mb=-(-size // 2**20))
        for path, data in found.read.items():
            self._take(path, data)

    def _take(self, path: str, data: bytes) -> None:
        schema = self.schemas[self.sources[path].table]
        try:
            self.sheets[path], _ = read_sheet(data, path, schema, self.schemas)
        except Refused as refusal:
            self.unread[path] = refused(path, refusal, schema).says

    def rows(self, path: str) -> Rows:
        """The rows of a file, without what the paper prints around them."""
        if path not in self.sheets:
            return []
        table = self.sources[path].table
        header, name = self.schemas[table].header, NAMED_BY.get(table)
        rows = [dict(zip(header, cells, strict=True)) for cells in self.sheets[path].rows]
        return [row for row in rows if not furniture(row["tt"], row[name])] if name else rows

    def partial(self) -> dict[str, str]:
        return {
            path: say.RAGGED.format(so=len(sheet.ragged), dong=", ".join(str(line) for line, _ in sheet.ragged[:5]))
            for path, sheet in self.sheets.items()
            if sheet.ragged
        }

    def shared(self, table: str) -> dict[str, dict[str, str]]:
        return {row["ma"]: row for row in self.rows(shared_path(table))}


def states(before: Snapshot, after: Snapshot, schemas: Schemas) -> tuple[State, State]:
    """What `compare` needs of both. The schemas are those of the trusted root, never a proposal's."""
    old, new = before.entries, after.entries
    differing = {path for path in {*old, *new} if old.get(path) != new.get(path)}
    both = [_Side(side, schemas, _sources(side.entries)) for side in (before, after)]
    sources = {path: source for side in both for path, source in side.sources.items() if path in differing}
    keys = {(source.nam, source.don_vi) for source in sources.values() if source.don_vi}
    forms = [form_path(nam, unit, form) for nam, unit in keys for form in FORMS]
    for side in both:
        side.load([*map(shared_path, _ALWAYS), *sorted(sources), *forms])
    persons = {(source.nam, source.don_vi) for source in sources.values() if source.table == "ca-nhan"}
    units = [side.shared("units") for side in both]
    departments = {(nam, department(known, unit)) for nam, unit in persons for known in units}
    tables = [path for path, source in sources.items() if not source.don_vi]
    one, other = (_state(side, keys, tables, departments) for side in both)
    return one, other


def _sources(paths: Iterable[str]) -> dict[str, Source]:
    return {path: source for path in paths if (source := classify(path)) is not None}


def _state(side: _Side, keys: set[UnitKey], tables: Iterable[str], departments: set[UnitKey]) -> State:
    units = side.shared("units")
    persons = {path: key for path, key in _persons(side) if (key[0], department(units, key[1])) in departments}
    side.load(persons)
    counts = {key: _count(side, path) for path, key in persons.items()}
    partial = side.partial()
    broken = {(nam, department(units, ma)) for path, (nam, ma) in persons.items() if path in {*side.unread, *partial}}
    names = ("units", "rules")
    tabled = {name: table_of(side.schemas[name], side.sheets.get(shared_path(name))) for name in names}
    return State(
        files={path: f"{entry.id}{' link' * entry.is_link}" for path, entry in side.snapshot.entries.items()},
        sources=side.sources,
        forms={
            key: {f: side.rows(path) for f in FORMS if (path := form_path(*key, f)) in side.sources} for key in keys
        },
        tables={path: side.rows(path) for path in tables},
        titles=_in_order(side.shared("titles")),
        units=units,
        unread=side.unread,
        partial=partial,
        shares=cstd_shares(counts, Register(tabled, {}, (), date.min)),
        uncounted=frozenset(broken),
    )


def _in_order(titles: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    def place(ma: str) -> tuple[str, int, str]:
        row = titles[ma]
        return row["nhom"], step(row["thu_tu"]), ma

    return {ma: titles[ma] for ma in sorted(titles, key=place)}


def _persons(side: _Side) -> Iterator[tuple[str, UnitKey]]:
    for path, source in side.sources.items():
        if source.table == "ca-nhan":
            yield path, (source.nam, source.don_vi)


def _count(side: _Side, path: str) -> tuple[int, int]:
    """How many rows of a form register each of the two titles that the rule speaks of."""
    rows, schema = side.sheets[path].rows if path in side.sheets else [], side.schemas["ca-nhan"]
    named, shared = (
        sum(canonical(row[schema.header.index(column)], schema.field(column))[0] == "x" for row in rows)
        for column in (NAMED, SHARED)
    )
    return named, shared
