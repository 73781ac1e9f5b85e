"""Each table gets its season: the year in its title, else the nearest, else a question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from .identity import Part, years_said, years_signed
from .meta import Templates
from .near import Loose, inherit

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def resolve_seasons(
    parts: Sequence[Part], loose: Sequence[Loose], seasons: Collection[str], known: Templates, given: str
) -> None:
    asked = set()
    for part in parts:
        said = years_said(part.page, part.block.head)
        template = known.get(part.page.book)
        printed = {template.nam} - {""} if template else set()
        years = sorted({s.code for s in said} | printed)
        if len(years) == 1:
            part.nam = years[0]
        elif years and not given:
            asked.add(id(part))
            printed_else = printed - {s.code for s in said}
            part.ledger.ask(
                "mau_cua_nam_khac" if printed_else else "nam_mau_thuan",
                part.page,
                said[0].place,
                [(y, y) for y in years],
                value="; ".join(s.text for s in said),
                mau="".join(printed_else),
            )
    open_parts = [part for part in parts if id(part) not in asked]
    inherit(open_parts, lambda part: {part.nam}, _set_year)
    _from_sheet_names(open_parts)
    for part in open_parts:
        signed_in = {s.code for s in years_signed(part.page, (*part.block.head, *part.block.tail))}
        part.nam = part.nam or (signed_in.pop() if len(signed_in) == 1 else "")
    inherit(open_parts, lambda part: {part.nam}, _set_year)
    _years_elsewhere(open_parts, parts, loose, seasons)
    _settle_years(parts, seasons, given, asked)


def _from_sheet_names(parts: Sequence[Part]) -> None:
    for part in parts:
        if not part.nam and len(years := set(_YEAR.findall(part.page.name))) == 1:
            part.nam = years.pop()
            part.ledger.note("nam_theo_ten_trang", part.page, nam=part.nam)


def _set_year(part: Part, nam: str) -> None:
    part.nam = nam


def _years_elsewhere(
    parts: Sequence[Part], every: Sequence[Part], loose: Sequence[Loose], seasons: Collection[str]
) -> None:
    """A table that no year stands near: the one year of its file, or the only season there is."""
    known: dict[int, set[str]] = defaultdict(set)
    for part in every:
        known[part.page.book] |= {part.nam} - {""}
    for around in loose:
        known[around.page.book] |= around.years
    for part in parts:
        found = known[part.page.book]
        part.nam = part.nam or (next(iter(found)) if len(found) == 1 else "")
    for part in parts:
        part.nam = part.nam or ("".join(seasons) if len(seasons) == 1 else "")


def _settle_years(parts: Sequence[Part], seasons: Collection[str], given: str, asked: set[int]) -> None:
    told: set[tuple[int, str, str]] = set()
    choices = [(season, season) for season in sorted(seasons, reverse=True)]
    if given and given in {part.nam for part in parts}:
        _refuse_other_years(parts, given)
    for part in parts:
        once = (part.page.book, part.page.name, part.nam)
        if id(part) in asked or once in told:
            part.nam = given or part.nam
            continue
        told.add(once)
        said = years_said(part.page, part.block.head)
        place = said[0].place if said else part.page.sheet_place()
        if given and part.nam not in ("", given):
            part.ledger.note("nam_trai", part.page, place, co=part.nam, chon=given)
        elif not given and not part.nam:
            part.ledger.ask("nam_khong_ro", part.page, place, choices)
        elif not given and part.nam not in seasons:
            part.ledger.ask("nam_la", part.page, place, choices, value=part.nam)
        part.nam = given or part.nam


def _refuse_other_years(parts: Sequence[Part], given: str) -> None:
    """Of tables of several years, those of another year than the one asked for are not its own."""
    for part in parts:
        if part.nam in ("", given):
            continue
        for draft in part.drafts:
            part.ledger.refuse("nam_khac", part.page, draft.row, co=part.nam, chon=given)
            part.page.kinds[draft.row] = "tu_choi"
        part.drafts, part.nam = [], given
