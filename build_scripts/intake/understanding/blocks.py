"""Blocks: a page cut into tables, each with the rows above and below that belong to it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from . import furniture
from .block import Block, looks_like_row
from .cutter import Cutter
from .headers import Header
from .page import Page


def cut(page: Page, headers: list[Header]) -> list[Block]:
    """The blocks of a page. Rows above the first header are its head; of the rows between two tables, those from the
    first that can only stand above a table are the head of the second."""
    occupied = page.occupied
    blocks: list[Block] = []
    head = list(occupied[: bisect_left(occupied, headers[0].top)])
    again = [header for before, header in pairwise(headers) if _is_repeated(page, before, header)]
    headers = [header for header in headers if header not in again]
    titles = {row for header in again for row in range(header.top, header.bottom + 1)}
    for number, header in enumerate(headers):
        end = headers[number + 1].top if number + 1 < len(headers) else len(page.texts)
        between = occupied[bisect_left(occupied, header.bottom + 1) : bisect_left(occupied, end)]
        below = tuple(row for row in between if row not in titles)
        signed = _signed(page, head) if number == 0 else 0
        cutter = Cutter(Block(page, header, head=head[signed:], before=head[:signed]))
        head = cutter.cut(below)
        blocks.append(cutter.block)
    for row in sorted(titles):
        _note(blocks[0], row, "tieu_de")
    _note_kinds(page, blocks, head)
    return blocks


def _is_repeated(page: Page, before: Header, header: Header) -> bool:
    """Whether a header is the one above, printed again at the top of a new page of paper."""
    if not header.form or [(c.index, c.target) for c in before.columns] != [
        (c.index, c.target) for c in header.columns
    ]:
        return False
    between = (row for row in page.occupied if before.bottom < row < header.top)
    texts = ([text for text in page.texts[row] if text] for row in between)
    around = (text for row in texts if not furniture.is_page_number(row) for text in row)
    return not any(furniture.is_head(text) or furniture.is_tail(text) for text in around)


def _signed(page: Page, head: list[int]) -> int:
    """How many of the rows above the first table sign another one: up to the title that follows the signature."""
    last = 0
    for place, row in enumerate(head):
        if any(furniture.is_signature(text) for _, text in page.lines(row)):
            last = place + 1
    below = (n for n in range(last, len(head)) if any(furniture.is_head(text) for _, text in page.lines(head[n])))
    return next(below, len(head)) if last else 0


def _note_kinds(page: Page, blocks: list[Block], after: list[int]) -> None:
    for block in blocks:
        for row in (*block.before, *block.head):
            _note(block, row, "chu_ky" if row in block.before else "dau_bieu")
        for row in range(block.header.top, block.header.bottom + 1):
            _note(block, row, "tieu_de")
    blocks[-1].asides += after
    for row in after:
        _note(blocks[-1], row, "ghi_chu")


def _note(block: Block, row: int, kind: str) -> None:
    """What stands around a table holds no row of one; where it seems to, it is refused."""
    if looks_like_row(block.page, row, within=kind == "tieu_de"):
        block.refused.append((row, "ngoai_bang"))
        kind = "tu_choi"
    block.page.kinds[row] = kind
