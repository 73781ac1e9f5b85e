"""The share of Chiến sĩ thi đua cơ sở within a department, as the rule of the season counts it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from ..model import Register, Rule

RULE, PARAMETER = "ty_le_cstd_co_so", "phan_tram_toi_da"
NAMED, SHARED = "ldtt", "cstd_co_so"
"""The titles whose numbers are held against each other: of those who register the first, a share may the second."""


class Share(NamedTuple):
    """How many persons of a department register the two titles, and the rule over them."""

    named: int
    shared: int
    rule: Rule

    @property
    def most(self) -> int:
        """How many may: "không quá", so rounded down."""
        return self.named * int(self.rule.value) // 100


def cstd_shares(counts: Mapping[tuple[str, str], tuple[int, int]], register: Register) -> dict[tuple[str, str], Share]:
    """Season and department -> its share; `counts` are both titles by season and unit. Seasons without the rule are
    left out."""
    totals: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (nam, unit), (named, shared) in counts.items():
        total = totals[nam, department(register.units, unit)]
        total[0] += named
        total[1] += shared
    rules = {nam: register.rules(RULE, nam).get(PARAMETER) for nam, _ in totals}
    return {
        (nam, of): Share(named, shared, rule)
        for (nam, of), (named, shared) in totals.items()
        if (rule := rules[nam]) is not None and rule.value.isdecimal() and len(rule.value) < 10
    }


def department(units: Mapping[str, Mapping[str, str]], unit: str) -> str:
    """The nearest department (loai so) a unit belongs to; "" for the one that keeps this repository."""
    seen: set[str] = set()
    while unit in units and unit not in seen:
        if units[unit]["loai"] == "so":
            return unit
        seen.add(unit)
        unit = units[unit]["ma_cap_tren"]
    return ""
