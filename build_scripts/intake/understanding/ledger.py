"""The ledger: where every step writes down what it read otherwise, could not decide, refused or noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from ...vietnamese.unicode_forms import mend_d, nfc
from ..grid import Place
from .model import Choice, Note, Question, Refusal, Repair, own_text
from .outcome import Outcome
from .page import Page


class About(NamedTuple):
    """What a finding is about: the schema's column, the column's title on the clerk's form, whose row it is."""

    field: str = ""
    title: str = ""
    who: str = ""


NOTHING = About()


@dataclass
class Ledger:
    repairs: list[Repair] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def read(self, outcome: Outcome, page: Page, row: int, column: int, about: About = NOTHING) -> str:
        """Write down what reading a cell gave, and give its value."""
        place = page.place(row, column)
        raw, text = page.raw(row, column), page.texts[row][column]
        if raw != text and mend_d(nfc(raw)) != text:
            self.repair("khoang_trang", page, place, raw, text, about)
        for code, before, after in outcome.steps:
            self.repair(code, page, place, before, after, about)
        if outcome.question:
            self.ask(outcome.question, page, place, outcome.choices, about, outcome.asked or text)
        return outcome.value

    def repair(
        self, code: str, page: Page, place: Place, before: str, after: str, about: About = NOTHING, **facts: str
    ) -> None:
        self.repairs.append(Repair(code, page.book, place, *about, facts, before, after))

    def ask(
        self,
        code: str,
        page: Page,
        place: Place,
        choices: Iterable[tuple[str, str]] = (),
        about: About = NOTHING,
        value: str = "",
        **facts: str,
    ) -> None:
        answers = tuple(Choice(*choice) for choice in choices)
        self.questions.append(Question(code, page.book, place, *about, facts, value, answers))

    def refuse(self, code: str, page: Page, row: int, **facts: str) -> None:
        column = next((c for c, text in enumerate(page.texts[row]) if text), 0)
        text = own_text(page.sheet.rows[row])
        self.refused.append(Refusal(code, page.book, page.place(row, column), facts=facts, text=text))

    def note(self, code: str, page: Page, place: Place | None = None, **facts: str) -> None:
        self.notes.append(Note(code, page.book, place or page.sheet_place(), facts=facts))
