"""Changes as text for a terminal, Markdown for people on the code host, JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..messages import changes as say
from ..problems import shown
from ..problems.markup import inert
from .as_json import as_json
from .counts import table
from .model import Format
from .outline import Section, outline, summary, total_notes, total_rows
from .state import Changes


def render(changes: Changes, output: Format) -> str:
    """All that differs."""
    makers: dict[Format, Callable[[Changes], str]] = {"text": _text, "markdown": _markdown, "json": as_json}
    return makers[output](changes)


def _text(changes: Changes) -> str:
    lines = [summary(changes), ""]
    for section in outline(changes):
        lines.append(section.heading)
        for item in section.items:
            lines += [f"  - {item.said}", *(f"      {said}" for said in item.under)]
        lines.append("")
    for nam, totals in changes.totals.items():
        rows = total_rows(totals, changes.labels)
        if rows:
            notes = [f"  - {note}" for note in total_notes(totals, changes.labels)]
            lines += [say.HEADINGS["totals"].format(nam=shown(nam)), *_aligned(rows), *notes, ""]
    return "\n".join(lines)


def _aligned(rows: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    width = max(len(label) for label, _, _ in rows)
    for label, before, after in rows:
        yield f"  {label:<{width}}  {before} → {after}" + (f" ({after - before:+d})" if after != before else "")


def _markdown(changes: Changes) -> str:
    lines = [f"**{inert(summary(changes))}**", ""]
    for section in outline(changes):
        lines += _section(section)
    for nam, totals in changes.totals.items():
        rows = total_rows(totals, changes.labels)
        if rows:
            notes = [f"- {inert(note)}" for note in total_notes(totals, changes.labels)]
            lines += [f"#### {say.HEADINGS['totals'].format(nam=inert(nam))}", "", *table(rows), ""]
            lines += [*notes, ""] if notes else []
    return "\n".join(lines)


def _section(section: Section) -> list[str]:
    told = []
    for item in section.items:
        told += [f"- {inert(item.said)}", *(f"    - {inert(said)}" for said in item.under)]
    heading = inert(section.heading)
    if section.is_minor:
        title = f"<details><summary>{heading} ({len(section.items)})</summary>"
        return [title, "", *told, "", "</details>", ""]
    return [f"#### {heading}", "", *told, ""]
