"""What the guard and the owners must know of the register: the units with their accounts, the deadlines, the teams."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..model import TableSchema
from ..read import load_bytes, read_sheet
from ..read.schemas import load_schemas
from ..repairs.encoding import Refused
from ..repo import SLUG, Repo, shared_path

ACCOUNT = re.compile(r"[A-Za-z0-9-]+(/[A-Za-z0-9._-]+)?")
"""An account of the code host, or a team within an organisation, without @."""


@dataclass(frozen=True)
class Place:
    """`accounts` and `names` by unit, `deadlines` by season. Who speaks for what no unit owns: `office` for data and
    pages, `maintainers` for the program. What is not written as it should be is left out."""

    office: str
    maintainers: str
    accounts: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    deadlines: Mapping[str, date] = field(default_factory=dict)

    def account(self, unit: str) -> str:
        """Who answers for a unit's folder."""
        return self.accounts.get(unit) or self.office


class BrokenTeams(Exception):
    """The file that names the teams can't be understood."""


def load_place(repo: Repo) -> Place:
    """Read from the tables on the disk, which on the code host are those of the branch that is trusted."""
    schemas = load_schemas(repo)
    units = [row for row in _rows(repo, schemas, "units") if SLUG.fullmatch(row["ma"])]
    office, maintainers = _teams(repo)
    return Place(
        office,
        maintainers,
        {row["ma"]: row["tai_khoan"] for row in units if ACCOUNT.fullmatch(row["tai_khoan"])},
        {row["ma"]: row["ten"] for row in units},
        {row["nam"]: day for row in _rows(repo, schemas, "seasons") if (day := _day(row["han_dang_ky"]))},
    )


def _teams(repo: Repo) -> tuple[str, str]:
    try:
        found = tomllib.loads(repo.teams.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise BrokenTeams from None
    named = [found.get(key) for key in ("office", "maintainers")]
    if not all(isinstance(name, str) and ACCOUNT.fullmatch(name) for name in named):
        raise BrokenTeams
    return str(named[0]), str(named[1])


def _rows(repo: Repo, schemas: Mapping[str, TableSchema], table: str) -> list[dict[str, str]]:
    try:
        sheet, _ = read_sheet(load_bytes(repo, shared_path(table)), shared_path(table), schemas[table], schemas)
    except Refused:
        return []
    return [dict(zip(schemas[table].header, row, strict=True)) for row in sheet.rows]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
