"""The hidden sheet of a form that the program made: whose it is, of which season, who was printed in it.

What it says is data like any other: anyone can copy or change it. It settles only what the form itself leaves open, and
where the form says something else, it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...messages import form_workbook as form
from ...model import TableSchema
from ...repo import TITLE_FORMS
from ...vietnamese.identity import person_key
from .block import Block
from .identity import Part, Said, units_said
from .page import Page
from .unit_names import UnitNames

_YEAR = re.compile(r"20\d\d")
_NOT_THE_CLERKS = frozenset(("tt", "@nam_truoc"))


@dataclass(frozen=True)
class Template:
    """`people` are the keys of the names printed in each form."""

    page: Page
    don_vi: str
    nam: str
    people: Mapping[str, frozenset[str]] = field(default_factory=dict)


Templates = Mapping[int, Template]
"""By the number of the book."""


def templates(books: Iterable[Sequence[Page]]) -> dict[int, Template]:
    return {number: found for number, pages in enumerate(books) if (found := _template(pages))}


def _template(pages: Sequence[Page]) -> Template | None:
    page = next((p for p in pages if p.sheet.hidden and p.name == form.META and _is_ours(p)), None)
    if page is None:
        return None
    rows = [(row[0], row[1]) for row in page.texts]
    told = dict(reversed(rows))
    people = {name: frozenset(person_key(text) for key, text in rows if key == name) for name in TITLE_FORMS}
    year = told.get(form.META_SEASON, "")
    return Template(page, told.get(form.META_UNIT, ""), year if _YEAR.fullmatch(year) else "", people)


def _is_ours(page: Page) -> bool:
    return page.width > 1 and page.texts[0][:2] == (form.META_KIND, form.META_MARK)


def is_ours(page: Page, template: Template | None) -> bool:
    """Whether a page without a table is one that the form came with: its instructions, or the hidden sheet."""
    return template is not None and (page.sheet is template.page.sheet or page.name == form.GUIDE)


def settle_unit(part: Part, template: Template, names: UnitNames) -> bool:
    """The form's unit where its head names none; True when the head names another, and it had to be asked."""
    code = template.don_vi
    if not code or part.unit == code:
        return False
    if code not in names.units:
        part.ledger.note("mau_don_vi_la", template.page, co=code)
        return False
    if not part.unit:
        part.unit = code
        return False
    said = _last(units_said(part.page, part.block.head, names), part)
    choices = [(each, names.name(each)) for each in sorted({part.unit, code})]
    part.ledger.ask("mau_cua_don_vi_khac", part.page, said.place, choices, value=said.text, mau=names.name(code))
    part.unit = ""
    return True


def _last(said: Iterator[Said], part: Part) -> Said:
    return [each for each in said if each.code == part.unit][-1]


def tolerate(block: Block, schema: TableSchema, template: Template) -> None:
    """A row of a form whose name was taken out, and only what was printed beside it is left, is an empty one. People
    are printed below the titles and the numbers of columns."""
    last = block.header.bottom + 1 + len(template.people.get(schema.name, ()))
    name = block.header.at(*schema.identity_columns[:1])
    looked_at = [row for row, code in block.refused if code == "khong_ten"] + [row for row, _ in block.sections]
    looked_at = [row for row in looked_at if row <= last]
    empty = {r for r in looked_at if name and not block.page.texts[r][name.index] and not _filled(block, r, schema)}
    block.refused = [(row, code) for row, code in block.refused if row not in empty]
    block.sections = [(row, title) for row, title in block.sections if row not in empty]
    block.page.kinds.update(dict.fromkeys(empty, "cho_trong"))


def leave_out_unmarked(parts: Sequence[Part], known: Templates, schemas: Mapping[str, TableSchema]) -> None:
    """People who were printed in the form and for whom nothing was filled in are not registered; it is told who."""
    for part in (part for part in parts if part.page.book in known):
        name, schema = part.block.header.form, schemas[part.block.header.form]
        people = known[part.page.book].people.get(name, frozenset())
        idle = [d for d in part.drafts if person_key(d.name) in people and not _filled(part.block, d.row, schema)]
        _forget(part, {draft.row for draft in idle}, schema)
        if idle:
            who = "; ".join(draft.name for draft in idle)
            part.ledger.note("dien_san_bo_trong", part.page, so_dong=str(len(idle)), ai=who)


def _forget(part: Part, gone: set[int], schema: TableSchema) -> None:
    """Take these rows out with all that was told of them. How days are written is not told either: the form's own
    format of the cells says it."""
    part.drafts = [draft for draft in part.drafts if draft.row not in gone]
    part.block.rows = [row for row in part.block.rows if row not in gone]
    part.page.kinds.update(dict.fromkeys(gone, "cho_trong"))
    places = {part.page.place(row, column) for row in gone for column in range(part.page.width)}
    days = {f.name for f in schema.fields if f.type == "date"}
    ledger = part.ledger
    ledger.repairs = [
        r for r in ledger.repairs if r.place not in places and not (r.code == "ngay" and r.column in days)
    ]
    ledger.questions = [question for question in ledger.questions if question.place not in places]


def _filled(block: Block, row: int, schema: TableSchema) -> bool:
    """Whether a row says anything beside who it is."""
    printed = {c.index for c in block.header.columns if c.target in (*schema.identity_columns, *_NOT_THE_CLERKS)}
    texts = block.page.texts[row]
    return any(text and c not in printed for c, text in enumerate(texts)) or any(r == row for r, _ in block.marked)
