"""Suggestions: a value that is not in a list, and the entry of the list that was probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from .folding import fold

_CUTOFF = 0.75
MOST_SUGGESTIONS = 20
"""The nearest of thousands takes long to find: who asks for many in one run stops here."""


def _likeness(matcher: SequenceMatcher[str], text: str) -> float:
    matcher.set_seq1(text)
    # The two quick figures are upper bounds; they spare the slow one for most of a long list.
    if matcher.real_quick_ratio() < _CUTOFF or matcher.quick_ratio() < _CUTOFF:
        return 0.0
    return matcher.ratio()


def closest(value: str, options: Iterable[str]) -> str | None:
    """Did you mean ...? Marks, case and spaces count only between options that are equally close without them."""
    folded = fold(value)
    if not folded:
        return None
    plain, exact = (SequenceMatcher(None, "", text, autojunk=False) for text in (folded, value))
    best: tuple[float, float] = (_CUTOFF, -1.0)
    choice = None
    for option in sorted(set(options)):  # sorted: the same answer for a set, whatever its order
        likeness = _likeness(plain, fold(option))
        if likeness >= best[0] and (score := (likeness, _likeness(exact, option))) > best:
            best, choice = score, option
    return choice
