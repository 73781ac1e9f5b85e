"""The page of targets: the plan's words, what was published, and how the two compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..tables import SeasonTables, TargetProgress
from ..tables.progress import KINDS, Figure, Verdict
from . import reach, words
from .bars import Bar
from .comparison import NOTHING, Comparison, Key, compare, key_of, points_of
from .site import Site

_LOOK: Mapping[Verdict, str] = {"vuot": "tot", "dat": "tot", "chua_dat": "xau", "chua_ro": "", "chua_co": ""}


@dataclass(frozen=True)
class FigureLine:
    """A published figure as a reader sees it."""

    period: str
    value: str
    compared: Comparison
    row: Mapping[str, str]
    scope: str


@dataclass(frozen=True)
class TargetLine:
    """A target in one line: what the plan asks, the best figure for the year, the verdict in words.

    While the year has no figure, `value` and `compared` are the latest period's, `told` says so, and `result` begins
    with the period. `look` is the verdict's name for CSS.
    """

    progress: TargetProgress
    name: str
    goal: str
    result: str
    verdict: str
    value: str = ""
    told: str = ""
    compared: Comparison = NOTHING
    look: str = ""
    is_part: bool = False

    @property
    def look_of_verdict(self) -> str:
        """For CSS: as the bar's, and marked where no published figure settles it."""
        settled = self.progress.best is None or self.progress.best.row["loai"] == "cong_bo"
        return self.look if settled or not self.look else f"{self.look} chua-chac"

    @property
    def lower_is_better(self) -> bool:
        return self.progress.target["chieu"] == "giam"


@dataclass(frozen=True)
class TargetView:
    """A target in full."""

    line: TargetLine
    direction: str
    base: str
    part_of: str
    groups: tuple[tuple[str, tuple[FigureLine, ...]], ...]

    @property
    def bars(self) -> list[Bar | None]:
        return [figure.compared.bar for _, figures in self.groups for figure in figures]


class TargetLines(tuple[TargetLine, ...]):
    """The targets of a season in order, and what the bars beside them mean."""

    __slots__ = ()

    @property
    def key(self) -> Key:
        return key_of((line.compared.bar for line in self), points_of(line.progress for line in self))


def targets_page(site: Site, tables: SeasonTables) -> str:
    names = {p.target["ma"]: p.target["ten"] for p in tables.targets}
    lines, limit = brief(tables), points_of(tables.targets)
    views = [_view(site, line, names, limit) for line in lines]
    return site.page(
        "targets",
        tables,
        address="chi-tieu/",
        about=f"Chỉ tiêu của kế hoạch năm {tables.nam}, số liệu đã công bố theo từng kỳ, nguồn của từng con số.",
        as_of=reach.of_targets(tables),
        chi_tieu=lines,
        chi_tiet=views,
        chu_giai=key_of((bar for view in views for bar in view.bars), limit),
    )


def brief(tables: SeasonTables) -> TargetLines:
    known, limit = {p.target["ma"] for p in tables.targets}, points_of(tables.targets)
    return TargetLines(_line(p, limit, p.target["ma_cha"] in known) for p in tables.targets)


def _line(progress: TargetProgress, limit: Decimal, is_part: bool) -> TargetLine:
    target, figure = progress.target, progress.best or _partial(progress)
    if figure is None:
        verdict = words.NO_WHOLE_YEAR if progress.figures else words.VERDICT[progress.verdict]
        return TargetLine(progress, target["ten"], _goal(target), "", verdict, is_part=is_part)
    value, grade, period = _value(figure, target), words.GRADE[figure.row["loai"]], words.period(figure.row["ky"])
    look = _LOOK[progress.verdict]
    compared = compare(figure, target, limit, look)
    return TargetLine(
        progress,
        target["ten"],
        _goal(target),
        result=f"{value} ({grade})" if progress.best else f"{period}: {value} ({grade})",
        verdict=words.verdict(progress.verdict, figure.row) if progress.best else words.NO_WHOLE_YEAR,
        value=value,
        told=f"{period}, {grade}",
        compared=compared,
        look=look,
        is_part=is_part,
    )


def _partial(progress: TargetProgress) -> Figure | None:
    """What there is when no whole-year figure is: the latest period, never in the place of the year."""
    return max(progress.latest, key=lambda f: (-KINDS.index(f.row["loai"]), f.row["ngay_cong_bo"]), default=None)


def _view(site: Site, line: TargetLine, names: Mapping[str, str], limit: Decimal) -> TargetView:
    progress, target = line.progress, line.progress.target
    groups = (
        (site.label("results", "loai", kind), tuple(_figure(site, f, line, limit) for f in figures))
        for kind, figures in progress.by_kind.items()
    )
    return TargetView(
        line=line,
        direction=site.label("targets", "chieu", target["chieu"]),
        base=words.quantity(progress.base, target["don_vi_tinh"]) if progress.base else "",
        part_of=names.get(target["ma_cha"], ""),
        groups=tuple(group for group in groups if group[1]),
    )


def _figure(site: Site, figure: Figure, line: TargetLine, limit: Decimal) -> FigureLine:
    target, row = line.progress.target, figure.row
    look = line.look if figure is line.progress.best else ""
    scope = site.label("results", "pham_vi", row["pham_vi"]) if row["pham_vi"] else ""
    return FigureLine(words.period(row["ky"]), _value(figure, target), compare(figure, target, limit, look), row, scope)


def _goal(target: Mapping[str, str]) -> str:
    return words.quantity(target["gia_tri"], target["don_vi_tinh"])


def _value(figure: Figure, target: Mapping[str, str]) -> str:
    return words.SIGN.get(figure.row["dau"], "") + words.quantity(figure.row["gia_tri"], target["don_vi_tinh"])
