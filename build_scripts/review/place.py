"""What the guard and the owners must know of the register: the units with their accounts, the deadlines, the teams."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..messages import review as say
from ..model import TableSchema
from ..read import load_bytes, read_sheet, refused
from ..read.schemas import load_schemas
from ..repairs.encoding import Refused
from ..repo import SLUG, Repo, shared_path

ACCOUNT = re.compile(r"[A-Za-z0-9-]+(/[A-Za-z0-9._-]+)?")
"""An account of the code host, or a team within an organisation, without @."""
MOST_LINES = 5
"""Lines named in a sentence."""


OPEN = "mo"
"""The state of a season that takes registrations."""


@dataclass(frozen=True)
class Place:
    """`accounts` and `names` by unit, `deadlines` by season, `closed` the seasons that take nothing any more. Who
    speaks for what no unit owns: `office` for data and pages, `maintainers` for the program. A cell that is not written
    as it should be is left out."""

    office: str
    maintainers: str
    accounts: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    deadlines: Mapping[str, date] = field(default_factory=dict)
    closed: frozenset[str] = frozenset()


class BrokenPlace(Exception):
    """What the verdict rests on can't be read, so that none may be given; the text says which file, in a sentence."""


def load_place(repo: Repo) -> Place:
    """Read from the tables on the disk, which on the code host are those of the branch that is trusted.
    Raises BrokenPlace: with half a table, a unit would seem to have no account."""
    schemas = load_schemas(repo)
    seasons = _rows(repo, schemas, "seasons")
    units = [row for row in _rows(repo, schemas, "units") if SLUG.fullmatch(row["ma"])]
    office, maintainers = _teams(repo)
    return Place(
        office,
        maintainers,
        {row["ma"]: row["tai_khoan"] for row in units if ACCOUNT.fullmatch(row["tai_khoan"])},
        {row["ma"]: row["ten"] for row in units},
        {row["nam"]: day for row in seasons if (day := _day(row["han_dang_ky"]))},
        frozenset(row["nam"] for row in seasons if row["trang_thai"] != OPEN),
    )


def _teams(repo: Repo) -> tuple[str, str]:
    try:
        found = tomllib.loads(repo.teams.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise BrokenPlace(say.BROKEN_TEAMS) from None
    named = [found.get(key) for key in ("office", "maintainers")]
    if not all(isinstance(name, str) and ACCOUNT.fullmatch(name) for name in named):
        raise BrokenPlace(say.BROKEN_TEAMS)
    return str(named[0]), str(named[1])


def _rows(repo: Repo, schemas: Mapping[str, TableSchema], table: str) -> list[dict[str, str]]:
    path = shared_path(table)
    try:
        sheet, _ = read_sheet(load_bytes(repo, path), path, schemas[table], schemas)
    except Refused as why:
        told = refused(path, why, schemas[table])
        raise BrokenPlace(
            say.BROKEN_TABLE.format(path=path, why=": ".join(filter(None, (told.spot.capitalize(), told.says))))
        ) from None
    if sheet.ragged:
        lines = ", ".join(str(line) for line, _ in sheet.ragged[:MOST_LINES])
        raise BrokenPlace(say.BROKEN_ROWS.format(path=path, lines=lines))
    return [dict(zip(schemas[table].header, row, strict=True)) for row in sheet.rows]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
