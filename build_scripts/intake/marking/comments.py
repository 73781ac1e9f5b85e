"""The comment in a cell: what the clerk's colleagues wrote first, then all that is to be said of the cell."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from ...messages import marking as say
from ...messages.receipt import KINDS as KIND_NAMES
from ..remark import Remark
from .limits import MAX_COMMENT
from .remarks import shown

_WIDTH, _LETTERS, _LINE, _FRAME, _HIGHEST = 300, 42, 17, 16, 480
"""Pixels of a box, letters in one of its lines, pixels of a line and of the frame, the highest box."""


def our_part(remarks: Sequence[Remark], list_title: str) -> str:
    """All remarks of one cell between two lines by which they are known when the file comes again."""
    told = "\n\n".join(_told(remark) for remark in remarks)
    if len(told) > MAX_COMMENT:
        more = say.COMMENT_MORE.format(trang=list_title)
        told = f"{told[:MAX_COMMENT].rstrip()}\n{more}"
    return f"{say.COMMENT_BEGIN}\n{told}\n{say.COMMENT_END}"


def _told(remark: Remark) -> str:
    lines = [say.COMMENT_SAYS.format(loai=KIND_NAMES[remark.kind], co=_plain(remark.says))]
    lines += [say.COMMENT_REMEDY.format(sua=_plain(remark.remedy))] if remark.remedy else []
    lines += [say.COMMENT_EXAMPLE.format(vi_du=_plain(remark.example))] if remark.example else []
    return "\n".join(lines)


def _plain(text: str) -> str:
    """A clerk's text can't end our part before its end."""
    return shown(text, MAX_COMMENT).replace("──", "--")


def without_ours(text: str) -> str:
    """What others wrote in a comment, before our part and after it."""
    before, begins, rest = text.partition(say.COMMENT_BEGIN)
    _, ends, after = rest.partition(say.COMMENT_END)
    if not begins or not ends:
        return text
    return "\n".join(part for part in (before.strip("\n"), after.strip("\n")) if part)


def clean(sheet: Worksheet) -> None:
    """Takes out our part of every comment, and fits the others' boxes to their text, as their size is not kept."""
    for cell in sheet._cells.values():
        comment = getattr(cell, "comment", None)
        if comment is not None:
            put(sheet, cell.row, cell.column, without_ours(comment.text), "", comment.author)


def put(sheet: Worksheet, row: int, column: int, theirs: str, ours: str, author: str = say.AUTHOR) -> None:
    """One comment of two parts; none when both are empty."""
    cell = sheet.cell(row, column)
    text = "\n\n".join(part for part in (theirs, ours) if part)
    cell.comment = None
    if text:
        lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
        cell.comment = Comment(text, author, min(_FRAME + lines * _LINE, _HIGHEST), _WIDTH)
