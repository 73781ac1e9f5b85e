"""Pages read as a browser reads them: complete, linked, and harmless whatever stands in a cell."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from build_scripts.exports.downloads import downloads
from build_scripts.messages import catalogue
from build_scripts.model import Register
from build_scripts.pages import FRAGMENTS, render
from build_scripts.problems import Problem, problem
from build_scripts.repo import form_path
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS, Factory, error_in, season_of_three
from tests.reading import Page, read_page

HOSTILE = (
    "</title><script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "# tiêu đề {#gia .x onclick=alert(1)}",
    "[a](javascript:alert(1)) ![b](//evil.example/x.png)",
    "| ` `` * _ ~~ \\ --- === <!--",
    "\"><img src=x onerror=alert(1)> ' &amp; &lt;b&gt;",
    '--8<-- "trang-chu.md" *[a]: b [^1]: c',
    "Nguyễn\u202eVăn An\u200f",
    "x" * 300,
)
TEXTS = {
    "seasons": ("so_ke_hoach", "chu_de"),
    "units": ("ten",),
    "documents": ("so_hieu", "co_quan", "trich_yeu"),
    "titles": ("ten",),
    "targets": ("ten", "don_vi_tinh", "trich"),
    "results": ("so_sanh", "nguon", "ghi_chu"),
    "phieu": ("nguoi_ky", "chuc_vu", "so_van_ban"),
    "tap-the": ("tap_the", "ly_do", "ghi_chu"),
    "ca-nhan": ("ho_ten", "chuc_vu", "ma_cb", "ly_do", "ghi_chu"),
    "sang-kien": ("ma", "ten", "tac_gia", "mo_ta"),
}
"""Columns of free text that some page shows."""


def a_bit_of_all() -> Factory:
    """One row of everything; two more units that have sent nothing."""
    f = season_of_three()
    f.plans["2022"] = {"ii": "08/KH-UBND"}
    f.add("documents", so_hieu="08/KH-UBND", ngay="2022-01-20", trich_yeu="Kế hoạch", vai_tro="can_cu")
    f.target("ban-le", "55000", so_voi="2021", tang_phan_tram="5.8")
    f.result("ban-le", "64800")
    f.cover("an", tong_ca_nhan="1", ngay_nhan="2022-03-11")
    f.collective("an", "ttldtt", huan_chuong_ld="Ba")
    f.person("an", "Trần Thị Hồng", "muc_do_tot", "ldtt", huan_chuong_ld="Nhì", chuc_vu="Chuyên viên")
    f.initiative("an", "Sáng kiến một")
    return f


def pages_of(register: Register, *problems: Problem, source_url: str = "") -> dict[str, str]:
    seasons = {nam: season_tables(register, problems, nam) for nam in register.seasons}
    return render(register, SCHEMAS, seasons, problems, source_url)


def read_all(pages: Mapping[str, str]) -> dict[str, Page]:
    return {path: read_page(text) for path, text in pages.items()}


def unit_page(f: Factory, *problems: Problem, **options: str) -> Page:
    return read_page(pages_of(f.register(), *problems, **options)["nam/2022/don-vi/an/index.md"])


def assert_harmless(path: str, page: Page) -> None:
    for tag, attributes in page.tags:
        assert tag not in {"script", "img", "iframe", "style", "object"}, path
        assert tag != "svg" or attributes["aria-hidden"] == "true", path  # ours; a row's text says what it draws
        assert not [name for name in attributes if name.startswith("on")], path
        assert urlsplit(attributes.get("href", "")).scheme in ("", "http", "https"), path


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_shows_as_text_in_every_cell(text):
    f = a_bit_of_all()
    for table, columns in TEXTS.items():
        for row in f.rows[table]:
            row |= {column: f"{text} {table} {column}" for column in columns}
    f.plans["2022"]["ii"] = f.rows["documents"][0]["so_hieu"]
    pages = read_all(pages_of(f.register()))
    for path, page in pages.items():
        assert_harmless(path, page)
    seen = "\n".join(page.text for page in pages.values())
    missing = [f"{t} {c}" for t, columns in TEXTS.items() for c in columns if f"{text} {t} {c}" not in seen]
    assert missing == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_problems_and_folders(text):
    f = a_bit_of_all()
    value = text.replace("/", "∕")
    told = [
        problem(
            "sai_mau", form_path("2022", "an", "ca-nhan"), 2, column="ma_cb", value=text, vi_du=text, o="D2", ai=text
        ),
        problem("don_vi_la", form_path("2022", value, "phieu"), don_vi=value, goi_y=""),
    ]
    pages = read_all(pages_of(f.register(), *told))
    for path, page in pages.items():
        assert_harmless(path, page)
    assert value.split()[0] in pages["nam/2022/tong-hop/index.md"].text


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_title_is_safe_where_the_theme_prints_it_raw(text):
    f = a_bit_of_all()
    f.rows["units"][0]["ten"] = text
    page = unit_page(f)
    title = str(page.meta["title"])
    assert not re.search(r"[<>\"\u202e\u200f]", title)
    head = Page()
    head.feed(f"<title>{title}</title><p>{title}</p>")
    assert [tag for tag, _ in head.tags] == ["title", "p"]
    assert page.meta["search"] == {"exclude": True}


def test_a_line_break_in_a_cell_ends_no_block():
    f = a_bit_of_all()
    f.rows["ca-nhan"][0]["ho_ten"] = "Trần\n\n# Thị\r\n\n    Hồng"
    page = unit_page(f)
    assert "Trần # Thị Hồng" in page.text
    assert [tag for tag, _ in page.tags].count("h1") == 1


def test_html_blocks_hold_no_blank_line():
    for path, text in pages_of(a_bit_of_all().register()).items():
        for block in re.findall(r"<(table|dl|ul|div)\b.*?</\1>", text, re.DOTALL):
            assert "\n\n" not in block, path


def test_every_link_leads_somewhere():
    register = a_bit_of_all().register()
    pages = pages_of(register, error_in("binh"))
    seasons = {nam: season_tables(register, [error_in("binh")], nam) for nam in register.seasons}
    read = read_all(pages)
    known = {path: page.ids for path, page in read.items()} | {path: [] for path in downloads(register, seasons)}
    known |= {
        p: []
        for p in ("index.md", "huong-dan/index.md", "huong-dan/nop-dang-ky.md", "du-lieu/index.md", "quyen-rieng-tu.md")
    }
    known |= {"ke-hoach/2022.md": ["ii"], "huong-dan/loi.md": list(catalogue())}
    for path, page in read.items():
        part = path.removeprefix(f"{FRAGMENTS}/")
        place = FRAGMENT_PLACES.get(part, "ke-hoach/2022.md" if part.startswith("2022/") else path)
        for link in page.links:
            assert_leads(place, link, known | {place: [*known.get(place, []), *page.ids]})


FRAGMENT_PLACES = {
    "trang-chu.md": "index.md",
    "tu-dien.md": "du-lieu/index.md",
    "tai-ve.md": "du-lieu/index.md",
    "loi.md": "huong-dan/loi.md",
}
"""The page that each fragment is written for."""


def assert_leads(path: str, link: str, known: Mapping[str, list[str]]) -> None:
    """A link to a file is from the file's folder; one to an address, from the address the page is served at."""
    parts = urlsplit(link)
    if parts.scheme:
        return
    served = path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"
    target = posixpath.normpath(posixpath.join(served, parts.path)) if parts.path else path
    if parts.path.endswith("/"):
        target = next((t for t in (f"{target}/index.md", f"{target}.md") if t in known), target)
    assert target in known, f"{path}: {link}"
    assert not parts.fragment or parts.fragment in known[target], f"{path}: {link}"


def test_only_our_own_words_become_code():
    """A name in `backticks` is a name; the command that mends it is code."""
    path = form_path("2022", "an", "ca-nhan")
    name = "Phòng `make fix` <b> `x` {ai}"
    told = problem("dau_danh", path, 2, column="ldtt", value="`v`", kieu="sua_duoc", sua="x", o="H2", ai=name)
    source = pages_of(a_bit_of_all().register(), told)["nam/2022/don-vi/an/index.md"]
    assert re.findall(r"<code>(.*?)</code>", source.partition("{#tep}")[0]) == ["ca-nhan.csv", "make fix"]
    assert "`v`" in read_page(source).text
    assert name in read_page(source).text
