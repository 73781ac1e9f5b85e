"""What forms of many units have in common: a filling of the same size, with a numbered slot in place of each value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace

from .filling import Filling, Member, Value
from .stencil import slot


def shape_key(filling: Filling) -> Hashable:
    """Equal for fillings of one shape."""
    rosters = filling.rosters.items()
    sizes = tuple((form, _told_before(members), tuple(tuple(m.known) for m in members)) for form, members in rosters)
    return filling.nam, sizes


def shape_of(filling: Filling) -> Filling:
    count = 0

    def numbered(value: Value) -> str:
        nonlocal count
        count += 1
        return slot(count - 1)

    return _each_value(filling, numbered)


def values_of(filling: Filling) -> list[Value]:
    """By the number of the slot in its shape."""
    values: list[Value] = []

    def taken(value: Value) -> str:
        values.append(value)
        return ""

    _each_value(filling, taken)
    return values


def _each_value(filling: Filling, take: Callable[[Value], str]) -> Filling:
    """The filling with another text for each value that is a unit's own, in an order that only its shape decides."""
    return replace(
        filling,
        ma=take(filling.ma),
        ten=take(filling.ten),
        signer=take(filling.signer),
        position=take(filling.position),
        rosters={form: _members(members, take) for form, members in filling.rosters.items()},
    )


def _members(members: tuple[Member, ...], take: Callable[[Value], str]) -> tuple[Member, ...]:
    """Where nobody registered anything before, the form has no column of it."""
    before = _told_before(members)
    return tuple(
        Member({name: take(value) for name, value in member.known.items()}, take(member.before) if before else "")
        for member in members
    )


def _told_before(members: tuple[Member, ...]) -> bool:
    return any(member.before for member in members)
