"""What a form comes filled with: the unit, who is in it, what each of them registered the season before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ...messages import form_workbook as say
from ...model import Register, TableSchema
from ...repo import TITLE_FORMS
from ...tables import SeasonTables
from ...vietnamese.dates import parse_date
from ...vietnamese.identity import person_key

Row = Mapping[str, str]
Value = str | date
"""What a cell holds; empty is a cell to write in."""
Rows = Mapping[str, Mapping[str, list[dict[str, str]]]]
"""By form and by unit."""


@dataclass(frozen=True)
class Member:
    """A person or collective of the unit: what the columns hold that say who it is, what it registered the season
    before."""

    known: Mapping[str, Value]
    before: str = ""


@dataclass(frozen=True)
class Filling:
    """One form to fill in: `ma` and all else are empty for the blank one. `season` is the row of seasons.csv,
    `position` what stands above the signature."""

    season: Row
    ma: str = ""
    ten: str = ""
    signer: str = ""
    position: str = say.HEAD_OF_UNIT
    rosters: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)

    @property
    def nam(self) -> str:
        return self.season["nam"]

    @property
    def invented(self) -> bool:
        return bool(self.season["minh_hoa"] and self.ma)


def blank(season: Row) -> Filling:
    return Filling(season)


def fillings(register: Register, seasons: Mapping[str, SeasonTables], nam: str) -> Iterator[Filling]:
    """One for each unit of the season. People are those of its registration, or of the one the season before; only what
    counts in the totals is taken, so that nothing is printed that the site does not show."""
    tables = seasons[nam]
    earlier = max((other for other in seasons if other < nam), default="")
    now = tables.by_unit
    before: Rows = seasons[earlier].by_unit if earlier else {form: {} for form in TITLE_FORMS}
    covers = {unit.ma: unit.cover for unit in seasons[earlier].units} if earlier else {}
    for unit in tables.units:
        rosters = {
            form: tuple(_members(register, form, now[form].get(unit.ma, []), before[form].get(unit.ma, [])))
            for form in TITLE_FORMS
        }
        if not rosters["tap-the"]:
            rosters["tap-the"] = (Member({"tap_the": unit.ten}),)
        head = unit.unit["truong_don_vi"]
        position = _position((unit.cover, covers.get(unit.ma, {})), head).upper() or say.HEAD_OF_UNIT
        yield Filling(tables.season, unit.ma, unit.ten, head, position, rosters)


def _members(
    register: Register, form: str, now: list[dict[str, str]], before: list[dict[str, str]]
) -> Iterator[Member]:
    schema = register.tables[form].schema
    names, days = schema.identity_columns, {f.name for f in schema.fields if f.type == "date"}
    registered = {person_key(row[names[0]]): _registered(register, schema, row) for row in before}
    for row in now or before:
        known = {name: _value(row[name], name in days) for name in names}
        yield Member(known, registered.get(person_key(row[names[0]]), "") if registered else "")


def _value(text: str, is_day: bool) -> Value:
    day = parse_date(text) if is_day else None
    return date.fromisoformat(day) if day else text


def _registered(register: Register, schema: TableSchema, row: Row) -> str:
    """LĐTT; CSTĐCS; HCLĐ Ba."""
    found = []
    for name in schema.title_columns:
        if row[name]:
            title = register.titles.get(name, {})
            short = title.get("viet_tat") or title.get("ten") or schema.field(name).title
            found.append(short if schema.field(name).is_mark else f"{short} {row[name]}")
    return "; ".join(found)


def _position(covers: Sequence[Row], head: str) -> str:
    """As what the head signed last."""
    signed = (cover for cover in covers if head and person_key(cover.get("nguoi_ky", "")) == person_key(head))
    return next((cover["chuc_vu"] for cover in signed if cover["chuc_vu"]), "")
