"""No English of the theme reaches a reader: its own words are ours where its Vietnamese leaves some out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import material

from build_scripts.repo import Repo

ENGLISH = Path(material.__file__).parent / "templates/partials/languages/en.html"
PAIR = re.compile(r'^\s*"[\w.]+": "(.+)",?$', re.MULTILINE)
SPOKEN = re.compile(r' (?:title|aria-label|placeholder|alt)="([^"]+)"')
CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.DOTALL)


def test_no_word_is_left_in_english(site: Repo) -> None:
    english = set(PAIR.findall(ENGLISH.read_text(encoding="utf-8")))
    assert "Back to top" in english
    for file in sorted(site.site.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        config = CONFIG.search(html)
        assert config
        told = {*SPOKEN.findall(html), *json.loads(config[1])["translations"].values()}
        visible = {text.strip() for text in re.findall(r">([^<>]+)<", html)}
        assert (told | visible) & english == set(), file
