"""All seasons side by side: what came in, each title's total, targets met; and a season's titles the year before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..tables import SeasonTables
from ..tables.progress import Verdict
from . import reach, words
from .bars import Piece, stack
from .downloads import ALL_DEADLINES, calendar_of
from .front_matter import front_matter
from .site import Site
from .totals import GROUPS

REACHED: tuple[Verdict, ...] = ("dat", "vuot")


@dataclass(frozen=True)
class SeasonHead:
    """A season as the head of its column, with what its totals hold."""

    nam: str
    state: str
    held: str
    invented: bool


@dataclass(frozen=True)
class Cell:
    """One number of one season; no bar where there is nothing to compare with."""

    text: str
    note: str
    bar: bool = False
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class SeasonLine:
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class _Number:
    """`part` of `whole`; without a whole it is measured by the largest of its line. No part: not known, or not open."""

    part: int | None
    whole: int | None = None
    note: str = ""


Measure = Callable[[SeasonTables], _Number]


def seasons_page(site: Site) -> str:
    """The page at nam/: newest season first."""
    seasons = sorted(site.seasons.values(), key=lambda t: t.nam, reverse=True)
    about = "Các mùa thi đua đặt cạnh nhau: đơn vị đã nộp, tập thể, cá nhân, từng danh hiệu, sáng kiến và chỉ tiêu."
    return site.page(
        "seasons",
        dau_trang=front_matter(about, "nam/", (), reach.of_all(seasons)),
        mua=[_head(site, tables) for tables in seasons],
        nhom=[(name, [_line(n, seasons, m) for n, m in lines]) for name, lines in _groups(site, seasons)],
        lich=ALL_DEADLINES if any(calendar_of(tables) for tables in seasons) else "",
        minh_hoa=any(tables.season["minh_hoa"] for tables in seasons),
    )


def last_season_titles(site: Site, tables: SeasonTables) -> dict[str, int] | None:
    """Each title's total in the season before, collectives and persons together; None where that isn't known. A title
    that was not open then is left out."""
    before = previous(site, tables)
    return title_totals(before) if before and before.coverage.counted else None


def previous(site: Site, tables: SeasonTables) -> SeasonTables | None:
    """The season before, whether or not a year lies between."""
    earlier = [nam for nam in site.seasons if nam < tables.nam]
    return site.seasons[max(earlier)] if earlier else None


def title_totals(tables: SeasonTables) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for form in tables.forms.values():
        totals.update(form.by_title)
    return dict(totals)


def _head(site: Site, tables: SeasonTables) -> SeasonHead:
    state = site.label("seasons", "trang_thai", tables.season["trang_thai"])
    return SeasonHead(tables.nam, state, words.coverage_words(tables.coverage), bool(tables.season["minh_hoa"]))


def _groups(site: Site, seasons: list[SeasonTables]) -> Iterator[tuple[str, list[tuple[str, Measure]]]]:
    yield (
        "Đăng ký",
        [
            ("Đơn vị đã nộp, được tính", lambda t: _Number(t.coverage.counted, t.coverage.expected)),
            ("Tập thể", lambda t: _Number(int(t.forms["tap-the"].size.sum()))),
            ("Cá nhân", lambda t: _Number(int(t.forms["ca-nhan"].size.sum()))),
            ("Sáng kiến", lambda t: _Number(len(t.rows["sang-kien"]))),
        ],
    )
    totals = {tables.nam: title_totals(tables) for tables in seasons}
    open_ever = set().union(*totals.values()) if totals else set()
    for group in GROUPS:
        titles = [(ma, t["ten"]) for ma, t in site.register.titles.items() if t["nhom"] == group and ma in open_ever]
        if titles:
            yield site.label("titles", "nhom", group), [(name, _of_title(totals, ma)) for ma, name in titles]
    yield "Chỉ tiêu", [("Đạt hoặc vượt kế hoạch", _targets)]


def _of_title(totals: Mapping[str, Mapping[str, int]], ma: str) -> Measure:
    return lambda tables: _Number(totals[tables.nam].get(ma))


def _targets(tables: SeasonTables) -> _Number:
    if not tables.targets:
        return _Number(None, note="chưa có chỉ tiêu trong sổ")
    verdicts = Counter(t.verdict for t in tables.targets)
    unknown = verdicts["chua_co"] + verdicts["chua_ro"]
    reached = [t.best.row["loai"] for t in tables.targets if t.verdict in REACHED and t.best]
    notes = (words.grades(reached), f"{unknown} chỉ tiêu chưa có số liệu cả năm để kết luận" if unknown else "")
    return _Number(len(reached), len(tables.targets), "; ".join(filter(None, notes)))


def _line(name: str, seasons: list[SeasonTables], measure: Measure) -> SeasonLine:
    """One season alone gets no bar: it would only be compared with itself."""
    numbers = [measure(tables) for tables in seasons]
    longest = max((n.part or 0 for n in numbers), default=0)
    return SeasonLine(name, tuple(_cell(n, longest, bar=len(seasons) > 1) for n in numbers))


def _cell(number: _Number, longest: int, bar: bool) -> Cell:
    if number.part is None:
        return Cell(words.NONE, number.note)
    whole = longest if number.whole is None else number.whole
    text = (
        words.number(number.part)
        if number.whole is None
        else f"{words.number(number.part)}/{words.number(number.whole)}"
    )
    return Cell(text, number.note, bar, stack((number.part,), whole) if bar else ())
