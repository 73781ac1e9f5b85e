"""Problems as text for a terminal, JSON for programs, annotations for the code host, Markdown for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Literal

from ..messages import SEVERITIES
from ..messages.terminal import HELP_PAGE, summary
from . import Problem, count, shown
from .markdown import escape

Format = Literal["text", "json", "github", "markdown"]
FORMATS: tuple[Format, ...] = ("text", "json", "github", "markdown")
JSON_VERSION = 1
"""Version of the JSON report, described on the page huong-dan/bao-cao. Fields are added freely, never renamed."""


def render(problems: Sequence[Problem], output: Format, files: int, rows: int) -> str:
    """All problems, and the count of what was read."""
    return _MAKERS[output](problems, files, rows)


def _summary(problems: Sequence[Problem], files: int, rows: int) -> str:
    return summary(count(problems), files, rows, sum(p.repairable for p in problems))


def _text(problems: Sequence[Problem], files: int, rows: int) -> str:
    lines: list[str] = []
    for path, group in groupby(problems, key=lambda p: p.file):
        lines.append(shown(path, 300))
        for p in group:
            lines.append(f"  {SEVERITIES[p.severity].upper():<9} {p.place}".rstrip())
            lines.append(f"            {p.says} {p.remedy}")
            lines.append(f"            [{p.code}] {HELP_PAGE}#{p.code}")
        lines.append("")
    return "\n".join([*lines, _summary(problems, files, rows), ""])


def _json(problems: Sequence[Problem], files: int, rows: int) -> str:
    report = {
        "version": JSON_VERSION,
        "summary": {**{str(k): n for k, n in count(problems).items()}, "files": files, "rows": rows},
        "problems": [
            {
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
                "help": f"{HELP_PAGE}#{p.code}",
            }
            for p in problems
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _github(problems: Sequence[Problem], files: int, rows: int) -> str:
    """Workflow commands, the worst first: the host shows only the first ten of a kind."""
    kinds = {"loi": "error", "canh_bao": "warning", "luu_y": "notice"}
    ranked = sorted(problems, key=lambda p: (list(SEVERITIES).index(p.severity), p.order))
    lines = []
    for p in ranked:
        title = f"{SEVERITIES[p.severity]}: {p.place}" if p.place else SEVERITIES[p.severity]
        where = f"file={_property(shown(p.file, 1000))},line={max(p.line, 1)},title={_property(title)}"
        lines.append(f"::{kinds[p.severity]} {where}::{_command(f'{p.says} {p.remedy} [{p.code}]')}")
    return "\n".join([*lines, _summary(problems, files, rows), ""])


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")


def _markdown(problems: Sequence[Problem], files: int, rows: int) -> str:
    lines = [f"**{_summary(problems, files, rows)}**", ""]
    for path, group in groupby(problems, key=lambda p: p.file):
        lines += [f"### <code>{escape(shown(path, 300))}</code>", ""]
        for p in group:
            place = f" {escape(p.place)}:" if p.place else ""
            lines.append(f"- **{SEVERITIES[p.severity]}**{place} {escape(p.says)} {escape(p.remedy)} `{p.code}`")
        lines.append("")
    return "\n".join(lines)


_MAKERS: dict[Format, Callable[[Sequence[Problem], int, int], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "markdown": _markdown,
}
