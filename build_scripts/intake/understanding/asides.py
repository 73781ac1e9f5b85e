"""Asides: rows beside a table that say something in words. They are told with their text, and asked about where the
words may register somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...messages import intake as say
from ...vietnamese.dates import parse_date
from ...vietnamese.folding import fold
from .aliases import key
from .block import Block
from .furniture import is_head, is_tail
from .ledger import Ledger
from .model import own_text
from .names import looks_like_name

_LABEL = re.compile(r"\W*(?:ghi chú|lưu ý|chú thích|chú ý)?\W*", re.IGNORECASE)
_NOTE = re.compile(r"(?:ghi chu|luu y|chu thich|chu y)\b.*|\*.*")
_NOTED = re.compile(rf"{_NOTE.pattern}|[+-].*")
"""Lines that stand below a form and hold words of their own, unlike signatures and recipients."""
_ASKS = re.compile(r"\b(?:de nghi|bo sung|dang ky)\b")
_TITLE = re.compile(
    r"\b(?:(?:tt)?ldtt|(?:tt)?ldxs|cstd(?:cs|ct|tq|t)?|gk|bk(?:t|b|ttg)?|hcld|htxs(?:nv)?|htt(?:nv)?|giay khen|"
    r"bang khen|huan chuong|chien s[iy] thi dua|lao dong (?:tien tien|xuat sac)|hoan thanh (?:xuat sac|tot))\b"
)
_PEOPLE = re.compile(r"\b[0-9]{1,3} (?:nguoi|dong chi|d/?c|ca nhan|cong chuc|vien chuc|can bo|tap the)\b")
_INSTRUCTS = re.compile(
    r"\b(?:danh dau|dau x|ghi ro|theo mau|bieu mau|cot so|huong dan|quy dinh|nghi dinh|thong tu|tren day la|"
    r"moi (?:ca nhan|nguoi|tap the|don vi)|chi dang ky)\b"
)
"""Words of a form about itself."""
_COUNTS = re.compile(r"\W*(?:danh sach|tong cong|tong so|tong|cong)\b.*")
_SIGNS = re.compile(
    r"(?:xac nhan .{0,40}|(?:nguoi|don vi|ca nhan|tap the|thu truong don vi) (?:dang ky|de nghi)(?: ky.{0,20})?)\W*"
)
_MEANING = re.compile(r"(?P<short>.+?)\s*(?:[:=]|\blà\b)\s*(?P<full>.+)")
_WORDS = re.compile(r"\s*(?:[,:;–()]|\s-\s|đ/c|đồng chí)\s*")


def tell_asides(block: Block, ledger: Ledger) -> None:
    """What rows of notes, signatures and sections of one table say in words of their own."""
    around = (*block.before, *block.tail, *block.asides, *(row for row, _ in block.sections))
    for row in sorted(around):
        kind = block.page.kinds.get(row, "")
        lines = [(column, text) for column, text in block.page.cells(row) if _is_said(text, kind)]
        if not lines:
            continue
        place, text = block.page.place(row, lines[0][0]), own_text(tuple(text for _, text in lines))
        if _may_register([text for _, text in lines], kind):
            ledger.ask("loi_ghi_dang_ky", block.page, place, say.ASIDE_CHOICES, value=text)
        elif kind == "ghi_chu" or any(_NOTE.fullmatch(fold(text)) for _, text in lines):
            ledger.note("loi_ghi", block.page, place, loi=text)


def _is_said(text: str, kind: str) -> bool:
    """Whether a cell says something: it is no label alone, no line of the form itself."""
    folded = fold(text)
    if _LABEL.fullmatch(text) or parse_date(text) or _SIGNS.fullmatch(folded) or (is_head(text) and kind != "muc"):
        return False
    return kind == "muc" or bool(_NOTED.fullmatch(folded)) or not is_tail(text)


def _may_register(texts: Sequence[str], kind: str) -> bool:
    whole = " ".join(map(fold, texts))
    if _INSTRUCTS.search(whole) or all(map(_explains, texts)):
        return False
    title = bool(_TITLE.search(whole))
    if kind == "muc":
        return (title or bool(_ASKS.search(whole))) and (bool(_PEOPLE.search(whole)) or any(map(_names, texts)))
    if any(text.startswith(("-", "+")) for text in texts):
        return title
    counted = _PEOPLE.search(whole) and not _COUNTS.fullmatch(whole)
    return title or bool(_ASKS.search(whole) or counted)


def _names(text: str) -> bool:
    return any(looks_like_name(part) for part in _WORDS.split(text) if part)


def _explains(text: str) -> bool:
    """ "Ghi chú: HTTNV là hoàn thành tốt nhiệm vụ": what abbreviations mean."""
    pieces = [piece for piece in re.split(r"[;,.]", _LABEL.sub("", text, count=1)) if piece.strip()]
    found = [_MEANING.fullmatch(piece.strip()) for piece in pieces]
    return all(each and key(each["short"]) == key(each["full"]) for each in found)
