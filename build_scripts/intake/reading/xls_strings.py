"""Texts in the records of an xls: a letter takes one byte or two, and a long table goes on in further records."""

from __future__ import annotations

from struct import unpack_from

from .limits import MAX_TEXT
from .refusal import Unreadable

XlsString = tuple[str, tuple[tuple[int, int], ...]]
"""A text, and where in it which font begins."""

_WIDE, _EAST_ASIAN, _RICH = 1, 4, 8
_MOST_RUNS = 4096


def short_string(data: bytes, at: int) -> str:
    """A length of one byte, a flag, the letters."""
    count, flags = unpack_from("<BB", data, at)
    return _letters(data[at + 2 : at + 2 + (count << (flags & _WIDE))], flags)


def long_string(data: bytes, at: int) -> str:
    """The same with a length of two bytes."""
    count, flags = unpack_from("<HB", data, at)
    return _letters(data[at + 3 : at + 3 + (count << (flags & _WIDE))], flags)


def _letters(data: bytes, flags: int) -> str:
    text = data.decode("utf-16-le", "replace") if flags & _WIDE else data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Pieces:
    """A record and those that go on with it, read as one; letters that go on say anew how wide they are."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces, self._number, self._at = pieces, 0, 0

    def take(self, size: int) -> bytes:
        taken = b""
        while size:
            piece = self._current()
            part = piece[self._at : self._at + size]
            taken += part
            size -= len(part)
            self._at += len(part)
        return taken

    def _current(self) -> bytes:
        while self._at >= len(self._pieces[self._number]):
            self._number += 1
            self._at = 0
            if self._number >= len(self._pieces):
                raise Unreadable("hong")
        return self._pieces[self._number]

    def skip(self, size: int) -> None:
        while size:
            step = min(size, len(self._current()) - self._at)
            self._at += step
            size -= step

    def letters(self, count: int, flags: int) -> str:
        text = ""
        while count:
            if text and self._at >= len(self._pieces[self._number]):
                flags = self.take(1)[0]
            width = 1 + (flags & _WIDE)
            part = self._current()[self._at : self._at + count * width]
            part = part[: len(part) // width * width]
            if not part:
                raise Unreadable("hong")
            self._at += len(part)
            count -= len(part) // width
            text += part.decode("utf-16-le", "replace") if width == 2 else part.decode("latin-1")
        return text


def shared_strings(pieces: list[bytes]) -> list[XlsString]:
    """Every text of the book, which cells point at by number."""
    count = unpack_from("<I", pieces[0], 4)[0]
    data = _Pieces([pieces[0][8:], *pieces[1:]])
    found: list[XlsString] = []
    for _ in range(min(count, sum(map(len, pieces)) // 3)):
        length, flags = unpack_from("<HB", data.take(3))
        if length > MAX_TEXT:
            raise Unreadable("o_qua_dai")
        runs = unpack_from("<H", data.take(2))[0] if flags & _RICH else 0
        aside = unpack_from("<I", data.take(4))[0] if flags & _EAST_ASIAN else 0
        text = data.letters(length, flags)
        fonts = unpack_from(f"<{2 * runs}H", data.take(4 * runs)) if runs <= _MOST_RUNS else ()
        data.skip(4 * runs if runs > _MOST_RUNS else 0)
        data.skip(aside)
        pairs = tuple(zip(fonts[::2], fonts[1::2], strict=True))
        found.append((text.replace("\r\n", "\n").replace("\r", "\n"), pairs))
    return found
