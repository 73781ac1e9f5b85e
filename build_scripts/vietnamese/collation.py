"""Alphabetical order: Vietnamese text in, a key for `sorted` out.

Letters first, by the alphabet (a ă â b c d đ ...); then tones (ngang, huyền, hỏi, ngã, sắc, nặng); then case.
Signs come before digits, digits before letters, and a number is ordered by its value.
"""

import re
import unicodedata

from .unicode_forms import nfc

Key = tuple[str, ...]

_RANK = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {tone: str(rank) for rank, tone in enumerate(("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"))}
_DIGITS = re.compile(r"[0-9]+")


def _split(char: str) -> tuple[str, str]:
    """ậ -> (â, dot below): a letter of the alphabet, and the marks that are not its own."""
    parts = unicodedata.normalize("NFD", char.lower())
    letter, rest = parts[0], ""
    for mark in parts[1:]:
        joined = unicodedata.normalize("NFC", letter + mark)
        letter, rest = (joined, rest) if joined in _RANK else (letter, rest + mark)
    return letter, rest


class _Letters(dict[int, str]):
    """Code point -> its place in the alphabet, as text that compares right."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        letter, _ = _split(char)
        if letter in _RANK:
            place = chr(ord("A") + _RANK[letter])
        elif char.isalpha():
            place = "\x7f" + char
        else:  # digits stay, for _by_value; a mark without a letter has no place
            place = char if char in "0123456789" else "" if unicodedata.combining(char) else "\x02" + char
        self[code] = place
        return place


class _Tones(dict[int, str]):
    """Code point -> the order of its tone. Digits have none, so that 05 and 5 stay side by side."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        letter, marks = _split(char)
        marks = char if unicodedata.combining(char) else marks
        self[code] = tone = "" if letter in "0123456789" else _TONES.get(marks, "9" + marks)
        return tone


_LETTERS, _TONE_OF = _Letters(), _Tones()


def _by_value(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0")
    return "\x03" + chr(len(number)) + number


def sort_key(text: str) -> Key:
    """An, Ân, Ba, Dung, Đức; xã 9 before xã 10. Texts with the same NFC have the same key, others never."""
    text = nfc(text)
    letters = _DIGITS.sub(_by_value, text.translate(_LETTERS))
    return letters, text.translate(_TONE_OF), text.swapcase(), text  # swapcase: small letters before capitals
