"""The vocabulary of column titles: what a title means in a form, from the schemas and from aliases.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from ...model import TableSchema
from ...vietnamese.folding import fold
from ...vietnamese.spaces import tidy
from ...vietnamese.tones import unify_tones

FORMS = ("tap-the", "ca-nhan", "sang-kien")
NAMES = {"tap-the": "tap_the", "ca-nhan": "ho_ten", "sang-kien": "ten"}
"""The column that says whose row it is."""
_PARTS = frozenset(("@ho_dem", "@ten_rieng"))
_WHOSE = frozenset(("tt", "@stt", *_PARTS, *NAMES.values()))

_FOOTNOTE = re.compile(r"(?:\s*(?:\(\s*(?:\d{1,2}|\*{1,3})\s*\)|\[\d{1,2}\]|\*+|[¹²³⁴⁵]+))+$")
_SIGNS = re.compile(r"[\W_]+")
_SMALL = 8
"""A title shorter than this is not searched for with a letter wrong: too many words are near."""


@cache
def _table() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads(Path(__file__).with_name("aliases.toml").read_text(encoding="utf-8"))


def _plain(text: str) -> str:
    """Folded words alone: "PHÒNG /ĐƠN VỊ..." -> "phong don vi"."""
    return _SIGNS.sub(" ", fold(_FOOTNOTE.sub("", tidy(text)))).strip()


@cache
def _pairs(name: str) -> dict[str, str]:
    return {_plain(short): _plain(str(full)) for short, full in _table()[name].items()}


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """What titles are compared by: no accents, signs, footnotes; abbreviations written out, idle words left out."""
    if len(text) > 200:
        return ""
    short = _pairs("viet_tat")
    words = " ".join(short.get(word, word) for word in _plain(text).split())
    for table in ("quet", "cum_tu"):
        for phrase, instead in _pairs(table).items():
            words = re.sub(rf"\b{phrase}\b", instead, words)
    return " ".join(words.split())


def distance(a: str, b: str, limit: int) -> int:
    """Letters to change, add or leave out to make b of a; more than `limit` is all the same."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        now = [i]
        for j, other in enumerate(b, 1):
            now.append(min(before[j] + 1, now[-1] + 1, before[j - 1] + (letter != other)))
        if min(now) > limit:
            return limit + 1
        before = now
    return before[-1]


class Vocabulary:
    """What titles mean, per form. A meaning is a tuple of targets: several where the title is ambiguous."""

    def __init__(self, schemas: Mapping[str, TableSchema]) -> None:
        self.schemas = {name: schemas[name] for name in FORMS}
        self.meanings = {name: dict(_meanings(schema)) for name, schema in self.schemas.items()}
        self.groups = {key(text) for texts in _table()["nhom"].values() for text in texts}
        self.vague = {key(text) for text in _table()["mo_ho"]}
        known = {title for meanings in self.meanings.values() for title in meanings}
        self.words = known | self.groups
        self._pieces = {" ".join(parts[i:]) for parts in map(str.split, known) for i in range(len(parts))} | self.groups
        self._spelled = frozenset(_spelled(self.schemas))
        self._letters = frozenset(word for text in self._spelled for word in _plain(text).split())
        self._known: dict[str, bool] = {}
        self._near: dict[tuple[str, str], tuple[str, ...]] = {}

    def knows(self, text: str) -> bool:
        """Whether a cell's text is a title of a column or of a group, in any form. Asked of every cell of a file."""
        known = self._known.get(text)
        if known is None:
            # Names and notes fail at their first strange word, long before their key is worked out.
            may_be = len(text) <= 120 and all(word in self._letters for word in _plain(text).split())
            self._known[text] = known = may_be and key(text) in self.words
        return known

    def knows_piece(self, text: str) -> bool:
        """Whether it can be the lower part of a title that began in a cell above: "cơ sở", "tiên tiến"."""
        return key(text) in self._pieces

    def is_whose(self, text: str, part: bool = False) -> bool:
        """Whether a title is of the column that numbers or names rows; with `part`, of a part of names."""
        targets = {target for meanings in self.meanings.values() for target in meanings.get(key(text), ())}
        return bool(targets & (_PARTS if part else _WHOSE))

    def meaning(self, form: str, title: str) -> tuple[str, ...]:
        return self.meanings[form].get(title, ())

    def nearest(self, form: str, title: str) -> tuple[str, ...]:
        """The meaning of the title that differs in a letter or two; nothing when titles of two meanings do."""
        if (form, title) not in self._near:
            self._near[form, title] = self._search(form, title)
        return self._near[form, title]

    def _search(self, form: str, title: str) -> tuple[str, ...]:
        if len(title) < _SMALL:
            return ()
        limit = 1 if len(title) < 2 * _SMALL else 2
        near = {
            targets
            for known, targets in self.meanings[form].items()
            if len(known) >= _SMALL and known not in self.vague and distance(title, known, limit) <= limit
        }
        return near.pop() if len(near) == 1 else ()

    def is_spelled_so(self, text: str) -> bool:
        """Whether every word is written as forms write it, or without any accent; else a scan or a hand spoiled it."""
        return all(word in self._spelled for word in _words(text))


def _words(text: str) -> list[str]:
    return [word for word in _SIGNS.split(unify_tones(text).casefold()) if word and not word.isdecimal()]


def _spelled(schemas: Mapping[str, TableSchema]) -> Iterator[str]:
    texts = [f.title for schema in schemas.values() for f in schema.fields]
    texts += [f.name for schema in schemas.values() for f in schema.fields]
    texts += [f.group for schema in schemas.values() for f in schema.fields]
    for name, table in _table().items():
        if name != "quet":
            for title, spellings in table.items():
                texts += [title, *([spellings] if isinstance(spellings, str) else spellings)]
    for text in texts:
        for word in _words(text):
            yield from (word, fold(word))


def _meanings(schema: TableSchema) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Spelling -> targets. Later ones win: the schema's own titles over what other spellings say."""
    table = _table()
    own = {f.name for f in schema.fields}
    for title, targets in table["mo_ho"].items():
        if set(targets) <= own:
            yield key(title), tuple(targets)
    for part in ("chung", schema.name):
        if part == "chung" and schema.name == "sang-kien":
            continue
        for target, spellings in table[part].items():
            yield from ((key(spelling), (target,)) for spelling in spellings)
    for column in schema.fields:
        yield from ((key(text), (column.name,)) for text in (column.title, column.name))
