"""Damage: text in, the kind of damage that makes it untrustworthy out. Right Vietnamese is never accused.

thay_the   U+FFFD stands where a letter was
mojibake   UTF-8 read as Windows-1252, Latin-1 ("Nguyá»…n") or Mac Roman ("Nguy·ªÖn")
chu_oi     Ƣ, ƣ (the letter OI) in place of Ư, ư
tcvn3      bytes of a TCVN3 (ABC) font read as Latin-1: "thi ®ua"
vni        text of a VNI font: "Keá hoaïch"
mat_chu    ? in place of a letter: "Nguy?n"
"""

import re
from collections.abc import Callable
from functools import lru_cache

from .legacy_fonts import from_tcvn3, from_vni
from .syllables import is_syllable

# What makes a text worth a closer look: one pass over a right text finds nothing here, and that is nearly all texts.
_SUSPECT = re.compile(
    "[?\ufffdƢƣ\u0080-\u009f¡-¯´-¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþ√∆∫]"
    "|(?<=[a-z])[À-ß]|(?<=[aeAE])[à-üÀ-Ü]|(?<=[oO])[âùõÂÙÕ]|(?<=[uUyYôÔ])[ùõÙÕ]|[âÃ][\u0080-\uffff]"
)
# Letters that no old font and no wrong code page can bring: a text that has them is Unicode, at least in part.
_UNICODE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")

_MOJIBAKE = re.compile(
    "áº|Æ[°¡¯]|â€|ï»¿|Ã[¡-£¨-ª¬´µº½]|[Ìì][€\u0081ƒ‰£](?=[a-zA-Z])|(?<=[a-z])Ã(?![A-ZÀ-Þ])"
    "|á»(?:[\u0080-\u009f¡-¿‚ƒ„†‡ˆ‰Š‹Œ•˜™š›œžŸ€]|[…‘’“”–—](?=[^\\W\\d_])| (?:n|ng|nh|m|c|ch|p|t)\\b)"
    "|(?:Ä[\u0082\u0083\u0090\u0091‚ƒ‘]|Å[¨©])(?=[a-zA-Z])|(?<=[a-zA-Z])(?:Ä[\u0082\u0083©¨‚ƒ]|Å[¨©])"
    "|·[ª∫]|(?<=[a-zA-Z])∆[∞°]|ƒ[ëêÉ](?=[a-zA-Z])|(?<=[a-zA-Z])√[¡-ÿ†•™≠≤≥∂∑∫]"
)
# À..ý behind Ã; right capitals can stand before such signs too (“XÃ”), so this counts only in a text without _UNICODE.
_AFTER_A_TILDE = re.compile("Ã[\u0080-\u009d\u00ad²³¹€‚ƒˆ‰ŠŒ’“”•™š](?=[a-zA-Z])")

_WORD = re.compile("(?:[^\\W\\d_]|[¡-¾×÷])+")
_ODD_LETTER = re.compile("[À-ÖØ-öø-ÿ]")
# Each alternative is a place where right text has no such sign. Elsewhere it has: Excel®, §5, 5 µm, m×n, N·m, «Anh».
_TCVN3_SURE = re.compile(
    "^[®¨](?=.)|(?<=[a-zA-ZÀ-ÿ®§])[¡-¶¸-¾](?=[a-zA-ZÀ-ÿ¡-¾])|(?<=[a-zA-Z])[¨¬¸µ¶]$"
    "|(?<=[a-z])[À-ÖØ-Þ](?![A-ZÀ-Þ])|(?<=[bcdghklmnprstvx])[ßþ]"
)
_DE = re.compile("(?<![^\\W_])®[a-zà-ÿ]")  # đ, seen even where a tool dropped the ư behind it: "®îc"
_VNI_SURE = re.compile("^ñ|a[êâäåàãø]|e[âäåàãøùû]|o[âäåø]|u[øõ]|y[øûõ]|[ôö][ùøûõï]|öô", re.IGNORECASE)

# A letter lost at a word's end cannot be told from a question.
_LOST = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\?+(?=([^\W\d_]+))")
# Enough to try: where a syllable takes any tone, it takes sắc, or has its tone on another letter.
_LOST_LETTERS = (*"áăắâấéêếíóôốơớúưứý", "ươ", "ướ")
_ADDRESS = re.compile(r"[/=&@]")


def _is_mojibake(text: str) -> bool:
    return bool(_MOJIBAKE.search(text) or (_AFTER_A_TILDE.search(text) and not _UNICODE.search(text)))


def _is_tcvn3(text: str) -> bool:
    return _is_legacy(text, from_tcvn3, _TCVN3_SURE) or bool(_DE.search(text) and not _UNICODE.search(text))


def _is_vni(text: str) -> bool:
    return _is_legacy(text, from_vni, _VNI_SURE)


def _is_legacy(text: str, decode: Callable[[str], str], sure: re.Pattern[str]) -> bool:
    """Words that are no syllable as they stand and one when decoded: one sure sign, or two odd words, decide.

    Odd words alone may be foreign (French tôt reads as TCVN3 tụt), and beside Unicode letters they always are.
    """
    odd = 0
    for word in _WORD.findall(text):
        if word.isascii() or _UNICODE.search(word) or is_syllable(word) or not is_syllable(decode(word)):
            continue
        if sure.search(word):
            return True
        odd += len(word) > 1 and bool(_ODD_LETTER.search(word)) and word[0] != "Ð"  # Ð is mostly a wrong Đ
    return odd > 1 and not _UNICODE.search(text)


@lru_cache(maxsize=4096)  # one damaged file loses the same letters in the same words again and again
def _is_torn(left: str, right: str) -> bool:
    """Nguy?n: some letter between the two pieces makes one syllable of them."""
    return any(is_syllable(left + lost + right) for lost in _LOST_LETTERS)


def _letters_lost(text: str) -> bool:
    """A question mark in the place of letters: not in an address, nor where only the space behind it was forgotten."""
    tokens = (token for token in text.split() if "?" in token and not _ADDRESS.search(token))
    return any(_is_torn(*pieces) for token in tokens for pieces in _LOST.findall(token))


_KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("thay_the", lambda text: "\ufffd" in text),
    ("mojibake", _is_mojibake),
    ("chu_oi", lambda text: "Ƣ" in text or "ƣ" in text),
    ("tcvn3", _is_tcvn3),
    ("vni", _is_vni),
    ("mat_chu", _letters_lost),
)


def damage(text: str) -> str | None:
    """The first kind of damage found, by its key, else None."""
    if text.isascii():
        return "mat_chu" if "?" in text and _letters_lost(text) else None
    if not _SUSPECT.search(text):
        return None
    return next((kind for kind, found in _KINDS if found(text)), None)
