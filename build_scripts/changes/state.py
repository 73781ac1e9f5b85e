"""One state of the register, as far as it may differ from another, and all that differs between two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Source
from ..tables.share import Share
from .labels import Labels
from .model import Change, Forms, Row

UnitKey = tuple[str, str]
"""Season and unit."""


@dataclass(frozen=True)
class State:
    """One state. `files` maps every compared path to the identity of its bytes. What is the same in both states need
    not be read: `forms` holds the units of which some file differs, all their forms, `tables` the shared tables that
    differ. `unread` says, by path, why a file could not be read; `partial` the same of files some of whose
    rows could not be.
    `shares` are those of the departments of changed units, `uncounted` the departments of which some rows could not
    be read."""

    files: Mapping[str, str]
    sources: Mapping[str, Source]
    forms: Mapping[UnitKey, Forms]
    tables: Mapping[str, Sequence[Row]]
    titles: Mapping[str, Row]
    units: Mapping[str, Row]
    unread: Mapping[str, str] = field(default_factory=dict)
    partial: Mapping[str, str] = field(default_factory=dict)
    shares: Mapping[UnitKey, Share] = field(default_factory=dict)
    uncounted: frozenset[UnitKey] = frozenset()


@dataclass(frozen=True)
class Total:
    """A count before and after: of a form's rows (`column` is ""), or of those that register one title or award.
    `unread` cells of the column now say nothing that can be read, and are not counted; `mended` are counted, though
    they are written otherwise than they should be."""

    form: str
    column: str
    before: int
    after: int
    unread: int = 0
    mended: int = 0


@dataclass(frozen=True)
class Uncounted:
    """A form that could not be counted whole, before or now: how many rows were read, None where none could be."""

    form: str
    before: int | None
    after: int | None
    is_new: bool
    """Whether it is the form of now that could not be read whole."""


@dataclass(frozen=True)
class UnitChanges:
    """One unit in one season. `standing` is "them" for a registration that is new, "bo" for one that is gone, else
    "sua"."""

    nam: str
    ma: str
    ten: str
    standing: str
    changes: tuple[Change, ...]
    totals: tuple[Total, ...]
    uncounted: tuple[Uncounted, ...] = ()


@dataclass(frozen=True)
class Move:
    """One person out of one unit's form and into another's; `changes` are what else differs between the rows.
    `certain` by the staff code; by the name alone it is only likely."""

    nam: str
    who: str
    source: str
    target: str
    certain: bool
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class TableChanges:
    """A shared table, or the decisions of a year."""

    table: str
    path: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class FileChange:
    """A file without rows that people read: a page of a plan, a schema, a file that no table owns."""

    path: str
    standing: str


@dataclass(frozen=True)
class Unread:
    """A file, or some rows of it, that could not be read, and in which of the two states; `why` is a sentence."""

    path: str
    is_new: bool
    why: str


@dataclass(frozen=True)
class Quota:
    """A department's share of CSTĐ cơ sở before and after; None where there was none, both None where files that
    can't be read keep it from being counted."""

    nam: str
    ten: str
    before: Share | None
    after: Share | None


@dataclass(frozen=True)
class Changes:
    """All that differs between two states. `totals` sum the changed units, by season."""

    labels: Labels
    unit_names: Mapping[str, str]
    units: tuple[UnitChanges, ...] = ()
    moves: tuple[Move, ...] = ()
    tables: tuple[TableChanges, ...] = ()
    files: tuple[FileChange, ...] = ()
    unread: tuple[Unread, ...] = ()
    totals: Mapping[str, tuple[Total, ...]] = field(default_factory=dict)
    quotas: tuple[Quota, ...] = ()

    @property
    def count(self) -> int:
        """How many things are told; 0 means that nothing differs."""
        told = sum(len(unit.changes) for unit in self.units) + sum(len(table.changes) for table in self.tables)
        empty = sum(1 for unit in self.units if not unit.changes and unit.standing != "sua")
        return told + empty + len(self.moves) + len(self.files) + len(self.unread)
