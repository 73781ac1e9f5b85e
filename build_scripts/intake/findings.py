"""What the intake asks, refuses and reckons otherwise, as remarks at the clerk's cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..messages import receipt as say
from ..model import TableSchema
from ..problems import shown
from .remark import Remark
from .understanding.model import Question, Refusal, Total


def of_findings(questions: Iterable[Question], refused: Iterable[Refusal]) -> Iterator[Remark]:
    for row in refused:
        yield Remark("tu_choi", row.book, row.place, row.title, row.who, row.says, say.REFUSED_REMEDY)
    for asked in questions:
        choices = [shown(choice.label) for choice in asked.choices]
        yield Remark("hoi", asked.book, asked.place, asked.title, asked.who, asked.says, say.answers(choices))


def of_totals(totals: Iterable[Total], schemas: Mapping[str, TableSchema]) -> Iterator[Remark]:
    """Totals that the form reckons otherwise. The number of rows is left to the check of the cover, which counts it."""
    for total in totals:
        if not total.agrees and (total.column or total.part):
            title = schemas[total.form].field(total.column).title if total.column else say.ROWS
            sentence = say.SECTION_DIFFERS if total.part else say.TOTAL_DIFFERS
            says = sentence.format(part=shown(total.part), declared=total.declared, counted=total.counted)
            yield Remark("canh_bao", total.book, total.place, title, "", says, say.TOTAL_REMEDY)
