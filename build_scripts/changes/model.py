"""What the comparison speaks of: forms in, changes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

Format = Literal["text", "markdown", "json"]
FORMATS: tuple[Format, ...] = ("text", "markdown", "json")
"""What the differences can be told in."""
Row = Mapping[str, str]
"""One row as text, by the schema's columns."""
Forms = Mapping[str, Sequence[Row]]
"""A unit's rows by form: phieu, tap-the, ca-nhan, sang-kien. A form that is absent has no rows."""


class Kind(StrEnum):
    """What happened, in the order in which it is told: what someone may lose comes first."""

    ROW_REMOVED = "bo_dong"
    REMOVED = "bo"
    LOWERED = "ha"
    UNCLEAR = "khong_ro"
    RAISED = "nang"
    ROW_ADDED = "them_dong"
    ADDED = "them"
    RENAMED = "doi_ten"
    CELL = "o_khac"
    FORM_ONLY = "hinh_thuc"


class Mark(NamedTuple):
    """What a row registers: a title, an award, a level of task completion. `value` is x, or the entry of a list."""

    column: str
    value: str


@dataclass(frozen=True)
class Change:
    """One difference. `who` is whom or what the row is about, as it is written now (then, where it is gone).

    `before` and `after` are the cells of `column`; `marks_before` and `marks_after` what was registered. `certain` is
    False where only the likeness of two rows speaks for the change, and `ground` is then the column that they share.
    `count` is the number of rows that one change tells of. `row` is the whole row that came, or that has `gone`.
    """

    kind: Kind
    form: str
    who: str = ""
    column: str = ""
    before: str = ""
    after: str = ""
    marks_before: tuple[Mark, ...] = ()
    marks_after: tuple[Mark, ...] = ()
    certain: bool = True
    ground: str = ""
    count: int = 1
    gone: bool = False
    row: Row = field(default_factory=dict, compare=False, repr=False)


SAME_ROWS, NO_ROWS = "tep", "tep_trong"
"""Grounds of a change that is the file's alone: other bytes with the same rows; a file that came or went without rows.
`who` is its path then."""
ORDER = {kind: place for place, kind in enumerate(Kind)}
