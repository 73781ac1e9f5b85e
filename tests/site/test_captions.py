"""Every table of the site says what it is, and every head cell what it heads; those written in Markdown, too."""

from __future__ import annotations

import re

from build_scripts.repo import Repo

TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
CAPTION = re.compile(r"<table[^>]*>\s*<caption[^>]*>(.*?)</caption>", re.DOTALL)


def tables(repo: Repo) -> dict[str, list[str]]:
    files = sorted(repo.site.rglob("*.html"))
    return {f.relative_to(repo.site).as_posix(): TABLE.findall(f.read_text(encoding="utf-8")) for f in files}


def test_every_table_has_a_caption_and_every_head_cell_a_scope(site: Repo) -> None:
    found = tables(site)
    assert sum(map(len, found.values())) > 60
    for page, each in found.items():
        for table in each:
            caption = CAPTION.match(table)
            assert caption, (page, table[:200])
            assert re.sub(r"<[^>]*>", "", caption[1]).strip(), (page, table[:200])
            heads = re.findall(r"<th\b[^>]*>", table)
            assert [th for th in heads if not re.search(r' scope="(col|row|colgroup|rowgroup)"', th)] == [], page


def test_a_table_in_markdown_is_named_by_its_section(site: Repo) -> None:
    privacy = [CAPTION.match(table) for table in tables(site)["quyen-rieng-tu/index.html"]]
    assert [match[1] for match in privacy if match] == ["Không bao giờ ghi", "Luật nói gì"]
