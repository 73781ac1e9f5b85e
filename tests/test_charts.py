"""Charts as a reader gets them: well-formed, harmless, each bar with its number in words, nothing drawn that isn't
known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from build_scripts.model import Register
from build_scripts.pages import Site, render
from build_scripts.pages.charts import arrival_chart, parts_by_unit
from build_scripts.pages.environment import environment
from build_scripts.pages.seasons import last_season_titles, seasons_page
from build_scripts.pages.targets import TargetLine, brief, targets_page
from build_scripts.tables import SeasonTables, season_tables
from tests.factory import SCHEMAS, Factory, error_in, season_of_three
from tests.reading import read_page

HOSTILE = "</td><script>alert(1)</script> {{ 7*7 }} \" onload='x' &amp; | `"


def site_of(f: Factory, *problems) -> Site:
    register: Register = f.register()
    seasons = {nam: season_tables(register, problems, nam) for nam in register.seasons}
    return Site(register, SCHEMAS, seasons, problems, "")


def tables_of(f: Factory, *problems, nam: str = "2022") -> SeasonTables:
    return season_tables(f.register(), problems, nam)


def drawn(macro: str, *arguments) -> str:
    return str(getattr(environment().get_template("charts.jinja").module, macro)(*arguments))


def blocks(text: str) -> Iterator[Element]:
    """Each block of HTML in a page or a macro's text, parsed strictly."""
    for block in re.findall(r"^<(div|p|table)\b(.*?)^</\1>|^<(p)\b([^\n]*)</p>$", text, re.DOTALL | re.MULTILINE):
        name, rest = (block[0], block[1]) if block[0] else (block[2], block[3])
        yield ElementTree.fromstring(f"<{name}{rest}</{name}>")


def words_of(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def assert_sound(text: str) -> None:
    """Well-formed, no style, every drawing hidden from readers of the text, which has a figure in the same row."""
    found = list(blocks(text))
    assert found
    for block in found:
        assert not [e for e in block.iter() if "style" in e.attrib]
        for row in block.iter("tr"):
            drawings = list(row.iter("svg"))
            assert not drawings or re.search(r"\d", words_of(row)), words_of(row)
        nested = {id(inner) for svg in block.iter("svg") for inner in svg.iter("svg") if inner is not svg}
        for svg in block.iter("svg"):
            if id(svg) not in nested:
                assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
                assert not words_of(svg)
    assert "\n\n" not in re.sub(r"</div>\n+<div", "</div><div", text).strip()


def one_target(gia_tri: str = "100", **cells: str) -> Factory:
    f = Factory()
    f.season()
    f.target("ban-le", gia_tri, **cells)
    return f


def line_of(f: Factory) -> TargetLine:
    (line,) = brief(tables_of(f))
    return line


def all_kinds() -> Factory:
    """Targets of every kind, with figures of every grade and sign."""
    f = one_target("55000", ten="Bán lẻ")
    f.result("ban-le", "64800")
    f.target("phan", "10", ten="Phần của bán lẻ", ma_cha="ban-le")
    f.result("phan", "8.5", dau=">", loai="cong_bo")
    f.target("iip", "103", don_vi_tinh="%")
    f.result("iip", "108.17", ky="9-thang")
    f.result("iip", "102.99", ky="thang-05")
    f.target("ton-that", "5.12", don_vi_tinh="%", chieu="giam")
    f.result("ton-that", "4.9", dau="≈", loai="suy_ra")
    f.target("tai-nan", "10", don_vi_tinh="vụ", chieu="giam")
    f.result("tai-nan", "3", ky="6-thang")
    f.result("tai-nan", "8")
    f.target("dien", "99.72", don_vi_tinh="%")
    return f


def test_targets_say_all_in_words_and_draw_it():
    text = drawn("targets", brief(tables_of(all_kinds())))
    assert_sound(text)
    rows = {
        words_of(row.find("th")): row
        for block in blocks(text)
        for row in block.iter("tr")
        if row.find("td") is not None
    }
    said = {name: [words_of(cell) for cell in row.iter("td")] for name, row in rows.items()}
    assert said["Bán lẻ"] == ["55.000 tỷ đồng", "64.800 tỷ đồngCả năm, số ước", "117,8% Vượt chỉ tiêu"]
    assert said["trong đóPhần của bán lẻ"][1:] == ["hơn 8,5 tỷ đồngCả năm, số công bố", "hơn 85% Chưa kết luận được"]
    assert said["iip"][2] == "+5,17 điểm phần trăm Chưa có số liệu công bố cả năm"
    assert said["ton-that"][2] == "khoảng -0,22 điểm phần trăm Vượt chỉ tiêu"
    assert said["tai-nan"] == [
        "10 vụcàng thấp càng tốt",
        "8 vụCả năm, số ước",
        "125% Vượt chỉ tiêulấy kế hoạch chia cho kết quả",
    ]
    assert said["dien"] == ["99,72%", "–", "Chưa có số liệu công bố"]
    assert [name for name, row in rows.items() if row.find(".//svg") is None] == ["dien"]
    assert [name for name, row in rows.items() if row.get("class") == "con"] == ["trong đóPhần của bán lẻ"]


def test_the_page_of_targets_is_sound_and_marks_its_tables():
    site = site_of(all_kinds())
    text = targets_page(site, site.seasons["2022"])
    for block in blocks(text):
        assert not [e for e in block.iter() if "style" in e.attrib]
    tables = [b.find("table") for b in blocks(text) if b.find("table") is not None]
    assert [t.get("data-bang") for t in tables if t.get("data-bang")] == [
        f"so-lieu-{ma}" for ma in ("ban-le", "phan", "iip", "ton-that", "tai-nan")
    ]
    assert "Số riêng một kỳ, không so với kế hoạch năm" in text
    assert "Càng thấp càng tốt: hết năm mới so được" in text


@pytest.mark.parametrize("ky", ["thang-05", "quy-2"])
def test_a_single_month_or_quarter_gets_no_bar(ky):
    f = one_target()
    f.result("ban-le", "40", ky=ky)
    line = line_of(f)
    assert (line.compared.bar, line.compared.short) == (None, "")
    assert "không so với kế hoạch năm" in line.compared.note


def test_no_figure_no_bar():
    line = line_of(one_target())
    assert (line.value, line.compared.bar, line.verdict) == ("", None, "Chưa có số liệu công bố")


def test_part_of_a_year_is_drawn_without_a_verdict():
    f = one_target()
    f.result("ban-le", "120", ky="9-thang", loai="cong_bo")
    line = line_of(f)
    assert (line.compared.short, line.against, line.look) == ("120%", "", "")
    assert line.compared.bar is not None
    assert (line.compared.bar.look, line.compared.bar.grade) == ("", "cong-bo")
    assert line.told == "9 tháng đầu năm, số công bố"
    assert line.verdict == "Chưa có số liệu công bố cả năm"


@pytest.mark.parametrize(
    ("unit", "direction", "dau", "value", "short", "bar"),
    [
        ("tỷ đồng", "tang", "", "90", "90%", True),
        ("tỷ đồng", "tang", ">", "90", "hơn 90%", True),
        ("tỷ đồng", "tang", "≈", "90", "khoảng 90%", True),
        ("tỷ đồng", "giam", ">", "90", "dưới 111,1%", False),
        ("tỷ đồng", "tang", "", "0", "", False),
        ("%", "tang", ">", "90", "hơn -10 điểm phần trăm", False),
        ("%", "tang", ">", "101", "hơn +1 điểm phần trăm", True),
        ("%", "giam", "", "101", "+1 điểm phần trăm", True),
        ("%", "tang", "≈", "100", "khoảng 0 điểm phần trăm", True),
    ],
)
def test_open_and_soft_figures(unit, direction, dau, value, short, bar):
    f = one_target("100", don_vi_tinh=unit, chieu=direction)
    f.result("ban-le", value, dau=dau)
    compared = line_of(f).compared
    assert compared.short == short
    assert (compared.bar is not None) == bar
    if compared.bar:
        assert compared.bar.end == {"": "", ">": "hon", "≈": "khoang"}[dau]


def test_soft_end_of_a_bar_to_the_left_looks_left():
    f = one_target("100", don_vi_tinh="%")
    f.result("ban-le", "98", dau="≈")
    assert 'transform="scale(-1 1)"' in drawn("bar", line_of(f).compared.bar)


def test_key_tells_what_is_drawn_and_nothing_else():
    f = one_target()
    f.result("ban-le", "90", loai="suy_ra")
    key = brief(tables_of(f)).key
    assert [said for _, said in key.samples] == ["số suy ra"]
    assert (key.percent, key.points) == ("120", "")
    assert brief(tables_of(all_kinds())).key.points == "10"
    assert drawn("key", brief(tables_of(one_target())).key).strip() == ""


def test_arrivals_stand_on_their_side_of_the_deadline():
    f = season_of_three()
    f.cover("an", ngay_nhan="2022-03-14")
    f.cover("binh", ngay_nhan="2022-03-16")
    text = drawn("arrivals", arrival_chart(tables_of(f)), "2/3 đơn vị")
    assert_sound(text)
    rows = [words_of(row) for block in blocks(text) for row in block.iter("tr")]
    assert rows[1:] == ["14/3/202211/3", "Hết hạn 14/3/2022", "16/3/2022sau hạn 2 ngày12/3"]
    assert "Còn 1 đơn vị chưa nộp hoặc có lỗi" in text


def test_a_day_is_drawn_behind_the_days_before_it():
    f = season_of_three()
    f.cover("an", ngay_nhan="2022-03-14")
    f.cover("binh", ngay_nhan="2022-03-16")
    chart = arrival_chart(tables_of(f))
    assert [(p.x, p.width, p.kind) for p in chart.in_time[0].pieces] == [("0", "33.33", 1)]
    assert [(p.x, p.width, p.kind) for p in chart.late[0].pieces] == [("0", "33.33", 0), ("33.33", "33.34", 1)]


def test_arrivals_of_nobody():
    chart = arrival_chart(tables_of(season_of_three()))
    text = drawn("arrivals", chart, "0/3 đơn vị")
    assert "Chưa có đăng ký nào được tính" in text
    assert (chart.in_time, chart.late, chart.deadline) == ((), (), "14/3/2022")


def test_parts_share_one_scale():
    f = season_of_three()
    f.cover("an")
    f.person("an", "Một", "ldtt", "cstd_co_so", "giay_khen_so")
    f.collective("an", "ttldtt")
    f.cover("binh")
    f.person("binh", "Hai", "bang_khen_bo")
    f.cover("chau")
    parts = parts_by_unit(site_of(f), tables_of(f))
    assert {ma: (p.counts, p.total) for ma, p in parts.items()} == {
        "an": ((3, 1), 4),
        "binh": ((0, 1), 1),
        "chau": ((0, 0), 0),
    }
    assert [(p.x, p.width, p.kind) for p in parts["an"].pieces] == [("0", "75", 0), ("75", "25", 1)]
    assert [(p.x, p.width, p.kind) for p in parts["binh"].pieces] == [("0", "25", 1)]
    assert "<span>4</span>" in drawn("parts", parts["an"])


def two_seasons() -> Factory:
    f = season_of_three()
    f.season("2023", trang_thai="mo", minh_hoa="x")
    for nam, names in (("2022", ("Một", "Hai")), ("2023", ("Ba",))):
        f.cover("an", nam=nam)
        for name in names:
            f.person("an", name, "ldtt", nam=nam)
    f.collective("an", "giay_khen_so")
    f.person("an", "Bốn", "giay_khen_so")
    f.initiative("an", "Sáng kiến", nam="2023")
    f.target("ban-le", "100")
    f.result("ban-le", "100")
    f.target("iip", "103")
    return f


def season_rows(f: Factory) -> dict[str, list[Element]]:
    (block,) = [b for b in blocks(seasons_page(site_of(f))) if b.find("table") is not None]
    rows = [row for row in block.iter("tr") if row.find("td") is not None]
    return {words_of(row.find("th")): row.findall("td") for row in rows}


def test_seasons_side_by_side_newest_first():
    f = two_seasons()
    page = read_page(seasons_page(site_of(f)))
    assert [link for link in page.links if not link.startswith("#")] == ["2023/", "2022/"]
    assert page.meta["title"] == "Các mùa thi đua"
    said = {name: [words_of(cell) for cell in cells] for name, cells in season_rows(f).items()}
    assert said["Đơn vị đã nộp, được tính"] == ["1/3", "1/3"]
    assert said["Cá nhân"] == ["1", "3"]
    assert said["Sáng kiến"] == ["1", "0"]
    names = {row["ma"]: row["ten"] for row in f.rows["titles"]}
    assert said[names["ldtt"]] == ["1", "2"]
    assert said[names["giay_khen_so"]] == ["0", "2"]
    assert said["Đạt hoặc vượt kế hoạch"] == [
        "– chưa có chỉ tiêu trong sổ",
        "1/21 chỉ tiêu chưa có số liệu cả năm để kết luận",
    ]
    assert "1/3 đơn vị, đến 09/3/2023" in page.text
    assert "Dữ liệu minh hoạ" in page.text


def test_bars_of_seasons_are_measured_by_the_largest_of_their_line():
    cells = season_rows(two_seasons())["Tập thể"] + season_rows(two_seasons())["Cá nhân"]
    assert [rect.get("width") for cell in cells for rect in cell.iterfind(".//rect[@class='phan-0']")] == [
        "100%",
        "33.33%",
        "100%",
    ]


def test_title_not_open_in_a_season_is_no_zero():
    f = two_seasons()
    f.rows["titles"][0]["den_nam"] = "2022"
    f.rows["ca-nhan"] = [r for r in f.rows["ca-nhan"] if r["ho_ten"] != "Ba"]
    name = f.rows["titles"][0]["ten"]
    assert [words_of(cell) for cell in season_rows(f)[name]] == ["–", "2"]


def test_one_season_alone_is_not_compared():
    f = season_of_three()
    page = seasons_page(site_of(f))
    assert "<svg" not in page
    assert "Từ mùa thứ hai" in page
    assert "Chưa có mùa thi đua nào" in seasons_page(site_of(Factory()))
    assert render(f.register(), SCHEMAS, {"2022": tables_of(f)}, [])["nam/index.md"] == page


def test_last_season_titles():
    f = two_seasons()
    site = site_of(f)
    assert last_season_titles(site, site.seasons["2022"]) is None
    known = last_season_titles(site, site.seasons["2023"])
    assert known is not None
    assert {ma: n for ma, n in known.items() if n} == {"ldtt": 2, "giay_khen_so": 2}


def test_season_before_is_not_known_while_nothing_of_it_counts():
    site = site_of(two_seasons(), error_in("an"))
    assert last_season_titles(site, site.seasons["2023"]) is None


def test_hostile_names_are_data():
    f = all_kinds()
    f.titles()
    f.unit("an", ten=HOSTILE)
    f.cover("an")
    f.person("an", "Một", "ldtt")
    for row in (*f.rows["targets"], *f.rows["titles"]):
        row["ten"] = HOSTILE
    for row in f.rows["targets"]:
        row["don_vi_tinh"] = HOSTILE if row["don_vi_tinh"] != "%" else "%"
    site = site_of(f)
    tables = site.seasons["2022"]
    texts = (
        drawn("targets", brief(tables), "chi-tieu/"),
        drawn("arrivals", arrival_chart(tables), HOSTILE),
        seasons_page(site),
    )
    for text in texts:
        assert "<script" not in text
        assert any(HOSTILE in words_of(block) for block in blocks(text))


def test_charts_do_not_grow_with_units():
    """Two hundred units that all arrive on days of their own: the lines stay few enough to be read."""
    f = Factory()
    f.season()
    for n in range(200):
        f.unit(f"u-{n}")
        f.cover(f"u-{n}", ngay_nhan=(date(2022, 1, 1) + timedelta(days=n)).isoformat())
    chart = arrival_chart(tables_of(f))
    assert len(chart.in_time) + len(chart.late) <= 40
    assert chart.folded == "tuần"
    assert "gộp theo tuần" in drawn("arrivals", chart, "")


def test_same_input_same_bytes():
    first, second = (targets_page(site, site.seasons["2022"]) for site in (site_of(all_kinds()), site_of(all_kinds())))
    assert first == second
