"""Problems as text for a terminal, JSON for programs, annotations for the code host, Markdown for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal, TypeVar

from ..messages import SEVERITIES
from ..messages import terminal as say
from ..repo import unit_of
from . import Problem, count, shown
from .annotations import workflow_commands
from .markup import fitting, inert

Told = TypeVar("Told")
Format = Literal["text", "json", "github", "markdown"]
FORMATS: tuple[Format, ...] = ("text", "json", "github", "markdown")
JSON_VERSION = 1
"""Version of the JSON report, described on the page huong-dan/bao-cao. Fields are added freely, never renamed."""
MARKDOWN_BYTES = 1000 * 1024
"""The code host refuses a job summary above 1 MiB whole; a little is left for what else a job says there."""


def parted(
    outside: Iterable[Told], file_of: Callable[[Told], str], touched: Iterable[tuple[str, str] | None]
) -> tuple[list[Told], list[Told]]:
    """Problems a change is not to blame for: the older ones of the units it touches, then those of others."""
    units = {*touched} - {None}
    parts: tuple[list[Told], list[Told]] = ([], [])
    for p in outside:
        parts[unit_of(file_of(p)) not in units].append(p)
    return parts


@dataclass(frozen=True)
class Scope:
    """What a change touches, where a check judges one: the paths changed, and the problems it is not to blame for."""

    changed: frozenset[str] = frozenset()
    outside: Sequence[Problem] = field(default=(), repr=False)

    @property
    def apart(self) -> Iterator[tuple[str, str, Sequence[Problem]]]:
        """Title, opening and problems of what stands apart: the older faults of the units whose files are changed,
        then those of others. Only what there is."""
        older, others = parted(self.outside, lambda p: p.file, map(unit_of, self.changed))
        for title, opening, found in ((say.OLDER_TITLE, say.OLDER, older), (say.OUTSIDE_TITLE, say.OUTSIDE, others)):
            if found:
                yield title, opening, found


def render(problems: Sequence[Problem], output: Format, files: int, rows: int, scope: Scope | None = None) -> str:
    """All problems, and the count of what was read. With a scope, `problems` are those of the change."""
    closing = say.summary(count(problems), files, rows, sum(p.repairable for p in problems))
    if scope and scope.outside:
        closing = f"{closing} {say.OUTSIDE_TOLD.format(told=say.told(count(scope.outside)).lower())}"
    return _MAKERS[output](problems, closing, files, rows, scope)


def _text(problems: Sequence[Problem], closing: str, files: int, rows: int, scope: Scope | None) -> str:
    lines = [*_listed(problems)]
    for _, opening, found in scope.apart if scope else ():
        lines += [opening, "", *_listed(found)]
    return "\n".join([*lines, closing, ""])


def _listed(problems: Sequence[Problem]) -> Iterator[str]:
    for path, group in groupby(problems, key=lambda p: p.file):
        yield shown(path, 300)
        for p in group:
            yield f"  {SEVERITIES[p.severity].upper():<9} {p.place}".rstrip()
            yield f"            {p.says} {p.remedy}"
            yield f"            [{p.code}] {say.HELP_PAGE}#{p.code}"
        yield ""


def _json(problems: Sequence[Problem], closing: str, files: int, rows: int, scope: Scope | None) -> str:
    report = {
        "version": JSON_VERSION,
        "summary": {**{str(k): n for k, n in count(problems).items()}, "files": files, "rows": rows},
        "problems": [as_json(p) for p in problems],
        "outside": [as_json(p) for p in scope.outside] if scope else [],
        "changed": sorted(scope.changed) if scope else None,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_json(p: Problem) -> dict[str, str | int | bool]:
    """A problem as the JSON report tells it, every field in its order."""
    return {
        "severity": p.severity,
        "code": p.code,
        "file": p.file,
        "line": p.line,
        "column": p.column,
        "cell": p.facts.get("o", ""),
        "title": p.facts.get("tieu_de", ""),
        "subject": p.facts.get("ai", ""),
        "value": p.value,
        "message": p.says,
        "remedy": p.remedy,
        "repairable": p.repairable,
        "help": f"{say.HELP_PAGE}#{p.code}",
    }


def _github(problems: Sequence[Problem], closing: str, files: int, rows: int, scope: Scope | None) -> str:
    return "\n".join([*workflow_commands(problems, scope.changed if scope else frozenset()), closing, ""])


def _markdown(problems: Sequence[Problem], closing: str, files: int, rows: int, scope: Scope | None) -> str:
    blocks = list(_blocks(problems))
    for title, opening, found in scope.apart if scope else ():
        blocks += [(f"## {title}\n\n{opening}\n", 0), *_blocks(found)]
    head = f"**{closing}**\n"
    room = MARKDOWN_BYTES - len(head.encode()) - 500
    kept = fitting([text for text, _ in blocks], room)
    lost = sum(n for _, n in blocks[kept:])
    notice = [f"**{say.SUMMARY_CUT.format(count=lost)}**\n"] if lost else []
    return "\n".join([head, *notice, *(text for text, _ in blocks[:kept])])


def _blocks(problems: Sequence[Problem]) -> Iterator[tuple[str, int]]:
    """Pieces that may be cut off whole, each with how many problems it tells."""
    for path, group in groupby(problems, key=lambda p: p.file):
        yield f"### <code>{inert(shown(path, 300))}</code>\n", 0
        for p in group:
            place = f" {inert(p.place)}:" if p.place else ""
            yield f"- **{SEVERITIES[p.severity]}**{place} {inert(p.says)} {inert(p.remedy)} `{p.code}`", 1
        yield "", 0


_MAKERS: dict[Format, Callable[[Sequence[Problem], str, int, int, Scope | None], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "markdown": _markdown,
}
