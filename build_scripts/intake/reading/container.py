"""A zip of XML parts (xlsx, ods, docx): its bytes in, the tags of one part out, within the bounds.

Nothing is ever written to disk, so a part's name can lead nowhere. No document type is read, so no entity grows.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from struct import error as StructError
from xml.parsers import expat

from .limits import MAX_DEPTH, MAX_PARTS, MAX_RATIO, MAX_SMALL, MAX_TAGS, MAX_TOKEN, MAX_UNPACKED
from .refusal import Unreadable

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]

_PIECE = 2**20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, StructError, ValueError)
_ENCRYPTED = 0x1


class _Local(dict[str, str]):
    """A tag's name to the same without its prefix."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < 10_000:
            self[name] = local
        return local


LOCAL = _Local()


class Scanner:
    """Hears a part with millions of tags: no call at the end of a tag, only its name in `ended`.

    `start` gets names as they stand and calls `count`; a text belongs to the tag of the last `mark` while none ended.
    """

    def __init__(self) -> None:
        self.ended: list[str] = []
        self.started = 0
        self._mark = -1

    def start(self, name: str, attributes: Attributes) -> None:
        raise NotImplementedError

    def text(self, data: str) -> None:
        raise NotImplementedError

    def settle_piece(self) -> None:
        """Between two pieces of the part: forgets what ended, keeps what is open."""
        self.started -= len(self.ended)
        self._mark = 0 if self._mark == len(self.ended) else -1
        self.ended.clear()
        if self.started > MAX_DEPTH:
            raise Unreadable("xml_la")


class Package:
    """The parts of one zip, found whatever the case of their names."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _BROKEN:
            raise Unreadable("hong") from None
        self._parts = {_plain(member.filename): member for member in members}
        if any(member.flag_bits & _ENCRYPTED for member in members):
            raise Unreadable("co_mat_khau")
        if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED:
            raise Unreadable("giai_nen_qua_lon")
        if any(m.file_size > _PIECE and m.file_size > MAX_RATIO * m.compress_size for m in members):
            raise Unreadable("giai_nen_qua_lon")
        if len(self._parts) != len(members):
            raise Unreadable("hong")  # two parts of one name: each program would read another
        self._bytes, self._tags = MAX_UNPACKED, MAX_TAGS

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    @property
    def names(self) -> list[str]:
        return list(self._parts)

    def head(self, name: str) -> bytes:
        """The first bytes of a part, b"" when there is none."""
        if name not in self:
            return b""
        try:
            with self._zip.open(self._parts[_plain(name)]) as stream:
                return stream.read(4096)
        except (*_BROKEN, RuntimeError):
            raise Unreadable("hong") from None

    def _pieces(self, name: str) -> Iterator[bytes]:
        try:
            with self._zip.open(self._parts[_plain(name)]) as stream:
                while piece := stream.read(_PIECE):
                    # Each reading counts: two hundred sheets may all point at the same part.
                    self._bytes -= len(piece)
                    self._tags -= piece.count(b"<")
                    if self._bytes < 0 or self._tags < 0:
                        raise Unreadable("giai_nen_qua_lon")
                    yield piece
        except KeyError:
            raise Unreadable("hong") from None
        except (*_BROKEN, RuntimeError):
            raise Unreadable("hong") from None

    def whole(self, name: str, most: int = MAX_SMALL) -> bytes:
        """A part that is not larger than `most` bytes, as it is."""
        if name in self and self._parts[_plain(name)].file_size > most:
            raise Unreadable("giai_nen_qua_lon")
        return b"".join(self._pieces(name))

    def listed(self, name: str, start: Start, end: End | None = None) -> None:
        """`walk` for a part that is small, as it only tells of others."""
        if name in self and self._parts[_plain(name)].file_size > MAX_SMALL:
            raise Unreadable("giai_nen_qua_lon")
        self.walk(name, start, end)

    def walk(self, name: str, start: Start, end: End | None = None, text: Callable[[str], None] | None = None) -> None:
        """Tells `start`, `end` and `text` of every tag of a part, by its name without prefix, and of what stands
        between; raises Unreadable where the part is missing, broken or has a document type."""
        depth = 0

        def opened(tag: str, attributes: Attributes) -> None:
            nonlocal depth
            depth += 1
            if depth > MAX_DEPTH:
                raise Unreadable("xml_la")
            start(LOCAL[tag], attributes)

        def closed(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end:
                end(LOCAL[tag])

        _feed(_parser(opened, closed, text), self._pieces(name))

    def scan(self, name: str, scanner: Scanner) -> None:
        """The same for a part with millions of tags."""
        parser = _parser(scanner.start, scanner.ended.append, scanner.text)
        _feed(parser, self._pieces(name), scanner.settle_piece)


def _parser(start: Start, end: End, text: Callable[[str], None] | None) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    if text:
        parser.CharacterDataHandler = text
    return parser


def _plain(name: str) -> str:
    """A part's name as every program understands it: some write it with the other slash."""
    return name.replace("\\", "/").lstrip("/").lower()


def _feed(parser: expat.XMLParserType, pieces: Iterator[bytes], after: Callable[[], None] = lambda: None) -> None:
    fed = 0
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            fed += len(piece)
            after()
            if fed - parser.CurrentByteIndex > MAX_TOKEN:
                raise Unreadable("xml_la")
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError):  # LookupError: an encoding that nobody knows
        raise Unreadable("hong") from None


def _refuse_doctype(*_: object) -> None:
    raise Unreadable("xml_la")
