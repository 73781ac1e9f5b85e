"""Bytes of a text file to text. No guessing first: marks, then what can't be wrong, then what reads as Vietnamese.

That bytes can be decoded proves nothing: TCVN3 text is valid Windows-1258 nonsense. Syllables decide.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from ...vietnamese.damage import damage
from ...vietnamese.syllables import is_syllable
from ...vietnamese.unicode_forms import nfc
from .legacy import DECODERS, can_be
from .refusal import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "utf16"),  # before UTF-16, whose mark its own begins with
    (codecs.BOM_UTF16_LE, "utf-16", "utf16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf16"),
)
_WORD = re.compile("(?:[^\\W\\d_]|[¡-¾\u00ad×÷\u0300-\u036f])+")
_FAR = re.compile(
    "[^\\x00-\u00ffăĂđĐĩĨũŨơƠưƯƢƣ\u0300-\u036f\u1e00-\u1eff\u2000-\u2bff\uf000-\uf0ff\ufeff\uff00-\uffef]"
)
"""Letters that no form has; bytes of no text at all are full of them when they are taken for UTF-16."""
_SAMPLE = 50_000
"""Bytes of lines with an accent, from which the code page is told."""
_SURE, _BETTER = 0.7, 0.25
"""The share of accented words that must be syllables, and by how much the best reading must be ahead."""


@dataclass(frozen=True)
class Decoded:
    """`old` is the old font ("tcvn3", "vni") that the whole text was typed in, still undecoded."""

    text: str
    told: tuple[str, ...] = ()
    old: str = ""


def decode(data: bytes, shown: Callable[[str], str] = str, named: str = "") -> Decoded:
    """Raises Unreadable where no reading is certain. `shown` is what a reader sees of the text (a page without its
    tags); `named` is the code page the file itself names ("cp1252", "cp1258"), which counts where it reads."""
    for mark, name, told in _MARKS:
        if data.startswith(mark):
            text = _strict(data, name).removeprefix("\ufeff")
            return Decoded(text, (told,) if told else ())
    if name := _utf16_by_nuls(data):
        text = _strict(data, name)
        if len(_FAR.findall(text)) > len(text) // 10:
            raise Unreadable("khong_phai_chu")
        return Decoded(text, ("utf16",))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n" if b"\n" in data else b"\r", 0, error.start) + 1
    if b"\0" in data:
        raise Unreadable("khong_phai_chu")
    return _eight_bits(data, line, shown, named)


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise Unreadable("bang_ma_hong") from None


def _utf16_by_nuls(data: bytes) -> str:
    """Every letter of ASCII has a NUL beside it: behind it in little endian, before it in big endian."""
    head = data[:4096]
    half = len(head) // 2
    before, behind = head[0::2].count(0), head[1::2].count(0)
    if half and behind > 0.3 * half and before < 0.05 * half:
        return "utf-16-le"
    if half and before > 0.3 * half and behind < 0.05 * half:
        return "utf-16-be"
    return ""


def _one(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_LATIN = {byte: _one(byte) for byte in range(0x80, 0xA0)}


def latin_1252(data: bytes) -> str:
    """Windows-1252, the five bytes it does not know as the controls that Latin-1 sees in them."""
    return data.decode("latin-1").translate(_LATIN)


def _as_1258(data: bytes) -> str:
    return nfc(data.decode("cp1258", "replace"))


def _accented(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii()]


def _share(words: list[str], old: str = "") -> float:
    """Which part of the words are syllables, as they stand or typed in an old font."""
    good = sum(can_be(old, word) and is_syllable(DECODERS[old](word)) if old else is_syllable(word) for word in words)
    return good / len(words) if words else 0.0


def _eight_bits(data: bytes, line: int, shown: Callable[[str], str], named: str) -> Decoded:
    lines = b"\n".join(each for each in data.split(b"\n") if not each.isascii())[:_SAMPLE]
    if any(damage(seen) == "mat_chu" for seen in shown(_as_1258(lines)).split("\n")):
        raise Unreadable("chu_mat", kieu="mat_chu", dong=str(line))
    plain = shown(latin_1252(lines))
    words = _accented(plain)
    texts = {"cp1258": shown(_as_1258(lines)), "cp1252": plain} | {old: DECODERS[old](plain) for old in DECODERS}
    scores = {"cp1258": _share(_accented(texts["cp1258"])), "cp1252": _share(words) if named == "cp1252" else 0.0}
    scores |= {old: _share(words, old) for old in DECODERS}
    sure = [name for name in scores if scores[name] >= _SURE and scores[name] > max(scores.values()) - _BETTER]
    if named in sure and scores[named] == max(scores.values()):
        sure = [named]
    if len(sure) == 1 and sure[0] in DECODERS and len(words) < 2:
        sure = []  # one word is no proof of an old font: one broken byte makes it
    if len(sure) != 1:
        readings = " / ".join(_first_line(texts[name]) for name in sure)
        raise Unreadable("bang_ma_la", kieu="hai_cach" if sure else "la", dong=str(line), doc=readings)
    if sure[0] in DECODERS:
        return Decoded(latin_1252(data), (), sure[0])
    return Decoded(nfc(_strict(data, "cp1258")) if sure[0] == "cp1258" else latin_1252(data), (sure[0],))


def _first_line(text: str) -> str:
    line = next((line for line in text.split("\n") if not line.isascii()), "")
    return f"“{line.strip()[:60]}”"
