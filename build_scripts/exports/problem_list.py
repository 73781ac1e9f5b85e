"""The complete list of problems as a file to sort and filter: CSV and XLSX. However many there are, each is a row."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

import xlsxwriter

from ..messages import SEVERITIES
from ..messages.terminal import HELP_PAGE, PROBLEM_LIST, PROBLEM_LIST_WORDS
from ..problems import Problem, shown
from ..problems.render import Scope
from .sheets import for_spreadsheets

WIDTHS = (10, 16, 44, 7, 7, 28, 26, 26, 60, 60, 14, 24, 34)
"""Of the columns, in characters."""
LONGEST = 2000
"""Characters of a cell; Excel itself ends at 32,767."""
_BORN = datetime(2022, 1, 1)
"""The day that the workbook says it was made: the same list gives the same bytes."""


def problem_list_csv(problems: Sequence[Problem], scope: Scope | None = None) -> bytes:
    return for_spreadsheets(PROBLEM_LIST, _rows(problems, scope))


def problem_list_xlsx(problems: Sequence[Problem], scope: Scope | None = None) -> bytes:
    """One sheet with a filter on its head; every cell is text, so that none runs as a formula or opens as a link."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": PROBLEM_LIST_WORDS["sheet"], "created": _BORN})
    sheet = book.add_worksheet(PROBLEM_LIST_WORDS["sheet"])
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "text_wrap": True, "valign": "vcenter"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    for column, (title, width) in enumerate(zip(PROBLEM_LIST, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, bold)
    last = 0
    for last, row in enumerate(_rows(problems, scope), 1):
        for column, cell in enumerate(row):
            sheet.write_string(last, column, _literal(cell), plain)
    sheet.autofilter(0, 0, last, len(PROBLEM_LIST) - 1)
    sheet.freeze_panes(1, 0)
    book.close()
    return stream.getvalue()


def _literal(text: str) -> str:
    """XlsxWriter takes a text between <r> and </r> for one that is formatted already and writes it as it stands."""
    return f"<r><t>{escape(text)}</t></r>" if text.startswith("<r>") and text.endswith("</r>") else text


def _rows(problems: Sequence[Problem], scope: Scope | None) -> Iterator[list[str]]:
    for own, found in ((True, problems), (False, scope.outside if scope else ())):
        for p in found:
            yield [
                SEVERITIES[p.severity],
                PROBLEM_LIST_WORDS["own" if own else "outside"] if scope else "",
                shown(p.file, LONGEST),
                str(p.line or ""),
                p.facts.get("o", ""),
                p.facts.get("tieu_de", ""),
                shown(p.facts.get("ai", ""), LONGEST),
                shown(p.value, LONGEST),
                p.says,
                p.remedy,
                PROBLEM_LIST_WORDS["repairable"] if p.repairable else "",
                p.code,
                f"{HELP_PAGE}#{p.code}",
            ]
