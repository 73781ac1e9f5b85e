"""What was understood: registrations of text rows in the schemas' columns, and all that a person must be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar

from ...messages import intake as say
from ...problems import shown
from ..grid import Place, Sheet


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell. `book` is the index of the file, `column` the schema's column if one is concerned, `title`
    the column's title as the clerk's form has it, `who` the person or collective of the row."""

    code: str
    book: int
    place: Place
    column: str = ""
    title: str = ""
    who: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    _sentences: ClassVar[Mapping[str, str]] = {}
    _longest: ClassVar[int] = 200

    @property
    def says(self) -> str:
        """The sentence of the code, without the place, which stands beside it."""
        facts = {**self.facts, **self._texts()}
        return self._sentences[self.code].format(**{key: shown(value, self._longest) for key, value in facts.items()})

    def _texts(self) -> dict[str, str]:
        return {}


@dataclass(frozen=True, slots=True)
class Repair(Finding):
    """What was read otherwise than it is written, its meaning being certain."""

    before: str = ""
    after: str = ""
    _sentences = say.REPAIRS

    def _texts(self) -> dict[str, str]:
        return {"truoc": self.before, "sau": self.after}


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: a value for the program and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question(Finding):
    """What can mean two things, or nothing known. Nothing was taken for it but a name, which stays as written; the text
    that raised it stands in `value`."""

    value: str = ""
    choices: tuple[Choice, ...] = ()
    _sentences = say.QUESTIONS

    def _texts(self) -> dict[str, str]:
        return {"gia_tri": self.value}


@dataclass(frozen=True, slots=True)
class Refusal(Finding):
    """A row that was not taken; `text` is the row as it stands."""

    text: str = ""
    _sentences = say.REFUSALS


@dataclass(frozen=True, slots=True)
class Note(Finding):
    """What a person should know and need not answer."""

    _sentences = say.NOTES
    _longest = 2000


@dataclass(frozen=True)
class Cell:
    """A text and where it was found; `own` is the text as written."""

    text: str
    book: int
    place: Place
    own: str = ""


@dataclass(frozen=True)
class Row:
    """One person, collective or initiative. `values` stand in the order of `header`, the schema's columns."""

    book: int
    line: int
    header: tuple[str, ...] = field(repr=False)
    values: tuple[str, ...]
    sheet: Sheet = field(repr=False, compare=False)
    columns: Mapping[str, int] = field(repr=False, compare=False)
    """Where each column of the schema that the table has stands in `sheet`; `line` is the row in `sheet.rows`."""

    @property
    def texts(self) -> dict[str, str]:
        return dict(zip(self.header, self.values, strict=True))

    def place(self, column: str = "") -> Place:
        """The cell of a column, or of the row's first text where the table has no such column."""
        cells = self.sheet.rows[self.line]
        first = next((i for i, cell in enumerate(cells) if cell.strip()), 0)
        return self.sheet.place(self.line, self.columns.get(column, first))

    @property
    def own(self) -> str:
        """The row as the clerk wrote it, for people."""
        return own_text(self.sheet.rows[self.line])


def own_text(cells: tuple[str, ...]) -> str:
    return " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())


@dataclass(frozen=True)
class Total:
    """A number declared in a row of totals, and what the rows taken give. `column` "" counts the rows themselves;
    `don_vi` is empty where the rows are of several units; `part` names the section, empty for the whole table."""

    form: str
    column: str
    declared: int
    counted: int
    book: int
    place: Place
    nam: str = ""
    don_vi: str = ""
    part: str = ""

    @property
    def agrees(self) -> bool:
        return self.declared == self.counted


@dataclass(frozen=True)
class Registration:
    """One unit's registration for one season: rows by form (only forms that were found), what the cover page asks.
    `nam` or `don_vi` is empty when it could not be known, and then there is a question."""

    nam: str
    don_vi: str
    forms: Mapping[str, tuple[Row, ...]]
    cover: Mapping[str, Cell] = field(default_factory=lambda: MappingProxyType({}))


_AROUND = ("dau_bieu", "chu_ky", "ghi_chu")
_WITHIN = ("tieu_de", "so_cot", "so_trang", "cho_trong", "muc", "chuc_vu", "tong")
FURNITURE = (*_AROUND, *_WITHIN, "trung", "an", "khac")
"""Kinds of rows that are no registration: head of the form, signatures, notes; column titles, their numbers, numbers
of printed pages, fillers, sections, positions below names, totals; the second copy of a row, rows of a hidden sheet,
rows of a sheet that is no form."""


@dataclass(frozen=True)
class SheetCount:
    """Every non-empty row of one sheet is taken, refused or furniture; nothing else can become of it."""

    book: int
    sheet: str
    rows: int
    taken: int
    refused: int
    furniture: Mapping[str, int]


@dataclass(frozen=True)
class Understood:
    """All that the books hold, in the order of the books."""

    registrations: tuple[Registration, ...]
    totals: tuple[Total, ...]
    repairs: tuple[Repair, ...]
    questions: tuple[Question, ...]
    refused: tuple[Refusal, ...]
    notes: tuple[Note, ...]
    counts: tuple[SheetCount, ...]
