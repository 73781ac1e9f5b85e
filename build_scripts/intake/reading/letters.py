"""Letters of a whole book made right, or the book refused: what is lost is never guessed.

One form of Unicode, the pictures of symbol fonts, Ư for its look-alike Ƣ: mended and told. Text of old fonts is
converted only when the clerk, shown a sample, has said so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ...vietnamese.damage import damage
from ...vietnamese.links import without_links
from ...vietnamese.syllables import is_syllable
from ...vietnamese.unicode_forms import nfc
from ..grid import Place
from .legacy import DECODERS, can_be, font_kind, is_capital_font
from .limits import MAX_PLACES, MAX_QUESTIONS, MAX_WORDS
from .raw import Raw
from .refusal import Unreadable
from .symbols import is_symbol_font, symbols_text

_WORD = re.compile("(?:[^\\W\\d_]|[¡-¾\u00ad×÷])+")
_UNICODE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
"""Letters that no old font brings: a text with one of them was typed in Unicode."""
_QUESTION = re.compile(r"[^\W\d_]+\?+[^\W\d_]+")
_OI = str.maketrans("Ƣƣ", "Ưư")
_LOST = ("thay_the", "mojibake", "mat_chu")
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True)
class _Found:
    """One text in one font: what it becomes, the old font it is in, what is wrong or was mended. `source` is the text
    where the old font was known by the letters alone."""

    text: str
    old: str = ""
    lost: str = ""
    mended: str = ""
    source: str = ""


@dataclass
class _Cells:
    """Cells of one kind: how many, the first of them, and the one that shows best what would become of it."""

    count: int = 0
    places: list[Place] = field(default_factory=list)
    sample: Place = field(default_factory=lambda: Place("", ""))
    before: str = ""
    after: str = ""
    _words: int = -1

    def add(self, place: Place, before: str = "", after: str = "") -> None:
        self.count += 1
        if len(self.places) < MAX_PLACES:
            self.places.append(place)
        if self._words < 3 and (words := len(_odd_words(before))) > self._words:
            self.sample, self.before, self.after, self._words = place, before, after, words


def _odd_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii()]


def _reads(text: str) -> bool:
    return all(is_syllable(word) for word in _odd_words(text))


class Letters:
    """All texts of a book. `convert` names the old fonts that may be converted; `whole` the one that the whole file is
    in, as its bytes said."""

    def __init__(self, raws: Iterable[Raw], convert: str = "", whole: str = "") -> None:
        self._raws, self._whole = list(raws), whole
        self._wanted = set(convert.split(","))
        self._memo: dict[tuple[str, str], _Found] = {}
        self._words: set[str] = set()
        self._questions: set[str] = set()
        self._right = False
        self._kinds: list[str] = []
        self._old: defaultdict[str, _Cells] = defaultdict(_Cells)
        self._damaged: defaultdict[str, _Cells] = defaultdict(_Cells)
        self._lacking, self._has_u = _Cells(), False
        self.told: set[str] = set()

    def mend(self) -> set[str]:
        """Mends the raws in place and returns what is to be told; raises Unreadable."""
        for raw, row, column, text in self._cells():
            self._of(raw, row, column, text)
        self._look_around()
        if not self._kinds and all(found == _Found(text) for (text, _), found in self._memo.items()):
            return self.told
        for raw, row, column, text in self._cells():
            self._judge(raw, row, column, self._in_context(self._of(raw, row, column, text)))
        self._refuse()
        for raw, row, column, text in self._cells():
            raw.rows[row][column] = self._in_context(self._of(raw, row, column, text)).text
        return self.told

    def _cells(self) -> Iterator[tuple[Raw, int, int, str]]:
        """Cells that may need something: nearly all texts are plain ASCII in the usual font."""
        for raw in self._raws:
            by_font = any(look.font for look in raw.styles)
            for row, column, text in raw.texts():
                if not text.isascii() or "?" in text or (by_font and raw.look_of(row, column).font):
                    yield raw, row, column, text

    def _of(self, raw: Raw, row: int, column: int, text: str) -> _Found:
        if runs := raw.runs.get((row, column)):
            own = raw.look_of(row, column).font
            parts = [self._piece(piece, font or own) for piece, font in runs]
            whole = "".join(part.text for part in parts)
            old = next((part.old for part in parts if part.old), "")
            lost = next((part.lost for part in parts if part.lost), "")
            return _Found(whole, old, lost) if old else self._piece(text, "")
        return self._piece(text, raw.look_of(row, column).font)

    def _piece(self, text: str, font: str) -> _Found:
        key = (text, font)
        if key not in self._memo:
            self._words.update(_odd_words(text))
            if "?" in text:
                self._questions.update(_QUESTION.findall(text))
            if len(self._words) > MAX_WORDS or len(self._questions) > MAX_QUESTIONS:
                raise Unreadable("khong_phai_chu")
            self._memo[key] = _read(text, font, self._whole)
        return self._memo[key]

    def _look_around(self) -> None:
        """What the texts say together: the old font most of them are in, by their letters, and whether any is right."""
        guessed = Counter(found.old for found in self._memo.values() if found.source)
        self._right = any(not found.old and _UNICODE.search(found.text) for found in self._memo.values())
        if not guessed and not self._right:
            # No text is sure by itself; two odd words of the book that become syllables are.
            odd = {word for found in self._memo.values() if not found.old for word in _odd_words(found.text)}
            for kind, decode in DECODERS.items():
                typed = (word for word in odd if can_be(kind, word) and not is_syllable(word))
                guessed[kind] = sum(is_syllable(decode(word)) for word in typed)
            guessed = +Counter({kind: count for kind, count in guessed.items() if count > 1})
        self._kinds = [kind for kind, _ in guessed.most_common()]

    def _in_context(self, found: _Found) -> _Found:
        """In a book where cells of an old font were known by their letters alone, others may be in it too: those that
        read only so. Where both ways read, or neither, a book without a text in Unicode decides it; else nobody can."""
        if found.lost or not self._kinds or found.text.isascii() or (found.old and not found.source):
            return found
        if found.source:
            usual = _converted(found.source, self._kinds[0], found.source)
            return usual if can_be(self._kinds[0], found.source) and _reads(usual.text) else found
        for kind in self._kinds:
            converted = _converted(found.text, kind)
            plainly, better = _reads(found.text), _reads(converted.text)
            if not can_be(kind, found.text) or not converted.old or (plainly and not better):
                continue
            return converted if (better and not plainly) or not self._right else _Found(found.text, lost="khong_ro")
        return found

    def _judge(self, raw: Raw, row: int, column: int, found: _Found) -> None:
        text, place = raw.rows[row][column], raw.place(row, column)
        if found.lost:
            self._damaged[found.lost].add(place)
        elif found.old:
            self._old[found.old].add(place, text, found.text)
            self.told.add(found.old)
            if found.old == "tcvn3":
                self._has_u = self._has_u or _SOFT_HYPHEN in text
                if any(_lacks_u(word) for word in _odd_words(found.text)):
                    self._lacking.add(place)
        if found.mended:
            self.told.add(found.mended)

    def _refuse(self) -> None:
        """The letter ư of TCVN3 is the soft hyphen, which many programs drop: then no text has one, and words like
        "trờng" stand where only "trường" can be meant."""
        if self._lacking.count and not self._has_u:
            self._damaged["mat_u"] = self._lacking
        for kind, cells in self._damaged.items():
            raise Unreadable("chu_mat", *cells.places, kieu=kind, so_o=str(cells.count))
        if unasked := [kind for kind in self._old if kind not in self._wanted]:
            cells = self._old[unasked[0]]
            facts = {"truoc": cells.before[:80], "sau": cells.after[:80], "so_o": str(cells.count)}
            raise Unreadable("can_chuyen_ma", cells.sample, ma=",".join(sorted(self._old)), **facts)


@lru_cache(maxsize=16384)
def _lacks_u(word: str) -> bool:
    small = word.lower()
    return not is_syllable(small) and any(
        is_syllable(small[:place] + "ư" + small[place:]) for place in range(1, len(small) + 1)
    )


def _read(text: str, font: str, whole: str) -> _Found:
    """One text by itself, in its font."""
    if is_symbol_font(font):
        shown = symbols_text(text, font)
        return _Found(shown, mended="phong_ky_hieu" if shown != text else "")
    capital = is_capital_font(font)
    if text.isascii():
        return _Found(text.upper() if capital else text, lost=_loss(text))
    composed = nfc(text)
    kind = font_kind(font) or whole
    if kind and can_be(kind, text):
        found = _converted(text, kind, capital=capital)
        if whole or not found.old or _reads(found.text) or not _reads(text):
            return found
    if whole and not _UNICODE.search(composed):
        return _Found(text, lost="khong_ro")
    wrong = damage(without_links(composed))
    if wrong in DECODERS:
        return _converted(text, wrong, source=text)
    mended = "to_hop" if composed != text else ""
    if wrong == "chu_oi":
        composed, mended = composed.translate(_OI), "chu_oi"
    return _Found(composed, lost=_loss(composed), mended=mended)


def _converted(text: str, kind: str, source: str = "", capital: bool = False) -> _Found:
    decoded = DECODERS[kind](text)
    shown = decoded.upper() if capital else decoded
    return _Found(shown, kind if decoded != text else "", _loss(decoded), source=source)


def _loss(text: str) -> str:
    wrong = damage(without_links(text))
    return wrong if wrong in _LOST else ""
