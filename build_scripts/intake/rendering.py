"""Receipts as text for a terminal, Markdown for the code host, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..messages import receipt as say
from ..model import Register
from ..problems import shown
from ..problems.markup import fitting, inert
from .entry import WRITTEN, Entry
from .lines import at, marks_of, unit_name
from .parting import Delivery
from .receipt import Receipt, receipt_of
from .remark import Remark
from .understanding.model import Finding, Repair

WHOLE = 40_000
"""Characters of one text of the JSON: more than a cell can hold."""
ROOM = 59_000
"""Bytes of Markdown: the code host takes 65,536 characters for a proposal or a comment."""
JSON_VERSION = 1
"""Version of the JSON receipt, described on the page huong-dan/bao-cao. Fields are added freely, never renamed."""


def _texts(deliveries: Sequence[Delivery], register: Register, dry: bool) -> str:
    told = [as_text(receipt_of(delivery, register, dry)) for delivery in deliveries]
    told += [_line(delivery, register) for delivery in deliveries] if len(deliveries) > 1 else []
    told.append(closing(deliveries, dry))
    if any(delivery.files for delivery in deliveries) and not dry:
        told.append(say.NEXT)
    return "\n".join([*told, ""])


def _line(delivery: Delivery, register: Register) -> str:
    """One delivery in a line, for the list at the end of many."""
    files = ", ".join(shown(arrival.name) or say.PASTED for arrival in delivery.arrivals)
    if not delivery.entries:
        return f"{files}: {say.NOTHING_TAKEN}"
    told = []
    for entry in delivery.entries:
        state = say.LINE_STATES[entry.state]
        state = say.WITH_ERRORS.format(state=state, errors=entry.errors) if entry.errors else state
        told.append(f"{unit_name(entry, register)}: {state}")
    return f"{files}: {'; '.join(told)}"


def as_text(receipt: Receipt) -> str:
    lines = [receipt.heading, *receipt.head, ""]
    for section in receipt.sections:
        lines += [f"{section.title} ({len(section.lines)})", *(f"  {line}" for line in section.lines), ""]
    return "\n".join([*lines, *receipt.outcome, *receipt.hints, ""])


def _markdown(deliveries: Sequence[Delivery], register: Register, dry: bool) -> str:
    """For the text of a proposal: those of one delivery whole or not at all, within the host's bound."""
    pieces = [_receipt(receipt_of(delivery, register, dry)) for delivery in deliveries]
    fit = fitting(pieces, ROOM)
    left = [say.LEFT_OUT.format(count=len(pieces) - fit)] if fit < len(pieces) else []
    return "\n".join([f"**{closing(deliveries, dry)}**", "", *pieces[:fit], *left, ""])


def _receipt(receipt: Receipt) -> str:
    lines = [f"### {inert(receipt.heading)}", "", *(f"{inert(line)}  " for line in receipt.head), ""]
    lines += [f"**{inert(line)}**  " for line in receipt.outcome]
    lines += [f"{inert(line)}  " for line in receipt.hints]
    for section in receipt.sections:
        lines += ["", f"#### {section.title} ({len(section.lines)})", ""]
        lines += [f"- {inert(line)}" for line in section.lines]
    return "\n".join([*lines, ""])


def closing(deliveries: Sequence[Delivery], dry: bool) -> str:
    """One line over all deliveries."""
    states = [entry.state for delivery in deliveries for entry in delivery.entries]
    written, same = sum(state in WRITTEN for state in states), states.count("nhu_cu")
    files = sum(len(delivery.arrivals) for delivery in deliveries)
    lost = sum(len(delivery.arrivals) for delivery in deliveries if not delivery.entries)
    return (say.CLOSING_DRY if dry else say.CLOSING).format(
        files=files,
        written=written,
        same=same,
        waiting=len(states) - written - same,
        lost=say.LOST.format(files=lost) if lost else "",
    )


def _json(deliveries: Sequence[Delivery], register: Register, dry: bool) -> str:
    report = _shown({"version": JSON_VERSION, "deliveries": [_delivery(d, register) for d in deliveries]})
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _shown(value: Any) -> Any:
    """Every text of the report fit to be repeated: private data masked, hidden characters named."""
    if isinstance(value, dict):
        return {key: _shown(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_shown(each) for each in value]
    return shown(value, WHOLE) if isinstance(value, str) else value


def _delivery(delivery: Delivery, register: Register) -> dict[str, Any]:
    books = [arrival.index for arrival in delivery.arrivals]
    return {
        "clean": delivery.clean,
        "files": [
            {
                "name": a.name,
                "size": len(a.data),
                "kind": a.book.kind if a.book else "",
                "refusal": a.refusal,
            }
            for a in delivery.arrivals
        ],
        "registrations": [_entry(entry, register) for entry in delivery.entries],
        "totals": [
            {
                "form": t.form,
                "column": t.column,
                "part": t.part,
                "declared": t.declared,
                "counted": t.counted,
            }
            for t in delivery.totals
        ],
        "rows": [
            {
                "sheet": c.sheet,
                "rows": c.rows,
                "taken": c.taken,
                "refused": c.refused,
                "other": dict(c.furniture),
            }
            for c in delivery.counts
        ],
        "repairs": [{**_finding(r, books), "before": r.before, "after": r.after} for r in delivery.repairs],
        "refused": [{**_finding(r, books), "text": r.text} for r in delivery.refused],
        "notes": [_finding(note, books) for note in delivery.notes],
        "remarks": [_remark(remark) for remark in delivery.remarks],
    }


def _entry(entry: Entry, register: Register) -> dict[str, Any]:
    proposal = entry.proposal
    return {
        "season": proposal.nam,
        "unit": proposal.don_vi,
        "state": entry.state,
        "reference": proposal.reference,
        "files": sorted(proposal.files),
        "forms": {
            form: {"rows": len(rows), "marks": marks_of(entry, register, form)} for form, rows in proposal.rows.items()
        },
        "changes": list(entry.changes),
    }


def _finding(finding: Finding | Repair, books: Sequence[int]) -> dict[str, Any]:
    return {
        "code": finding.code,
        "file": books.index(finding.book) if finding.book in books else 0,
        "place": at(finding.place),
        "title": finding.title,
        "subject": finding.who,
        "message": finding.says,
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "kind": remark.kind,
        "place": at(remark.place),
        "title": remark.title,
        "subject": remark.who,
        "message": remark.says,
        "remedy": remark.remedy,
        "example": remark.example,
    }


RENDERERS: Mapping[str, Callable[[Sequence[Delivery], Register, bool], str]] = {
    "text": _texts,
    "markdown": _markdown,
    "json": _json,
}
"""All receipts of one call, by format; the last argument tells that nothing was written."""
