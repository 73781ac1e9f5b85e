"""What changed lately in a season, from the dates that its data themselves hold. Git is not asked: the same data give
the same page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..repo import season_address, unit_address, units_address
from ..tables import SeasonTables, UnitState
from . import words
from .site import Site


@dataclass(frozen=True)
class Event:
    """One dated change; `day` is ISO text, a month where no day is known; `address` is from the home page."""

    day: str
    text: str
    address: str


def lately(site: Site, tables: SeasonTables, most: int) -> list[Event]:
    """The latest first, none later than today."""
    today = site.register.today.isoformat()
    found = [e for e in (*_milestones(site, tables), *_arrivals(tables), *_figures(tables)) if e.day <= today]
    return sorted(found, key=lambda e: (e.day, e.text), reverse=True)[:most]


def _milestones(site: Site, tables: SeasonTables) -> Iterator[Event]:
    season, nam = tables.season, tables.nam
    plan = f"ke-hoach/{nam}/" if nam in site.register.plans else season_address(nam)
    yield Event(season["ngay_ban_hanh"], f"Ban hành kế hoạch {season['so_ke_hoach']}", plan)
    yield Event(season["han_dang_ky"], "Ngày cuối của hạn đăng ký", season_address(nam))


def _arrivals(tables: SeasonTables) -> Iterator[Event]:
    by_day: dict[tuple[str, bool], list[UnitState]] = defaultdict(list)
    for unit in tables.units:
        if unit.counted and unit.received:
            by_day[unit.received, unit.status == "nop_muon"].append(unit)
    for (day, late), units in by_day.items():
        who = units[0].ten if len(units) == 1 else f"{len(units)} đơn vị"
        page = unit_address(tables.nam, units[0].ma) if len(units) == 1 else units_address(tables.nam)
        yield Event(day, f"{who} nộp biểu{' (sau hạn)' if late else ''}", page)


def _figures(tables: SeasonTables) -> Iterator[Event]:
    by_day: dict[str, list[tuple[Mapping[str, str], str]]] = defaultdict(list)
    for progress in tables.targets:
        for figure in progress.figures:
            by_day[figure.row["ngay_cong_bo"]].append((progress.target, figure.row["ky"]))
    for day, figures in by_day.items():
        target, period = figures[0]
        one = f"Có số liệu {target['ten']}, {words.period(period).lower()}"
        text, anchor = (one, f"#{target['ma']}") if len(figures) == 1 else (f"Có {len(figures)} số liệu chỉ tiêu", "")
        yield Event(day, text, f"{season_address(tables.nam)}chi-tieu/{anchor}")
