"""Names of the files to download: pages link to them, `exports` makes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..repo import FORMS, season_address, unit_address
from ..tables import SeasonTables
from . import reach
from .site import Site

API = "api/v1"
SHARED = ("seasons", "units", "documents", "titles", "targets", "results", "rules")
"""Shared tables that are published; waivers name persons and stay inside."""

UNIT_FILES: Mapping[str, str] = {
    "tap-the": "Biểu A – Tập thể",
    "ca-nhan": "Biểu B – Cá nhân",
    "sang-kien": "Sáng kiến",
}
_SEASON_FILES: Mapping[str, str] = {
    "tong-hop": "Tổng hợp danh hiệu, hình thức khen thưởng theo đơn vị",
    "tap-the": "Đăng ký của tập thể",
    "ca-nhan": "Đăng ký của cá nhân",
    "sang-kien": "Đăng ký sáng kiến",
    "chi-tieu": "Chỉ tiêu và kết quả",
    "tinh-trang": "Tình trạng nộp của các đơn vị",
}


def season_files(nam: str) -> dict[str, str]:
    """Path from docs/ -> title of each file of the season for spreadsheets."""
    return {f"{season_address(nam)}tai-ve/{name}.csv": title for name, title in _SEASON_FILES.items()}


ALL_DEADLINES = "nam/han-dang-ky.ics"
"""The deadlines of all seasons in one calendar, which can be followed from year to year."""


def deadline_file(nam: str) -> str:
    return f"{season_address(nam)}han-dang-ky.ics"


def calendar_of(tables: SeasonTables) -> str:
    """The season's calendar, empty where its deadline isn't known."""
    return deadline_file(tables.nam) if tables.arrivals.deadline else ""


def unit_file(nam: str, ma: str, form: str) -> str:
    return f"{unit_address(nam, ma)}{form}.csv"


def template_file(nam: str, ma: str = "") -> str:
    """The form to fill in: of one unit, with its people in it, or the blank one. Its own name tells it from others, as
    people send it on."""
    folder = unit_address(nam, ma) if ma else f"{season_address(nam)}tai-ve/"
    return f"{folder}{template_name(nam, ma)}"


def template_name(nam: str, ma: str = "") -> str:
    return f"dang-ky-{nam}-{ma}.xlsx" if ma else f"dang-ky-{nam}.xlsx"


def has_templates(season: Mapping[str, str]) -> bool:
    """Whether the units' forms are offered: until the season is summed up, since some register late."""
    return season["trang_thai"] != "tong_ket"


def api_file(table: str) -> str:
    return f"{API}/{table}.csv"


def downloads_fragment(site: Site) -> str:
    """The list of downloads, for the page du-lieu/index.md."""
    seasons: Iterable[str] = sorted(site.seasons, reverse=True)
    return site.page(
        "downloads",
        None,
        as_of=reach.of_all(site.seasons.values()),
        bang=[(name, site.schemas[name].title, api_file(name)) for name in (*SHARED, *FORMS)],
        mua=[(nam, season_files(nam)) for nam in seasons],
        minh_hoa=any(t.season["minh_hoa"] for t in site.seasons.values()),
        api=API,
    )
