"""The deadlines as a calendar that phones and mail programs take (iCalendar, RFC 5545). Pure: the same season gives the
same bytes on any day.

Calendars know an entry by its UID and take over a changed one by its SEQUENCE, so both come from the data: the UID from
the office and the year, the SEQUENCE from the deadline, which an extension moves to a later day.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ..messages import board as say
from ..pages import words
from ..pages.downloads import ALL_DEADLINES, calendar_of
from ..tables import SeasonTables

OCTETS = 75
"""Of a line without its end; a longer one is folded (3.1)."""
ALARMS = {7: "-P6DT16H", 3: "-P2DT16H", 1: "-PT16H"}
"""Days before the last day, and the time to its midnight from eight in the morning."""

_ESCAPED = re.compile(r"[\\;,]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAK = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]")


def calendar_files(seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    """One calendar a season, to add once; one of all seasons, to follow. No deadline known, no calendar."""
    known = {path: tables.season for _, tables in sorted(seasons.items()) if (path := calendar_of(tables))}
    files = {path: calendar([season]) for path, season in known.items()}
    return files | {ALL_DEADLINES: calendar([*known.values()])} if files else {}


def calendar(seasons: list[Mapping[str, str]]) -> bytes:
    """Seasons in, one event each."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//So dang ky thi dua//Han dang ky//VI",
        "CALSCALE:GREGORIAN",
        f"NAME:{text(say.CALENDAR)}",
        f"X-WR-CALNAME:{text(say.CALENDAR)}",  # NAME is younger (RFC 7986), and few programs know it
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(line for season in seasons for line in _event(season)),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold(line)}\r\n" for line in lines).encode("utf-8")


def text(value: str) -> str:
    """A value of type TEXT (3.3.11): no control character, line breaks and separators escaped."""
    plain = _CONTROL.sub("", _BREAK.sub("\n", value))
    return _ESCAPED.sub(r"\\\g<0>", plain).replace("\n", "\\n")


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, the blank that begins each further one among them; no letter is cut."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return "\r\n".join([*pieces, piece])


def _event(season: Mapping[str, str]) -> Iterator[str]:
    nam, last, issued = season["nam"], date.fromisoformat(season["han_dang_ky"]), season["ngay_ban_hanh"]
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(uuid.NAMESPACE_URL, f'{words.ORGANISATION}/nam/{nam}/han-dang-ky')}"
    yield f"DTSTAMP:{_day(date.fromisoformat(issued))}T000000Z"
    yield f"SEQUENCE:{max((last - date.fromisoformat(issued)).days, 0)}"
    yield f"DTSTART;VALUE=DATE:{_day(last)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{text(say.CALENDAR_EVENT.format(nam=nam))}"
    yield f"DESCRIPTION:{text(say.CALENDAR_TELLS.format(so=season['so_ke_hoach'], ngay=words.day(issued)))}"
    yield "TRANSP:TRANSPARENT"
    for days, trigger in ALARMS.items():
        yield from _alarm(trigger, say.CALENDAR_REMINDS.format(so=days, nam=nam))
    yield "END:VEVENT"


def _alarm(trigger: str, told: str) -> Iterator[str]:
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}", f"DESCRIPTION:{text(told)}", "END:VALARM")


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")
