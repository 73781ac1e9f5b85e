"""A compound file of older Office programs (OLE): its bytes in, the streams in it out.

Chains of sectors are followed with their lengths in hand, so that a chain that bites its tail comes to an end.
"""

from __future__ import annotations

from struct import error as StructError
from struct import unpack_from

from .refusal import Unreadable

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA
_HEADER_FATS = 109


class Compound:
    """Streams by name, whatever storage they lie in; of two of one name the first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            shift = unpack_from("<H", data, 30)[0]
            if not data.startswith(MAGIC) or shift not in (9, 12):
                raise Unreadable("hong")
            self._size = 1 << shift
            self._fat = self._table(self._fat_sectors())
            directory = self._chain(unpack_from("<I", data, 48)[0])
            if len(directory) % self._size:
                raise Unreadable("hong")  # cut off within the list of what it holds
            self._entries = _entries(directory)
            root = next((entry for entry in self._entries if entry[1] == 5), None)
            self._small = self._chain(root[2]) if root else b""
            self._small_fat = self._table(self._sectors(unpack_from("<I", data, 60)[0]))
            self._cutoff = unpack_from("<I", data, 56)[0]
        except StructError:
            raise Unreadable("hong") from None

    @property
    def names(self) -> set[str]:
        return {name for name, *_ in self._entries}

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; raises Unreadable when they are not all there."""
        for each, kind, start, length in self._entries:
            if each == name and kind == 2:
                data = self._small_chain(start, length) if length < self._cutoff else self._chain(start)
                if len(data) < length:
                    raise Unreadable("hong")
                return data[:length]
        raise Unreadable("hong")

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if at >= len(self._data):
            raise Unreadable("hong")
        return self._data[at : at + self._size]

    def _fat_sectors(self) -> list[int]:
        """Sectors of the allocation table: the first in the header, the rest in a chain of their own."""
        numbers = list(unpack_from(f"<{_HEADER_FATS}I", self._data, 76))
        following = unpack_from("<I", self._data, 68)[0]
        most = len(self._data) // self._size
        while following < _LAST_SECTOR:
            *more, following = unpack_from(f"<{self._size // 4}I", self._sector(following))
            numbers += more
            if len(numbers) > most + _HEADER_FATS + self._size:
                raise Unreadable("hong")
        return [number for number in numbers if number < _LAST_SECTOR]

    def _table(self, sectors: list[int]) -> list[int]:
        table: list[int] = []
        for number in sectors:
            sector = self._sector(number)
            table += unpack_from(f"<{len(sector) // 4}I", sector)
        return table

    def _sectors(self, start: int) -> list[int]:
        numbers = []
        while start < _LAST_SECTOR:
            numbers.append(start)
            if start >= len(self._fat) or len(numbers) > len(self._fat):
                raise Unreadable("hong")
            start = self._fat[start]
        return numbers

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in self._sectors(start))

    def _small_chain(self, start: int, length: int) -> bytes:
        pieces: list[bytes] = []
        while start < _LAST_SECTOR and len(pieces) * 64 < length:
            if start >= len(self._small_fat):
                raise Unreadable("hong")
            pieces.append(self._small[start * 64 : start * 64 + 64])
            start = self._small_fat[start]
        return b"".join(pieces)


def _entries(directory: bytes) -> list[tuple[str, int, int, int]]:
    """Name, kind (2 a stream, 5 the root), first sector and length of each entry."""
    found = []
    for at in range(0, len(directory) - 127, 128):
        size, kind = unpack_from("<HB", directory, at + 64)
        if kind in (1, 2, 5):
            name = directory[at : at + max(min(size, 64) - 2, 0)].decode("utf-16-le", "replace")
            start, length = unpack_from("<II", directory, at + 116)
            found.append((name, kind, start, length))
    return found
