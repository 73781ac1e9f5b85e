"""Known registrations laid out as clerks lay them out: a Layout and what is known in, Books out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.intake.grid import Book, Sheet
from build_scripts.model import cell_address
from tests.intake.canvas import Canvas, Layout
from tests.intake.header_rows import header_rows
from tests.intake.known import Known, Texts
from tests.intake.tables import Col, columns_of


def expected(known: Known, layout: Layout) -> Known:
    """What the laid-out registration must be read as: a table without a column can't tell what would stand there."""
    gaps = layout.numbering == "cach" and layout.many not in ("cot", "muc")
    forms = {}
    for form, rows in known.forms.items():
        if form == "sang-kien" and not (layout.ideas and rows and layout.many == "trang"):
            continue
        told = {f for col in columns_of(form, layout) for f in col.fields}
        if layout.many in ("cot", "muc") and form == "ca-nhan":
            told |= {"tt"}
        forms[form] = [{f: text if f in told or f in ("tt", "ma") else "" for f, text in row.items()} for row in rows]
        if form != "sang-kien":
            for number, row in enumerate(forms[form], 1):
                row["tt"] = str(written_number(number) if gaps else number)
    cover = dict(known.cover) if layout.tail else {}
    if layout.counted and layout.totals:
        cover |= {"tong_tap_the": str(len(forms["tap-the"])), "tong_ca_nhan": str(len(forms["ca-nhan"]))}
    return Known(known.don_vi, known.nam, forms, cover)


def written_number(number: int) -> int:
    """Numbers with gaps: 1, 2, 4, 5, 7 …"""
    return number + (number - 1) // 2


def lay_out(known: Sequence[Known], layout: Layout) -> list[Book]:
    """The files that clerks would send."""
    if layout.many in ("cot", "muc") and len(known) > 1:
        sheets = [_many_in_one(known, layout, form) for form in ("tap-the", "ca-nhan")]
        return [Book("tong-hop", layout.kind, tuple(canvas.sheet() for canvas in sheets))]
    if layout.many == "chong" and len(known) > 1:
        canvas = Canvas("Tổng hợp", layout)
        for one in known:
            _page(canvas, one, layout, ("tap-the", "ca-nhan"))
            canvas.row += 2
        return [Book("tong-hop", layout.kind, (canvas.sheet(),))]
    sheets = [sheet for one in known for sheet in _sheets(one, layout)]
    if layout.guide:
        guide = Canvas("Hướng dẫn", layout)
        guide.line((0, "HƯỚNG DẪN GHI BIỂU"))
        guide.line((0, "1"), (1, "Đánh x vào ô đăng ký, không ghi số."))
        sheets.insert(0, guide.sheet())
    if layout.pages == "tep":
        return [Book(f"{number}", layout.kind, (sheet,)) for number, sheet in enumerate(sheets)]
    return [Book("bieu", layout.kind, tuple(sheets))]


def _sheets(known: Known, layout: Layout) -> Iterator[Sheet]:
    ideas = ("sang-kien",) if layout.ideas and known.forms["sang-kien"] else ()
    if layout.pages == "ben":
        canvas = Canvas(known.name, layout)
        _head(canvas, known, layout)
        start, width = canvas.row, len(columns_of("tap-the", layout)) + 1
        for left, form in ((0, "tap-the"), (width, "ca-nhan")):
            canvas.row, canvas.left = start, left
            _table(canvas, known.forms[form], layout, form)
        canvas.row = max(r for r, _ in canvas.cells) + 2
        _tail(canvas, known, layout)
        yield canvas.sheet()
        groups: list[tuple[str, ...]] = [ideas] if ideas else []
    elif layout.pages in ("hai", "tep"):
        groups = [("tap-the",), ("ca-nhan",), *([ideas] if ideas else [])]
    else:
        forms = ("ca-nhan", "tap-the") if layout.pages == "nguoc" else ("tap-the", "ca-nhan")
        groups = [(*forms, *ideas)]
    for group in groups:
        canvas = Canvas(f"{known.name[:20]} {len(group)}{group[0][0].upper()}", layout)
        _page(canvas, known, layout, group)
        yield canvas.sheet()
    if layout.hidden:
        canvas = Canvas("nháp", layout)
        _page(canvas, known, replace(layout, tail=False), ("ca-nhan",))
        yield canvas.sheet(hidden=True)


def _page(canvas: Canvas, known: Known, layout: Layout, forms: Sequence[str]) -> None:
    _head(canvas, known, layout)
    for form in forms:
        canvas.line((0, {"tap-the": "A/ TẬP THỂ", "ca-nhan": "B/ CÁ NHÂN", "sang-kien": "C/ SÁNG KIẾN"}[form]))
        _table(canvas, known.forms[form], layout, form)
        canvas.row += 1
    _tail(canvas, known, layout)


def _many_in_one(known: Sequence[Known], layout: Layout, form: str) -> Canvas:
    canvas = Canvas("A" if form == "tap-the" else "B", layout)
    canvas.line((0, f"TỔNG HỢP ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM {known[0].nam}"))
    canvas.row += 1
    rows = [{**row, "@don_vi": one.name} for one in known for row in one.forms[form]]
    _table(canvas, rows, layout, form)
    return canvas


def _head(canvas: Canvas, known: Known, layout: Layout) -> None:
    title = f"ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM {known.nam}"
    if layout.head == "du":
        canvas.line((0, "SỞ CÔNG THƯƠNG Q/NHÃI"), (6, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), across=4)
        canvas.line((0, f"PHÒNG /ĐƠN VỊ: {known.name}"), (6, "Độc lập- Tự do- Hạnh phúc"), across=4)
        canvas.row += 1
        canvas.line((0, title), across=11)
        canvas.line((0, f"(Kèm theo Kế hoạch số 278/KH-SCT ngày 17 tháng 02 năm {known.nam} của Sở Công Thương)"))
    elif layout.head == "cham":
        canvas.line((0, f"Đơn vị.......... {known.name.upper()} ..........."))
        canvas.line((0, "ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG"))
        canvas.line((0, f"NĂM {known.nam}"))
    elif layout.head == "ten":
        canvas.line((0, "SỞ CÔNG THƯƠNG\n" + known.name.upper()), (6, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập"))
        canvas.line((0, title))
    elif layout.head == "tieu_de":
        canvas.line((0, f"BẢNG ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG CỦA {known.name.upper()} NĂM {known.nam}"))
    elif layout.head == "o_ben":
        canvas.line((0, "Tên đơn vị:"), (1, known.name))
        canvas.line((0, title))
    if layout.head != "khong":
        canvas.row += 1


def _tail(canvas: Canvas, known: Known, layout: Layout) -> None:
    canvas.left = 0
    if layout.notes:
        canvas.line((0, "Ghi chú: biểu này thay cho biểu đã gửi ngày 01/3."))
        canvas.line((1, "* Người nghỉ thai sản ghi vào cột ghi chú."))
    if layout.tail:
        year, month, day = known.cover["ngay_ky"].split("-")
        canvas.line((7, f"Quảng Ngãi, ngày {day} tháng {month} năm {year}"), across=4)
        canvas.line((1, "Nơi nhận:"), (4, "NGƯỜI LẬP BIỂU"), (7, known.cover["chuc_vu"].upper()))
        canvas.line((1, "- Văn phòng Sở;"), (7, "(Ký, ghi rõ họ tên)"))
        canvas.line((1, "- Lưu: VT."))
        canvas.row += 2
        canvas.line((4, "Trần Thị Lập Biểu"), (7, known.cover["nguoi_ky"]), across=2)


def _table(canvas: Canvas, rows: Sequence[Texts], layout: Layout, form: str) -> None:
    several = layout.many == "cot" and form == "ca-nhan" and "@don_vi" in rows[0]
    cols = columns_of(form, layout, unit=several)
    _titles(canvas, cols, layout)
    if layout.totals == "dau":
        _total(canvas, cols, rows, layout, "Tổng số")
    last = ""
    for part, (title, some) in enumerate(_sections(rows, layout, form)):
        if title:
            _section(canvas, title, part, layout)
        for number, row in enumerate(some, 1):
            if layout.printed and number > 1 and number % layout.printed == 1:
                _page_break(canvas, cols, layout, number // layout.printed)
            shown = _without_repeated(row, last, several)
            last = row.get("@don_vi", "")
            _row(canvas, cols, shown, layout, number if layout.numbering == "lai" else int(row.get("tt", number)))
        if title and layout.totals == "muc":
            _total(canvas, cols, some, layout, "Cộng")
    if layout.fillers:
        canvas.line((0, str(len(rows) + 1)))
        canvas.line((0, "…"), (1, "................"))
    if layout.totals in ("cuoi", "muc"):
        _total(canvas, cols, rows, layout, "Tổng cộng")


def _titles(canvas: Canvas, cols: Sequence[Col], layout: Layout) -> None:
    height, titles = header_rows(cols, layout)
    for r, c, text, across, down in titles:
        canvas.put(c, text, across, canvas.row + r, down)
    canvas.row += height
    if layout.numbers:
        for c in range(len(cols)):
            canvas.put(c, _column_number(c, layout))
        canvas.row += 1


def _page_break(canvas: Canvas, cols: Sequence[Col], layout: Layout, page: int) -> None:
    canvas.line((0, f"Trang {page}"))
    _titles(canvas, cols, layout)


def _without_repeated(row: Texts, last: str, several: bool) -> Texts:
    """In a column of units only the first row of each unit names it."""
    return {**row, "@don_vi": ""} if several and row["@don_vi"] == last else row


def _sections(rows: Sequence[Texts], layout: Layout, form: str) -> Iterator[tuple[str, Sequence[Texts]]]:
    if layout.many == "muc" and "@don_vi" in rows[0] and form == "ca-nhan":
        for unit in dict.fromkeys(row["@don_vi"] for row in rows):
            yield unit, [row for row in rows if row["@don_vi"] == unit]
    elif layout.sections and form == "ca-nhan" and len(rows) > 1:
        yield "Lãnh đạo phòng", rows[: len(rows) // 2]
        yield "Cán bộ, người lao động", rows[len(rows) // 2 :]
    else:
        yield "", rows


def _section(canvas: Canvas, title: str, part: int, layout: Layout) -> None:
    roman = ("I", "II", "III", "IV", "V", "VI")[part]
    if layout.sections == "la_ma":
        canvas.line((0, roman), (1, title))
    elif layout.sections == "gop":
        canvas.line((0, f"{roman}. {title}"), across=8)
    else:
        canvas.line((1, title))


def _row(canvas: Canvas, cols: Sequence[Col], row: Texts, layout: Layout, number: int) -> None:
    for c, col in enumerate(cols):
        text = _number(number, layout) if col.fields == ("tt",) else col.cell(row)
        if text == "x" and col.mark and layout.mark == "mau":
            canvas.filled.add((canvas.row, canvas.left + c))
        elif text:
            canvas.put(c, layout.mark if text == "x" and col.mark else text)
    canvas.row += 1


def _number(number: int, layout: Layout) -> str:
    if layout.numbering == "cach":
        return str(written_number(number))
    return {"trong": "", "cham": f"{number}.", "so_0": f"{number:02}"}.get(layout.numbering, str(number))


def _total(canvas: Canvas, cols: Sequence[Col], rows: Sequence[Texts], layout: Layout, label: str) -> None:
    if not any(col.mark for col in cols):
        return
    counted = "người" if any("ho_ten" in col.fields for col in cols) else "tập thể"
    beside = label if not layout.counted or label == "Cộng" else f"{label}: {len(rows)} {counted}"
    names = [c for c, col in enumerate(cols) if {"ho_ten", "tap_the"} & set(col.fields)]
    canvas.put(0 if layout.columns == "du" else names[0], beside)
    for c, col in enumerate(cols):
        count = sum(bool(col.cell(row)) for row in rows)
        if col.mark and count:
            canvas.put(c, f"{count:02}" if layout.padded else str(count))
    canvas.row += 1


def _column_number(column: int, layout: Layout) -> str:
    if layout.numbers == "chu":
        return cell_address(column, 0)[:-1] if column < 2 else str(column - 1)
    return f"({column + 1})" if layout.numbers == "ngoac" else str(column + 1)
