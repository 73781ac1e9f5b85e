"""Small pages with one table each, as our pages have them: merged headers, groups of rows, sums, small print; and what
tests ask of them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from html import escape
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.site.making import ROOT

_POLICY = re.search(r'"Content-Security-Policy" content="([^"]+)"', (ROOT / "theme/main.html").read_text("utf-8"))
assert _POLICY
POLICY = re.sub(r" {{.*?}}", "", _POLICY[1])
"""That of the site, without the hashes of the theme's scripts."""

HEAD = """<thead>
<tr><th scope="col" rowspan="2">TT</th><th scope="col" rowspan="2">Tên</th><th scope="colgroup" colspan="3">Số liệu</th>
<th scope="colgroup" colspan="2">Danh hiệu</th><th scope="col" rowspan="2">Ghi chú</th></tr>
<tr><th scope="col">Giá trị</th><th scope="col">Ngày</th><th scope="col">Tỷ lệ</th><th scope="col">LĐTT</th>
<th scope="col">CSTĐ</th></tr>
<tr class="cot-so"><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td><td>8</td></tr>
</thead>"""

NORTH = [
    ("Đức", "95", "14/3/2022", "99,72%", "x", "", "=1+1"),
    (
        "An<span class='phu'>Chức vụ: Trưởng phòng</span>",
        "1.200",
        "02/3/2022",
        "5%",
        "",
        "x",
        "thường, &quot;khá&quot;",
    ),
    ("Ân", "–", "–", "–", "", "", ""),
    ("Xã 10", "hơn 42", "1/12/2021", "-3,5%", "x", "x", "Quảng Ngãi"),
    ("Ba", "1.860 triệu USD", "14/03/2022", "12%", "", "", "&lt;b&gt;"),
]
SOUTH = [
    ("Xã 9", "khoảng 2.230", "15/3/2022", "102,5%", "", "", "thưởng"),
    ("Dung", "-3,5", "01/01/2022", "0%", "x", "", "Hoà"),
    ("Hoà Thuỷ", "chưa rõ", "chưa rõ", "–", "", "", "@x"),
]


def row(number: int, cells: Iterable[str]) -> str:
    name, *rest = cells
    others = "".join(f"<td>{cell}</td>" for cell in rest)
    return f'<tr id="dong-{number}"><td>{number}</td><th scope="row">{name}</th>{others}</tr>'


def group(name: str, first: int, rows: Iterable[Iterable[str]]) -> str:
    lines = "".join(row(first + i, cells) for i, cells in enumerate(rows))
    return f'<tbody><tr><th scope="rowgroup" colspan="8">{name}</th></tr>{lines}</tbody>'


def demo() -> str:
    """Eight rows in two groups, eight columns under merged headers, a sum below."""
    sums = "<td>9.999</td><td></td><td></td><td>3</td><td>2</td><td></td>"
    foot = f'<tfoot><tr><td></td><th scope="row">Tổng</th>{sums}</tr></tfoot>'
    body = group("Bắc", 1, NORTH) + group("Nam", 6, SOUTH)
    return table("thu", "Bảng: thử/1 [a]", f"{HEAD}{body}{foot}")


def long(rows: int) -> str:
    """One row a unit; the numbers run against the names."""
    head = (
        '<thead><tr><th scope="col">Đơn vị</th><th scope="col" class="so">Số</th><th scope="col">Tỉnh</th></tr></thead>'
    )
    places = ("Quảng Ngãi", "Quảng Nam", "Đà Nẵng")
    lines = (
        f'<tr id="xa-{n}"><th scope="row">Xã {n}</th><td class="so">{rows - n}</td><td>{places[n % 3]}</td></tr>'
        for n in range(1, rows + 1)
    )
    return table("xa", f"{rows} xã", f"{head}<tbody>{''.join(lines)}</tbody>")


def table(key: str, caption: str, inside: str) -> str:
    inner = (
        f'<table class="so-lieu" data-bang="{key}"><caption><span>{escape(caption)}</span></caption>{inside}</table>'
    )
    return f'<div class="bang" role="region" aria-label="{escape(caption)}" tabindex="0">{inner}</div>'


def write_page(folder: Path, name: str, content: str) -> None:
    """A page with our scripts and styles, under our policy. The scheme stands where the theme has it."""
    (folder / name).mkdir(parents=True)
    if not (folder / "assets").exists():
        shutil.copytree(ROOT / "docs/assets", folder / "assets")
    scripts = "".join(f'<script src="../assets/js/{js}.js" defer></script>' for js in ("chu", "bang"))
    styles = "".join(f'<link rel="stylesheet" href="../assets/css/{css}.css">' for css in ("nen", "bang"))
    metas = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><link rel="icon" href="data:,">'
    metas += '<meta name="viewport" content="width=device-width, initial-scale=1">'
    scheme = 'data-md-color-scheme="default" data-md-color-primary="white"'
    source = f"Sổ · <span data-dia-chi>/{name}/</span> · dữ liệu đến 16/3/2022"
    (folder / name / "index.html").write_text(
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>{metas}{styles}{scripts}'
        f'<body class="md-typeset" {scheme}><main>{content}</main><p class="chi-in">{source}</p></body></html>',
        encoding="utf-8",
    )


def write_pages(folder: Path) -> Path:
    """The pages thu (the small table), xa (a thousand rows) and khong (no table with tools)."""
    write_page(folder, "thu", demo())
    write_page(folder, "xa", long(1000))
    write_page(folder, "khong", "<table><tr><td>1</td></tr></table>")
    return folder


def opened(page: Page, address: str = "/thu/") -> Page:
    page.goto(address)
    expect(page.locator(".bang-cu")).to_have_count(1)
    return page


def names(page: Page) -> list[str]:
    """Names in sight, from above, without small print."""
    cells = page.locator("tbody th[scope=row]:visible")
    return cells.evaluate_all("cells => cells.map(cell => cell.firstChild.textContent)")


def header(page: Page, name: str) -> Locator:
    return page.locator("thead").get_by_role("button", name=name, exact=True)
