"""Charts as a reader gets them: well-formed, harmless, each bar with its number in words, nothing drawn that isn't
known."""

from __future__ import annotations

import pytest

from build_scripts.pages.charts import arrival_chart, parts_by_unit
from build_scripts.pages.seasons import seasons_page
from build_scripts.pages.targets import TargetLine, brief, targets_page
from tests.drawings import assert_sound, blocks, drawn, site_of, words_of
from tests.factory import Factory, season_of_three, tables_of

HOSTILE = "</td><script>alert(1)</script> {{ 7*7 }} \" onload='x' &amp; | `"


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
    assert said["Bán lẻ"] == ["55.000 tỷ đồng", "64.800 tỷ đồngCả năm, số ước", "117,8% Ước vượt chỉ tiêu"]
    assert said["trong đó Phần của bán lẻ"][1:] == ["hơn 8,5 tỷ đồngCả năm, số công bố", "hơn 85% Chưa kết luận được"]
    assert said["iip"][2] == "+5,17 điểm phần trăm Chưa có số cả năm"
    assert said["ton-that"][2] == "khoảng -0,22 điểm phần trăm Vượt chỉ tiêu (số suy ra)"
    assert said["tai-nan"] == [
        "10 vụcàng thấp càng tốt",
        "8 vụCả năm, số ước",
        "125% Ước vượt chỉ tiêulấy kế hoạch chia cho kết quả",
    ]
    assert said["dien"] == ["99,72%", "–", "Chưa có số liệu công bố"]
    assert [name for name, row in rows.items() if row.find(".//svg") is None] == ["dien"]
    assert [name for name, row in rows.items() if row.get("class") == "con"] == ["trong đó Phần của bán lẻ"]


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
    assert (line.compared.short, line.look) == ("120%", "")
    assert line.compared.bar is not None
    assert (line.compared.bar.look, line.compared.bar.grade) == ("", "cong-bo")
    assert line.told == "9 tháng đầu năm, số công bố"
    assert line.verdict == "Chưa có số cả năm"


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


def test_same_input_same_bytes():
    first, second = (targets_page(site, site.seasons["2022"]) for site in (site_of(all_kinds()), site_of(all_kinds())))
    assert first == second


@pytest.mark.parametrize(
    ("value", "loai", "dau", "told", "look"),
    [
        ("120", "cong_bo", "", "Vượt chỉ tiêu", "tot"),
        ("100", "cong_bo", "", "Đạt chỉ tiêu", "tot"),
        ("120", "cong_bo", "≈", "Vượt chỉ tiêu (số gần đúng)", "tot"),
        ("120", "uoc", "", "Ước vượt chỉ tiêu", "tot chua-chac"),
        ("80", "uoc", "≈", "Ước chưa đạt chỉ tiêu", "xau chua-chac"),
        ("120", "suy_ra", "≈", "Vượt chỉ tiêu (số suy ra)", "tot chua-chac"),
        ("80", "cong_bo", ">", "Chưa kết luận được", ""),
    ],
)
def test_a_verdict_says_what_figure_it_rests_on(value, loai, dau, told, look):
    f = one_target()
    f.result("ban-le", value, loai=loai, dau=dau)
    line = line_of(f)
    assert (line.verdict, line.look_of_verdict) == (told, look)
