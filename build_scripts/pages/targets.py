"""The page of targets: the plan's words, what was published, and how the two compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..tables import SeasonTables, TargetProgress
from ..tables.progress import KINDS, Figure
from . import words
from .site import Site


@dataclass(frozen=True)
class FigureLine:
    """A published figure as a reader sees it."""

    period: str
    value: str
    percent: str
    points: str
    row: Mapping[str, str]
    scope: str


@dataclass(frozen=True)
class TargetLine:
    """A target in one line: what the plan asks, the best figure for the year, the verdict in words."""

    progress: TargetProgress
    name: str
    goal: str
    result: str
    against: str
    verdict: str


@dataclass(frozen=True)
class TargetView:
    """A target in full."""

    line: TargetLine
    direction: str
    base: str
    part_of: str
    groups: tuple[tuple[str, tuple[FigureLine, ...]], ...]


def targets_page(site: Site, tables: SeasonTables) -> str:
    names = {p.target["ma"]: p.target["ten"] for p in tables.targets}
    views = [_view(site, progress, names) for progress in tables.targets]
    return site.page("targets", tables, chi_tieu=brief(tables), chi_tiet=views)


def brief(tables: SeasonTables) -> list[TargetLine]:
    return [_line(progress) for progress in tables.targets]


def _line(progress: TargetProgress) -> TargetLine:
    target, best = progress.target, progress.best
    verdict = words.VERDICT[progress.verdict]
    if best is None:
        verdict = words.NO_WHOLE_YEAR if progress.figures else verdict
        return TargetLine(progress, target["ten"], _goal(target), _partial(progress), "", verdict)
    value = _value(best, target) + f" ({_GRADE[best.row['loai']]})"
    return TargetLine(progress, target["ten"], _goal(target), value, "; ".join(filter(None, _against(best))), verdict)


_GRADE = {"cong_bo": "số công bố", "uoc": "số ước", "suy_ra": "số suy ra"}


def _partial(progress: TargetProgress) -> str:
    """What there is when no whole-year figure is: the latest period, never in the place of the year."""
    if not progress.latest:
        return ""
    figure = max(progress.latest, key=lambda f: (-KINDS.index(f.row["loai"]), f.row["ngay_cong_bo"]))
    return f"{words.period(figure.row['ky'])}: {_value(figure, progress.target)} ({_GRADE[figure.row['loai']]})"


def _view(site: Site, progress: TargetProgress, names: Mapping[str, str]) -> TargetView:
    target = progress.target
    groups = (
        (site.label("results", "loai", kind), tuple(_figure(site, f, target) for f in figures))
        for kind, figures in progress.by_kind.items()
    )
    return TargetView(
        line=_line(progress),
        direction=site.label("targets", "chieu", target["chieu"]),
        base=words.quantity(progress.base, target["don_vi_tinh"]) if progress.base else "",
        part_of=names.get(target["ma_cha"], ""),
        groups=tuple(group for group in groups if group[1]),
    )


def _figure(site: Site, figure: Figure, target: Mapping[str, str]) -> FigureLine:
    row = figure.row
    scope = site.label("results", "pham_vi", row["pham_vi"]) if row["pham_vi"] else ""
    percent, distance = _against(figure)
    return FigureLine(words.period(row["ky"]), _value(figure, target), percent, distance, row, scope)


def _goal(target: Mapping[str, str]) -> str:
    return words.quantity(target["gia_tri"], target["don_vi_tinh"])


def _value(figure: Figure, target: Mapping[str, str]) -> str:
    return words.SIGN.get(figure.row["dau"], "") + words.quantity(figure.row["gia_tri"], target["don_vi_tinh"])


def _against(figure: Figure) -> tuple[str, str]:
    """How far along the year's target the figure is; in points too where both are percentages."""
    percent = f"{words.number(figure.percent)}%" if figure.percent else ""
    return percent, words.points(figure.points) if figure.points else ""
