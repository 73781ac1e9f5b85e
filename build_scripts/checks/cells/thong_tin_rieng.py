"""Private data that must not enter a repository whose history is never forgotten."""

import re
import unicodedata

from ...model import Field
from .links import without_links

_WORTH_A_LOOK = re.compile(r"@|(?:\d\W*){9}|＠")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?<![\d/])(?:\+?84[ .-]?|0)(?:[35789](?:[ .-]?\d){8}|2(?:[ .-]?\d){9})(?!\d)")
_CITIZEN = re.compile(r"(?<!\d)0(?:[ .-]?\d){11}(?!\d)")
# Nine digits in groups parted by dots are an amount of money, not an old identity card.
_OLD_CARD = re.compile(r"(?<![\d.,])\d{3} ?\d{3} ?\d{3}(?![\d.,]?\d)")


def thong_tin_rieng(value: str, field: Field) -> dict[str, str] | None:
    """No cell holds an identity-card number, a phone number or an e-mail address (Luật 91/2025/QH15, Điều 3)."""
    if field.type == "number" or not _WORTH_A_LOOK.search(value):
        return None
    text = unicodedata.normalize("NFKC", without_links(value))
    if "@" in text and _EMAIL.search(text):
        return {"kieu": "thu_dien_tu"}
    if _CITIZEN.search(text):
        return {"kieu": "can_cuoc"}
    if _PHONE.search(text):
        return {"kieu": "dien_thoai"}
    return {"kieu": "can_cuoc"} if _OLD_CARD.search(text) else None
