"""Seasons side by side: newest first, bars on one scale, and nothing compared that can't be."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from build_scripts.pages import render
from build_scripts.pages.seasons import last_season_titles, seasons_page
from tests.drawings import blocks, site_of, words_of
from tests.factory import SCHEMAS, Factory, error_in, season_of_three, tables_of
from tests.reading import read_page


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
    assert [link for link in page.links if not link.startswith("#")] == ["2023/", "2022/", "../nam/han-dang-ky.ics"]
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
        "1/21 số ước; 1 chỉ tiêu chưa có số liệu cả năm để kết luận",
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
    assert "Khi có mùa thứ hai" in page
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
