"""The report page, for files into which nothing can be written: one HTML file that asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ...messages import marking as say
from ...messages.intake import cell_words
from ...messages.receipt import KINDS as KIND_NAMES
from ..grid import Book, Sheet
from ..remark import Remark
from .colours import COLOURS
from .limits import MAX_CELL_SHOWN, MAX_CELLS_SHOWN, MAX_MERGES_SEARCHED, MAX_ROWS_SHOWN, MAX_TEXT
from .remarks import Corner, corner, numbers, shown

_LINES = ("csv", "text")
"""Kinds of files whose rows are lines."""


@dataclass(frozen=True)
class _Piece:
    """A cell of the row that a remark is about."""

    text: str
    here: bool = False


@dataclass(frozen=True)
class _Entry:
    number: int
    kind: str
    kind_words: str
    place: str
    title: str
    who: str
    says: str
    remedy: str
    example: str
    row: Sequence[_Piece]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def report(book: Book, listed: Sequence[Remark], receipt: str, why: str) -> str:
    """The whole page; `why` is the key of the note that tells why it is a page and no marked workbook."""
    colours = "".join(f".{kind} {{ --nen: #{colour}; }}\n" for kind, colour in COLOURS.items())
    style = colours + _environment().get_template("report.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    notes = [say.note(why)]
    if len(listed) > MAX_ROWS_SHOWN:
        notes.append(say.note("bot_dong", MAX_ROWS_SHOWN))
    return (
        _environment()
        .get_template("report.html")
        .render(
            say=say,
            style=Markup(style),
            digest=digest,
            heading=_heading(book.name),
            counted=say.counted(numbers(listed)),
            notes=notes,
            receipt=shown(receipt, 20_000).strip(),
            entries=_entries(book, listed),
        )
    )


def _heading(name: str) -> str:
    last = shown(name, 200).replace("\\", "/").rpartition("/")[2].strip()
    return say.REPORT_TITLE.format(ten=f"“{last}”") if last else say.REPORT_TITLE_NAMELESS


def _entries(book: Book, listed: Sequence[Remark]) -> list[_Entry]:
    sheets = {sheet.name: sheet for sheet in reversed(book.sheets)}
    return [
        _Entry(
            number,
            remark.kind,
            KIND_NAMES[remark.kind],
            _place(book.kind, remark),
            shown(remark.title, MAX_TEXT),
            shown(remark.who, MAX_TEXT),
            shown(remark.says, MAX_TEXT),
            shown(remark.remedy, MAX_TEXT),
            shown(remark.example, MAX_TEXT),
            _row(sheets.get(remark.place.sheet), corner(remark.place)) if number <= MAX_ROWS_SHOWN else (),
        )
        for number, remark in enumerate(listed, 1)
    ]


def _place(kind: str, remark: Remark) -> str:
    place, at = remark.place, corner(remark.place)
    sheet, cell = shown(place.sheet, 100), shown(place.cell, 20)
    if at is None:
        return sheet or say.WHOLE_FILE
    if kind in _LINES and not sheet:
        return say.REPORT_LINE.format(dong=at[0], o=cell)
    words = cell_words(sheet, cell)
    return words[:1].upper() + words[1:]


def _row(sheet: Sheet | None, at: Corner | None) -> Sequence[_Piece]:
    """The cells of a remark's row that hold a text, and its own cell even if it is empty."""
    if sheet is None or at is None or not 0 <= at[0] - sheet.top < len(sheet.rows):
        return ()
    row, own = _first_of_merged(sheet, at[0] - sheet.top, at[1] - sheet.left)
    texts = sheet.rows[row]
    columns = sorted({own, *(c for c, text in enumerate(texts) if text)})
    near = columns.index(own)
    first = max(0, min(near - MAX_CELLS_SHOWN // 2, len(columns) - MAX_CELLS_SHOWN))
    taken = columns[first : first + MAX_CELLS_SHOWN]
    pieces = [
        _Piece(shown(texts[c] if c < len(texts) else "", MAX_CELL_SHOWN) or say.REPORT_EMPTY, c == own) for c in taken
    ]
    before = [_Piece(say.REPORT_LEFT_OUT)] if first else []
    after = [_Piece(say.REPORT_LEFT_OUT)] if first + len(taken) < len(columns) else []
    return [*before, *pieces, *after]


def _first_of_merged(sheet: Sheet, row: int, column: int) -> Corner:
    """The cell whose text is seen there."""
    spans = sheet.merged[:MAX_MERGES_SEARCHED]
    return next(((r0, c0) for r0, c0, r1, c1 in spans if r0 <= row <= r1 and c0 <= column <= c1), (row, column))
