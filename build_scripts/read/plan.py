"""The published plan, by clause: what a target's quotation is held against."""

from __future__ import annotations

import re

from ..repo import Repo
from ..vietnamese.unicode_forms import nfc

_ANCHOR = re.compile(r"\{[^{}\n]*#([a-z0-9-]+)[^{}\n]*\}")


def read_plans(repo: Repo, seasons: list[str]) -> dict[str, dict[str, str]]:
    """Season -> clause anchor -> the words from that anchor to the next; seasons without a plan page are absent."""
    pages = {nam: repo.plan(nam) for nam in seasons if re.fullmatch("[0-9]{4}", nam)}
    return {
        n: clauses(path.read_text(encoding="utf-8", errors="replace")) for n, path in pages.items() if path.is_file()
    }


def clauses(markdown: str) -> dict[str, str]:
    """Clauses of a page whose headings carry explicit anchors: `### Title {#ii-1-b}`."""
    parts = _ANCHOR.split(nfc(markdown))
    return dict(zip(parts[1::2], parts[2::2], strict=True))
