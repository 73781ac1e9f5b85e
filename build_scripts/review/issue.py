"""The one issue of a kind: what to tell the host, given what it should say and whether it is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .shape import flag, record, text

ISSUE = record(
    due=flag, can_close=flag, marker=text(200, "<!-- [^>]{1,150} -->"), title=text(256, r"[^\r\n]+"), body=text(65_000)
)


def changes(wanted: Mapping[str, Any], number: int | None) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path below the issues, message. Title and body go with the closing, so that the last state is told."""
    said = {"title": wanted["title"], "body": wanted["body"]}
    if number is not None:
        yield "PATCH", f"/{number}", said | ({"state": "closed"} if wanted["can_close"] else {})
    elif wanted["due"] and not wanted["can_close"]:
        yield "POST", "", said
