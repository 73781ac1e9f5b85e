"""Every sentence a contributor can see, in Vietnamese.

`problems.toml` holds the problems, one entry a code: checks, terminal, annotations and the help page all speak from it.
`terminal.py` holds what the commands say.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Severity = Literal["loi", "canh_bao", "luu_y"]
SEVERITIES: Mapping[Severity, str] = {"loi": "Lỗi", "canh_bao": "Cảnh báo", "luu_y": "Lưu ý"}
"""Each severity and its Vietnamese name, the worst first."""


@dataclass(frozen=True)
class Entry:
    """What is said of one problem code; a sentence is one text, or several of which the fact "kieu" chooses."""

    code: str
    severity: Severity
    title: str
    law: str
    says: str | Mapping[str, str]
    remedy: str | Mapping[str, str]
    wrong: str
    right: str


@cache
def _toml() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("problems.toml").read_text(encoding="utf-8"))


@cache
def catalogue() -> dict[str, Entry]:
    """All problem codes, in the order of the help page."""
    return {
        code: Entry(code, e["muc_do"], e["ten"], e["luat"], e["co"], e["sua"], e["sai"], e["dung"])  # type: ignore[arg-type]
        for code, e in _toml().items()
        if not code.startswith("_")
    }


def words(key: str, **facts: object) -> str:
    """A word or phrase used inside the sentences of the problems."""
    return _toml()["_tu"][key].format(**facts)


def suggestion(nearest: str | None) -> str:
    """The "did you mean" part of a remedy, empty when nothing is near."""
    return words("goi_y", gan_nhat=nearest) if nearest else ""
