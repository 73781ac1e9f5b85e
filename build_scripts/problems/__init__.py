"""A problem: what a contributor is told of one mistake. Its text is made here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from ..messages import SEVERITIES, Severity, catalogue, words
from ..model import Rule, Table
from ..vietnamese.private import private

Text = TypeVar("Text", bound=str)
MASKED = "(đã che)"
"""Stands for private data, so that no message, page or download repeats it."""
SHOWN_LENGTH = 80
"""Characters of a cell's value shown in a message; hostile cells can be long."""
MOST, TOO_MANY = 50_000, "qua_nhieu_van_de"
"""Problems told of one state of the register, and the one that stands for the rest: nobody reads more, and to tell the
millions of a hostile file would take hours."""

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


FORM_REPAIRS = ("dang_tep", "dang_unicode", "thu_tu_cot", "dong_trong", "xuong_dong_trong_o")
"""Problems of a file's form that writing it again in canonical form mends."""


@dataclass(frozen=True)
class Problem:
    """`line` is the file's line (header = 1; 0 = the file itself), `column` the schema's column name. `facts` fill the
    sentences of the code; "o" (F14), "tieu_de" (the form's column title) and "ai" (whose row) tell the place."""

    severity: Severity
    code: str
    file: str
    line: int = 0
    column: str = ""
    value: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def says(self) -> str:
        return self.told(str)[0]

    @property
    def remedy(self) -> str:
        return self.told(str)[1]

    def told(self, prepare: Callable[[str], Text]) -> tuple[Text, Text]:
        """What is wrong and how to mend it, from sentences that `prepare` has made ready before any data is in them."""
        entry = catalogue()[self.code]
        return self._sentence(entry.says, prepare), self._sentence(entry.remedy, prepare)

    @property
    def repairable(self) -> bool:
        """Whether `fix` mends it: a file's form, or a cell whose canonical form is known (fact "sua")."""
        return self.code in FORM_REPAIRS or "sua" in self.facts

    @property
    def place(self) -> str:
        """The place as one finds it: cell as in a spreadsheet, column as in the form, whose row."""
        return " · ".join(filter(None, (self.spot, self.whose)))

    @property
    def whose(self) -> str:
        """The name by which people know the row, fit for a sentence."""
        return shown(self.facts.get("ai", ""))

    @property
    def spot(self) -> str:
        """The place within the row."""
        cell = ""
        if "o" in self.facts:
            cell = words("cho.o", o=self.facts["o"])
        elif self.line:
            cell = words("cho.dong", dong=self.line)
        return " · ".join(filter(None, (cell, self.facts.get("tieu_de", ""))))

    def _sentence(self, template: str | Mapping[str, str], prepare: Callable[[str], Text]) -> Text:
        text = prepare(template if isinstance(template, str) else template[self.facts["kieu"]])
        filled = text.format(**{"gia_tri": shown(self.value), **{k: shown(v, 400) for k, v in self.facts.items()}})
        return cast(Text, filled)  # a text of its kind, which its own `format` keeps

    def under(self, rule: Rule) -> Problem:
        """The same problem with the severity that the rule gives it."""
        return replace(self, severity=rule.severity)

    @property
    def order(self) -> tuple[str, int, int, str, str, str]:
        cell = self.facts.get("o", "")
        letters = cell.rstrip("0123456789")
        return (self.file, self.line, len(letters), letters, self.code, self.value)


def problem(code: str, file: str, line: int = 0, *, column: str = "", value: str = "", **facts: str) -> Problem:
    """A problem of a file or a line, with the severity of its code."""
    return Problem(catalogue()[code].severity, code, file, line, column, "" if private(value) else value, facts)


def cell_problem(
    code: str, table: Table, label: int, column: str, *, value: str | None = None, **facts: str
) -> Problem:
    """A problem of one cell, with its place told in the three ways people look for it."""
    line, source = table.line(label), table.source(label)
    found = str(table.rows.at[label, column]) if value is None else value
    found = "" if private(found) else found
    place = {
        "o": table.schema.cell(column, line),
        "tieu_de": table.schema.field(column).label,
        "ai": whose(table, label),
    }
    return Problem(catalogue()[code].severity, code, source.path, line, column, found, {**place, **facts})


WHOSE = {
    "ca-nhan": "ho_ten",
    "tap-the": "tap_the",
    "sang-kien": "ten",
    "units": "ten",
    "titles": "ten",
    "targets": "ten",
}


def whose(table: Table, label: int) -> str:
    """The name by which people know the row: the person, the collective, the unit; empty where rows have none."""
    column = WHOSE.get(table.schema.name)
    return str(table.rows.at[label, column]) if column else ""


def shown(value: str, length: int = SHOWN_LENGTH) -> str:
    """A value fit for a sentence: private data masked, hidden characters named, long text cut, no old command of the
    runner ("##[group]"), which obeys it wherever in a line it stands."""
    if private(value):
        return MASKED
    value = _HIDDEN.sub(lambda m: f"[U+{ord(m[0]):04X}]", value).replace("##[", "# #[")
    return value if len(value) <= length else value[: length - 1] + "…"


def sort(problems: Iterable[Problem]) -> list[Problem]:
    """By place, without repetition."""
    unique = {(p.order, p.severity, *sorted(p.facts.items())): p for p in problems}
    return sorted(unique.values(), key=lambda p: p.order)


def count(problems: Iterable[Problem]) -> dict[Severity, int]:
    totals = dict.fromkeys(SEVERITIES, 0)
    for p in problems:
        totals[p.severity] += 1
    return totals
