"""The shape that foreign JSON must have: what is not exactly that is refused, what is not asked for is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

Shape = Callable[[Any], Any]
"""Gives back the part of a value that is asked for; raises Misshapen."""


class Misshapen(Exception):
    """JSON that is not what it should be."""


def text(most: int, pattern: str = "") -> Shape:
    """Text of at most so many characters; cut, not refused, where no pattern is asked for."""

    def take(value: Any) -> str:
        if not isinstance(value, str) or (pattern and not (len(value) <= most and re.fullmatch(pattern, value))):
            raise Misshapen
        return value[:most]

    return take


def number(most: int = 10**9) -> Shape:
    def take(value: Any) -> int:
        if type(value) is not int or not 0 <= value <= most:
            raise Misshapen
        return value

    return take


def optional(shape: Shape) -> Shape:
    """The same, or null."""
    return lambda value: None if value is None else shape(value)


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Misshapen
    return value


def one_of(allowed: Collection[str]) -> Shape:
    def take(value: Any) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise Misshapen
        return value

    return take


def items(shape: Shape, most: int) -> Shape:
    """A list; a longer one than `most` is refused."""

    def take(value: Any) -> list[Any]:
        if not isinstance(value, list) or len(value) > most:
            raise Misshapen
        return [shape(each) for each in value]

    return take


def record(**shapes: Shape) -> Shape:
    """An object with these members; others are left out, for fields are added freely."""

    def take(value: Any) -> Mapping[str, Any]:
        if not isinstance(value, dict) or not shapes.keys() <= value.keys():
            raise Misshapen
        return {name: shape(value[name]) for name, shape in shapes.items()}

    return take
