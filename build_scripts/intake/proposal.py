"""A registration as understood -> the canonical CSV files that would hold it, each line knowing its row. Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model import FILE, Register, TableSchema
from ..repairs.sheet import serialise
from ..repo import FORMS, TITLE_FORMS, form_path
from ..tables.status import SIGNATURE
from ..vietnamese.identity import person_key
from .incoming import Wishes
from .understanding.aliases import NAMES
from .understanding.gather import COUNTS
from .understanding.model import Registration, Row

COVER = "phieu"
_OF_THE_OFFICE = ("ngay_nhan", "so_van_ban")
_SIGNED = (*SIGNATURE, "chuc_vu")

Forms = Mapping[str, Sequence[Mapping[str, str]]]
"""Rows of one unit as text, by form."""


@dataclass(frozen=True)
class Proposal:
    """`forms` are the rows to write, by form; `rows` the clerk's row behind each of them (the cover has none). `kept`
    counts rows that keep cells of before for which the clerk's form has no column; `untouched` are forms on record
    whose table came without a row: such a table takes nothing away."""

    registration: Registration
    forms: Forms
    present: Forms
    rows: Mapping[str, tuple[Row, ...]]
    files: Mapping[str, bytes] = field(repr=False)
    kept: int = 0
    untouched: tuple[str, ...] = ()

    @property
    def nam(self) -> str:
        return self.registration.nam

    @property
    def don_vi(self) -> str:
        return self.registration.don_vi

    @property
    def known(self) -> bool:
        """Whether it is known whose it is and of which season."""
        return bool(self.nam and self.don_vi)

    @property
    def differs(self) -> bool:
        """Whether a form that is there already says something else; an empty cell of the cover says nothing."""
        return any(form in self.present and _contradicts(form, self.present[form], r) for form, r in self.forms.items())

    @property
    def same(self) -> bool:
        return all(self.present.get(form) == rows for form, rows in self.forms.items())

    @property
    def signed(self) -> bool:
        return any(all(row[column] for column in SIGNATURE) for row in self.forms.get(COVER, ()))

    @property
    def reference(self) -> str:
        """A number for the receipt that two registrations share only when they say the same: 3F9A-21C0-7B04."""
        digest = hashlib.sha256()
        for path, content in sorted(self.files.items()):
            digest.update(f"{path}\n{len(content)}\n".encode())
            digest.update(content)
        number = digest.hexdigest()[:12].upper()
        return "-".join(number[at : at + 4] for at in (0, 4, 8))


def _contradicts(form: str, before: Sequence[Mapping[str, str]], after: Sequence[Mapping[str, str]]) -> bool:
    if form == COVER and len(before) == len(after) == 1:
        return any(value not in ("", after[0][column]) for column, value in before[0].items())
    return before != after


def present_forms(register: Register, nam: str, don_vi: str) -> dict[str, list[dict[str, str]]]:
    """What the register holds of a unit; a file that can't be read counts as there, with no row."""
    found: dict[str, list[dict[str, str]]] = {}
    for form in FORMS:
        table = register.tables[form]
        path = form_path(nam, don_vi, form)
        number = next((n for n, source in enumerate(table.sources) if source.path == path), None)
        if number is not None:
            rows = table.rows[table.rows[FILE] == number][list(table.schema.header)]
            found[form] = [dict(zip(rows.columns, row, strict=True)) for row in rows.itertuples(index=False, name=None)]
    return found


def propose(registration: Registration, present: Forms, schemas: Mapping[str, TableSchema], wishes: Wishes) -> Proposal:
    """`present` are the forms that the register holds already; those that the files do not speak of stay. Nor does a
    table without a row speak: the forms to fill in come with all of them, and who has nothing to add leaves one blank.
    """
    untouched = tuple(form for form, rows in registration.forms.items() if not rows and form in present)
    told = {form: rows for form, rows in registration.forms.items() if form not in untouched}
    forms: dict[str, list[dict[str, str]]] = {}
    cover = _cover(registration, told, present.get(COVER, ()), schemas[COVER], wishes)
    if any(cover.values()):
        forms[COVER] = [cover]
    kept = 0
    for form, rows in told.items():
        forms[form] = [row.texts for row in rows]
        if form in TITLE_FORMS:
            kept += _keep(forms[form], rows, present.get(form, ()), schemas[form])
    files = {
        form_path(registration.nam, registration.don_vi, form): _csv(schemas[form], rows)
        for form, rows in forms.items()
        if registration.nam and registration.don_vi
    }
    return Proposal(registration, forms, present, told, files, kept, untouched)


def _keep(
    texts: Sequence[dict[str, str]], rows: Sequence[Row], before: Sequence[Mapping[str, str]], schema: TableSchema
) -> int:
    """Fills what the paper form has no column for (position, staff code, reason …) from the row of the same name that
    is there already, in place; the number of rows filled. Of two of one name it is not known which, so neither."""
    name = NAMES[schema.name]
    known, named = _alone(before, name), _alone(texts, name)
    kept = 0
    for text, row in zip(texts, rows, strict=True):
        key = person_key(text[name])
        old = known.get(key, {}) if key in named else {}
        silent = (f.name for f in schema.fields if not f.on_paper and f.name not in row.columns)
        filled = {column: old[column] for column in silent if old.get(column)}
        text.update(filled)
        kept += bool(filled)
    return kept


def _alone(rows: Sequence[Mapping[str, str]], name: str) -> dict[str, Mapping[str, str]]:
    """Rows by the key of their name, those of a name that stands twice left out."""
    counts = Counter(person_key(row[name]) for row in rows)
    return {key: row for row in rows if counts[key := person_key(row[name])] == 1}


def _csv(schema: TableSchema, rows: Sequence[Mapping[str, str]]) -> bytes:
    return serialise(schema.header, ([row[column] for column in schema.header] for row in rows)).encode("utf-8")


def _cover(
    registration: Registration,
    told: Mapping[str, Sequence[Row]],
    before: Sequence[Mapping[str, str]],
    schema: TableSchema,
    wishes: Wishes,
) -> dict[str, str]:
    """What the file says counts before what was asked for, and that before what is there already. A declared total that
    is there stays as long as it agrees with the rows that come; else they are not the rows it counted."""
    there = (*before, {})[0]
    silent = [column for form, column in COUNTS.items() if form not in told]
    agreeing = [COUNTS[form] for form in told if form in COUNTS and there.get(COUNTS[form]) == str(len(told[form]))]
    said = {column: cell.text for column, cell in registration.cover.items() if column not in silent}
    asked = {"ngay_ky": wishes.signed_on, "nguoi_ky": wishes.signed_by, "ngay_nhan": wishes.received}
    kept = {column: there.get(column, "") for column in (*_OF_THE_OFFICE, *_SIGNED, *silent, *agreeing)}
    kept["ngay_nhan"] = kept["ngay_nhan"] or wishes.arrived
    given = {column: value for column, value in asked.items() if value}
    cover = {**kept, **given, **said}
    return {column: cover.get(column, "") for column in schema.header}
