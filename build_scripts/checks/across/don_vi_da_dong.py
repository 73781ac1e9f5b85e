"""Registrations of units that do not live in the season."""

from collections.abc import Iterator

from ...messages import suggestion
from ...model import Register
from ...problems import Problem, problem
from ...vietnamese.dates import format_date


def don_vi_da_dong(register: Register) -> Iterator[Problem]:
    """Only a unit that lives between the plan's issue and its deadline registers."""
    first: dict[tuple[str, str], str] = {}
    for source in register.sources:
        if source.don_vi in register.units and source.nam in register.seasons:
            first.setdefault((source.nam, source.don_vi), source.path)
    for (nam, ma), path in first.items():
        unit, season = register.units[ma], register.seasons[nam]
        name, heir = unit["ten"], register.units.get(unit["sap_nhap_vao"])
        if unit["den_ngay"] and unit["den_ngay"] < season["ngay_ban_hanh"]:
            near, ended = suggestion(heir["ten"] if heir else None), format_date(unit["den_ngay"])
            yield problem("don_vi_da_dong", path, kieu="da_dong", ngay=ended, ten_don_vi=name, goi_y=near)
        elif unit["tu_ngay"] > season["han_dang_ky"]:
            yield problem("don_vi_da_dong", path, kieu="chua_lap", ngay=format_date(unit["tu_ngay"]), ten_don_vi=name)
