"""The published plan is the plan as received plus the corrections it lists, and nothing else."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/ke-hoach/2022.md").read_text(encoding="utf-8")
RECEIVED = (ROOT / "docs/ke-hoach/278-KH-SCT.txt").read_text(encoding="utf-8")


def corrections() -> list[tuple[str, str]]:
    rows = re.findall(r"^\| \d+ \| \[[^|]*\| ([^|]*) \| ([^|]*) \|", PAGE, re.M)
    return [(before.strip(), after.strip()) for before, after in rows]


def published_lines() -> list[str]:
    """The lines of the page that are the plan's, without Markdown."""
    text = PAGE.split("\n---\n", 2)[2].partition("## [Văn bản được dẫn]")[0]
    text = re.sub(r'<div class="admonition.*?</div>', "", text, flags=re.S)
    lines = [
        re.sub(r"\s*\{#.*?\}$", "", line) for line in text.splitlines() if not re.match(r"#+ \[|--8<--|---$", line)
    ]
    bare = (re.sub(r"^(#+|-) ", "", line).replace("**", "").replace("\\", "") for line in lines)
    return [line.strip() for line in bare if line.strip()]


def received_lines() -> list[str]:
    """The lines as received with every correction made, without the tables of the two forms."""
    text = RECEIVED
    for before, after in corrections():
        assert before in text, before
        text = text.replace(before, after)
    lines = (line.strip() for line in text.splitlines() if "\t" not in line)
    return [line.removeprefix("- ") for line in lines if line and line != "..."]


def test_the_page_says_what_the_plan_says() -> None:
    assert published_lines() == received_lines()


def test_every_correction_leads_to_its_clause() -> None:
    anchors = set(re.findall(r"\{#([a-z0-9-]+)\}", PAGE))
    links = re.findall(r"\]\(#([a-z0-9-]+)\)", PAGE)
    assert len(corrections()) == 10
    assert set(links) - {"han-dang-ky", "ai-lam-gi"} <= anchors


@pytest.mark.parametrize("word", ["bao đảm khen thưởng", "Covid-19", "COVID-19"])
def test_good_words_are_left_alone(word: str) -> None:
    assert word in RECEIVED
    assert word in PAGE
