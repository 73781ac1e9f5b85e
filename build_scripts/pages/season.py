"""Pages of a season: its state, the list of units, the totals, the initiatives."""

from __future__ import annotations

from collections import Counter

from ..tables import SeasonTables
from ..tables.totals import UNIT
from . import words
from .documents import applicable_documents
from .downloads import season_files
from .site import Site
from .targets import brief
from .totals import FORMS, GROUPS, level_lines, medal_lines, title_lines, title_tables, unit_table


def season_pages(site: Site, tables: SeasonTables) -> dict[str, str]:
    folder = f"nam/{tables.nam}"
    return {
        f"{folder}/index.md": state_page(site, tables),
        f"{folder}/don-vi/index.md": units_page(site, tables),
        f"{folder}/tong-hop/index.md": totals_page(site, tables),
        f"{folder}/sang-kien/index.md": initiatives_page(site, tables),
    }


def state_page(site: Site, tables: SeasonTables) -> str:
    """How the season stands, in brief, with links to all else."""
    return site.page(
        "season",
        tables,
        danh_hieu=_brief_titles(site, tables),
        chi_tieu=brief(tables),
        van_ban=applicable_documents(site, tables.nam),
        tep=season_files(tables.nam),
    )


def home_fragment(site: Site) -> str:
    """The current season in brief, for the hand-written home page."""
    tables = site.current
    if tables is None:
        return site.page("home", None, nam="")
    others = sorted(site.seasons.keys() - {tables.nam}, reverse=True)
    return site.page("home", tables, danh_hieu=_brief_titles(site, tables), chi_tieu=brief(tables), mua_khac=others)


def units_page(site: Site, tables: SeasonTables) -> str:
    sizes = [tables.forms[form].size for form in FORMS]
    initiatives = Counter(tables.rows["sang-kien"][UNIT])
    lines = [
        (u, [*(int(size[u.ma]) for size in sizes), initiatives[u.ma]] if u.counted else [words.NONE] * 3)
        for u in tables.units
    ]
    assumed = any(u.unit["ghi_chu"].startswith("Giả định") for u in tables.units)
    return site.page("units", tables, dong=lines, gia_dinh=assumed)


def totals_page(site: Site, tables: SeasonTables) -> str:
    return site.page(
        "totals",
        tables,
        bieu=[(site.schemas[form].title, who, unit_table(site, tables, form)) for form, who in FORMS.items()],
        bang_danh_hieu=list(title_tables(site, tables)),
        muc_do=level_lines(site, tables),
        huan_chuong=medal_lines(tables),
        hang=site.schemas["tap-the"].field("huan_chuong_ld").categories,
    )


def initiatives_page(site: Site, tables: SeasonTables) -> str:
    names = {u.ma: u.ten for u in tables.units}
    lines = [
        (
            {str(k): str(v) for k, v in row.items()},
            names[row[UNIT]],
            site.label("sang-kien", "cap", row["cap"]),
            site.label("sang-kien", "trang_thai", row["trang_thai"]),
        )
        for row in tables.rows["sang-kien"].to_dict("records")
    ]
    levels = Counter(level for _, _, level, _ in lines)
    order = site.schemas["sang-kien"].field("cap").categories.values()
    return site.page("initiatives", tables, dong=lines, theo_cap=[(name, levels[name]) for name in order])


def _brief_titles(site: Site, tables: SeasonTables) -> list[tuple[str, list[object]]]:
    return [(site.label("titles", "nhom", group), [*title_lines(site, tables, group)]) for group in GROUPS]
