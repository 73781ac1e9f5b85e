"""The share of Chiến sĩ thi đua cơ sở."""

from collections import defaultdict
from collections.abc import Iterator

from ...model import FILE, Register
from ...problems import Problem, problem
from ...repo import REGISTRATIONS


def ty_le_cstd_co_so(register: Register) -> Iterator[Problem]:
    """Within one department CSTĐ cơ sở are at most a share of LĐTT (NĐ 91/2017/NĐ-CP, Điều 9 khoản 3; "không quá", so
    rounded down). Registering is an intention: this warns the Office, it does not stop a unit."""
    persons = register.tables["ca-nhan"]
    marked = (persons.rows[["ldtt", "cstd_co_so"]] == "x").groupby(persons.rows[FILE]).sum()
    totals: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for file, ldtt, cstd in marked.itertuples(name=None):
        source = persons.sources[file]
        total = totals[source.nam, _department(register, source.don_vi)]
        total[0] += int(ldtt)
        total[1] += int(cstd)
    for (nam, department), (ldtt, cstd) in totals.items():
        rule = register.rules("ty_le_cstd_co_so", nam).get("phan_tram_toi_da")
        if rule is None or not rule.value.isdecimal() or cstd <= (most := ldtt * int(rule.value) // 100):
            continue
        path = f"{REGISTRATIONS}/{nam}"
        whose = register.units.get(department, {}).get("ten", "")
        said = {"phan_tram": rule.value, "van_ban": rule.document, "dieu_khoan": rule.clause}
        found = problem("ty_le_cstd_co_so", path, 0, ai=whose, co=str(cstd), tren=str(ldtt), toi_da=str(most), **said)
        yield found.under(rule)


def _department(register: Register, unit: str) -> str:
    """The nearest department (loai so) a unit belongs to; "" for the one that keeps this repository."""
    seen: set[str] = set()
    while unit in register.units and unit not in seen:
        if register.units[unit]["loai"] == "so":
            return unit
        seen.add(unit)
        unit = register.units[unit]["ma_cap_tren"]
    return ""
