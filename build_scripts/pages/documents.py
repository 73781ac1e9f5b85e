"""Documents: those that a plan cites, and the law in force in its season."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .site import Site
from .words import day

LAW = "phap_luat"


@dataclass(frozen=True)
class DocumentLine:
    row: Mapping[str, str]
    role: str
    validity: str


def cited_documents(site: Site, nam: str) -> list[DocumentLine]:
    """Documents whose number stands in the plan's text; none while that text is not there."""
    plan = " ".join(site.register.plans.get(nam, {}).values())
    rows = site.register.tables["documents"].records()
    return _lines(site, [r for r in rows if r["vai_tro"] != LAW and _cites(plan, r["so_hieu"])])


def _cites(plan: str, number: str) -> bool:
    """Whether the plan names the document: 14/CT-UBND does not name 4/CT-UBND."""
    return bool(number) and re.search(rf"(?<![\w/]){re.escape(number)}(?![\w/-])", plan) is not None


def laws_in_force(site: Site, nam: str) -> list[DocumentLine]:
    """The law by which the season's registrations are judged."""
    begin, end = site.register.seasons[nam]["ngay_ban_hanh"], site.register.seasons[nam]["han_dang_ky"]
    rows = site.register.tables["documents"].records()
    return _lines(
        site,
        [
            r
            for r in rows
            if r["vai_tro"] == LAW
            and (r["hieu_luc_tu"] or r["ngay"]) <= end
            and (not r["hieu_luc_den"] or r["hieu_luc_den"] >= begin)
        ],
    )


def applicable_documents(site: Site, nam: str) -> list[DocumentLine]:
    return [*cited_documents(site, nam), *laws_in_force(site, nam)]


def cited_fragment(site: Site, nam: str) -> str:
    return site.page("documents", None, van_ban=cited_documents(site, nam), nam=nam)


def _lines(site: Site, rows: list[dict[str, str]]) -> list[DocumentLine]:
    ordered = sorted(rows, key=lambda r: (r["ngay"], r["so_hieu"]))
    return [DocumentLine(r, site.label("documents", "vai_tro", r["vai_tro"]), _validity(r)) for r in ordered]


def _validity(row: Mapping[str, str]) -> str:
    begin, end = row["hieu_luc_tu"], row["hieu_luc_den"]
    parts = [f"từ {day(begin)}"] if begin else []
    return " ".join([*parts, f"đến hết {day(end)}"] if end else parts) or "không ghi"
