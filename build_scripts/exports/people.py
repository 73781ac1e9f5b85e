"""CSV for spreadsheets: the same rows and sums as the pages, under the forms' own column titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from ..model import Register, TableSchema
from ..pages import words
from ..pages.downloads import UNIT_FILES, season_files, unit_file
from ..pages.totals import level_names
from ..tables import UNIT, SeasonTables, UnitState
from .sheets import for_spreadsheets


def people_files(register: Register, seasons: Mapping[str, SeasonTables]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for nam, tables in sorted(seasons.items()):
        made = {
            "tong-hop": totals(register, tables),
            "chi-tieu": targets(register, tables),
            "tinh-trang": standing(tables),
            **{form: registrations(register, tables, form) for form in UNIT_FILES},
        }
        files |= {path: made[path.rpartition("/")[2].removesuffix(".csv")] for path in season_files(nam)}
        files |= dict(_unit_files(register, tables))
    return files


def totals(register: Register, tables: SeasonTables) -> bytes:
    """Units down, levels and titles across, form A before form B, "Tổng cộng" last."""
    names = {ma: t["ten"] for ma, t in register.titles.items()}
    header, frames = ["Đơn vị"], []
    for form, who in (("tap-the", "Tập thể"), ("ca-nhan", "Cá nhân")):
        found = tables.forms[form]
        levels = level_names(register.tables[form].schema, found).values()
        header += [f"{who}: {name}" for name in ("Số lượng", *levels, *(names[ma] for ma in found.titles))]
        frames += [found.size, found.levels, found.marks]
    frame = pd.concat(frames, axis=1)
    units = {u.ma: u.ten for u in tables.units}
    rows = [[units[str(ma)], *counts] for ma, *counts in frame.itertuples(name=None)]
    held, expected = (words.number(n) for n in (tables.coverage.counted, tables.coverage.expected))
    total = f"Tổng cộng {held}/{expected} đơn vị"
    return for_spreadsheets(header, [*rows, [total, *frame.sum(axis=0)]])


def registrations(register: Register, tables: SeasonTables, form: str) -> bytes:
    """One form of all units that count, the unit's name first."""
    schema, names = register.tables[form].schema, {u.ma: u.ten for u in tables.units}
    rows = tables.rows[form]
    units = [names[ma] for ma in rows[UNIT]]
    cells = _labelled(schema, rows[list(schema.header)]).itertuples(index=False, name=None)
    return for_spreadsheets(("Đơn vị", *_titles(schema)), ((u, *row) for u, row in zip(units, cells, strict=True)))


def targets(register: Register, tables: SeasonTables) -> bytes:
    """A line per published figure; a target without one keeps a line, its result empty."""
    header = ("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kỳ", "Dấu", "Kết quả", "Loại số", "So với kế hoạch (%)")
    labels = register.tables["results"].schema.field("loai").categories
    rows: list[tuple[str, ...]] = []
    for progress in tables.targets:
        target = progress.target
        start = (target["ten"], target["don_vi_tinh"], target["gia_tri"])
        for f in progress.figures:
            sign = words.SIGN.get(f.row["dau"], "").strip()
            told = (words.period(f.row["ky"]), sign, f.row["gia_tri"], labels[f.row["loai"]], f.percent)
            rows.append((*start, *told, f.row["so_sanh"], f.row["nguon"], f.row["ngay_cong_bo"], f.row["ghi_chu"]))
        if not progress.figures:
            rows.append((*start, "", "", "", words.VERDICT["chua_co"], *[""] * 5))
    return for_spreadsheets((*header, "So sánh, cách suy ra", "Nguồn", "Ngày công bố", "Ghi chú"), rows)


def standing(tables: SeasonTables) -> bytes:
    header = ("Mã đơn vị", "Đơn vị", "Tình trạng", "Ngày nhận", "Số lỗi", "Số tập thể", "Số người", "Số sáng kiến")
    sizes = [tables.rows[form].groupby(UNIT).size().to_dict() for form in UNIT_FILES]
    return for_spreadsheets((*header, "Số cảnh báo", "Chữ ký"), (_standing(unit, sizes) for unit in tables.units))


def _standing(unit: UnitState, sizes: list[dict[str, int]]) -> tuple[object, ...]:
    counts = [s.get(unit.ma, 0) if unit.counted else "" for s in sizes]
    signed = "chưa ký" if unit.unsigned else ""
    return (unit.ma, unit.ten, words.STATUS[unit.status], unit.received, unit.errors, *counts, unit.warnings, signed)


def _unit_files(register: Register, tables: SeasonTables) -> Iterator[tuple[str, bytes]]:
    """Each counted unit's forms; an empty form still has its header."""
    counted = [u.ma for u in tables.units if u.counted]
    for form in UNIT_FILES:
        schema, rows = register.tables[form].schema, tables.rows[form]
        cells = _labelled(schema, rows[list(schema.header)]).itertuples(index=False, name=None)
        of_unit: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)
        for ma, row in zip(
            rows[UNIT], cells, strict=True
        ):  # once over all: a slice of a frame for each unit costs more
            of_unit[str(ma)].append(row)
        for ma in counted:
            yield unit_file(tables.nam, ma, form), for_spreadsheets(_titles(schema), of_unit[ma])


def _titles(schema: TableSchema) -> tuple[str, ...]:
    return tuple(f.title for f in schema.fields)


def _labelled(schema: TableSchema, rows: pd.DataFrame) -> pd.DataFrame:
    """Codes by their labels; marks and canonical dates and numbers stay, for spreadsheets reckon with these."""
    coded = {f.name: dict(f.categories) for f in schema.fields if f.categories and not f.is_mark}
    return rows.assign(**{name: rows[name].map(labels).fillna(rows[name]) for name, labels in coded.items()})
