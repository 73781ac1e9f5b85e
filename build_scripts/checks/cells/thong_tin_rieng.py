"""Private data that must not enter a repository whose history is never forgotten."""

import re
import unicodedata

from ...model import Field
from .links import without_links

_WORTH_A_LOOK = re.compile(r"@|(?:\d\W*){9}|＠")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}")
_APART = r"[ .()\u2010-\u2013-]{0,2}"
# 84.512.345.678 is an amount of money, not the country's code and a number.
_PHONE = re.compile(rf"(?<![\d/])(?:\+84{_APART}|84[ -]?|0)(?:[35789](?:{_APART}\d){{8}}|2(?:{_APART}\d){{9}})(?!\d)")
_CITIZEN = re.compile(rf"(?<!\d)0(?:{_APART}\d){{11}}(?!\d)")
# Nine digits in groups parted by dots are an amount of money too, not an old identity card.
_OLD_CARD = re.compile(r"(?<![\d.,])\d{3} ?\d{3} ?\d{3}(?![\d.,]?\d| ?(?:đồng|đ|vnđ|vnd|usd)\b)", re.IGNORECASE)
# Letters that run into nine digits are a staff code, unless they say that a card follows.
_STAFF_CODE = re.compile(r"(?!cmnd|cmt|cccd)[a-z]{1,6}-?\d+", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d ?[\u2010-\u2014-] ?(?:19|20)\d\d(?!\d)")


def _seen(text: str) -> str:
    """The text as one sees it: no invisible character between digits, digits of one width, plain spaces."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


def thong_tin_rieng(value: str, field: Field) -> dict[str, str] | None:
    """No cell holds an identity-card number, a phone number or an e-mail address (Luật 91/2025/QH15, Điều 3)."""
    if field.type == "number" or not _WORTH_A_LOOK.search(value):
        return None
    text = _YEARS.sub(";", _seen(without_links(value)))
    if "@" in text and _EMAIL.search(text):
        return {"kieu": "thu_dien_tu"}
    if _CITIZEN.search(text):
        return {"kieu": "can_cuoc"}
    if _PHONE.search(text):
        return {"kieu": "dien_thoai"}
    return {"kieu": "can_cuoc"} if _OLD_CARD.search(text) and not _STAFF_CODE.fullmatch(text) else None
