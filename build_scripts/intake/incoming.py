"""What is handed in: files with their names, and what the person who hands them in asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..messages import intake as say
from .grid import Book
from .reading import Unreadable, read_book, read_text


@dataclass(frozen=True)
class Incoming:
    """One file. `name` is what its owner calls it, for the receipt only; an empty one is pasted text."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Wishes:
    """`nam`, `don_vi` and `convert` win over what the files say. `replace` lets a registration take the place of a
    different one; `partial` takes what is certain although something is asked. `signed_on` and `signed_by` fill the
    cover where the file does not, `received` wins over the day that is there, `arrived` does not (2022-03-10)."""

    nam: str = ""
    don_vi: str = ""
    convert: str = ""
    replace: bool = False
    partial: bool = False
    signed_on: str = ""
    signed_by: str = ""
    received: str = ""
    arrived: str = ""


@dataclass(frozen=True)
class Arrival:
    """One file after reading: its Book, or the reason why there is none. `number` counts the files handed in, `index`
    those that could be read, from 0; what is found in a file names it by `index`."""

    number: int
    index: int
    name: str
    data: bytes
    book: Book | None
    refusal: str = ""

    @property
    def told(self) -> tuple[str, ...]:
        """What was noticed or mended on the way to text, in sentences."""
        return tuple(say.TOLD[key] for key in self.book.told) if self.book else ()


def read_all(files: Sequence[Incoming], convert: str = "") -> list[Arrival]:
    arrivals: list[Arrival] = []
    for number, file in enumerate(files):
        arrivals.append(_read(number, sum(1 for each in arrivals if each.book), file, convert))
    return arrivals


def _read(number: int, index: int, file: Incoming, convert: str) -> Arrival:
    try:
        if file.name:
            book = read_book(file.name, file.data, convert)
        else:
            book = read_text(file.data.decode("utf-8", "replace"), convert)
    except Unreadable as unreadable:
        places = [(place.sheet, place.cell) for place in unreadable.places]
        return Arrival(
            number, index, file.name, file.data, None, say.unreadable(unreadable.code, unreadable.facts, places)
        )
    return Arrival(number, index, file.name, file.data, book)
