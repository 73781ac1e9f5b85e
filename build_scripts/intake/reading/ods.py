"""A workbook of LibreOffice or Google (ods): content.xml in, sheets out. Only stored values; nothing is run."""

from __future__ import annotations

from .container import Attributes, Package
from .limits import MAX_COLUMNS, MAX_LAST_ROW, MAX_TEXT
from .ods_styles import OdsStyles
from .raw import Budget, Raw
from .refusal import Unreadable
from .values import MARK, duration_text, iso_text, number_from

_ASIDE = frozenset(["annotation", "shapes", "tracked-changes", "forms"])
"""What stands inside a table without being a cell's text: notes, drawings, earlier versions."""
_SPACES = {"s": " ", "tab": "\t", "line-break": "\n"}


def read_ods(package: Package, budget: Budget) -> tuple[list[Raw], list[str]]:
    if b"encryption-data" in package.head("META-INF/manifest.xml") or "encrypted-package" in package:
        raise Unreadable("co_mat_khau")
    styles = OdsStyles()
    if "styles.xml" in package:
        package.listed("styles.xml", styles.start)
    content = _Content(styles, budget)
    package.walk("content.xml", content.start, content.end, content.text)
    for raw in content.raws:
        raw.styles = styles.looks
    return content.raws, sorted(content.told)


class _Content:
    """Hears the tags of content.xml."""

    def __init__(self, styles: OdsStyles, budget: Budget) -> None:
        self._styles, self._budget = styles, budget
        self.raws: list[Raw] = []
        self.told: set[str] = set()
        self._tables = self._aside = 0
        self._row = self._column = 0
        self._row_repeat = 1
        self._row_style = ""
        self._columns = 0
        self._defaults: dict[int, int] = {}
        self._cells: list[tuple[int, str]] = []
        self._looks: list[tuple[int, int]] = []
        self._cell: Attributes | None = None
        self._lines: list[str] = []
        self._length = 0
        self._taking = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in _ASIDE:
            self._aside += 1
        if self._aside:
            return
        if self._taking and tag in _SPACES:
            self.text(_SPACES[tag] * min(_count(attributes, "text:c"), MAX_TEXT + 1))
        elif tag == "table":
            self._tables += 1
            if self._tables == 1:
                self._open_table(attributes)
        elif self._tables != 1:
            self._styles.start(tag, attributes)
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell, self._lines, self._length = attributes, [], 0
        elif tag == "p" and self._cell is not None:
            self._lines.append("")
            self._taking = True
        elif tag == "table-row":
            self._row_repeat = _count(attributes, "table:number-rows-repeated")
            self._row_style = attributes.get("table:default-cell-style-name", "")
            self._column, self._cells, self._looks = 0, [], []
        elif tag == "table-column":
            self._default_look(attributes)

    def _open_table(self, attributes: Attributes) -> None:
        hidden = attributes.get("table:style-name", "") in self._styles.hidden
        self.raws.append(Raw(attributes.get("table:name", ""), self._budget, hidden))
        self._row, self._columns, self._defaults = 0, 0, {}

    def _default_look(self, attributes: Attributes) -> None:
        after = self._columns + _count(attributes, "table:number-columns-repeated")
        if look := self._styles.look_of(attributes.get("table:default-cell-style-name", "")):
            self._defaults |= dict.fromkeys(range(self._columns, min(after, MAX_COLUMNS)), look)
        self._columns = after

    def end(self, tag: str) -> None:
        if tag in _ASIDE:
            self._aside -= 1
        if self._aside:
            return
        if tag == "p":
            self._taking = False
        elif tag == "table":
            self._tables -= 1
        elif self._tables != 1:
            return
        elif tag in ("table-cell", "covered-table-cell") and self._cell is not None:
            self._close_cell(self._cell, tag == "covered-table-cell")
            self._cell = None
        elif tag == "table-row":
            self._close_row()

    def text(self, data: str) -> None:
        if self._taking and not self._aside:
            self._lines[-1] += data
            self._length += len(data)
            if self._length > MAX_TEXT:
                raise Unreadable("o_qua_dai", self.raws[-1].place(self._row, self._column))

    def _close_cell(self, attributes: Attributes, covered: bool) -> None:
        times = _count(attributes, "table:number-columns-repeated")
        text = self._value(attributes)
        if text and covered:
            self.told.add("o_gop_co_chu")
        elif text and not text.isspace():
            last = min(times, MAX_COLUMNS + 1)  # the one beyond is told, and refused
            self._cells += [(self._column + step, text) for step in range(last)]
        self._look(attributes.get("table:style-name", "") or self._row_style, times)
        right, down = (_count(attributes, f"table:number-{way}-spanned") for way in ("columns", "rows"))
        if (right > 1 or down > 1) and not covered:
            span = (self._row, self._column, min(self._row + down, MAX_LAST_ROW) - 1, self._column + right - 1)
            self.raws[-1].merge(span)
        self._column += times

    def _look(self, style: str, times: int) -> None:
        columns = range(self._column, min(self._column + times, MAX_COLUMNS))
        if style:
            if look := self._styles.look_of(style):
                self._looks += [(column, look) for column in columns]
        elif self._defaults:
            self._looks += [(column, look) for column, look in self._defaults.items() if column in columns]

    def _value(self, attributes: Attributes) -> str:
        shown = "\n".join(self._lines)
        kind = attributes.get("office:value-type", "")
        if attributes.get("calcext:value-type") == "error":
            return shown
        if kind in ("float", "currency", "percentage"):
            return number_from(attributes.get("office:value", ""))
        if kind == "date":
            return iso_text(attributes.get("office:date-value", ""))
        if kind == "time":
            return duration_text(attributes.get("office:time-value", ""))
        if kind == "boolean":
            self.told.add("dung_sai")
            return MARK if attributes.get("office:boolean-value") == "true" else ""
        formula = attributes.get("table:formula", "")
        if formula and not kind and not shown:
            self.told.add("cong_thuc_chua_tinh")
            return ("=" + formula.partition("=")[2])[:MAX_TEXT]
        return attributes.get("office:string-value", "") or shown

    def _close_row(self) -> None:
        if self._cells:
            raw = self.raws[-1]
            for row in range(self._row, self._row + self._row_repeat):
                for column, text in self._cells:
                    raw.put(row, column, text)
                for column, look in self._looks:
                    raw.look(row, column, look)
        self._row += self._row_repeat


def _count(attributes: Attributes, name: str) -> int:
    """How often something is repeated: 1 where nothing is said; a lie of more than nine digits is refused."""
    text = attributes.get(name, "1")
    if not text.isdecimal() or len(text) > 9:
        raise Unreadable("hong")
    return int(text)
