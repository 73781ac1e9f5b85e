"""One page for each unit of the season: its forms as on paper, or why there are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..messages import SEVERITIES, Severity
from ..problems import Problem
from ..repo import FORMS, unit_address
from ..tables import SeasonTables, UnitState
from ..tables.arrivals import days_late
from . import reach, words
from .downloads import UNIT_FILES, has_templates, template_name
from .editing import edit_links, upload_link
from .environment import sentence
from .form_cells import group_words, readable
from .site import Site

Rows = Mapping[str, list[dict[str, str]]]


@dataclass(frozen=True)
class Declared:
    """What the cover declares beside what was counted."""

    name: str
    declared: str
    counted: int
    verdict: str


@dataclass(frozen=True)
class ProblemView:
    """A problem of the unit: where, what, how to mend it; `severity` in words."""

    severity: str
    file: str
    place: str
    says: Markup
    remedy: Markup
    problem: Problem


def unit_pages(site: Site, tables: SeasonTables) -> dict[str, str]:
    return {
        f"{unit_address(tables.nam, unit.ma)}index.md": unit_page(
            site, tables, unit, {form: found.get(unit.ma, []) for form, found in tables.by_unit.items()}
        )
        for unit in tables.units
    }


def unit_page(site: Site, tables: SeasonTables, unit: UnitState, rows: Rows) -> str:
    return site.page(
        "unit",
        tables,
        address=f"don-vi/{unit.ma}/",
        about=f"Đăng ký danh hiệu thi đua và hình thức khen thưởng năm {tables.nam} của {unit.ten}.",
        seasons=site.seasons_of(unit.ma),
        as_of=reach.of_unit(unit),
        u=unit,
        co_quan=words.ORGANISATION,
        so_van_de=_how_many(unit),
        so_ngay_muon=days_late(unit.received, tables.season["han_dang_ky"]),
        bien_nhan=list(_receipt(site, rows)) if unit.counted else [],
        ngay_ky=_signed(unit, tables.nam),
        phieu=_cover(site, unit),
        bieu=[(form, site.forms[form].view(rows[form])) for form in site.forms] if unit.counted else [],
        sang_kien=[_initiative(site, row) for row in rows["sang-kien"]],
        doi_chieu=list(_declared(unit, rows)) if unit.counted else [],
        van_de=[_view(p) for p in unit.problems],
        tep=[(site.schemas[f].title, unit.paths[f], site.source(unit.paths[f])) for f in FORMS if f in unit.paths],
        sua=list(edit_links(site, tables.nam, unit, tables.season["trang_thai"] == "mo")),
        tai_len=upload_link(site, tables.season["trang_thai"] == "mo"),
        tai_ve=UNIT_FILES if unit.counted else {},
        bieu_mau=template_name(tables.nam, unit.ma) if has_templates(tables.season) else "",
    )


def _view(problem: Problem) -> ProblemView:
    name = problem.file.rpartition("/")[2]
    return ProblemView(SEVERITIES[problem.severity], name, problem.place, *problem.told(sentence), problem)


def _how_many(unit: UnitState) -> str:
    """2 lỗi, 1 cảnh báo."""
    found: Counter[Severity] = Counter(p.severity for p in unit.problems)
    return ", ".join(f"{found[severity]} {name.lower()}" for severity, name in SEVERITIES.items() if found[severity])


def _receipt(site: Site, rows: Rows) -> Iterator[tuple[str, int]]:
    """What was received: collectives, persons, how often titles and awards were registered, initiatives."""
    yield "tập thể", len(rows["tap-the"])
    yield "cá nhân", len(rows["ca-nhan"])
    marks: Counter[str] = Counter()
    for form in site.forms:
        schema = site.schemas[form]
        for column in schema.title_columns:
            marks[group_words(schema.field(column))] += sum(row[column] != "" for row in rows[form])
    for group, count in marks.items():
        yield f"lượt {group.lower()}", count
    yield "sáng kiến", len(rows["sang-kien"])


def _signed(unit: UnitState, nam: str) -> str:
    """The line of the date below a form, with the paper's dots while it is not known."""
    parts = words.day(unit.cover.get("ngay_ky", "")).split("/")
    return "Ngày {} tháng {} năm {}".format(*(parts if len(parts) == 3 else (".....", ".....", nam)))


def _cover(site: Site, unit: UnitState) -> list[tuple[str, str]]:
    """What the cover says, in the order of its columns; the declared totals stand in a table of their own."""
    fields = site.schemas["phieu"].fields
    said = [(f.title, readable(f, unit.cover.get(f.name, ""))) for f in fields if f.name not in COUNTS]
    return [(title, value) for title, value in said if value]


COUNTS = {"tong_tap_the": ("tap-the", "Tập thể (biểu A)"), "tong_ca_nhan": ("ca-nhan", "Cá nhân (biểu B)")}


def _declared(unit: UnitState, rows: Rows) -> Iterator[Declared]:
    for column, (form, name) in COUNTS.items():
        declared, counted = unit.cover.get(column, ""), len(rows[form])
        verdict = "không khai" if not declared else "khớp" if declared == str(counted) else "không khớp"
        yield Declared(name, declared, counted, verdict)


def _initiative(site: Site, row: Mapping[str, str]) -> dict[str, str]:
    return {field.name: readable(field, row[field.name]) for field in site.schemas["sang-kien"].fields}
