"""Two states in, all that differs out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..model import TableSchema
from ..repo import FORMS, form_path
from .cells import marks, unread_columns
from .labels import Labels
from .model import NO_ROWS, SAME_ROWS, Change, Forms, Kind, Row
from .moves import take_moves
from .state import Changes, FileChange, Quota, State, TableChanges, Total, Uncounted, UnitChanges, UnitKey, Unread
from .tables import compare_table
from .unit import compare_forms

ADDED, REMOVED, EDITED = "them", "bo", "sua"
COUNTED = ("tap-the", "ca-nhan", "sang-kien")


def compare(before: State, after: State, schemas: Mapping[str, TableSchema]) -> Changes:
    """Everything that differs. A file that one of the states could not read is not compared: it is told as unread, and
    no one in it as removed or added."""
    labels = Labels({**before.titles, **after.titles}, schemas)
    names = {ma: unit.get("ten", "") for ma, unit in (*before.units.items(), *after.units.items())}
    unread = tuple(_unread(before, after))
    units = [_unit(key, before, after, labels, names) for key in _unit_order(before, after)]
    told, moves = take_moves(units, labels)
    return Changes(
        labels=labels,
        unit_names=names,
        units=tuple(told),
        moves=tuple(moves),
        tables=tuple(_tables(before, after, labels)),
        files=tuple(_files(before, after)),
        unread=unread,
        totals=_sums(told, labels),
        quotas=tuple(_quotas(before, after, names)),
    )


def _unit_order(before: State, after: State) -> list[UnitKey]:
    """By season, then in the order of the list of units."""
    order = {ma: place for place, ma in enumerate({**after.units, **before.units})}
    return sorted({*before.forms, *after.forms}, key=lambda key: (key[0], order.get(key[1], len(order)), key[1]))


def _unit(key: UnitKey, before: State, after: State, labels: Labels, names: Mapping[str, str]) -> UnitChanges:
    nam, ma = key
    paths = {form: form_path(nam, ma, form) for form in FORMS}
    readable = [form for form in FORMS if paths[form] not in before.unread and paths[form] not in after.unread]
    old, new = (
        {form: rows for form, rows in state.forms.get(key, {}).items() if form in readable} for state in (before, after)
    )
    partial = [[form for form in FORMS if paths[form] in state.partial] for state in (before, after)]
    changes = compare_forms(old, new, labels, partial_before=partial[0], partial_after=partial[1])
    rewritten = _rewritten(paths, readable, changes, before, after)
    was, now = (any(path in state.files for path in paths.values()) for state in (before, after))
    standing = EDITED if was and now else ADDED if now else REMOVED
    whole = [form for form in readable if form not in partial[0] and form not in partial[1]]
    totals = tuple(_totals(old, new, whole, labels))
    lost = tuple(_uncounted(key, paths, before, after))
    return UnitChanges(nam, ma, names.get(ma) or ma, standing, (*changes, *rewritten), totals, lost)


def _rewritten(
    paths: Mapping[str, str], readable: Sequence[str], changes: Sequence[Change], before: State, after: State
) -> Iterator[Change]:
    """Forms whose bytes differ though nothing in them does."""
    told = {change.form for change in changes}
    for form in readable:
        if form not in told:
            yield from _bytes_only(form, paths[form], before, after)


def _bytes_only(table: str, path: str, before: State, after: State) -> Iterator[Change]:
    """The change of a file in which no row differs: written anew, or without any row."""
    if _differs(path, before, after) and path not in before.partial and path not in after.partial:
        ground = SAME_ROWS if path in before.files and path in after.files else NO_ROWS
        yield Change(Kind.FORM_ONLY, table, path, ground=ground, gone=path not in after.files)


def _differs(path: str, before: State, after: State) -> bool:
    return before.files.get(path) != after.files.get(path)


def _uncounted(key: UnitKey, paths: Mapping[str, str], before: State, after: State) -> Iterator[Uncounted]:
    """The forms of which the totals say nothing, for they could not be read whole."""
    for form in COUNTED:
        path = paths[form]
        broken = [path in state.unread or path in state.partial for state in (before, after)]
        if any(broken):
            old, new = (
                None if path in state.unread else len(state.forms.get(key, {}).get(form, ()))
                for state in (before, after)
            )
            yield Uncounted(form, old, new, is_new=broken[1])


def _totals(old: Forms, new: Forms, whole: Sequence[str], labels: Labels) -> Iterator[Total]:
    for form in COUNTED:
        if form in whole:
            yield from _form_totals(old.get(form, ()), new.get(form, ()), form, labels)


def _form_totals(old: Sequence[Row], new: Sequence[Row], form: str, labels: Labels) -> Iterator[Total]:
    was, now = ([mark for row in rows for mark in marks(row, form, labels)] for rows in (old, new))
    sums = [Counter(mark.column for mark in found) for found in (was, now)]
    written = Counter(mark.column for row in new for mark in marks(row, form, labels) if row[mark.column] != mark.value)
    unread = Counter(column for row in new for column in unread_columns(row, form, labels))
    yield Total(form, "", len(old), len(new))
    titles = [column for column in labels.titles if column in labels.schemas[form].title_columns]
    for column in titles or labels.schemas[form].title_columns:
        if sums[0][column] or sums[1][column] or unread[column]:
            yield Total(form, column, sums[0][column], sums[1][column], unread[column], written[column])


def _sums(units: Sequence[UnitChanges], labels: Labels) -> dict[str, tuple[Total, ...]]:
    """The totals of the changed units together, by season."""
    sums: dict[str, dict[tuple[str, str], list[int]]] = defaultdict(lambda: defaultdict(lambda: [0] * 4))
    for unit in units:
        for total in unit.totals:
            counts = sums[unit.nam][total.form, total.column]
            for place, count in enumerate((total.before, total.after, total.unread, total.mended)):
                counts[place] += count
    places = {column: place for place, column in enumerate(["", *labels.titles])}

    def order(counted: tuple[str, str]) -> tuple[int, int]:
        return COUNTED.index(counted[0]), places.get(counted[1], len(places))

    return {
        nam: tuple(Total(*counted, *found[counted]) for counted in sorted(found, key=order))
        for nam, found in sums.items()
    }


def _tables(before: State, after: State, labels: Labels) -> Iterator[TableChanges]:
    for path in sorted({*before.tables, *after.tables}):
        if path in before.unread or path in after.unread:
            continue
        table = {**before.sources, **after.sources}[path].table
        changes = compare_table(before.tables.get(path, ()), after.tables.get(path, ()), table, labels)
        changes = changes or tuple(_bytes_only(table, path, before, after))
        yield TableChanges(table, path, changes)


def _files(before: State, after: State) -> Iterator[FileChange]:
    for path in sorted({*before.files, *after.files}):
        if path not in before.sources and path not in after.sources and _differs(path, before, after):
            standing = EDITED if path in before.files and path in after.files else ADDED
            yield FileChange(path, standing if path in after.files else REMOVED)


def _unread(before: State, after: State) -> Iterator[Unread]:
    for path in sorted({*before.unread, *after.unread, *before.partial, *after.partial}):
        if not _differs(path, before, after):
            continue
        for state in (before, after):
            if why := state.unread.get(path) or state.partial.get(path):
                yield Unread(path, state is after, why)


def _quotas(before: State, after: State, names: Mapping[str, str]) -> Iterator[Quota]:
    """The shares that moved; they are told only where both states could be counted whole."""
    unknown = {*before.uncounted, *after.uncounted}
    for key in sorted({*before.shares, *after.shares}):
        known = (None, None) if key in unknown else (before.shares.get(key), after.shares.get(key))
        if key in unknown or (known[0] != known[1] and any(share and share.named + share.shared for share in known)):
            yield Quota(key[0], names.get(key[1], ""), *known)
