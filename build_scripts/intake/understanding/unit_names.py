"""Names of units: what people write for a unit to its code."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...vietnamese.collation import sort_key
from ...vietnamese.folding import fold
from ...vietnamese.identity import person_key
from ...vietnamese.suggest import closest
from ...vietnamese.syllables import is_syllable
from .aliases import distance

_KINDS = ("phong", "van phong", "trung tam", "thanh tra", "chi cuc", "ban", "p")
_KIND = re.compile(rf"(?:{'|'.join(_KINDS)}|vp|tt|ttr|cc)\b(?! (?:don vi|ban)$)")
_AGENCY = re.compile(r"(?<=\w\w) (?:thuoc )?so [a-z]{2,} [a-z]{2,}.*| thuoc so$")
"""The agency behind the unit: "Phòng Quản lý Thương mại - Sở Công Thương"."""
_UNIT, _ROOM, _AGENCY_WORD, _PART = r"[đd][ơo]n v[ịi]", r"ph[òo]ng", r"c[ơo] quan", r"b[ộo] ph[ậa]n"
_LABEL = re.compile(
    rf"(?P<label>(?:t[êe]n )?(?:(?:{_ROOM}|{_AGENCY_WORD}) ?[/,] ?{_UNIT}|"
    rf"{_UNIT}(?: [đd][ăa]ng k[ýy]| c[ôo]ng t[áa]c)?|{_ROOM} ban|{_AGENCY_WORD}|{_PART}|[đd]v|{_ROOM})(?![^\W\d_]))"
    r"\s*(?P<sign>[:.…_-]*)\s*(?P<rest>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Match:
    """A unit's code; `exact` when the text is its name but for case, accents and "Phòng" in front."""

    code: str
    exact: bool


class UnitNames:
    def __init__(self, units: Mapping[str, Mapping[str, str]]) -> None:
        self.units = units
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._loose: dict[str, set[str]] = defaultdict(set)
        for code, unit in units.items():
            name = _plain(unit.get("ten", ""))
            for spelling in {name, _without_kind(name), name.removesuffix(" so")} - {""}:
                self._exact[spelling].add(code)
            for spelling in _abbreviations(unit.get("ten", "")):
                self._loose[spelling].add(code)

    def name(self, code: str) -> str:
        return self.units[code].get("ten", code) if code in self.units else code

    def find(self, text: str) -> Match | None:
        """The one unit that a text names, in full, by its abbreviation, or with a slip of the hand or the scanner."""
        if text.casefold() in self.units:
            return Match(text.casefold(), True)
        plain = _AGENCY.sub("", _plain(text))
        for spelling in (plain, _without_kind(plain)):
            if len(codes := self._exact.get(spelling, set())) == 1:
                return Match(next(iter(codes)), spelling == plain or plain.startswith("phong "))
        for spelling in (plain, _without_kind(plain)):
            if len(codes := self._loose.get(spelling.replace(" ", ""), set())) == 1:
                return Match(next(iter(codes)), False)
        short = {code for name, code in self._full if _shortens(plain.split(), name.split())}
        if len(short) == 1:
            return Match(short.pop(), False)
        near = {code for known, codes in self._exact.items() if _is_slip(text, plain, known) for code in codes}
        return Match(near.pop(), False) if len(near) == 1 else None

    def exactly(self, text: str) -> str:
        """The code of the unit whose name the text is, else empty."""
        found = self.find(text)
        return found.code if found and found.exact else ""

    def shortened(self, text: str) -> str:
        """The code of the unit that a line "PHÒNG QLTM" alone names: it begins as names of units do."""
        found = self.find(text) if len(text) < 80 and _KIND.match(_plain(text)) else None
        return found.code if found and not found.exact else ""

    def fully(self, text: str) -> str:
        """The code of the unit whose whole name the text is."""
        codes = [code for name, code in self._full if name == _plain(text)]
        return codes[0] if len(codes) == 1 else ""

    def likely(self, text: str) -> tuple[tuple[str, str], ...]:
        """Answers to "which unit is this?", the nearest name first."""
        names = {unit.get("ten", code): code for code, unit in self.units.items()}
        near = closest(text, names)
        order = sorted(names, key=lambda name: (name != near, sort_key(name)))
        return tuple((names[name], name) for name in order)

    def within(self, text: str) -> str:
        """The code of the unit whose full name stands in a title: "đăng ký … của Phòng Quản lý Thương mại năm 2022"."""
        plain = f" {_plain(text)} "
        names = [(len(name), code) for name, code in self._full if f" {name} " in plain]
        longest = {code for length, code in names if length == max(names)[0]} if names else set()
        return longest.pop() if len(longest) == 1 else ""

    def in_file_name(self, name: str) -> str:
        """The one unit that a file is called after: "Biểu B - Thanh tra Sở.xlsx", "dang-ky-thanh-tra.xls"."""
        words = f" {_plain(name.rpartition('.')[0] or name)} "
        known = [*self._full, *((code.replace("-", " "), code) for code in self.units)]
        found = [(name, code) for name, code in known if f" {name} " in words]
        whole = {code for name, code in found if not any(name != other and name in other for other, _ in found)}
        return whole.pop() if len(whole) == 1 else ""

    @cached_property
    def _full(self) -> list[tuple[str, str]]:
        return [(_plain(unit.get("ten", "")), code) for code, unit in self.units.items() if unit.get("ten")]

    @cached_property
    def _heads(self) -> dict[str, set[str]]:
        heads: dict[str, set[str]] = defaultdict(set)
        for code, unit in self.units.items():
            if unit.get("truong_don_vi"):
                heads[person_key(unit["truong_don_vi"])].add(code)
        return heads

    def of_head(self, person: str) -> str:
        """The code of the unit that this person heads, else empty."""
        codes = self._heads.get(person_key(person), set())
        return next(iter(codes)) if len(codes) == 1 else ""


def labelled(line: str) -> str | None:
    """What follows "PHÒNG/ĐƠN VỊ:", empty when only dots do; None for a line that is no such label."""
    found = _LABEL.fullmatch(line)
    if not found:
        return None
    rest = found["rest"].strip(" .…_:")
    short = fold(found["label"]) in ("phong", "co quan", "bo phan", "dv", "phong ban")
    if short and ":" not in found["sign"]:
        return None  # "Phòng Quản lý Thương mại" is a name, not a label
    return rest


def _plain(text: str) -> str:
    words = re.sub(r"[\W_]+", " ", fold(text)).split()
    return " ".join(word for word in words if word != "va")


def _is_slip(text: str, plain: str, known: str) -> bool:
    """Whether a text is a known name with a letter or two wrong. A word that is another word of the language is no
    slip: Nông nghiệp is not Công nghiệp."""
    limit = min(2, len(plain) // 8)
    if not limit or distance(plain, known, limit) > limit:
        return False
    if plain.replace(" ", "") == known.replace(" ", ""):
        return True
    written = [word for word in re.sub(r"[\W_]+", " ", text).split() if fold(word) != "va"]
    pairs = list(zip(written, known.split(), strict=False))
    if len(written) != len(known.split()):
        return False
    return all(fold(word) == name or _is_y(fold(word), name) or not is_syllable(word) for word, name in pairs)


def _is_y(word: str, name: str) -> bool:
    """Lí for Lý: two spellings of one word."""
    return word.replace("y", "i") == name.replace("y", "i")


def _shortens(written: Sequence[str], name: Sequence[str], whole: bool = False) -> bool:
    """P QL Thuong mai for Phong Quan ly Thuong mai: every word as it is, or the first letters of one or more."""
    if not written or not name:
        return not written and not name and whole
    word = written[0]
    if word == name[0] and _shortens(written[1:], name[1:], True):
        return True
    letters = [part[0] for part in name[: len(word)]]
    return len(letters) == len(word) and word == "".join(letters) and _shortens(written[1:], name[len(word) :], whole)


def _without_kind(plain: str) -> str:
    for kind in _KINDS:
        if plain.startswith(kind + " ") and len(plain) > len(kind) + 3:
            return plain.removeprefix(kind + " ")
    return plain


def _abbreviations(name: str) -> Iterator[str]:
    """QLTM and PQLTM for Phòng Quản lý Thương mại, TTKCXTTM and TTKC&XTTM for Trung tâm Khuyến công và …"""
    plain = _plain(name)
    for words in {plain, _without_kind(plain), plain.removesuffix(" so")}:
        letters = "".join(word[0] for word in words.split())
        if len(letters) > 1:
            yield letters
