"""Numbers: canonical text ("1860", "102.5") to what readers see ("1.860", "102,5"), and back when it is certain.

Numbers stay text on the way, so that no decimal is rounded or added.
"""

import re

_CANONICAL = re.compile(r"(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?")
# A thousands group never follows a lone 0: 0,125 can only be a decimal.
_GROUPS = r"(?!0[.,])[0-9]{{1,3}}(?:{0}[0-9]{{3}})+|[0-9]+"
_VIETNAMESE = re.compile(rf"({_GROUPS.format(r'[.]')})(?:,([0-9]+))?")
_ENGLISH = re.compile(rf"({_GROUPS.format(',')})(?:[.]([0-9]+))?")
# 1 234,567 is left alone: the space says thousands, but then the comma could say so too.
_SPACED = re.compile(r"([1-9][0-9]{0,2}(?:[ \u00a0\u2007\u2009\u202f][0-9]{3})+)(?:[.,](?![0-9]{3}$)([0-9]+))?")
_NOT_DIGIT = re.compile(r"[^0-9]")

# A digit after a letter is part of a code (m2, H1N1). A dash at the very start is a bullet, inside a word a range.
_IN_TEXT = re.compile(r"(?:(?<=[\s(])[-\u2212])?(?<![^\W\d_])(?<![0-9])[0-9]+(?:[.,][0-9]+)*")


def format_number(value: str) -> str:
    """From "1860" to "1.860", from "102.5" to "102,5", with the decimals given; ValueError when not canonical."""
    parts = _CANONICAL.fullmatch(value)
    if not parts:
        raise ValueError(f"not a canonical number: {value!r}")
    sign, whole, decimals = parts.groups()
    groups = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", ".", whole)
    return f"{sign}{groups},{decimals}" if decimals else sign + groups


def _canonical(sign: str, whole: str, decimals: str | None) -> str:
    whole = _NOT_DIGIT.sub("", whole).lstrip("0") or "0"
    number = f"{whole}.{decimals}" if decimals else whole
    return "-" + number if sign and number.strip("0.") else number


def _readings(sign: str, text: str) -> set[str]:
    """What the text can mean, by each custom of writing thousands and decimals."""
    found = (custom.fullmatch(text) for custom in (_VIETNAMESE, _ENGLISH, _SPACED))
    return {_canonical(sign, *parts.groups()) for parts in found if parts}


def _signed(text: str) -> tuple[str, str]:
    return ("-", text[1:]) if text.startswith(("-", "\u2212")) else ("", text)


def parse_number(text: str) -> str | None:
    """The canonical number, or None when the text is none or can mean two: 1.860 is 1860 here, 1.86 elsewhere."""
    readings = _readings(*_signed(text.strip()))
    return readings.pop() if len(readings) == 1 else None


def parse_integer(text: str) -> str | None:
    """A whole number: "05" -> "5", "1 234" -> "1234"; None for anything with decimals, even 5,0, and for 1.860."""
    number = parse_number(text)
    return number if number and "." not in number else None


def numbers_in(text: str) -> frozenset[str]:
    """All numbers of a Vietnamese sentence, canonical: there a dot before three digits is thousands, a comma decimal.

    Decimals are kept as written (102,50 is "102.50"); clause numbers and dates such as 1.2.3 fall into their parts.
    """
    numbers: set[str] = set()
    for token in _IN_TEXT.findall(text):
        sign, digits = _signed(token)
        if parts := _VIETNAMESE.fullmatch(digits) or _ENGLISH.fullmatch(digits):
            numbers.add(_canonical(sign, *parts.groups()))
        else:
            numbers.update(_canonical("", part, None) for part in _NOT_DIGIT.split(digits))
    return frozenset(numbers)
