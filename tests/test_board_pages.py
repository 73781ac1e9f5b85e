"""The board on the site: who is unsigned, and where the deadline goes into a calendar."""

from __future__ import annotations

from datetime import date

from build_scripts.pages import FRAGMENTS, render
from build_scripts.problems import problem
from build_scripts.repo import form_path
from build_scripts.tables import season_tables
from tests.factory import NAM, SCHEMAS, Factory, season_of_three
from tests.reading import Page, read_page

UNSIGNED = problem("o_trong", form_path(NAM, "an", "phieu"), 2, column="ngay_ky", vi_du="2022-03-01")
HOME, SEASON, UNITS, UNIT, SEASONS = (
    f"{FRAGMENTS}/trang-chu.md",
    *(f"nam/2022/{place}index.md" for place in ("", "don-vi/", "don-vi/an/")),
    "nam/index.md",
)


def pages(f: Factory, *problems, day: str = "2022-03-10", state: str = "mo") -> dict[str, Page]:
    f.rows["seasons"][0]["trang_thai"] = state
    register = f.register(date.fromisoformat(day))
    seasons = {nam: season_tables(register, problems, nam) for nam in register.seasons}
    made = render(register, SCHEMAS, seasons, problems)
    return {path: read_page(made[path]) for path in (HOME, SEASON, UNITS, UNIT, SEASONS)}


def calendars(page: Page) -> list[str]:
    return [link for link in page.links if link.endswith(".ics")]


def test_unsigned_is_said_wherever_the_unit_is():
    f = season_of_three()
    f.cover("an")
    made = pages(f, UNSIGNED)
    assert "1 có lỗi, chưa tính (1 chưa ký)" in made[HOME].text
    assert "An: có lỗi, chưa tính (1 lỗi, chưa ký)." in made[SEASON].text
    assert "An Có lỗi, chưa tính chưa ký" in made[UNITS].text
    assert "Phiếu chưa đủ ngày ký, người ký: trưởng đơn vị cần ký" in made[UNIT].text


def test_nobody_unsigned_nothing_said():
    f = season_of_three()
    f.cover("an")
    assert all("chưa ký" not in page.text for page in pages(f).values())


def test_home_offers_the_calendar_while_the_deadline_is_to_come():
    f = season_of_three()
    for day, offered in (("2022-03-10", True), ("2022-03-14", True), ("2022-03-15", False)):
        assert calendars(pages(f, day=day)[HOME]) == ["nam/2022/han-dang-ky.ics"] * offered
    assert calendars(pages(f, state="khoa")[HOME]) == []


def test_season_and_seasons_always_do():
    made = pages(season_of_three(), state="khoa")
    assert calendars(made[SEASON]) == ["../../nam/2022/han-dang-ky.ics"]
    assert calendars(made[SEASONS]) == ["../nam/han-dang-ky.ics"]
