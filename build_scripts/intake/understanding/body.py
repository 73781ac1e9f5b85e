"""Rows: each cell of a row to take becomes the text of a schema's column; what can't be told is asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...messages import intake as say
from ...model import TableSchema
from ...vietnamese.spaces import tidy
from . import furniture
from .aliases import NAMES, Vocabulary
from .block import Block
from .columns import LEFT_OUT, Column, choices_of
from .ledger import About, Ledger
from .lone import post
from .marks import MARK_CHOICES
from .names import is_placeholder, is_sample, lacks_marks, read_name, several_names, split_post
from .outcome import Outcome
from .prose import doubtful_words
from .readers import Reader, fields_of, is_marked, reader_of

_ONE_PERSONS = frozenset(("muc_do", "@muc_do", "@danh_hieu", "@hinh_thuc", "huan_chuong_ld"))
"""Columns beside those of marks in which one cell can't be meant for several rows without being asked."""

_PROSE = frozenset(("ghi_chu", "ly_do", "mo_ta", "chuc_vu"))


@dataclass(eq=False, slots=True)
class Draft:
    """A row as read: the schema's columns that hold something, the number it had, what its column of units says."""

    block: Block
    row: int
    values: dict[str, str] = field(default_factory=dict)
    number: int = 0
    unit: str = ""
    at: dict[str, int] = field(default_factory=dict)
    """Where a text was found that has no column of its own in the clerk's table."""

    @property
    def name(self) -> str:
        return self.values[NAMES[self.block.header.form]]


def read_rows(block: Block, schema: TableSchema, vocabulary: Vocabulary, ledger: Ledger) -> list[Draft]:
    """The rows of a block in order."""
    body = _Body(block, schema, vocabulary, ledger)
    drafts = [body.read(row) for row in block.rows]
    body.tell_of_columns()
    body.ask_about_columns()
    body.ask_about_colours()
    return drafts


class _Body:
    def __init__(self, block: Block, schema: TableSchema, vocabulary: Vocabulary, ledger: Ledger) -> None:
        self.block, self.schema, self.ledger = block, schema, ledger
        self.page, self.texts = block.page, block.page.texts
        self.name_field = NAMES[schema.name]
        columns = block.header.columns
        self.names = sorted(
            (c for c in columns if c.target in (self.name_field, "@ho_dem", "@ten_rieng")),
            key=lambda c: (c.target == "@ten_rieng", c.index),
        )
        self.number, self.unit = block.header.at("tt", "@stt"), block.header.at("@don_vi")
        known = {c.index for c in (*self.names, self.number, self.unit) if c}
        self.readers: list[tuple[Column, Reader, bool]] = [
            (c, reader_of(c, schema, vocabulary), is_marked(c, schema))
            for c in columns
            if c.target and c.index not in known
        ]
        self.shared = [c for c, _, _ in self.readers if c.target in ("ghi_chu", "ly_do")]
        self.joined = False

    def read(self, row: int) -> Draft:
        texts, marked = self.texts[row], self.block.marked
        draft = Draft(self.block, row)
        draft.number = furniture.stt(texts[self.number.index]) if self.number else 0
        draft.unit = texts[self.unit.index] if self.unit else ""
        who = self._name(draft)
        for column, reader, is_mark in self.readers:
            text = texts[column.index]
            if text == "x" and is_mark and self._is_plain(row, column.index):
                self._put(draft, column, "x", who)
            elif text and is_mark and (row, column.index) in self.page.sheet.struck:
                place = self.page.place(row, column.index)
                about = About(column.field, column.title, who)
                self.ledger.ask("o_gach_ngang", self.page, place, MARK_CHOICES, about, text)
            elif text:
                about = About(column.field, column.title, who)
                several = column.target == "tac_gia" and several_names(self._lines(row, column))
                outcome = Outcome(text, (), "tac_gia_la") if several else reader(text)
                self._put(draft, column, self.ledger.read(outcome, self.page, row, column.index, about), who)
            elif marked and (row, column.index) in marked:
                self._put(draft, column, "x", who)
                place = self.page.place(row, column.index)
                self.ledger.repair("o_to_mau", self.page, place, "", "x", About(column.field, column.title, who))
        for column in self.shared:
            self._share(draft, column, who)
        self._tell_of_words(draft, who)
        self._ask_about_row(draft, who)
        return draft

    def _is_plain(self, row: int, column: int) -> bool:
        return self.page.raw(row, column) == "x" and (row, column) not in self.page.sheet.struck

    def _share(self, draft: Draft, column: Column, who: str) -> None:
        """A remark in a cell merged over several rows is one of each of them."""
        source = self.page.above(draft.row, column.index)
        if not source or not (text := self.texts[source[0]][column.index]):
            return
        first, last = source
        if column.field not in draft.values:
            draft.values[column.field] = text
        elif draft.row == first:
            count = sum(first <= row <= last for row in self.block.rows)
            place = self.page.place(first, column.index)
            about = About(column.field, column.title, who)
            self.ledger.repair("o_gop_chu", self.page, place, text, text, about, so_dong=str(count))

    def _name(self, draft: Draft) -> str:
        row, first = draft.row, self.names[0]
        parts = [(c, self.texts[row][c.index]) for c in self.names]
        text = " ".join(part for _, part in parts if part)
        about = About(self.name_field, first.title, text)
        outcome = self._read_name(draft, text, about) if self.schema.name == "ca-nhan" else Outcome(text)
        about = about._replace(who=outcome.value)
        if len(parts) > 1 and not self.joined and all(part for _, part in parts):
            self.joined = True
            before = " | ".join(part for _, part in parts)
            self.ledger.repair("ghep_ho_ten", self.page, self.page.place(row, first.index), before, text, about)
        draft.values[self.name_field] = who = self.ledger.read(outcome, self.page, row, first.index, about)
        if row in self.block.posts:
            self._post_below(draft, self.block.posts[row], about._replace(who=who))
        return who

    def _post_below(self, draft: Draft, row: int, about: About) -> None:
        column = self.page.cells(row)[0][0]
        text = post(self.page, [column], row)
        draft.values["chuc_vu"], draft.at["chuc_vu"] = text, column
        place = self.page.place(row, column)
        self.ledger.repair("chuc_vu_duoi", self.page, place, self.texts[row][column], text, about, ai=about.who)

    def _read_name(self, draft: Draft, text: str, about: About) -> Outcome:
        """The name; a position written beside or below it goes to the column of positions."""
        first = self.names[0]
        lines = self._lines(draft.row, first)
        if len(self.names) == 1 and several_names(lines):
            return Outcome(text, (), "hai_ten")
        name, post = split_post(text, lines if len(self.names) == 1 else ())
        outcome = read_name(name)
        if post and not outcome.question:
            draft.values["chuc_vu"], draft.at["chuc_vu"] = post, first.index
            after = f"{outcome.value}; {post}"
            return outcome._replace(steps=(("chuc_vu", text, after),))
        return outcome if not post else outcome._replace(value=text)

    def _lines(self, row: int, column: Column) -> list[str]:
        return [line for line in map(tidy, self.page.raw(row, column.index).split("\n")) if line]

    def _put(self, draft: Draft, column: Column, value: str, who: str) -> None:
        if not value:
            return
        for name, text in fields_of(column, value):
            if name != column.target:
                draft.at[name] = column.index
            if draft.values.setdefault(name, text) != text:
                place = self.page.place(draft.row, column.index)
                labels = self.schema.field(name).categories
                choices = [(value, labels.get(value, value)) for value in (draft.values[name], text)]
                about = About(name, column.title, who)
                self.ledger.ask("hai_gia_tri", self.page, place, choices, about, self.texts[draft.row][column.index])

    def _tell_of_words(self, draft: Draft, who: str) -> None:
        """Words in a remark that may have lost letters: they are kept as written, and told."""
        for column in (c for c in self.block.header.columns if c.field in _PROSE):
            if words := doubtful_words(draft.values.get(column.field, "")):
                place = self.page.place(draft.row, column.index)
                self.ledger.note("chu_la", self.page, place, chu="; ".join(words), ai=who)

    def _ask_about_row(self, draft: Draft, who: str) -> None:
        number = self.texts[draft.row][self.number.index] if self.number else ""
        first, person = self.names[0], self.schema.name == "ca-nhan"
        place = self.page.place(draft.row, first.index)
        if (person and is_sample(who)) or (number and is_sample(number)):
            about = About(self.name_field, first.title, who)
            self.ledger.ask("dong_mau", self.page, place, say.ROW_CHOICES, about, who)
        elif person and is_placeholder(who):
            self.ledger.note("ten_nhu_mau", self.page, place, ai=who)
        if person and lacks_marks(who):
            self.ledger.note("ten_khong_dau", self.page, place, ai=who)
        for r0, c0, r1, c1 in self.page.merged.get(draft.row, ()):
            if r1 > r0 and self.texts[r0][c0] and (column := self._mark_at(c0, c1)):
                about = About(column.field, column.title, who)
                self.ledger.ask(
                    "o_gop", self.page, self.page.place(r0, c0), say.MERGED_CHOICES, about, self.texts[r0][c0]
                )

    def _mark_at(self, first: int, last: int) -> Column | None:
        titles = (c for c, _, is_mark in self.readers if is_mark or c.target in _ONE_PERSONS)
        return next((c for c in titles if first <= c.index <= last), None)

    def tell_of_columns(self) -> None:
        """Columns that the register does not keep, when they hold something."""
        for column in (c for c in self.block.header.columns if c.target == LEFT_OUT):
            if count := sum(bool(self.texts[row][column.index]) for row in self.block.rows):
                place = self.page.place(column.row, column.index)
                self.ledger.note("cot_khong_lay", self.page, place, cot=column.title, so_o=str(count))

    def ask_about_columns(self) -> None:
        """Columns that are nothing in the schema, and texts beside the table: asked when they hold something."""
        titled = {c.index: c for c in self.block.header.columns}
        found: dict[int, list[int]] = {}
        strange = [c for c in range(self.page.width) if c not in titled or not titled[c].target]
        for row in self.block.rows if strange else ():
            for c in strange:
                if self.texts[row][c]:
                    found.setdefault(c, []).append(row)
        for c, rows in found.items():
            column = titled.get(c)
            if column and column.why == "cot_trung" and self._repeats(column, rows):
                continue
            title = column.title if column else ""
            place = self.page.place(column.row if column else rows[0], c)
            choices = choices_of(column, self.schema) if column else [("", say.CHOICE_LEAVE_OUT)]
            code = column.why if column else "o_ngoai_bang"
            about, value = About(title=title), self.texts[rows[0]][c]
            self.ledger.ask(code, self.page, place, choices, about, value, so_o=str(len(rows)), cot=title)

    def _repeats(self, column: Column, rows: list[int]) -> bool:
        """Whether a second column of one title says what the first says."""
        first = self.block.header.at(column.twin)
        return first is not None and all(self.texts[r][column.index] == self.texts[r][first.index] for r in rows)

    def ask_about_colours(self) -> None:
        if cells := self.block.unclear:
            place = self.page.place(*cells[0])
            title = next((c.title for c in self.block.header.columns if c.index == cells[0][1]), "")
            about, count = About(title=title), str(len(cells))
            self.ledger.ask("o_to_mau", self.page, place, say.COLOUR_CHOICES, about, so_o=count)
