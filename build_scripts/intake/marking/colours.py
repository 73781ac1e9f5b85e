"""Problem cells coloured by kind, over whatever colour they have: a rule that always holds, not a fill.

A rule leaves the clerk's own colours as they are. Forms are marked by colour too, so a fill of ours would take a mark
away, and one left behind after the repair would be read as one. Rules are never read as marks and are taken off again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from ..remark import Kind
from .remarks import KINDS

COLOURS: Mapping[Kind, str] = {
    "loi": "FF9B9B",
    "tu_choi": "FF9B9B",
    "hoi": "FFC078",
    "canh_bao": "FFF07A",
    "luu_y": "BDE0FF",
}
"""Black letters stand out on each of them at 9 : 1 or more."""
OURS = 'N("so-dang-ky")=0'
"""Always true, and no one else's."""
_CELLS_IN_A_RULE = 400
"""Excel takes no list of cells above 8,192 letters."""


def colour(sheet: Worksheet, cells: Mapping[str, Kind]) -> None:
    """Colours cells by their reference ("F14", or "A3:C3" of merged ones); with none, takes our colours off."""
    theirs = list(_not_ours(sheet))
    made = ConditionalFormattingList()
    rules = list(_rules(cells))
    for number, (reference, kind) in enumerate(rules, 1):
        made.add(reference, _rule(kind, number))
    for number, (reference, rule) in enumerate(theirs, len(rules) + 1):
        rule.priority = number
        made.add(reference, rule)
    sheet.conditional_formatting = made


def _not_ours(sheet: Worksheet) -> Iterator[tuple[str, Rule]]:
    found = [(str(each.sqref), rule) for each in sheet.conditional_formatting for rule in each.rules]
    found.sort(key=lambda pair: pair[1].priority or 0)
    return ((reference, rule) for reference, rule in found if OURS not in (rule.formula or ()))


def _rules(cells: Mapping[str, Kind]) -> Iterable[tuple[str, Kind]]:
    for kind in KINDS:
        same = [reference for reference, its in cells.items() if its == kind]
        for first in range(0, len(same), _CELLS_IN_A_RULE):
            yield " ".join(same[first : first + _CELLS_IN_A_RULE]), kind


def _rule(kind: Kind, priority: int) -> Rule:
    colour_ = f"FF{COLOURS[kind]}"
    rule = FormulaRule(formula=[OURS], fill=PatternFill("solid", colour_, colour_), font=Font(color="FF000000"))
    rule.priority = priority
    return rule
