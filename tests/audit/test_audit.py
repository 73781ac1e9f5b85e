"""The audit's own judgement: goals, what costs points, the section of figures; Lighthouse itself is not run."""

from __future__ import annotations

import json

import pytest

from tests.audit.lighthouse import CATEGORIES, HERE, Scored, costs
from tests.audit.report import Audited, missed, page, replaced
from tests.audit.weight import Weight
from tests.site.making import Sent

FULL = dict.fromkeys(CATEGORIES, 100)


def audited(name: str, wire: int, **points: int) -> Audited:
    sent = [Sent("/", wire, 4 * wire)]
    return Audited(name, Scored({**FULL, **{k.replace("_", "-"): v for k, v in points.items()}}, 1.5, []), Weight(sent))


def test_a_site_at_its_goals_misses_none() -> None:
    home = audited("home", 350_000, performance=95, seo=95)
    assert not missed([home, audited("plan", 60_000, performance=95)])


@pytest.mark.parametrize(
    ("home", "plan"),
    [
        (audited("home", 350_600), audited("plan", 1)),
        (audited("home", 1), audited("plan", 60_100)),
        (audited("home", 1, performance=94), audited("plan", 1)),
        (audited("home", 1), audited("plan", 1, accessibility=99)),
        (audited("home", 1), audited("plan", 1, best_practices=99)),
        (audited("home", 1), audited("plan", 1, seo=94)),
    ],
)
def test_each_missed_goal_is_told(home: Audited, plan: Audited) -> None:
    assert missed([home, plan])
    assert page([home, plan], "versions").count("NOT reached") == 1


def test_costs_name_the_dearest_first_and_where() -> None:
    place = {"node": {"snippet": "<a href='#'>"}}
    audits = {
        "slow": {"title": "Slow", "score": 0.9, "displayValue": "2 s"},
        "contrast": {"title": "Contrast", "score": 0, "details": {"items": [place]}},
        "fine": {"title": "Fine", "score": 1},
        "moot": {"title": "Moot", "score": None},
    }
    refs = {"performance": [("slow", 10), ("fine", 90)], "accessibility": [("contrast", 7), ("moot", 3)]}
    categories = {
        name: {"auditRefs": [{"id": audit, "weight": weight} for audit, weight in refs.get(name, [])]}
        for name in CATEGORIES
    }
    assert costs({"audits": audits, "categories": categories}) == [
        "accessibility -70.0: Contrast; <a href='#'>",
        "performance -1.0: Slow 2 s",
    ]


def test_only_the_section_of_figures_is_replaced() -> None:
    assert replaced("# A\n\n## Figures\n\nold\n", "## Figures", "new\n") == "# A\n\n## Figures\n\nnew\n"
    with pytest.raises(ValueError, match="no heading"):
        replaced("# A\n", "## Figures", "new\n")


def test_the_lock_names_packages_by_hash_and_no_host() -> None:
    text = (HERE / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    assert all("integrity" in package for path, package in packages.items() if path)
    assert "resolved" not in text
