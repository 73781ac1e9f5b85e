"""Pages of a season: its state, the list of units, the totals, the initiatives."""

from __future__ import annotations

from collections import Counter

from ..repo import season_address, units_address
from ..tables import SeasonTables
from ..tables.totals import UNIT
from . import reach, words
from .charts import arrival_chart, parts_by_unit
from .documents import applicable_documents
from .downloads import calendar_of, season_files, template_file
from .seasons import last_season_titles
from .site import Site
from .targets import brief
from .totals import FORMS, GROUPS, level_lines, medal_lines, title_lines, title_tables, unit_table

UNITS_WITH_BARS = 100
"""A longer list is there to be searched; its bars would only make it heavy."""


def season_pages(site: Site, tables: SeasonTables) -> dict[str, str]:
    folder = season_address(tables.nam)
    return {
        f"{folder}index.md": state_page(site, tables),
        f"{units_address(tables.nam)}index.md": units_page(site, tables),
        f"{folder}tong-hop/index.md": totals_page(site, tables),
        f"{folder}sang-kien/index.md": initiatives_page(site, tables),
    }


def state_page(site: Site, tables: SeasonTables) -> str:
    """How the season stands, in brief, with links to all else."""
    return site.page(
        "season",
        tables,
        about=f"Tình hình thi đua năm {tables.nam}: ai đã nộp, danh hiệu và khen thưởng đăng ký, chỉ tiêu, văn bản.",
        as_of=reach.of_season(tables),
        danh_hieu=brief_titles(site, tables),
        nam_truoc=last_season_titles(site, tables),
        nop=arrival_chart(tables),
        chi_tieu=brief(tables),
        van_ban=applicable_documents(site, tables.nam),
        tep=season_files(tables.nam),
        lich=calendar_of(tables),
        bieu_mau=template_file(tables.nam),
    )


def units_page(site: Site, tables: SeasonTables) -> str:
    sizes = [tables.forms[form].size for form in FORMS]
    initiatives = Counter(tables.rows["sang-kien"][UNIT])
    parts = parts_by_unit(site, tables)
    lines = [
        (u, [*(int(size[u.ma]) for size in sizes), initiatives[u.ma], *parts[u.ma].counts], parts[u.ma])
        if u.counted
        else (u, [words.NONE] * (len(FORMS) + 1 + len(GROUPS)), None)
        for u in tables.units
    ]
    assumed = any(u.unit["ghi_chu"].startswith("Giả định") for u in tables.units)
    return site.page(
        "units",
        tables,
        address="don-vi/",
        about=f"Các đơn vị năm {tables.nam}: ai đã nộp, ngày nhận, số danh hiệu và khen thưởng đăng ký.",
        as_of=reach.of_registrations(tables),
        dong=lines,
        gia_dinh=assumed,
        ve_thanh=len(lines) <= UNITS_WITH_BARS,
    )


def totals_page(site: Site, tables: SeasonTables) -> str:
    return site.page(
        "totals",
        tables,
        address="tong-hop/",
        about=f"Tổng hợp danh hiệu và khen thưởng đăng ký năm {tables.nam}, theo đơn vị và theo danh hiệu.",
        as_of=reach.of_registrations(tables),
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
    return site.page(
        "initiatives",
        tables,
        address="sang-kien/",
        about=f"Sáng kiến các đơn vị đăng ký năm {tables.nam}: tên, tác giả, cấp đề nghị.",
        as_of=reach.of_registrations(tables),
        dong=lines,
        theo_cap=[(name, levels[name]) for name in order],
    )


def brief_titles(site: Site, tables: SeasonTables) -> list[tuple[str, list[object]]]:
    return [(site.label("titles", "nhom", group), [*title_lines(site, tables, group)]) for group in GROUPS]
