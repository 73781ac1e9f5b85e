"""Dates: ISO text to what official papers write (05/01/2022, 14/3/2022), and back when the meaning is certain."""

import re
from datetime import date

from .spaces import tidy
from .unicode_forms import nfc

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_ISO_MIDNIGHT = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")
# The same separator twice, day before month: 03/15/2022 is refused, never read the American way.
_NUMERIC = re.compile(r"(?:ngày )?([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})", re.IGNORECASE)
_WORDS = re.compile(r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})", re.IGNORECASE)


def format_date(iso: str) -> str:
    """From "2022-03-14" to "14/3/2022", from "2022-10" to "10/2022"; ValueError for anything else.

    Official papers put a 0 before days under 10 and months 1 and 2, where a figure could be added, and nowhere else.
    """
    parts = _ISO.fullmatch(iso)
    if not parts:
        raise ValueError(f"not an ISO date: {iso!r}")
    year, month, day = parts.groups()
    date(int(year), int(month), int(day or 1))
    shown = month if month <= "02" else str(int(month))
    return f"{day}/{shown}/{year}" if day else f"{shown}/{year}"


def _year_month_day(text: str) -> tuple[str, str, str] | None:
    if found := _ISO_MIDNIGHT.fullmatch(text):
        return found[1], found[2], found[3]
    if found := _NUMERIC.fullmatch(text):
        return found[4], found[3], found[1]
    if found := _WORDS.fullmatch(text):
        return found[3], found[2], found[1]
    return None


def parse_date(text: str) -> str | None:
    """The ISO date, or None when the text is no date, an impossible one (31/02) or not certain (14/3/22)."""
    parts = _year_month_day(nfc(tidy(text)))
    if not parts:
        return None
    year, month, day = map(int, parts)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
