"""What a generated page tells the theme besides its title: description, breadcrumbs, the same page in other seasons,
and the last day its data hold. Lines of YAML, each value as JSON, which YAML reads as it is."""

from __future__ import annotations

import html
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ..problems import shown
from .words import day

PLACES: Mapping[str, str] = {
    "chi-tieu": "Chỉ tiêu",
    "don-vi": "Các đơn vị",
    "sang-kien": "Sáng kiến",
    "tong-hop": "Tổng hợp",
}
"""Folders of a season that hold a page of their own, by the name that breadcrumbs give them."""


def front_matter(description: str, address: str, seasons: Collection[str], as_of: str) -> Markup:
    """Lines for the page at `address` (nam/2022/don-vi/an/); `seasons` are those that have this page, too; `as_of` is
    how far its data reach, as ISO text."""
    told: dict[str, Any] = {"description": safe(description), "duong_dan": breadcrumbs(address)}
    if len(seasons) > 1:
        told["cac_mua"] = [[nam, _in_season(address, nam)] for nam in sorted(seasons, reverse=True)]
    if as_of:
        told["du_lieu"] = day(as_of)
    return Markup("\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in told.items()))


def safe(text: str) -> str:
    """The theme prints what front matter says as it is, so that it goes in as HTML already."""
    return html.escape("".join(c if c.isprintable() else " " for c in shown(text, 300)))


def breadcrumbs(address: str) -> Sequence[tuple[str, str]]:
    """Title and address of every page above this one, the home page left out."""
    parts = address.strip("/").split("/")
    above = ["/".join(parts[:n]) for n in range(2, len(parts))]
    return [(_name(path.split("/")), f"{path}/") for path in above]


def _name(parts: Sequence[str]) -> str:
    return f"Năm {parts[1]}" if len(parts) == 2 else PLACES[parts[2]]


def _in_season(address: str, nam: str) -> str:
    first, _, *rest = address.split("/")
    return "/".join((first, nam, *rest))
