"""The published plan, by clause: what a target's quotation and a citation are held against."""

from __future__ import annotations

import re

from ..repo import Repo
from ..vietnamese.unicode_forms import nfc
from .limits import Allowance

_ANCHOR = re.compile(r"\s*\{[^{}\n]*#([a-z0-9-]+)[^{}\n]*\}")
_NOTES = re.compile(r'<div class="admonition.*?</div>|<!--.*?-->|^--8<--.*?$', re.DOTALL | re.MULTILINE)
_MARKUP = re.compile(r"\[\]\([^()\n]*\)\{[^{}\n]*\}|</?[a-z][^<>]*>|\{:[^{}\n]*\}|\*\*|\\(?=[^\w\s])")


def read_plans(repo: Repo, seasons: list[str], allowance: Allowance) -> dict[str, dict[str, str]]:
    """Season -> clause anchor -> the clause's heading and words; seasons without a plan page are absent. Raises
    TooMuch."""
    pages = {nam: repo.plan(nam) for nam in seasons if re.fullmatch("[0-9]{4}", nam)}
    found = {nam: path for nam, path in pages.items() if path.is_file()}
    for path in found.values():
        allowance.take(path.stat().st_size)
    return {nam: clauses(path.read_text(encoding="utf-8", errors="replace")) for nam, path in found.items()}


def clauses(markdown: str) -> dict[str, str]:
    """Clauses of a page whose headings carry explicit anchors: `### Title {#ii-1-b}`. The first line is the heading;
    what the page adds to the plan's words (notes, marks of corrections, other pages' parts) is left out."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in plain(nfc(markdown)).splitlines():
        if anchor := _ANCHOR.search(line):
            lines = found[anchor[1]] = [_ANCHOR.sub("", line).lstrip("# ")]
        else:
            lines.append(line)
    return {anchor: "\n".join(words).strip() for anchor, words in found.items()}


def plain(markdown: str) -> str:
    """The page's own words: no notes, no HTML, no marks of Markdown within a line."""
    return _MARKUP.sub("", _NOTES.sub("", markdown))
