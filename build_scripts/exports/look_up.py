"""Names for the search box: pages, units, collectives, persons and initiatives of a season, and clauses of its plan.

As scripts, which a page opened from a folder may load; each hands its data to docs/assets/js/tra-cuu.js.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from ..model import Register
from ..pages.clauses import clause_name, is_numbered
from ..pages.front_matter import PLACES
from ..pages.words import day
from ..repo import season_address
from ..tables import UNIT, SeasonTables, current_season

NAMES = {"tap-the": "tap_the", "ca-nhan": "ho_ten", "sang-kien": "ten"}
"""Forms in the order that a unit's entry lists them, each by its column of names."""

LONGEST = 90
"""Letters told of a clause."""

_NUMBER = re.compile(r"\[?((Phần|Mục|Khoản|Điểm) )?([IVXL]+|[0-9]+|[a-zđ])\.\s+")
_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
"""A script would end at </script>, a line of it at U+2028; half a surrogate pair is no UTF-8."""


def look_up_files(register: Register, seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    """The seasons, newest first, in a file of their own; the names of each in another."""
    current = current_season(seasons)
    told = {"mua": sorted(seasons, reverse=True), "hienTai": current.nam if current else ""}
    files = {"nam/tra-cuu.js": _script("", told)}
    for nam, tables in sorted(seasons.items()):
        names = {"trang": _pages(tables), "donVi": _units(tables), "dieu": list(_clauses(register.plans.get(nam, {})))}
        files[f"{season_address(nam)}tra-cuu.js"] = _script(nam, names)
    return files


def _pages(tables: SeasonTables) -> list[tuple[str, str]]:
    """What is asked for most in a season, by name, and where below the season's address it stands."""
    deadline = ("Hạn đăng ký", f"hết ngày {day(tables.season['han_dang_ky'])}")
    return [(": ".join(deadline), ""), *((name, f"{folder}/") for folder, name in PLACES.items())]


def _units(tables: SeasonTables) -> list[list[object]]:
    """Each unit of the season: code, name, and the names in its forms. A name's place in its list is the row's place on
    the unit's page, on which the row's address rests."""
    forms = [_by_unit(tables, form) for form in NAMES]
    return [[u.ma, _tidy(u.ten), *(form.get(u.ma, []) for form in forms)] for u in tables.units]


def _by_unit(tables: SeasonTables, form: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    rows = tables.rows[form]
    for ma, name in zip(rows[UNIT], rows[NAMES[form]], strict=True):
        found.setdefault(str(ma), []).append(_tidy(str(name)))
    return found


def _clauses(plan: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Anchor, number and first words of each clause that has a number."""
    for anchor, words in plan.items():
        if is_numbered(anchor):
            yield anchor, clause_name(plan, anchor), _first_words(words)


def _first_words(clause: str) -> str:
    """The clause's heading without its number, cut behind a word."""
    text = _NUMBER.sub("", _tidy(clause.partition("\n")[0]), count=1).rstrip(" .:]")
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0].rstrip(" ,;.:-–") + "…"


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _script(season: str, told: Mapping[str, object]) -> bytes:
    data = ",".join(json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in (season, told))
    return f"traCuu.nhan({_UNSAFE.sub(_escaped, data)});\n".encode()


def _escaped(char: re.Match[str]) -> str:
    return f"\\u{ord(char[0]):04x}"
