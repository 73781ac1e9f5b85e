import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.vietnamese.numbers import format_number, numbers_in, parse_integer, parse_number
from tests.vietnamese.samples import STEADY, TEXTS


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1860", "1.860"),
        ("102.5", "102,5"),
        ("-4.2", "-4,2"),
        ("55000", "55.000"),
        ("0", "0"),
        ("999", "999"),
        ("1234567", "1.234.567"),
        ("-1234567.250", "-1.234.567,250"),
        ("0.125", "0,125"),
        ("-0.5", "-0,5"),
    ],
)
def test_format_number(value: str, shown: str) -> None:
    assert format_number(value) == shown


@pytest.mark.parametrize("value", ["", "1,5", "1.860.000", "05", "1e3", "nan", " 1", "1\n", ".5", "5.", "--1", "１"])
def test_only_canonical_numbers_are_formatted(value: str) -> None:
    with pytest.raises(ValueError, match="canonical"):
        format_number(value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("102,5", "102.5"),
        ("1.234.567", "1234567"),
        ("1.860.000,5", "1860000.5"),
        ("05", "5"),
        ("000", "0"),
        (" 7 ", "7"),
        ("    7", "7"),
        ("\u00a07\u00a0", "7"),
        ("12.5", "12.5"),
        ("1,0", "1.0"),
        ("0.65", "0.65"),
        ("0,5", "0.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("-4,2", "-4.2"),
        ("\u22124,2", "-4.2"),
        ("-0", "0"),
        ("-0,0", "0.0"),
        ("1 234", "1234"),
        ("1\u00a0234\u202f567", "1234567"),
        ("1 234,5", "1234.5"),
        ("1.860,125", "1860.125"),
        ("1,234,567", "1234567"),
        ("1,234.5", "1234.5"),
        ("1234,567", "1234.567"),
        ("1860", "1860"),
        ("102,50", "102.50"),
    ],
)
def test_parse_number(text: str, number: str) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "1.860",
        "55.000",
        "-1.860",
        "1,860",
        "05.125",
        "1 234,567",
        "1_000",
        "1e3",
        "inf",
        "nan",
        "１２",
        "102,5%",
        "",
        " ",
        ".5",
        "5,",
        "1.23.456",
        "1.2345.678",
        "12 34",
        "0 123",
        "1\n234",
        "- 5",
        "--5",
        "+5",
        "1,2,3",
        "5 tỷ",
        "x",
        "٣",
    ],
)
def test_what_is_not_certain_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("05", "5"), ("007", "7"), ("1 234", "1234"), ("1.234.567", "1234567"), ("-3", "-3"), ("0", "0")]
    + [(text, None) for text in ("5.0", "5,0", "1.860", "1e3", "", "x", "5,5")],
)
def test_parse_integer(text: str, number: str | None) -> None:
    assert parse_integer(text) == number


@given(st.from_regex(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,5})?", fullmatch=True).filter(lambda x: x.strip("-0.")))
@STEADY
def test_what_is_shown_is_read_back_or_refused(value: str) -> None:
    assert parse_number(format_number(value)) in (value, None)
    assert value.lstrip("-") in numbers_in(f"đạt {format_number(value)} tỷ đồng") or value.startswith("-")


@given(TEXTS)
@STEADY
def test_a_number_is_canonical(text: str) -> None:
    for number in (parse_number(text), parse_integer(text), *numbers_in(text)):
        assert number is None or format_number(number)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("55.000 tỷ đồng, tăng 5,8% so với năm 2021", {"55000", "5.8", "2021"}),
        ("1.860 triệu USD (giảm -4,2%).", {"1860", "-4.2"}),
        ("- 1.234.567,25 tấn; -5 xã", {"1234567.25", "-5"}),
        ("-5 xã", {"5"}),  # a bullet
        ("ngày 15/3/2022, số 12/KH-SCT", {"15", "3", "2022", "12"}),
        ("điểm 1.2.3, ngày 14.3.2022", {"1", "2", "3", "14", "2022"}),
        ("năm 2021-2025", {"2021", "2025"}),
        ("10 m2, COVID-19, A4, 05 tập thể", {"10", "19", "5"}),
        ("102,5; 0,125 và 12.5%", {"102.5", "0.125", "12.5"}),
        ("100ha, 55.000.", {"100", "55000"}),
        ("không có", set()),
        ("", set()),
    ],
)
def test_numbers_in(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers
