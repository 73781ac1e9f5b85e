"""What the bench of the site is compared with, and what it calls growth; no site is built."""

from __future__ import annotations

import json

from tests.bench.make_data import PROJECT
from tests.bench.measure import Figures
from tests.bench.site import OURS, PLAIN, Grown, plain_settings
from tests.bench.site_report import growing, page


def grown(ours: float, plain: float) -> Grown:
    few = {"nam/2022/don-vi/index.html": 100, "index.html": 100, "nam/2022/don-vi/a/index.html": 100}
    many = {**few, "nam/2022/don-vi/index.html": 900, "index.html": 101, "nam/2022/don-vi/a/index.html": 300}
    figures = {name: Figures(cpu=cpu, wall=cpu, peak=1) for name, cpu in ((OURS, ours), (PLAIN, plain))}
    return Grown(1000, 1, figures, few, many)


def test_the_plain_site_has_our_pages_and_extensions_and_nothing_else_of_ours() -> None:
    plain = json.loads(plain_settings((PROJECT / "mkdocs.yml").read_text(encoding="utf-8")))
    assert plain["nav"]
    assert "md_in_html" in plain["markdown_extensions"]
    assert plain["theme"]["features"] == ["navigation.indexes", "navigation.prune"]
    assert not {"custom_dir", "extra_css", "extra_javascript", "extra", "validation"} & (plain.keys() | plain["theme"])


def test_units_and_longer_numbers_are_no_growth() -> None:
    assert growing(grown(1, 1)) == ["nam/2022/don-vi/index.html"]


def test_the_goal_is_told() -> None:
    assert "- reached: 1,000 units" in page([grown(13, 10)])
    assert "- NOT reached: 1,000 units" in page([grown(13.1, 10)])
