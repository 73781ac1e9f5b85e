"""Registers for tests, made in memory on the real schemas: say what matters, the rest is filled in harmlessly."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from build_scripts.model import FILE, LINE, Register, Source, Table, TableSchema
from build_scripts.problems import Problem, problem
from build_scripts.read.schemas import load_schemas
from build_scripts.repo import Repo, form_path
from build_scripts.tables import SeasonTables, season_tables

SCHEMAS = load_schemas(Repo(Path(__file__).parent.parent))
TODAY = date(2022, 3, 20)
NAM = "2022"


@dataclass
class Factory:
    """Rows by table, each with its source; `register()` makes them a register."""

    rows: dict[str, list[dict[str, str]]] = field(default_factory=lambda: {name: [] for name in SCHEMAS})
    sources: dict[str, list[Source]] = field(default_factory=lambda: {name: [] for name in SCHEMAS})
    plans: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, table: str, at: tuple[str, str] = ("", ""), **cells: str) -> None:
        """A row of any table, for a form `at` a season and a unit; columns not named are empty."""
        nam, don_vi = at
        path = form_path(nam, don_vi, table) if don_vi else f"data/{table}.csv"
        self.file(Source(path, table, nam, don_vi))
        row = dict.fromkeys(SCHEMAS[table].header, "") | cells
        self.rows[table].append({**row, FILE: self.sources[table].index(Source(path, table, nam, don_vi))})

    def file(self, source: Source) -> None:
        """A file that is there, perhaps without rows."""
        if source not in self.sources[source.table]:
            self.sources[source.table].append(source)

    def season(self, nam: str = NAM, **cells: str) -> None:
        filled = {
            "so_ke_hoach": "278/KH-SCT",
            "ngay_ban_hanh": f"{nam}-02-17",
            "chu_de": "Chủ đề",
            "han_dang_ky": f"{nam}-03-14",
            "trang_thai": "khoa",
            "mau": nam,
        }
        self.add("seasons", **{"nam": nam, **filled, **cells})

    def unit(self, ma: str, **cells: str) -> None:
        self.add("units", **{"ma": ma, "ten": ma.title(), "loai": "phong", "tu_ngay": "2016-01-01", **cells})

    def cover(self, ma: str, nam: str = NAM, **cells: str) -> None:
        signed = {"ngay_ky": f"{nam}-03-09", "nguoi_ky": "Người Ký"}
        self.add("phieu", (nam, ma), **{**signed, **cells})

    def collective(self, ma: str, *marks: str, nam: str = NAM, **cells: str) -> None:
        filled = {"tt": self._next("tap-the", nam, ma), "tap_the": ma, "muc_do": "HTTNV"}
        self.add("tap-the", (nam, ma), **{**filled, **dict.fromkeys(marks, "x"), **cells})

    def person(self, ma: str, ho_ten: str, *marks: str, nam: str = NAM, **cells: str) -> None:
        filled = {"tt": self._next("ca-nhan", nam, ma), "ho_ten": ho_ten}
        self.add("ca-nhan", (nam, ma), **{**filled, **dict.fromkeys(marks, "x"), **cells})

    def initiative(self, ma: str, ten: str, nam: str = NAM, **cells: str) -> None:
        self.add("sang-kien", (nam, ma), **{"ma": "sk-01", "ten": ten, "tac_gia": "Tác Giả", "cap": "co_so", **cells})

    def titles(self) -> None:
        """A title for every column of the two forms, in their order."""
        for order, (ma, forms) in enumerate(_title_columns().items(), 1):
            who = "ca_hai" if len(forms) == 2 else forms[0].name.replace("-", "_")
            column = forms[0].field(ma)
            group = "danh_hieu" if "DANH HIỆU" in column.group else "hinh_thuc"
            cells = {"nhom": group, "doi_tuong": who, "cap": "co_so", "tham_quyen": "Giám đốc Sở"}
            self.add("titles", ma=ma, ten=column.title, thu_tu=str(order), tu_nam="2022", **cells)

    def target(self, ma: str, gia_tri: str, nam: str = NAM, **cells: str) -> None:
        filled = {"ten": ma, "don_vi_tinh": "tỷ đồng", "chieu": "tang", "dieu_khoan": "ii", "trich": "Trích"}
        self.add("targets", **{"nam": nam, "ma": ma, "gia_tri": gia_tri, **filled, **cells})

    def result(self, ma: str, gia_tri: str, nam: str = NAM, **cells: str) -> None:
        filled = {"ky": "nam", "loai": "uoc", "nguon": "https://example.vn/a", "ngay_cong_bo": "2022-12-29"}
        self.add("results", **{"nam": nam, "ma_chi_tieu": ma, "gia_tri": gia_tri, **filled, **cells})

    def register(self, today: date = TODAY) -> Register:
        tables = {name: _table(schema, self.rows[name], self.sources[name]) for name, schema in SCHEMAS.items()}
        return Register(tables, self.plans, (), today)

    def _next(self, form: str, nam: str, ma: str) -> str:
        sources = self.sources[form]
        found = [r for r in self.rows[form] if (s := sources[int(r[FILE])]).nam == nam and s.don_vi == ma]
        return str(len(found) + 1)


def season_of_three() -> Factory:
    """The season 2022 with its titles, and three units that have sent nothing."""
    factory = Factory()
    factory.season()
    factory.titles()
    for ma in ("an", "binh", "chau"):
        factory.unit(ma)
    return factory


def error_in(ma: str, form: str = "ca-nhan", nam: str = NAM) -> Problem:
    """Any error in a unit's file."""
    return problem("dong_trong", form_path(nam, ma, form), 3, so_dong="1")


def _title_columns() -> dict[str, list[TableSchema]]:
    columns: dict[str, list[TableSchema]] = {}
    for name in ("ca-nhan", "tap-the"):
        for f in SCHEMAS[name].fields:
            if f.group.endswith(("DANH HIỆU THI ĐUA", "HÌNH THỨC KHEN THƯỞNG")):
                columns.setdefault(f.name, []).append(SCHEMAS[name])
    return columns


def _table(schema: TableSchema, rows: list[dict[str, str]], sources: list[Source]) -> Table:
    frame = pd.DataFrame({c: pd.Series([r[c] for r in rows], dtype=object) for c in schema.header})
    frame[FILE] = pd.Series([r[FILE] for r in rows], dtype="int64")
    frame[LINE] = pd.Series(range(2, len(rows) + 2), dtype="int64")
    return Table(schema, frame, tuple(sources))


def tables_of(f: Factory, *problems: Problem, nam: str = NAM, today: date = TODAY) -> SeasonTables:
    return season_tables(f.register(today), problems, nam)
