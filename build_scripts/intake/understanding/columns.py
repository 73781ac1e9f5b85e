"""Columns: what each column of a table is, by its own title; a group above helps only where that says too little."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...messages import intake as say
from ...model import TableSchema
from ...vietnamese.suggest import closest
from .aliases import FORMS, Vocabulary, key
from .furniture import is_column_numbers, is_head, is_tail, total
from .marks import is_mark
from .page import Page

_LOOKED_AT = 60
LEFT_OUT = "@khong_lay"
"""The target of columns that the register does not keep: birth, sex, telephone."""


@dataclass(frozen=True)
class Title:
    """What stands over one column: its own texts (row, text), texts of the groups above, the column in which a merged
    cell over it begins."""

    index: int
    own: tuple[tuple[int, str], ...]
    groups: tuple[str, ...]
    begins: int

    def untitled(self) -> Title:
        """Its lowest text is the title of a group over other columns."""
        return replace(self, own=())


@dataclass(frozen=True)
class Column:
    """A column of the clerk's table. `target` is what it is (see aliases.toml), empty when unknown; `choices` are what
    an ambiguous title can mean; `why` is the code of the question it raises when cells below it are not empty."""

    index: int
    row: int
    title: str
    target: str = ""
    choices: tuple[str, ...] = ()
    why: str = ""
    misspelled: bool = False
    twin: str = ""
    """What it would be, had not another column come first."""

    @property
    def field(self) -> str:
        return "" if self.target[:1] in ("", "@", "#") else self.target.partition("=")[0]

    @property
    def value(self) -> str:
        """The value that a mark in this column stands for, where it is not x."""
        return self.target.partition("=")[2]


def form_of(titles: Sequence[Title], page: Page, bottom: int, vocabulary: Vocabulary) -> tuple[str, tuple[Column, ...]]:
    """The form of a table and its columns; "" and what is most likely, when nothing names its rows."""
    found = {form: tuple(_columns(titles, form, page, bottom, vocabulary)) for form in FORMS}
    targets = {form: {column.target for column in columns} for form, columns in found.items()}
    marks = {f.name for f in vocabulary.schemas["ca-nhan"].fields if f.is_mark}
    # A column "Sáng kiến" among titles and awards does not make a form of persons one of initiatives.
    if (
        not targets["ca-nhan"] & marks
        and "ten" in targets["sang-kien"]
        and targets["sang-kien"] & {"tac_gia", "cap", "mo_ta", "ma"}
    ):
        return "sang-kien", found["sang-kien"]
    if targets["ca-nhan"] & {"ho_ten", "@ho_dem", "@ten_rieng"}:
        return "ca-nhan", found["ca-nhan"]
    if "tap_the" in targets["tap-the"]:
        return "tap-the", found["tap-the"]
    likely = max(FORMS, key=lambda form: len(targets[form]))
    return "", found[likely]


def _columns(titles: Sequence[Title], form: str, page: Page, bottom: int, vocabulary: Vocabulary) -> Iterator[Column]:
    columns = [_column(title, form, vocabulary) for title in titles if title.own]
    taken: dict[str, Column] = {}
    # A title spelled right comes before one that only resembles it, a column with text before an empty one.
    for column in sorted(columns, key=lambda c: (c.misspelled, not _texts(page, bottom, c.index), c.index)):
        if column.target and column.target != LEFT_OUT:
            taken.setdefault(column.target, column)
    for column in columns:
        if column.target and taken.get(column.target, column) is not column:
            column = replace(column, target="", why="cot_trung", choices=(), twin=column.target)
        yield column
    name = taken.get("ho_ten") if form == "ca-nhan" else None
    if name and "@ten_rieng" not in taken:
        beside = next((t for t in titles if t.index == name.index + 1 and not t.own), None)
        if beside and _holds_given_names(beside, name.index, page, bottom):
            yield Column(beside.index, name.row, name.title, "@ten_rieng")


def _column(title: Title, form: str, vocabulary: Vocabulary) -> Column:
    row, text = title.own[-1]
    vague: tuple[str, ...] = ()
    for candidate in _candidates(title):
        targets = vocabulary.meaning(form, candidate)
        if targets and candidate not in vocabulary.vague:
            return Column(title.index, row, text, targets[0], misspelled=not vocabulary.is_spelled_so(text))
        vague = vague or targets
    if vague:
        return Column(title.index, row, text, choices=vague, why="cot_mo_ho")
    near = next(filter(None, (vocabulary.nearest(form, candidate) for candidate in _candidates(title))), ())
    if near:
        return Column(title.index, row, text, near[0], misspelled=True)
    return Column(title.index, row, text, why="cot_la")


def _candidates(title: Title) -> Iterator[str]:
    """The column's own lowest title first, then with what stands above it: "cơ sở" under "Chiến sĩ thi đua"."""
    own = [key(text) for _, text in title.own]
    leaf, above = own[-1], [*own[:-1]][::-1]
    groups = [key(text) for text in title.groups][::-1]
    yield leaf
    for part in [*above, *groups]:
        yield from (f"{part} {leaf}", f"{leaf} {part}")
    if len(own) > 1:
        yield " ".join(own)
    if len(groups) > 1:
        yield " ".join([*groups[::-1], leaf])


def choices_of(column: Column, schema: TableSchema) -> list[tuple[str, str]]:
    """Answers to "what is this column?": what its title may mean, else what it resembles, and the notes."""
    if column.why == "cot_trung":
        return list(say.TWIN_CHOICES)
    titles = {f.name: f.title for f in schema.fields}
    likely = list(column.choices)
    if not likely:
        near = closest(column.title, titles.values())
        likely = [name for name, title in titles.items() if title == near or name == "ghi_chu"]
    return [*((name, titles[name]) for name in likely), ("", say.CHOICE_LEAVE_OUT)]


def _texts(page: Page, bottom: int, column: int) -> list[tuple[int, str]]:
    first = bisect_right(page.occupied, bottom)
    rows = page.occupied[first : first + _LOOKED_AT]
    return [(r, page.texts[r][column]) for r in rows if page.texts[r][column]]


def _holds_given_names(title: Title, name: int, page: Page, bottom: int) -> bool:
    """A column without a title right of the names: the second half of them, when it holds single words beside names."""
    first = bisect_right(page.occupied, bottom)
    names, words = 0, []
    for row in page.occupied[first : first + _LOOKED_AT]:
        texts = [text for text in page.texts[row] if text]
        if any(is_tail(text) or is_head(text) for text in page.texts[row][: title.index + 1] if text):
            break
        beside, word = page.texts[row][name : title.index + 1 : title.index - name]
        if any(map(str.isalpha, beside)) and not total(beside) and len(texts) > 1 and not is_column_numbers(texts):
            names += 1
            words += [word] if word else []
    if title.begins == name:
        return bool(words)
    single = sum(text[0].isalpha() and " " not in text and not is_mark(text) for text in words)
    return single * 2 >= names > 0 and single * 5 >= len(words) * 4 > 0
