from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.vietnamese.dates import format_date, parse_date
from tests.vietnamese.samples import STEADY, TEXTS, forms


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2022-03-14", "14/3/2022"),
        ("2022-01-05", "05/01/2022"),
        ("2022-02-07", "07/02/2022"),
        ("2022-10-09", "09/10/2022"),
        ("2022-12-31", "31/12/2022"),
        ("2024-02-29", "29/02/2024"),
        ("2022-10", "10/2022"),
        ("2022-03", "3/2022"),
        ("2022-01", "01/2022"),
    ],
)
def test_format_date(iso: str, shown: str) -> None:
    assert format_date(iso) == shown


@pytest.mark.parametrize("iso", ["", "2022", "14/3/2022", "2022-3-14", "2022-02-30", "2022-13", "2022-03-14 00:00:00"])
def test_only_iso_dates_are_formatted(iso: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month"):
        format_date(iso)


@pytest.mark.parametrize(
    "text",
    [
        "14/03/2022",
        "14/3/2022",
        "2022-3-14",
        "14-03-2022",
        "14.3.2022",
        " 14/3/2022 ",
        "14 / 3 / 2022",
        "ngày 14/3/2022",
        "ngày 14 tháng 3 năm 2022",
        "Ngày 14 tháng 03 năm 2022",
        "NGÀY 14 THÁNG 3 NĂM 2022",
        "ngày\u00a014\ntháng 3 năm 2022",
        "2022-03-14",
        "2022-03-14 00:00:00",
        "2022-03-14T00:00:00",
        "2022-03-14 00:00:00.000000",
    ],
)
def test_parse_date(text: str) -> None:
    assert {parse_date(form) for form in forms(text)} == {"2022-03-14"}


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2022",
        "29/2/2023",
        "03/15/2022",
        "14/3/22",
        "14/3",
        "3/2022",
        "0/3/2022",
        "14/3-2022",
        "14/3/0000",
        "44634",
        "2022-02-30",
        "2022/03/14",
        "2022-03-14 08:30:00",
        "ngày 31 tháng 4 năm 2022",
        "14/3/2022 (sáng)",
        "１４/3/2022",
        "trước 15/3/2022",
        "",
        " ",
    ],
)
def test_what_is_not_certain_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates())
@STEADY
def test_what_is_shown_is_read_back(day: date) -> None:
    assert parse_date(format_date(day.isoformat())) == day.isoformat()


@given(TEXTS)
@STEADY
def test_any_text_is_a_date_or_none(text: str) -> None:
    iso = parse_date(text)
    assert iso is None or date.fromisoformat(iso)
