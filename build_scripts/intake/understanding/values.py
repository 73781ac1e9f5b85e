"""Levels, classes, dates and other closed lists: the text of a cell to the schema's value."""

from __future__ import annotations

import re

from ...messages import intake as say
from ...model import Field
from ...vietnamese.dates import parse_date
from ...vietnamese.folding import fold
from ..reading.values import serial_text
from .marks import is_mark
from .outcome import Outcome, read_as

_LEVELS = {
    "htxsnv": "HTXSNV",
    "xuat sac": "HTXSNV",
    "xuat sac nhiem vu": "HTXSNV",
    "hoan thanh xuat sac": "HTXSNV",
    "hoan thanh xuat sac nhiem vu": "HTXSNV",
    "httnv": "HTTNV",
    "tot": "HTTNV",
    "tot nhiem vu": "HTTNV",
    "hoan thanh tot": "HTTNV",
    "hoan thanh tot nhiem vu": "HTTNV",
    "htnv": "HTNV",
    "hoan thanh": "HTNV",
    "hoan thanh nhiem vu": "HTNV",
    "khtnv": "KHTNV",
    "khong hoan thanh": "KHTNV",
    "khong hoan thanh nhiem vu": "KHTNV",
}
_SHORT = {
    "ht": "hoan thanh",
    "htxs": "hoan thanh xuat sac",
    "htt": "hoan thanh tot",
    "kht": "khong hoan thanh",
    "xs": "xuat sac",
    "nv": "nhiem vu",
}
LEVEL_FIELDS = {"HTXSNV": "muc_do_xuat_sac", "HTTNV": "muc_do_tot"}
"""Form B has a column for each of two levels and none for the others."""

_CLASSES = {"nhat": "Nhất", "nhi": "Nhì", "ba": "Ba", "i": "Nhất", "ii": "Nhì", "iii": "Ba"}
_ORDINALS = {"1": "Nhất", "2": "Nhì", "3": "Ba"}
_CLASS_WORDS = re.compile(r"^(?:hcld|huan chuong lao dong|huan chuong|hc)? ?(?P<hang>hang)? ?(?P<bac>\w+)$")
_SCOPES = {"so": "co_so", "cap so": "co_so", "cap co so": "co_so", "cap tinh": "tinh", "cap toan quoc": "toan_quoc"}
_SERIAL = re.compile(r"[12345][0-9]{4}")
"""From 1927 to 2064."""
_FILLER = re.compile(r"[.…\s]+")


def _choices(field: Field) -> tuple[tuple[str, str], ...]:
    return tuple(field.categories.items())


def level(text: str) -> str:
    """The code of a level of task completion, empty when the text can mean several or none."""
    pieces = {
        _LEVELS.get(" ".join(_SHORT.get(word, word) for word in re.findall(r"\w+", piece)), "")
        for piece in re.split(r"[(),;/]", fold(text))
        if piece
    }
    return pieces.pop() if len(pieces) == 1 else ""


def read_level(text: str, field: Field) -> Outcome:
    """Form A's column of levels; a bare mark does not say which."""
    if _FILLER.fullmatch(text):
        return Outcome("")
    if found := level(text):
        return read_as("muc_do", text, found)
    return Outcome("", question="muc_do_mo_ho", choices=_choices(field))


def read_level_of_person(text: str) -> Outcome:
    """Form B with one column of levels: the value is the name of the column that gets the mark."""
    if _FILLER.fullmatch(text):
        return Outcome("")
    found = level(text)
    if found in LEVEL_FIELDS:
        return Outcome(LEVEL_FIELDS[found], (("muc_do", text, say.LEVEL_MARKS[LEVEL_FIELDS[found]]),))
    question = "muc_do_khong_co_o" if found else "muc_do_mo_ho"
    return Outcome("", question=question, choices=tuple(say.LEVEL_MARKS.items()))


def read_class(text: str, field: Field) -> Outcome:
    """The class of an order: "Ba", "hạng III". A bare mark or number does not say it."""
    if _FILLER.fullmatch(text):
        return Outcome("")
    if found := _CLASS_WORDS.match(fold(text).rstrip(". ")):
        ordinal = _ORDINALS.get(found["bac"], "") if found["hang"] else ""
        if value := _CLASSES.get(found["bac"], ordinal):
            return read_as("hang", text, value)
    question = "hang_thieu" if is_mark(text) else "hang_mo_ho"
    return Outcome("", question=question, choices=_choices(field))


def read_date(text: str) -> Outcome:
    """A date; the five figures that Excel leaves of one in a CSV are its day number."""
    plain = text.strip("' ")
    value = parse_date(serial_text(int(plain)) if _SERIAL.fullmatch(plain) else plain)
    return read_as("ngay", text, value) if value else Outcome("", question="ngay_mo_ho")


def read_choice(text: str, field: Field) -> Outcome:
    """A closed list by value or label; "Cấp cơ sở" is co_so too, and told so."""
    folded = fold(text)
    known = {fold(word): value for value, label in field.categories.items() for word in (value, label)}
    if folded in known:
        return Outcome(known[folded])
    if (value := _SCOPES.get(folded, "")) in field.categories:
        return Outcome(value, (("lua_chon", text, field.categories[value]),))
    return Outcome("", question="lua_chon_mo_ho", choices=_choices(field))
