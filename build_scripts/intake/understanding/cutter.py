"""The cutter: what every row below one header is."""

from __future__ import annotations

from . import furniture, lone
from .aliases import NAMES
from .block import Block, looks_like_row
from .colours import coloured_marks
from .columns import LEFT_OUT
from .marks import is_mark
from .names import looks_like_name
from .values import level

_NOBODYS = frozenset(("", "ma", "@xung_ho", LEFT_OUT))
"""Columns of words in which the title of a section may stand, or a number alone."""


class Cutter:
    """Says of every row below one header what it is."""

    def __init__(self, block: Block) -> None:
        self.block, self.page, self.texts = block, block.page, block.page.texts
        header = block.header
        number = header.at("tt", "@stt")
        self.number = number.index if number else -1
        named = (NAMES.get(header.form, ""), "@ho_dem", "@ten_rieng")
        self.names = [c.index for c in header.columns if c.target in named]
        beside = {self.number, *self.names}
        others = [c for c in header.columns if c.index not in beside]
        self.levels = [c.index for c in others if c.target in ("muc_do", "@muc_do", "@danh_hieu", "@hinh_thuc")]
        words = {"ghi_chu", "ly_do", "chuc_vu", "ma_cb", "ngay_tuyen_dung", "@don_vi", "@xung_ho"}
        words |= {"@nam_truoc", LEFT_OUT, ""}
        self.words = [c.index for c in others if c.target in words or header.form == "sang-kien"]
        self.belongings = {c.index for c in others if c.index in self.words and c.target not in _NOBODYS}
        self.code = next((c.index for c in others if c.target == "ma"), -1)
        self.marks = [c.index for c in others if c.index not in (*self.levels, *self.words)]
        self.numbered = False
        self.closed = False
        self.foreign = False
        self.page_numbers: frozenset[int] = frozenset()

    def cut(self, rows: tuple[int, ...]) -> list[int]:
        """Cut the rows; give back those that are the head of the next table."""
        self.numbered = any(self._stt(r) and any(map(str.isalpha, self._name(r))) for r in rows)
        self.page_numbers = lone.page_numbers(self.page, (*self.marks, *self.levels), rows)
        self.block.marked, self.block.unclear = coloured_marks(self.page, self.marks, self.names, rows)
        self._find_posts(rows)
        unclear = [r for r in rows if not self._first_look(r)]
        last = self.block.rows[-1] if self.block.rows else -1
        for row in (r for r in unclear if r < last):
            self._between(row)
        after = [r for r in unclear if r > last]
        self.closed = False
        for place, row in enumerate(after):
            if self._begins_a_head(row):
                return after[place:]
            self._after(row)
        return []

    def _find_posts(self, rows: tuple[int, ...]) -> None:
        if self.block.header.form == "ca-nhan" and not self.block.header.at("chuc_vu"):
            people = [r for r in rows if self._is_row(r, self._name(r), self._stt(r))]
            self.block.posts = lone.posts(self.page, self.names, people, rows)

    def _stt(self, row: int) -> int:
        return furniture.stt(self.texts[row][self.number]) if self.number >= 0 else 0

    def _name(self, row: int) -> str:
        return " ".join(filter(None, (self.texts[row][c] for c in self.names)))

    def _label(self, row: int) -> str:
        """The first text left of the marks, but for the row's number: of a row of totals, a section, a signature."""
        first = max(min([*self.marks, *self.levels], default=len(self.texts[row])), 1)
        texts = [(c, text) for c, text in enumerate(self.texts[row][:first]) if text]
        words = (
            text for c, text in texts if c != self.number or not (furniture.is_part_number(text) or text.isdecimal())
        )
        return next(words, texts[0][1] if texts else "")

    def _has_mark(self, row: int) -> bool:
        texts = self.texts[row]
        return (
            any(
                len(texts[c]) <= 3 and (is_mark(texts[c]) or furniture.is_number(texts[c]))
                for c in self.marks
                if texts[c]
            )
            or any(level(texts[c]) for c in self.levels if texts[c])
            or any((row, c) in self.block.marked for c in self.marks)
        )

    def _set(self, row: int, kind: str) -> bool:
        self.page.kinds[row] = kind
        return True

    def _refuse(self, row: int, code: str) -> None:
        self.block.refused.append((row, code))
        self.page.kinds[row] = "tu_choi"

    def _first_look(self, row: int) -> bool:
        """Rows to take, totals, fillers, numbers of columns; all else waits until it is known where the rows end."""
        if row in self.block.posts.values():
            return self._set(row, "chuc_vu")
        texts = [text for text in self.texts[row] if text]
        name, stt = self._name(row), self._stt(row)
        rest = [text for c, text in self.page.cells(row) if c != self.code and (c != self.number or not stt)]
        if furniture.is_filler(rest) and not any((row, c) in self.block.marked for c in self.marks):
            return self._set(row, "cho_trong")
        if row in self.page_numbers or furniture.is_page_number(texts):
            return self._set(row, "so_trang")
        if 0 < len(name) < 9 and furniture.is_column_numbers(texts):
            return self._set(row, "so_cot")
        found = furniture.total(self._label(row)) or furniture.total(name)
        if found:
            self.block.totals.append((row, found))
            return self._set(row, "tong")
        if self._is_row(row, name, stt):
            if self.foreign:
                self._refuse(row, "khong_tieu_de")
            elif any((row, c) in self.page.sheet.struck for c in self.names):
                self._refuse(row, "gach_ngang")
            else:
                self.block.rows.append(row)
                self._set(row, "dong")
            return True
        announced = furniture.banner(texts[0]) if len(texts) == 1 else ""
        if announced:
            self.foreign = announced != self.block.header.form
        self.closed = self.closed or any(map(furniture.is_tail, texts))
        return False

    def _is_row(self, row: int, name: str, stt: int) -> bool:
        if not self.block.header.form or not _can_be_name(name):
            return False
        marked = self._has_mark(row)
        number = self.texts[row][self.number] if self.number >= 0 else ""
        if self._is_titled_section(name, number) and not (marked and (stt or self._says_yes(row, name))):
            return False
        if self.closed and not stt:
            return marked and not any(map(furniture.is_tail, filter(None, self.texts[row])))
        if stt or marked:
            return True
        if self.block.header.form == "tap-the":
            return not self.numbered and bool(furniture.section(name)) and not self.page.is_wide(row)
        if self.block.header.form == "sang-kien":
            return any(self.texts[row][c] for c in self.words) and not furniture.is_tail(name)
        known = looks_like_name(name)
        return known and (not self.numbered or any(self.texts[row][c] for c in self.words))

    def _is_titled_section(self, name: str, number: str) -> bool:
        """ "Lãnh đạo phòng" among persons is a section even with a number of its own."""
        if furniture.is_part_number(number):
            return True
        return self.block.header.form == "ca-nhan" and bool(furniture.section(name)) and not looks_like_name(name)

    def _says_yes(self, row: int, name: str) -> bool:
        """Numbers beside the title of a section are its totals; beside a name they are marks."""
        texts = [self.texts[row][c] for c in (*self.marks, *self.levels)]
        return looks_like_name(name) or any(text and not furniture.is_number(text) for text in texts)

    def _tells_of_nobody(self, row: int) -> bool:
        """Whether a row holds only what belongs to somebody whose name it lacks: a position, a note, an author."""
        cells = [c for c, text in self.page.cells(row) if text and c not in (self.number, self.code)]
        part = self.number >= 0 and furniture.is_part_number(self.texts[row][self.number])
        return bool(cells) and set(cells) <= self.belongings and not (part or self.page.is_wide(row))

    def _between(self, row: int) -> None:
        texts = [text for text in self.texts[row] if text]
        if self._tells_of_nobody(row):
            self._refuse(row, "khong_ten")
            return
        label = self._name(row) or self._label(row) or texts[0]
        number = self.texts[row][self.number] if self.number >= 0 else ""
        title = furniture.section(label)
        counts = all(furniture.is_number(self.texts[row][c]) for c in self.marks if self.texts[row][c])
        if counts and (furniture.is_part_number(number) or title or self.page.is_wide(row) or furniture.is_head(label)):
            self.block.sections.append((row, title or label))
            self._set(row, "muc")
        elif any(map(furniture.is_tail, texts)):
            self.block.asides.append(row)
            self._set(row, "chu_ky")
        else:
            self._refuse(row, "khong_ro_dong" if _can_be_name(self._name(row)) else "khong_ten")

    def _after(self, row: int) -> None:
        texts = [text for text in self.texts[row] if text]
        name = self._name(row) if _can_be_name(self._name(row)) else ""
        self.closed = self.closed or any(map(furniture.is_tail, texts))
        if not self.block.header.form and not self.closed:
            self._refuse(row, "bieu_khong_ten")
        elif not self.closed and self._tells_of_nobody(row):
            self._refuse(row, "khong_ten")
        elif looks_like_row(self.page, row) or (not name and self._has_mark(row) and not self._is_page_number(texts)):
            self._refuse(row, "khong_ro_dong" if name else "khong_ten")
        elif self.closed:
            self.block.tail.append(row)
            self._set(row, "chu_ky" if not any(t.casefold().startswith("ghi chú") for t in texts) else "ghi_chu")
        elif len(texts) == 1 and looks_like_name(texts[0]):
            self._refuse(row, "khong_ro_dong")
        else:
            self.block.tail.append(row)
            self._set(row, "muc" if furniture.section(self._label(row)) else "ghi_chu")

    def _is_page_number(self, texts: list[str]) -> bool:
        return self.closed and len(texts) == 1 and texts[0].isdecimal()

    def _begins_a_head(self, row: int) -> bool:
        texts = [text for text in self.texts[row] if text]
        return any(map(furniture.is_head, texts)) and not any(map(furniture.is_tail, texts))


def _can_be_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and not is_mark(text)
