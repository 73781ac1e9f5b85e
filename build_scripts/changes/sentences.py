"""A change as one Vietnamese sentence, fit to be shown: private data masked, hidden characters named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..messages import changes as say
from ..problems import shown
from ..tables.share import Share
from .cells import NUMBER, STAFF_CODE, is_unread, unread_columns
from .labels import LEVELS, Labels
from .model import NO_ROWS, SAME_ROWS, Change, Kind, Mark
from .state import FileChange, Move, Quota, Total, Uncounted, Unread
from .tables import KNOWN_BY

_NAME, _PATH = 120, 300
"""Characters of a name, of a path or reason, that a sentence repeats."""


def sentence(change: Change, labels: Labels) -> str:
    """The change in words, without a full stop: "Trần Thị Hồng: thêm Chiến sĩ thi đua cơ sở"."""
    return _MAKERS[change.kind](change, labels)


def whom(change: Change) -> str:
    """Whom or what the change is about, as a sentence begins with it."""
    if change.form == "phieu":
        return say.COVER
    return shown(change.who, _NAME) or say.NAMELESS


def _form(change: Change) -> str:
    if change.form == "phieu":
        return say.THINGS["phieu"]
    return say.OF_FORM.get(change.form) or say.TABLE.format(bang=say.THINGS[change.form])


def _listed(marks: Iterable[Mark], form: str, labels: Labels) -> str:
    return say.listed([labels.mark(form, mark) for mark in marks])


def registered(marks: tuple[Mark, ...], form: str, labels: Labels) -> str:
    """All that a row registers: titles and awards, then the level."""
    level = _listed((m for m in marks if m.column.startswith(LEVELS)), form, labels)
    rest = _listed((m for m in marks if not m.column.startswith(LEVELS)), form, labels)
    template = say.REGISTERED_BOTH if level and rest else say.REGISTERED_LEVEL if level else say.REGISTERED_TITLES
    return template.format(cac_muc=rest, muc=level) if marks else say.REGISTERED_NOTHING


def _row(change: Change, labels: Labels) -> str:
    gone = change.gone
    if change.form == "phieu":
        date = labels.value("phieu", "ngay_ky", change.row.get("ngay_ky", ""))
        signer = shown(change.row.get("nguoi_ky", ""), _NAME) or say.NAMELESS
        return (say.COVER_REMOVED if gone else say.COVER_ADDED).format(nguoi_ky=signer, ngay_ky=date)
    if change.form not in say.OF_FORM:
        template = say.TABLE_ROW_REMOVED if gone else say.TABLE_ROW_ADDED
        return template.format(ai=whom(change), cac_o=_cells(change, labels))
    told = registered(change.marks_before or change.marks_after, change.form, labels)
    if unread := unread_columns(change.row, change.form, labels):
        told = say.REGISTERED_UNREAD.format(dang_ky=told, so=len(unread))
    return (say.ROW_REMOVED if gone else say.ROW_ADDED).format(ai=whom(change), bieu=_form(change), dang_ky=told)


def _cells(change: Change, labels: Labels) -> str:
    """The cells of a row of a shared table, but those by which it is named."""
    cells = [
        say.OF_CELL.format(cot=field.title, gia_tri=labels.value(change.form, field.name, value))
        for field in labels.schemas[change.form].fields
        if (value := change.row.get(field.name)) and field.name not in KNOWN_BY[change.form]
    ]
    return "; ".join(cells)


def _unclear(change: Change, labels: Labels) -> str:
    if change.form == "phieu":
        return say.COVER_UNCLEAR
    template = say.UNCLEAR_GONE if change.gone else say.UNCLEAR_COME
    return template.format(ai=whom(change), bieu=_form(change))


_STEPS: Mapping[Kind, tuple[str, str]] = {
    Kind.REMOVED: (say.REMOVED, say.LEVEL_REMOVED),
    Kind.ADDED: (say.ADDED, say.LEVEL_ADDED),
    Kind.LOWERED: (say.LOWERED, say.LEVEL_LOWERED),
    Kind.RAISED: (say.RAISED, say.LEVEL_RAISED),
}


def _step(change: Change, labels: Labels) -> str:
    template = _STEPS[change.kind][change.column == LEVELS]
    old, new = (_listed(marks, change.form, labels) for marks in (change.marks_before, change.marks_after))
    return template.format(ai=whom(change), muc=old or new, cu=old, moi=new)


def _renamed(change: Change, labels: Labels) -> str:
    old, new = (shown(name, _NAME) or say.NAMELESS for name in (change.before, change.after))
    template = say.RENAMED if change.certain else say.PERHAPS_RENAMED
    kind = say.BEINGS.get(change.form) or say.THINGS[change.form]
    return template.format(cu=old, moi=new, vi_sao=say.GROUNDS.get(change.ground, ""), loai=kind)


def _cell(change: Change, labels: Labels) -> str:
    column = labels.column(change.form, change.column)
    old, new = (labels.value(change.form, change.column, text) for text in (change.before, change.after))
    template = say.CELL if change.before and change.after else say.CELL_FILLED if change.after else say.CELL_EMPTIED
    told = template.format(ai=whom(change), cot=column, cu=old, moi=new)
    if not change.certain:
        return say.TWO_PEOPLE.format(cau=told)
    if change.column == STAFF_CODE and _eaten(change.before, change.after):
        return say.CODE_EATEN.format(cau=told)
    marking = change.column in labels.mark_columns(change.form) if change.form in say.OF_FORM else False
    unread = marking and is_unread(change.after, labels.field(change.form, change.column))
    return say.UNREAD_CELL.format(cau=told) if unread else told


def _eaten(before: str, after: str) -> bool:
    """Whether a code is what Excel leaves of another: its number, without letters and zeros before."""
    digits = before.lstrip("".join(c for c in set(before) if not c.isdecimal() or c == "0"))
    return after.isdecimal() and before != after and after == digits


def _form_only(change: Change, labels: Labels) -> str:
    if change.ground == SAME_ROWS:
        return say.REWRITTEN.format(tep=_form(change))
    if change.ground == NO_ROWS:
        return (say.EMPTY_REMOVED if change.gone else say.EMPTY_ADDED).format(tep=_form(change))
    if change.column in ("", NUMBER):
        return (say.NUMBERS if change.column else say.SEQUENCE).format(so=change.count, bieu=_form(change))
    old, new = (shown(text, _NAME) for text in (change.before, change.after))
    template = say.SIGN_ONLY if old == new else say.SPELLING
    return template.format(ai=whom(change), cot=labels.column(change.form, change.column), cu=old, moi=new)


def move_sentence(move: Move, names: Mapping[str, str]) -> str:
    """One person, two units, without what else changed."""
    template = say.MOVED if move.certain else say.PERHAPS_MOVED
    units = {"tu": _unit_name(names, move.source), "den": _unit_name(names, move.target)}
    return template.format(ai=shown(move.who, _NAME), **units)


def file_sentence(change: FileChange) -> str:
    return say.FILES[change.standing].format(tep=shown(change.path, _PATH))


def unread_sentence(unread: Unread) -> str:
    side = say.NEW_SIDE if unread.is_new else say.OLD_SIDE
    return say.UNREAD.format(ban=side, tep=shown(unread.path, _PATH), vi_sao=shown(unread.why, _PATH))


def total_label(total: Total, labels: Labels) -> str:
    """For collectives or for persons, where a title is for both."""
    if not total.column:
        return say.COUNTS[total.form]
    name = labels.mark_name(total.form, total.column)
    if labels.titles.get(total.column, {}).get("doi_tuong") != "ca_hai":
        return name
    return (say.OF_COLLECTIVES if total.form == "tap-the" else say.OF_PERSONS).format(ten=name)


def count_sentences(total: Total, labels: Labels) -> Iterator[str]:
    """What a count leaves out, and what it holds though it is not written as it should be."""
    label = total_label(total, labels)
    if total.unread:
        yield say.UNREAD_COUNTED_NOT.format(muc=label, so=total.unread)
    if total.mended:
        yield say.MENDED_COUNTED.format(muc=label, so=total.mended)


def uncounted_sentence(form: Uncounted) -> str:
    """That a form could not be counted, and what is known of it."""
    old, new = (_rows(form.form, count) for count in (form.before, form.after))
    if not form.is_new:
        return (say.UNCOUNTED_BEFORE if new else say.UNCOUNTED_BOTH).format(bieu=say.OF_FORM[form.form], nay=new)
    template = say.UNCOUNTED_NOW_PARTLY if new else say.UNCOUNTED_NOW
    return (template if old else say.UNCOUNTED_BOTH).format(bieu=say.OF_FORM[form.form], truoc=old, nay=new)


def _rows(form: str, count: int | None) -> str:
    return "" if count is None else say.ROWS_OF[form].format(so=count)


def quota_sentence(quota: Quota) -> str:
    """The share before and now, and whether it is more than the rule allows."""
    now, was = quota.after or quota.before, quota.before
    if now is None:
        return say.QUOTA_UNKNOWN.format(noi=shown(quota.ten) or say.WHOLE, nam=shown(quota.nam))
    facts = {"phan_tram": now.rule.value, "van_ban": shown(now.rule.document), "dieu_khoan": shown(now.rule.clause)}
    counts = say.QUOTA_MOVED if was and quota.after else say.QUOTA_NEW if quota.after else say.QUOTA_GONE
    told = say.QUOTA.format(
        noi=shown(quota.ten) or say.WHOLE, nam=shown(quota.nam), toi_da=now.most,
        cac_so=counts.format(cu=_share(was), moi=_share(quota.after)), **facts,
    )  # fmt: skip
    over = quota.after is not None and quota.after.shared > quota.after.most
    return told + (say.QUOTA_OVER if over else "")


def _share(share: Share | None) -> str:
    return say.SHARE.format(co=share.shared, tren=share.named) if share else ""


def _unit_name(names: Mapping[str, str], ma: str) -> str:
    return shown(names.get(ma) or ma, _NAME)


_MAKERS: Mapping[Kind, Callable[[Change, Labels], str]] = {
    Kind.ROW_REMOVED: _row,
    Kind.REMOVED: _step,
    Kind.LOWERED: _step,
    Kind.UNCLEAR: _unclear,
    Kind.RAISED: _step,
    Kind.ROW_ADDED: _row,
    Kind.ADDED: _step,
    Kind.RENAMED: _renamed,
    Kind.CELL: _cell,
    Kind.FORM_ONLY: _form_only,
}
