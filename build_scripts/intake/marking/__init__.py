"""A clerk's file handed back with what is to be mended shown in it: a Book, its bytes and remarks in, a file out.

    remarks     in the order of the list, texts made harmless
    lean        an xlsx without what runs, draws or reaches outside; zipping makes zips without a clock
    opened      that, through openpyxl, formats and formulas kept; stored: what the formulas had come to
    rebuilt     a workbook from what was read, for xls, ods and damaged formats
    cells       a colour (colours) and a comment (comments) at each cell
    list_sheet  the first sheet, with a link to each cell
    saving      to bytes, the same each time
    report      one HTML page, for files that are no workbooks or too large
    naming      what the file is called
    limits      the bounds

What is handed back is read again before: if one text of one cell is not as it was, the next way is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...messages import marking as say
from ..grid import Book, Sheet
from ..reading import read_book
from ..remark import Remark
from ..understanding.furniture import is_mark_list
from .cells import Merges, mark_cells
from .failure import TooLarge, Unkeepable
from .limits import MAX_REMARKS
from .list_sheet import Around, add_list, free_list_title, remove_old
from .naming import is_marked, name_for
from .opened import Opened, opened
from .rebuilt import rebuilt
from .remarks import in_order
from .report import report
from .saving import saved

__all__ = ["is_marked", "mark", "name_for", "page_of_refused"]

_WORKBOOKS = ("xlsx", "xls", "ods")
_OLD_FONTS = ("tcvn3", "vni")


def mark(book: Book, data: bytes, remarks: Sequence[Remark], receipt_text: str = "") -> tuple[str, bytes]:
    """The ending ("xlsx" or "html") and the bytes of the file to hand back, for `name_for`.

    `data` are the bytes that `book` was read from (b"" for pasted text), `remarks` those of this book only. Never
    raises for what a file holds: an xlsx that can't be kept is rebuilt, and what can't be rebuilt gets a report page.
    """
    listed = in_order(book, remarks)
    why = "dan_vao" if book.kind == "text" else "khong_phai_bang_tinh"
    if book.kind in _WORKBOOKS and len(listed) > MAX_REMARKS:
        why = "qua_nhieu_cho"
    elif book.kind in _WORKBOOKS:
        why = book.kind
        for way in _WAYS[book.kind != "xlsx" :]:
            try:
                return "xlsx", _marked(book, way(book, data, why), listed, receipt_text)
            except TooLarge:
                why = "qua_lon"
            except Exception:
                # openpyxl raises whatever its parts raise at a file that it does not understand; the next way is ours.
                why = "khong_ghi_duoc"
    return "html", report(book, listed, receipt_text, why).encode()


def page_of_refused(book: Book, why: Remark) -> bytes:
    """For a file in which nothing can be shown, because nothing was understood."""
    return report(book, [why], "", "khong_nhan_duoc").encode()


def _kept(book: Book, data: bytes, why: str) -> Opened:
    return opened(book, data)


def _anew(book: Book, data: bytes, why: str) -> Opened:
    return rebuilt(book, f"dung_lai_{why}")


_WAYS: tuple[Callable[[Book, bytes, str], Opened], ...] = (_kept, _anew)


def _marked(book: Book, whole: Opened, listed: Sequence[Remark], receipt_text: str) -> bytes:
    """Raises Unkeepable when what is made is not read as the book was."""
    old = remove_old(whole.workbook)
    sheets = {name: sheet for name, sheet in whole.sheets.items() if sheet not in old}
    merges = {name: Merges(sheet) for name, sheet in sheets.items()}
    title = free_list_title(whole.workbook)
    left_out = mark_cells(listed, sheets, merges, title)
    notes = [text for key, text in say.NOTES.items() if key in whole.notes]
    notes += [say.note("bot_ghi_chu", left_out)] if left_out else []
    add_list(whole.workbook, listed, sheets, merges, Around(title, notes, receipt_text))
    made = saved(whole)
    again = read_book(book.name, made, ",".join(font for font in _OLD_FONTS if font in book.told))
    if [_texts(sheet) for sheet in _forms(again)] != [_texts(sheet) for sheet in _forms(book)]:
        raise Unkeepable(book.name)
    return made


def _forms(book: Book) -> list[Sheet]:
    return [sheet for sheet in book.sheets if not is_mark_list(sheet.rows)]


def _texts(sheet: Sheet) -> tuple[object, ...]:
    return sheet.rows, sheet.top, sheet.left, sheet.hidden
