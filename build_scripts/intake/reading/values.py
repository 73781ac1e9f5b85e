"""Stored values to text: numbers without a needless .0, dates as dd/mm/yyyy, in the plain form of machines."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from decimal import Decimal

MARK = "x"
"""What TRUE, a ticked box, becomes; FALSE becomes an empty cell."""

ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NO_LETTERS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTER = re.compile("[dmyhs]", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?.*)?", re.ASCII)
_DURATION = re.compile(r"PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S", re.ASCII)
_LAST_SERIAL = 2958466  # 31/12/9999


def number_text(value: float) -> str:
    """12.0 is 12; as Excel does, fifteen digits count, so that 0.1 + 0.2 is 0.3."""
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = f"{value:.15g}"
    return f"{Decimal(text):f}" if "e" in text else text


def number_from(text: str) -> str:
    """The same from a stored text; a text that is no number stays."""
    if text.isdigit() and text.isascii() and len(text) < 16:
        return text if text[0] != "0" else str(int(text))
    try:
        return number_text(float(text))
    except ValueError:
        return text


def is_date_format(number: int, code: str | None) -> bool:
    """Does this number format, by its built-in number or its own code, show a date or a time?"""
    if code is None:
        return number in _BUILT_IN_DATES
    letters = _NO_LETTERS.sub("", code.split(";")[0])
    return letters.lower() != "general" and bool(_DATE_LETTER.search(letters))


def serial_text(value: float, since_1904: bool = False) -> str:
    """A day number with a date format; what can be no date stays a number, as Excel shows ####."""
    days = value + (1462 if since_1904 else 0)
    if not 0 <= days < _LAST_SERIAL:
        return number_text(value)
    seconds = round((days % 1) * 86400)
    whole = int(days) + seconds // 86400
    clock = _clock(seconds % 86400)
    if whole == 0:
        return clock or "00:00"
    if whole == 60:  # the day that Excel believes in
        day = "29/02/1900"
    else:
        moment = datetime(1899, 12, 31 if whole < 60 else 30) + timedelta(days=min(whole, _LAST_SERIAL - 1))
        day = f"{moment.day:02}/{moment.month:02}/{moment.year:04}"
    return f"{day} {clock}" if clock else day


def _clock(seconds: int) -> str:
    if not seconds:
        return ""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")


def iso_text(text: str) -> str:
    """2022-03-14 or 2022-03-14T08:30:00 as 14/03/2022 and 14/03/2022 08:30; anything else stays."""
    found = _ISO.fullmatch(text)
    if not found:
        return text
    year, month, day, *clock = found.groups()
    hour, minute, second = (int(part or 0) for part in clock)
    shown = _clock((hour * 60 + minute) * 60 + second)
    return f"{day}/{month}/{year}" + (f" {shown}" if shown else "")


def duration_text(text: str) -> str:
    """PT08H30M00S as 08:30."""
    found = _DURATION.fullmatch(text)
    if not found:
        return text
    hours, minutes, seconds = map(int, found.groups())
    return _clock((hours * 60 + minutes) * 60 + seconds) or "00:00"
