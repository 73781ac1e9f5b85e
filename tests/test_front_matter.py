"""What generated pages tell the theme: where they stand, the same page in other seasons, the day of their data."""

from __future__ import annotations

from build_scripts.pages import render
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS, Factory, season_of_three
from tests.reading import read_page


def two_seasons() -> Factory:
    """`an` has registered in both seasons; `chau` begins in the second."""
    f = season_of_three()
    f.season("2023")
    f.rows["units"][2]["tu_ngay"] = "2023-01-01"
    for nam in ("2022", "2023"):
        f.cover("an", nam, ngay_nhan=f"{nam}-03-11")
        f.person("an", "Trần Thị Hồng", "muc_do_tot", "ldtt", nam=nam)
    return f


def told(f: Factory, path: str) -> dict[str, object]:
    register = f.register()
    seasons = {nam: season_tables(register, [], nam) for nam in register.seasons}
    return read_page(render(register, SCHEMAS, seasons, [])[path]).meta


def test_a_page_names_the_pages_above_it():
    unit = told(two_seasons(), "nam/2022/don-vi/an/index.md")
    assert unit["duong_dan"] == [["Năm 2022", "nam/2022/"], ["Các đơn vị", "nam/2022/don-vi/"]]
    assert told(two_seasons(), "nam/2022/tong-hop/index.md")["duong_dan"] == [["Năm 2022", "nam/2022/"]]
    assert told(two_seasons(), "nam/2022/index.md")["duong_dan"] == []


def test_a_season_leads_to_the_same_page_of_the_others():
    pages = ["", "don-vi/", "tong-hop/", "chi-tieu/", "sang-kien/", "don-vi/an/"]
    for page in pages:
        others = told(two_seasons(), f"nam/2022/{page}index.md")["cac_mua"]
        assert others == [["2023", f"nam/2023/{page}"], ["2022", f"nam/2022/{page}"]]


def test_a_unit_leads_only_to_seasons_that_have_it():
    assert "cac_mua" not in told(two_seasons(), "nam/2023/don-vi/chau/index.md")


def test_one_season_has_no_switch():
    assert "cac_mua" not in told(season_of_three(), "nam/2022/index.md")


def test_a_page_says_how_far_its_data_reach_and_what_it_is_about():
    meta = told(two_seasons(), "nam/2022/don-vi/an/index.md")
    assert meta["du_lieu"] == "11/3/2022"
    assert meta["description"] == "Đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2022 của An."
    assert "du_lieu" not in told(season_of_three(), "nam/2022/don-vi/an/index.md")


def test_hostile_names_stay_text():
    f = two_seasons()
    f.rows["units"][0]["ten"] = '"><script>alert(1)</script>\n- x: {'
    described = str(told(f, "nam/2022/don-vi/an/index.md")["description"])
    assert not set('<>"\n') & set(described)
