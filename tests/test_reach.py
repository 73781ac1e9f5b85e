"""Each page says how far the data reach that it shows, and no page more than that."""

from __future__ import annotations

from build_scripts.pages import FRAGMENTS, render
from build_scripts.pages.reach import latest
from build_scripts.problems import Problem
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS, Factory, error_in, season_of_three
from tests.reading import Page, read_page

HOME, PLAN, DOWNLOADS = (f"{FRAGMENTS}/{name}.md" for name in ("trang-chu", "2022/van-ban", "tai-ve"))


def pages(f: Factory, *problems: Problem) -> dict[str, Page]:
    register = f.register()
    seasons = {nam: season_tables(register, problems, nam) for nam in register.seasons}
    return {path: read_page(text) for path, text in render(register, SCHEMAS, seasons, problems).items()}


def told(found: dict[str, Page], path: str) -> object:
    """The day on a page's foot; of a part of a hand-written page, as theme/partials/du-lieu.html reads it."""
    marks = [attrs["data-ngay"] for _, attrs in found[path].tags if attrs.get("class") == "du-lieu"]
    return found[path].meta.get("du_lieu") or (marks[0] if marks else None)


def a_season() -> Factory:
    f = season_of_three()
    f.plans["2022"] = {"ii": "Chỉ tiêu", "iii": "Đăng ký trước ngày 15/3/2022."}
    f.target("ban-le", "55000")
    f.result("ban-le", "64800", ngay_cong_bo="2022-12-29")
    f.result("ban-le", "65000", ngay_cong_bo="2024-02")
    for ma, day in (("an", "2022-03-09"), ("binh", "2022-03-16")):
        f.cover(ma, ngay_nhan=day)
        f.person(ma, f"Người {ma}", "muc_do_tot", "ldtt")
    return f


def test_registrations_reach_to_the_last_arrival_and_targets_to_the_last_figure():
    found = pages(a_season())
    for page in ("don-vi/", "tong-hop/", "sang-kien/"):
        assert told(found, f"nam/2022/{page}index.md") == "16/3/2022"
    assert told(found, "nam/2022/don-vi/an/index.md") == "09/3/2022"
    for path in ("nam/2022/chi-tieu/index.md", "nam/2022/index.md", "nam/index.md"):
        assert told(found, path) == "02/2024"
    assert told(found, HOME) == told(found, DOWNLOADS) == "2024-02 02/2024"


def test_the_plan_reaches_to_what_stands_beside_its_clauses():
    found = pages(a_season())
    assert told(found, PLAN) == "2022-02-17 17/02/2022"
    assert told(found, f"{FRAGMENTS}/2022/ii.md") == "2024-02 02/2024"
    assert told(found, f"{FRAGMENTS}/2022/iii.md") == "2022-03-16 16/3/2022"


def test_what_does_not_count_is_not_shown_and_not_dated():
    found = pages(a_season(), error_in("binh"))
    assert told(found, "nam/2022/don-vi/index.md") == "09/3/2022"
    assert told(found, "nam/2022/don-vi/binh/index.md") is None
    assert told(found, "nam/2022/don-vi/chau/index.md") is None


def test_targets_without_a_figure_are_as_old_as_the_plan():
    f = season_of_three()
    f.target("ban-le", "55000")
    assert told(pages(f), "nam/2022/chi-tieu/index.md") == "17/02/2022"


def test_pages_without_data_say_no_day():
    f = Factory()
    found = pages(f)
    assert [path for path in found if told(found, path)] == []


def test_what_is_no_day_is_passed_over():
    assert latest(["2022-03-09", "2022-3-20", "nay mai", "", "2022-02"]) == "2022-03-09"
    assert latest([]) == ""
