"""Changes as JSON for programs, described on the page huong-dan/bao-cao."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..problems import MASKED
from ..tables.share import Share
from ..vietnamese.private import private
from .labels import Labels
from .model import Change, Kind, Mark
from .outline import kinds
from .sentences import (
    count_sentences,
    file_sentence,
    move_sentence,
    quota_sentence,
    sentence,
    total_label,
    uncounted_sentence,
    unread_sentence,
)
from .state import Changes, Move, Quota, Total, UnitChanges

JSON_VERSION = 1
"""Version of the JSON. Fields are added freely, never renamed."""
Object = dict[str, Any]


def as_json(changes: Changes) -> str:
    labels = changes.labels
    report = {
        "version": JSON_VERSION,
        "summary": _summary(changes),
        "units": [_unit(unit, labels) for unit in changes.units],
        "moves": [_move(move, changes) for move in changes.moves],
        "tables": [{"table": t.table, "file": t.path, "changes": _changes(t.changes, labels)} for t in changes.tables],
        "files": [{"file": f.path, "status": f.standing, "message": file_sentence(f)} for f in changes.files],
        "unread": [
            {"file": u.path, "side": "after" if u.is_new else "before", "message": unread_sentence(u)}
            for u in changes.unread
        ],
        "totals": {nam: [_total(total, labels) for total in totals] for nam, totals in changes.totals.items()},
        "quotas": [_quota(quota) for quota in changes.quotas],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _summary(changes: Changes) -> Object:
    found = kinds(changes)
    others = {"moves": len(changes.moves), "files": len(changes.files), "unread": len(changes.unread)}
    return {"total": changes.count, **{str(kind): found[kind] for kind in Kind}, **others}


def _unit(unit: UnitChanges, labels: Labels) -> Object:
    return {
        "season": unit.nam,
        "unit": unit.ma,
        "name": _masked(unit.ten),
        "status": unit.standing,
        "totals": [_total(total, labels) for total in unit.totals],
        "uncounted": [
            {"form": f.form, "before": f.before, "after": f.after, "message": uncounted_sentence(f)}
            for f in unit.uncounted
        ],
        "changes": _changes(unit.changes, labels),
    }


def _changes(changes: Iterable[Change], labels: Labels) -> list[Object]:
    return [_change(change, labels) for change in changes]


def _change(change: Change, labels: Labels) -> Object:
    return {
        "kind": str(change.kind),
        "form": change.form,
        "subject": _masked(change.who),
        "column": change.column,
        "before": _masked(change.before),
        "after": _masked(change.after),
        "marks_before": _marks(change.marks_before, change.form, labels),
        "marks_after": _marks(change.marks_after, change.form, labels),
        "certain": change.certain,
        "rows": change.count,
        "filled": sorted(column for column, text in change.row.items() if text),
        "message": sentence(change, labels),
    }


def _marks(marks: Iterable[Mark], form: str, labels: Labels) -> list[Object]:
    return [{"column": m.column, "value": m.value, "name": labels.mark(form, m)} for m in marks]


def _move(move: Move, changes: Changes) -> Object:
    return {
        "season": move.nam,
        "subject": _masked(move.who),
        "from": move.source,
        "to": move.target,
        "certain": move.certain,
        "changes": _changes(move.changes, changes.labels),
        "message": move_sentence(move, changes.unit_names),
    }


def _total(total: Total, labels: Labels) -> Object:
    return {
        "form": total.form,
        "column": total.column,
        "name": total_label(total, labels),
        "before": total.before,
        "after": total.after,
        "unread": total.unread,
        "mended": total.mended,
        "notes": list(count_sentences(total, labels)),
    }


def _quota(quota: Quota) -> Object:
    return {
        "season": quota.nam,
        "name": _masked(quota.ten),
        "before": _share(quota.before),
        "after": _share(quota.after),
        "message": quota_sentence(quota),
    }


def _share(share: Share | None) -> Object | None:
    if share is None:
        return None
    return {"ldtt": share.named, "cstd_co_so": share.shared, "most": share.most, "percent": int(share.rule.value)}


def _masked(text: str) -> str:
    return MASKED if private(text) else text
