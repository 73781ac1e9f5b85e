"""A cell to its canonical form, where the meaning is certain; else the cell as it is."""

from __future__ import annotations

import re
from functools import cache

from ..model import Field
from ..vietnamese.dates import parse_date
from ..vietnamese.folding import fold
from ..vietnamese.numbers import parse_integer, parse_number
from ..vietnamese.spaces import tidy
from ..vietnamese.unicode_forms import nfc

MARKS = frozenset("xX×vV✓✔☑")
_SI = re.compile(r"(chiến )sỹ(?= thi đua)", re.IGNORECASE)


def canonical(text: str, field: Field) -> tuple[str, str]:
    """The canonical form, and the code of the law that the cell broke: ("5", "sai_so") for "05" in an integer column;
    the code is "" when the cell is canonical or its meaning is not certain."""
    if not text:
        return text, ""
    tidied = tidy(nfc(text))
    mended, code = _by_kind(tidied, field)
    if code:
        return mended, code
    return (tidied, "khoang_trang") if tidied != text else (text, "")


def _by_kind(text: str, field: Field) -> tuple[str, str]:
    if field.is_mark:
        return ("x", "dau_danh") if text in MARKS and text != "x" else (text, "")
    if "enum" in field.constraints:
        value = _choices(field.name, tuple(field.categories.items())).get(_si(fold(text)), text)
        return value, "ngoai_danh_sach" if value != text else ""
    if field.type in ("integer", "number", "year"):
        value = (parse_number(text) if field.type == "number" else parse_integer(text)) or text
        return value, "sai_so" if value != text else ""
    if field.type == "date":
        value = parse_date(text) or text
        return value, "sai_ngay" if value != text else ""
    # A quotation keeps the spelling of what it quotes.
    mended = text if field.is_quotation else _SI.sub(_with_i, text)
    return mended, "chinh_ta_si" if mended != text else ""


@cache
def _choices(_name: str, categories: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Folded values and labels of a closed list, without those that two values share."""
    pairs = [(fold(spelling), value) for value, label in categories for spelling in {value, label}]
    return {key: value for key, value in pairs if len({v for k, v in pairs if k == key}) == 1}


def _si(folded: str) -> str:
    return folded.replace("chien sy", "chien si")


def _with_i(match: re.Match[str]) -> str:
    return match[0][:-1] + ("Ĩ" if match[0][-1].isupper() else "ĩ")
