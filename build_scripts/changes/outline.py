"""All that differs as headings and sentences, in the order of the telling: what text and Markdown are made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..messages import changes as say
from .headings import table_heading, unit_heading, unit_name
from .labels import Labels
from .model import Change, Kind
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
from .state import Changes, Move, Total


@dataclass(frozen=True)
class Item:
    """One sentence; `under` are sentences that belong to it."""

    said: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    heading: str
    items: tuple[Item, ...]
    is_minor: bool = False


def outline(changes: Changes) -> list[Section]:
    """Sections that hold something. Differences of form stand apart, in the last."""
    return [section for section in _sections(changes) if section.items]


def summary(changes: Changes) -> str:
    """How much differs, by kind: "5 thay đổi: 1 bỏ, 2 nâng, 2 chỉ khác cách viết."."""
    told = [*_kinds(changes), *_others(changes)]
    parts = ", ".join(f"{number} {name}" for name, number in told if number)
    return say.SUMMARY.format(so=changes.count, ke=parts) if changes.count else say.NOTHING


def kinds(changes: Changes) -> Counter[Kind]:
    """How many changes of units and tables there are of each kind."""
    parts = [*(unit.changes for unit in changes.units), *(table.changes for table in changes.tables)]
    return Counter(change.kind for part in parts for change in part)


def total_rows(totals: Iterable[Total], labels: Labels) -> list[tuple[str, int, int]]:
    counted = (total for total in totals if total.before or total.after or total.unread)
    return [(total_label(total, labels), total.before, total.after) for total in counted]


def total_notes(totals: Iterable[Total], labels: Labels) -> list[str]:
    """What is to be known of the counts, below their table."""
    return [said for total in totals for said in count_sentences(total, labels)]


def _kinds(changes: Changes) -> Iterator[tuple[str, int]]:
    found = kinds(changes)
    yield from ((say.KINDS[kind], found[kind]) for kind in Kind)


def _others(changes: Changes) -> Iterator[tuple[str, int]]:
    yield say.MOVES_COUNTED, len(changes.moves)
    yield say.FILES_COUNTED, len(changes.files)
    yield say.UNREAD_COUNTED, len(changes.unread)


def _sections(changes: Changes) -> Iterator[Section]:
    labels = changes.labels
    yield Section(
        say.HEADINGS["unread"], (*(Item(unread_sentence(each)) for each in changes.unread), *_uncounted(changes))
    )
    for unit in changes.units:
        items = tuple(_items(unit.changes, labels, form_only=False))
        silent = () if items or unit.standing == "sua" else (Item(say.STANDINGS[unit.standing].capitalize()),)
        yield Section(unit_heading(unit.ten, unit.nam, unit.standing), items or silent)
    moves = tuple(_move(move, changes.unit_names, labels) for move in changes.moves)
    yield Section(say.HEADINGS["moves"], moves)
    for table in changes.tables:
        yield Section(table_heading(table.table), tuple(_items(table.changes, labels, form_only=False)))
    yield Section(say.HEADINGS["files"], tuple(Item(file_sentence(each)) for each in changes.files))
    yield Section(say.HEADINGS["quotas"], tuple(Item(quota_sentence(each)) for each in changes.quotas))
    yield Section(say.FORM_ONLY_HEADING, tuple(_form_only(changes)), is_minor=True)


def _items(changes: Iterable[Change], labels: Labels, *, form_only: bool, prefix: str = "") -> Iterator[Item]:
    for change in changes:
        if (change.kind is Kind.FORM_ONLY) == form_only:
            yield Item(prefix + sentence(change, labels))


def _uncounted(changes: Changes) -> Iterator[Item]:
    for unit in changes.units:
        for form in unit.uncounted:
            yield Item(say.UNCOUNTED_OF.format(don_vi=unit_name(unit.ten, unit.nam), cau=uncounted_sentence(form)))


def _form_only(changes: Changes) -> Iterator[Item]:
    """Each with its unit or table before it: they stand together."""
    for unit in changes.units:
        yield from _items(unit.changes, changes.labels, form_only=True, prefix=f"{unit_name(unit.ten, unit.nam)}: ")
    for table in changes.tables:
        heading = table_heading(table.table)
        yield from _items(table.changes, changes.labels, form_only=True, prefix=f"{heading}: ")


def _move(move: Move, names: Mapping[str, str], labels: Labels) -> Item:
    return Item(move_sentence(move, names), tuple(sentence(change, labels) for change in move.changes))
