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


def test_unit_with_an_error_says_why_and_shows_no_form():
    page = unit_page(a_bit_of_all(), error_in("an"))
    assert "Có lỗi, chưa tính" in page.text
    assert "Trần Thị Hồng" not in page.text
    assert "tên người, danh hiệu trong biểu cũng chưa hiện" in page.text
    assert "../../../../huong-dan/loi/#dong_trong" in page.links
    assert "Dòng trống" not in page.text
    assert "make fix" in page.text


@pytest.mark.parametrize(("received", "told"), [("2022-03-16", "2 ngày"), ("2022-3-20", "Đã nộp, sau hạn")])
def test_late_unit_says_how_late_where_that_is_known(received, told):
    f = season_of_three()
    f.cover("an", ngay_nhan=received)
    f.person("an", "Trần Thị Hồng", "muc_do_tot", "ldtt")
    assert told in unit_page(f).text


def test_unit_without_files_is_shown_the_way():
    page = read_page(pages_of(a_bit_of_all().register())["nam/2022/don-vi/chau/index.md"])
    assert "Chưa nộp" in page.text
    assert {"dang-ky-2022-chau.xlsx", "../../../../huong-dan/nop-dang-ky.md"} <= set(page.links)


def test_excluded_units_are_told_beside_the_totals():
    page = read_page(pages_of(a_bit_of_all().register(), error_in("binh"))["nam/2022/tong-hop/index.md"])
    assert "1/3 đơn vị, đến 11/3/2022" in page.text
    assert "Binh: có lỗi, chưa tính (1 lỗi)" in page.text
    assert "Chau: chưa nộp" in page.text


def many_missing() -> Page:
    f = a_bit_of_all()
    for number in range(30):
        f.unit(f"don-vi-{number}")
    return read_page(pages_of(f.register(), error_in("binh"))["nam/2022/tong-hop/index.md"])


def test_many_units_that_do_not_count_are_folded():
    page = many_missing()
    assert "Chưa tính 32 đơn vị: 1 có lỗi, 31 chưa nộp" in page.text
    assert [tag for tag, _ in page.tags].count("summary") == 1
    assert "../don-vi/don-vi-7/" in page.links
    few = read_page(pages_of(a_bit_of_all().register(), error_in("binh"))["nam/2022/tong-hop/index.md"])
    assert "summary" not in [tag for tag, _ in few.tags]


def test_the_list_of_units_does_not_say_its_table_again():
    page = read_page(pages_of(a_bit_of_all().register(), error_in("binh"))["nam/2022/don-vi/index.md"])
    assert page.links.count("chau/") == 1
    assert "Chưa tính 2 đơn vị: 1 có lỗi, 1 chưa nộp; xem cột Tình trạng" in page.text


def test_form_b_has_the_papers_columns_and_numbers():
    source = pages_of(a_bit_of_all().register())["nam/2022/don-vi/an/index.md"]
    numbers = re.search(r'<tr class="cot-so">(.*?)</tr>', source)
    assert re.findall(r"<td>(\d+)</td>", numbers[1]) == [str(n) for n in range(1, 14)]
    assert "Huân chương lao động hạng...: Hạng Nhì" in read_page(source).text
    header = source[source.index("B/ CÁ NHÂN –") :]
    assert re.findall(r'colspan="(\d+)"', header)[:3] == ["2", "4", "4"]


def test_source_file_is_linked_only_when_its_address_is_known():
    path = "data/registrations/2022/an/phieu.csv"
    assert f"Phiếu đăng ký, dữ liệu nguồn {path}" in unit_page(a_bit_of_all()).text
    linked = unit_page(a_bit_of_all(), source_url="https://example.vn/blob/main/")
    assert f"https://example.vn/blob/main/{path}" in linked.links


def test_declared_totals_stand_beside_the_counted():
    text = unit_page(a_bit_of_all()).text
    assert "Cá nhân (biểu B) 1 1 khớp" in " ".join(text.split()) or "Cá nhân (biểu B)11khớp" in text
    assert "không khai" in text


@pytest.mark.parametrize("mark", ["x", ""])
def test_invented_registrations_say_so_on_every_page(mark):
    f = a_bit_of_all()
    f.rows["seasons"][0]["minh_hoa"] = mark
    told = {path for path, page in read_all(pages_of(f.register())).items() if "Dữ liệu minh hoạ" in page.text}
    folder = "nam/2022"
    pages = {f"{folder}/{p}index.md" for p in ("", "don-vi/", "tong-hop/", "sang-kien/")}
    pages |= {f"{folder}/don-vi/{ma}/index.md" for ma in ("an", "binh", "chau")}
    pages |= {f"{FRAGMENTS}/trang-chu.md", f"{FRAGMENTS}/tai-ve.md", "nam/index.md"}
    assert told - {f"{FRAGMENTS}/tu-dien.md"} == (pages if mark else set())


def test_assumed_units_say_so():
    f = a_bit_of_all()
    assert "giả định" not in pages_of(f.register())["nam/2022/don-vi/index.md"]
    f.rows["units"][0]["ghi_chu"] = "Giả định: tên thường gặp"
    assert "giả định" in pages_of(f.register())["nam/2022/don-vi/index.md"]


def test_empty_season_and_empty_register():
    f = Factory()
    assert f"{FRAGMENTS}/trang-chu.md" in pages_of(f.register())
    f.season()
    pages = read_all(pages_of(f.register()))
    assert "0/0 đơn vị" in pages["nam/2022/index.md"].text
    assert "Chưa có đơn vị nào" in pages["nam/2022/don-vi/index.md"].text


def test_home_tells_the_open_season_and_links_the_others():
    f = a_bit_of_all()
    f.season("2021", trang_thai="mo")
    page = read_page(pages_of(f.register())[f"{FRAGMENTS}/trang-chu.md"])
    assert "Mùa thi đua năm 2021" in page.text
    assert {"nam/2022/", "nam/"} <= set(page.links)


def test_open_season_tells_the_days_left():
    f = a_bit_of_all()
    f.rows["seasons"][0] |= {"trang_thai": "mo", "han_dang_ky": "2022-03-22"}
    assert "còn 2 ngày" in read_page(pages_of(f.register())["nam/2022/index.md"]).text


def test_targets_keep_grades_apart_and_link_the_clause():
    f = a_bit_of_all()
    f.target("iip", "103", don_vi_tinh="%")
    f.result("ban-le", "65000", loai="suy_ra", dau="≈", nguon="08/KH-UBND")
    page = read_page(pages_of(f.register())["nam/2022/chi-tieu/index.md"])
    assert "khoảng 51.985 tỷ đồng (suy ra từ mức tăng của kế hoạch)" in page.text
    assert "64.800 tỷ đồng (số ước), bằng 117,8% kế hoạch. Ước vượt chỉ tiêu." in page.text
    assert page.text.index("Ước tính") < page.text.index("Suy ra")
    assert "khoảng 65.000 tỷ đồng" in page.text
    assert "../../../ke-hoach/2022.md#ii" in page.links
    assert "example.vn" in page.text
    assert page.text.endswith("Chưa có số liệu công bố.")


def test_same_input_same_bytes():
    first, second = (pages_of(a_bit_of_all().register()) for _ in range(2))
    assert first == second
    assert list(first) == list(second)


def test_dictionary_has_an_anchor_for_every_table_and_column():
    ids = read_page(pages_of(a_bit_of_all().register())[f"{FRAGMENTS}/tu-dien.md"]).ids
    for schema in SCHEMAS.values():
        assert {schema.name, *(f"{schema.name}-{name}" for name in schema.header)} <= set(ids)
    assert len(ids) == len(set(ids))


def test_help_has_an_anchor_for_every_code():
    page = read_page(pages_of(a_bit_of_all().register())[f"{FRAGMENTS}/loi.md"])
    assert set(catalogue()) <= set(page.ids)
    assert not re.search(r"\{\w+\}", page.text)
