"""A sheet made ready to be read: every text tidied once, with the cells known that belong to a merged one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from ...vietnamese.spaces import tidy
from ...vietnamese.unicode_forms import mend_d, nfc
from ..grid import Book, Place, Sheet, Span

_TEXTS = ("docx", "html")


class Tidied(dict[str, str]):
    """Text as stored -> text as read, worked out once for each distinct text; `mended` are those whose letters were
    written another way (tổ hợp, Ð)."""

    def __init__(self) -> None:
        super().__init__({"": ""})
        self.mended: set[str] = set()

    def __missing__(self, text: str) -> str:
        composed = mend_d(nfc(text))
        if composed != text:
            self.mended.add(text)
        self[text] = plain = tidy(composed)
        return plain


@dataclass(frozen=True, eq=False)
class Page:
    """A sheet of a book. `texts` has the shape of `sheet.rows`; `mended` counts cells whose letters were composed, and
    `first_mended` is the first of them."""

    book: int
    sheet: Sheet
    texts: tuple[tuple[str, ...], ...]
    mended: int = 0
    first_mended: tuple[int, int] = (0, 0)
    flows: bool = False
    """Whether the sheets of its book are the tables of one text, the second going on where the first ends."""
    kinds: dict[int, str] = field(default_factory=dict)
    """What became of each row: "dong" taken, "tu_choi" refused, or a kind of furniture."""
    file: str = ""
    """What its owner calls the file."""

    @property
    def name(self) -> str:
        return self.sheet.name

    @property
    def width(self) -> int:
        return len(self.texts[0]) if self.texts else 0

    @cached_property
    def occupied(self) -> tuple[int, ...]:
        """The rows that are not empty."""
        return tuple(r for r, row in enumerate(self.texts) if any(row))

    def cells(self, row: int) -> list[tuple[int, str]]:
        return [(c, text) for c, text in enumerate(self.texts[row]) if text]

    def raw(self, row: int, column: int) -> str:
        return self.sheet.rows[row][column]

    def lines(self, row: int) -> list[tuple[int, str]]:
        """The lines of text of a row's cells, each tidied, with its column."""
        found = [(c, tidy(mend_d(nfc(line)))) for c, _ in self.cells(row) for line in self.raw(row, c).split("\n")]
        return [(c, line) for c, line in found if line]

    def place(self, row: int, column: int) -> Place:
        return self.sheet.place(row, column)

    def sheet_place(self) -> Place:
        return Place(self.sheet.name, "")

    @cached_property
    def merged(self) -> dict[int, list[Span]]:
        """Merged cells by their first row."""
        spans: dict[int, list[Span]] = {}
        for span in self.sheet.merged:
            if 0 <= span[1] < self.width:
                spans.setdefault(span[0], []).append(span)
        return spans

    def above(self, row: int, column: int) -> tuple[int, int] | None:
        """The first and last row of the cell merged downwards that holds this one, if one does."""
        return self._downwards.get((row, column))

    @cached_property
    def _downwards(self) -> dict[tuple[int, int], tuple[int, int]]:
        spans = (span for spans in self.merged.values() for span in spans if span[0] < span[2])
        return {(r, c0): (r0, r1) for r0, c0, r1, _ in spans for r in range(max(r0, 0), min(r1 + 1, len(self.texts)))}

    def is_wide(self, row: int) -> bool:
        """Whether the row's first text is merged over three columns or more."""
        first = next((c for c, text in enumerate(self.texts[row]) if text), -1)
        return any(c0 == first and c1 - c0 > 1 for _, c0, _, c1 in self.merged.get(row, ()))

    def origins(self, top: int, bottom: int) -> dict[tuple[int, int], tuple[int, int]]:
        """For the covered cells of some rows, the merged cell's first, which holds the text."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for span in (span for row in range(top, bottom + 1) for span in self.merged.get(row, ())):
            r0, c0, r1, c1 = span
            for r in range(r0, min(r1, bottom) + 1):
                for c in range(c0, min(c1, self.width - 1) + 1):
                    if (r, c) != (r0, c0):
                        found[r, c] = (r0, c0)
        return found

    def part(self, first: int, last: int) -> Page:
        """The same sheet with only these columns filled: one of two tables side by side."""
        texts = tuple(tuple(text if first <= c <= last else "" for c, text in enumerate(row)) for row in self.texts)
        return Page(self.book, self.sheet, texts, flows=self.flows)


def pages(number: int, book: Book) -> list[Page]:
    tidied = Tidied()
    made = []
    for sheet in book.sheets:
        texts = tuple(tuple([tidied[text] for text in row]) for row in sheet.rows)
        mended = _mended(sheet, tidied)
        first = mended[0] if mended else (0, 0)
        made.append(Page(number, sheet, texts, len(mended), first, book.kind in _TEXTS, file=book.name))
    return made


def _mended(sheet: Sheet, tidied: Tidied) -> list[tuple[int, int]]:
    if not tidied.mended:
        return []
    return [(r, c) for r, row in enumerate(sheet.rows) for c, text in enumerate(row) if text in tidied.mended]
