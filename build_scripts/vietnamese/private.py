"""Numbers and addresses by which a person is found: identity cards, phones, e-mail."""

import re
import unicodedata

from .links import without_links
from .spaces import tidy

_WORTH_A_LOOK = re.compile(r"@|(?:\d\W*){9}|＠")
# Bounded, or a long cell of letters takes a time that grows with its square.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[A-Za-z]{2,}")
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
    """The text as one sees it: no invisible character between digits, digits of one width, single plain spaces."""
    visible = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return tidy(visible)


def private(text: str) -> str | None:
    """The kind of private data in a text, "can_cuoc", "dien_thoai" or "thu_dien_tu", else None."""
    if not _WORTH_A_LOOK.search(text):
        return None
    seen = _YEARS.sub(";", _seen(without_links(text)))
    if "@" in seen and _EMAIL.search(seen):
        return "thu_dien_tu"
    if _CITIZEN.search(seen):
        return "can_cuoc"
    if _PHONE.search(seen):
        return "dien_thoai"
    return "can_cuoc" if _OLD_CARD.search(seen) and not _STAFF_CODE.fullmatch(seen) else None
