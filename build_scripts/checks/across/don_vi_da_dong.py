"""Registrations of units that do not live in the season."""

from collections.abc import Iterator

from ...messages import words
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
        if _reversed(unit["tu_ngay"], unit["den_ngay"]) or _reversed(season["ngay_ban_hanh"], season["han_dang_ky"]):
            continue  # `ngay_nguoc`'s to tell
        if unit["den_ngay"] and unit["den_ngay"] < season["ngay_ban_hanh"]:
            where, ended = words("noi_nhan", ten=heir["ten"]) if heir else "", format_date(unit["den_ngay"])
            yield problem("don_vi_da_dong", path, kieu="da_dong", ngay=ended, ten_don_vi=name, noi_nhan=where)
        elif season["han_dang_ky"] and unit["tu_ngay"] > season["han_dang_ky"]:
            yield problem("don_vi_da_dong", path, kieu="chua_lap", ngay=format_date(unit["tu_ngay"]), ten_don_vi=name)


def _reversed(before: str, after: str) -> bool:
    return bool(before and after and after < before)
