"""The deadlines as iCalendar, read back by a small strict reader of RFC 5545: lines, folding, escaping, dates."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.exports.calendar import OCTETS, calendar, calendar_files, fold, text
from build_scripts.tables import season_tables
from tests.factory import Factory, season_of_three

DURATION = re.compile(r"-P(?:(\d+)D)?T(\d+)H")


def unfolded(content: bytes) -> list[str]:
    """Content lines; each octet line ends in CRLF, is whole letters and no longer than allowed (3.1)."""
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= OCTETS and not re.search(rb"[\r\n]", line) for line in lines)
    whole: list[str] = []
    for line in map(bytes.decode, lines):
        if line.startswith(" "):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    return whole


def plain(value: str) -> str:
    """A TEXT value read back (3.3.11): each sign that parts values is escaped, and nothing else is."""
    assert re.fullmatch(r"(?:[^\\;,\n]|\\[\\;,nN])*", value)
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def events(content: bytes) -> list[dict[str, list[str]]]:
    """Each event's values by property with its parameters; alarms' behind VALARM/."""
    lines, open_parts, found = unfolded(content), [], []
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//So dang ky thi dua//Han dang ky//VI"]
    for line in lines:
        name, value = line.split(":", 1)
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert open_parts.pop() == value
        elif "VEVENT" in open_parts:
            found[-1].setdefault("/".join([*open_parts[2:], name]), []).append(value)
    assert open_parts == []
    return found


def files(f: Factory, today: date = date(2022, 3, 1)) -> dict[str, bytes]:
    register = f.register(today)
    return calendar_files({nam: season_tables(register, [], nam) for nam in register.seasons})


def test_a_season_is_one_whole_day():
    made = files(season_of_three())
    assert made.keys() == {"nam/2022/han-dang-ky.ics", "nam/han-dang-ky.ics"}
    (event,) = events(made["nam/2022/han-dang-ky.ics"])
    assert event["DTSTART;VALUE=DATE"] == ["20220314"]
    assert event["DTEND;VALUE=DATE"] == ["20220315"]
    assert event["DTSTAMP"] == ["20220217T000000Z"]
    assert [plain(v) for v in event["SUMMARY"]] == ["Hạn đăng ký thi đua năm 2022"]
    told = "Ngày cuối còn được tính là đúng hạn, theo Kế hoạch 278/KH-SCT ngày 17/02/2022. Gửi biểu cho Văn phòng Sở."
    assert [plain(v) for v in event["DESCRIPTION"]] == [told]
    for once in ("UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"):
        assert len(event[once]) == 1


def test_it_reminds_at_eight_in_the_morning():
    (event,) = events(files(season_of_three())["nam/2022/han-dang-ky.ics"])
    assert event["VALARM/ACTION"] == ["DISPLAY"] * 3
    hours = [int(m[1] or 0) * 24 + int(m[2]) for m in map(DURATION.fullmatch, event["VALARM/TRIGGER"]) if m]
    assert [(-h // 24, -h % 24) for h in hours] == [(-7, 8), (-3, 8), (-1, 8)]
    assert event["VALARM/DESCRIPTION"] == [f"Còn {n} ngày đến hạn đăng ký thi đua năm 2022" for n in (7, 3, 1)]


def test_all_seasons_are_in_the_one_to_follow():
    f = season_of_three()
    f.season("2023", han_dang_ky="2023-03-10", trang_thai="mo")
    made = files(f)
    assert made.keys() == {f"nam/{place}han-dang-ky.ics" for place in ("", "2022/", "2023/")}
    followed = events(made["nam/han-dang-ky.ics"])
    assert followed == [*events(made["nam/2022/han-dang-ky.ics"]), *events(made["nam/2023/han-dang-ky.ics"])]
    assert len({uid for event in followed for uid in event["UID"]}) == 2


def test_an_extension_is_the_same_entry_in_a_later_version():
    f, longer = season_of_three(), season_of_three()
    longer.rows["seasons"][0]["han_dang_ky"] = "2022-03-21"
    before, after = (events(files(each)["nam/2022/han-dang-ky.ics"])[0] for each in (f, longer))
    assert before["UID"] == after["UID"] == ["6fd4c350-4cc7-5515-88bc-b71243492c44"]
    assert int(*before["SEQUENCE"]) < int(*after["SEQUENCE"])


def test_the_day_of_making_is_not_in_it():
    assert files(season_of_three(), date(2022, 1, 1)) == files(season_of_three(), date(2030, 1, 1))


def test_no_deadline_no_calendar():
    f = season_of_three()
    f.rows["seasons"][0]["han_dang_ky"] = ""
    assert files(f) == {}
    assert files(Factory()) == {}


HOSTILE = "1/KH\r\nEND:VEVENT\r\nBEGIN:VEVENT\nX;Y,Z\\n\x00\u2028" + "ệ" * 200


def test_data_cannot_speak_for_the_calendar():
    season = {"nam": "2022", "so_ke_hoach": HOSTILE, "ngay_ban_hanh": "2022-02-17", "han_dang_ky": "2022-03-14"}
    (event,) = events(calendar([season]))
    (told,) = event["DESCRIPTION"]
    assert HOSTILE.replace("\r\n", "\n").replace("\x00", "").replace("\u2028", "\n") in plain(told)


LETTERS = st.text(st.characters(exclude_categories=["Cs"]))


@given(LETTERS)
def test_text_comes_back_as_it_was(value: str):
    kept = "".join(c for c in re.sub("\r\n|[\r\u0085\u2028\u2029]", "\n", value) if c in "\t\n" or c not in CONTROL)
    assert plain(text(value)) == kept


CONTROL = {chr(n) for n in (*range(32), 127)}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1))
def test_folding_cuts_no_letter_and_comes_undone(line: str):
    line = f"X:{line}"
    assert unfolded(f"{fold(line)}\r\n".encode()) == [line]


@pytest.mark.parametrize("length", [73, 74, 75, 76, 150])
def test_a_line_is_folded_only_when_it_must_be(length: int):
    line = "X:" + "a" * (length - 2)
    first, *rest = fold(line).split("\r\n")
    assert len(first) == min(length, OCTETS)
    assert bool(rest) == (length > OCTETS)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 30)))
def test_the_end_is_the_day_after(day: date):
    season = {"nam": "2022", "so_ke_hoach": "1", "ngay_ban_hanh": "2000-01-01", "han_dang_ky": day.isoformat()}
    (event,) = events(calendar([season]))
    ends = [f"{d:%Y%m%d}" for d in (day, day + timedelta(days=1))]
    assert [*event["DTSTART;VALUE=DATE"], *event["DTEND;VALUE=DATE"]] == ends
