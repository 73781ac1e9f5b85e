"""A workbook without all that is not its sheets: bytes in, a small zip of known parts out, and what was left behind.

Parts are taken by what they are to the workbook, never by their names, and stand under names of our own. So openpyxl
opens nothing but sheets, styles, texts, the theme, tables and comments, each bounded, in UTF-8, without a document
type; what runs, draws, or reaches outside of the file (macros, pictures, links to files, connections) is not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from openpyxl.utils import range_boundaries

from ..reading.container import Attributes, Package
from ..reading.xlsx import main_part, relations
from .failure import TooLarge, Unkeepable
from .limits import MAX_COVERED, MAX_ELEMENTS, MAX_PART
from .zipping import zipped

_PREFIX = rb"(?:[^\s<>/:=\"']+:)?"
_FOREIGN = re.compile(rb"\A[^<]*<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8|us-ascii)", re.IGNORECASE)
_MERGE = re.compile(rb"<" + _PREFIX + rb"mergeCell\s[^>]*?\bref\s*=\s*[\"']([^\"']*)")
_QUERY = re.compile(rb"\s(?:tableType|connectionId|queryTableFieldId)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_NEWER = re.compile(rb"<" + _PREFIX + rb"(?:sparklineGroups|dataValidations\s[^>]*xm|conditionalFormattings)\b")

_LOST = {
    "vbaProject": "macro",
    "drawing": "hinh",
    "image": "hinh",
    "control": "nut_bam",
    "ctrlProp": "nut_bam",
    "oleObject": "nut_bam",
    "package": "nut_bam",
    "pivotTable": "pivot",
    "queryTable": "ket_noi",
    "connections": "ket_noi",
    "externalLink": "lien_ket_tep",
    "threadedComment": "trao_doi",
    "chartsheet": "trang_bieu_do",
    "xlMacrosheet": "macro",
}
"""What a part is to the workbook or a sheet -> what the clerk is told of its loss."""

_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = {
    "xl/workbook.xml": "sheet.main+xml",
    "xl/sharedStrings.xml": "sharedStrings+xml",
    "xl/styles.xml": "styles+xml",
}
_FIXED = {"styles": "xl/styles.xml", "sharedStrings": "xl/sharedStrings.xml", "theme": "xl/theme/theme1.xml"}


@dataclass
class Lean:
    """`parts` by their new name; `sources` new name of a sheet -> its part in the clerk's file; `lost` what was left
    behind, by the new name of the sheet, "" for the workbook."""

    parts: dict[str, bytes] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    lost: dict[str, set[str]] = field(default_factory=lambda: {"": set()})
    elements: int = field(default_factory=lambda: MAX_ELEMENTS)
    covered: int = MAX_COVERED

    def data(self) -> bytes:
        return zipped(self.parts)


def lean(package: Package) -> Lean:
    """Raises TooLarge or Unkeepable, and Unreadable as reading does."""
    made = Lean()
    workbook = main_part(package, "xl/workbook.xml")
    links = {}
    for id_, (kind, target) in relations(package, workbook).items():
        kind = kind.rpartition("/")[2]
        if kind == "worksheet" and target in package:
            name = f"xl/worksheets/sheet{len(made.sources) + 1}.xml"
            made.sources[name] = target
            _take_sheet(made, package, name, target)
        elif kind in _FIXED and target in package and _FIXED[kind] not in made.parts:
            name = _FIXED[kind]
            _take(made, name, package.whole(target, MAX_PART))
        else:
            made.lost[""] |= {_LOST[kind]} if kind in _LOST else set()
            name = "xl/none.xml"
        links[id_] = (kind, name)
    if b"embed=" in made.parts.get(_FIXED["theme"], b""):  # a picture that is not there any more
        del made.parts[_FIXED["theme"]]
    _take(made, "xl/workbook.xml", _without(package.whole(workbook), b"pivotCaches", b"externalReferences"))
    made.parts["xl/_rels/workbook.xml.rels"] = _relations(links)
    made.parts["[Content_Types].xml"] = _content_types(made)
    if any(name.endswith("vbaproject.bin") for name in package.names):
        made.lost[""].add("macro")
    return made


def _take(made: Lean, name: str, xml: bytes) -> None:
    if b"\0" in xml or _FOREIGN.match(xml) or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise Unkeepable(name)
    made.elements -= xml.count(b"<") - xml.count(b"</")
    if made.elements < 0:
        raise TooLarge(name)
    made.parts[name] = xml


def _take_sheet(made: Lean, package: Package, name: str, part: str) -> None:
    xml = package.whole(part, MAX_PART)
    plain = _without(xml, b"hyperlinks")
    lost = made.lost[name] = {"lien_ket_o"} if plain != xml else set()
    lost |= {"kieu_moi"} if _NEWER.search(xml) else set()
    _take(made, name, plain)
    for reference in _MERGE.findall(plain):
        made.covered -= _area(reference)
    if made.covered < 0:
        raise Unkeepable(name)
    links = {}
    for id_, (kind, target) in relations(package, part).items():
        kind = kind.rpartition("/")[2]
        if kind in ("comments", "table") and target in package:
            package.listed(target, _unheard)  # not read before: how deep it is nested, and whether it is whole
            links[id_] = (kind, f"xl/{kind}/{kind}{len(made.parts)}.xml")
            _take(made, links[id_][1], _QUERY.sub(b"", package.whole(target)))
        elif kind in _LOST:
            lost.add(_LOST[kind])
    if links:
        made.parts[f"xl/worksheets/_rels/{name.rpartition('/')[2]}.rels"] = _relations(links)


def _unheard(tag: str, attributes: Attributes) -> None:
    pass


def _area(reference: bytes) -> int:
    try:
        left, top, right, bottom = range_boundaries(reference.decode("ascii"))
        return int((abs(right - left) + 1) * (abs(bottom - top) + 1))
    except (ValueError, TypeError):
        raise Unkeepable("mergeCell") from None


def _without(xml: bytes, *tags: bytes) -> bytes:
    """The part without these elements; Unkeepable where one can't be taken out."""
    names = b"(?:" + b"|".join(tags) + b")"
    begin = rb"<" + _PREFIX + names + rb"\b"
    plain = re.sub(begin + rb"[^>]*?(?:/>|>.*?</" + _PREFIX + names + rb"\s*>)", b"", xml, flags=re.DOTALL)
    if re.search(begin, plain):
        raise Unkeepable(repr(tags))
    return plain


def _relations(links: dict[str, tuple[str, str]]) -> bytes:
    entries = "".join(
        f'<Relationship Id={quoteattr(id_)} Type="{_RELATION}{kind}" Target="/{name}"/>'
        for id_, (kind, name) in links.items()
        if kind.isalnum()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{entries}</Relationships>'.encode()


def _content_types(made: Lean) -> bytes:
    entries = "".join(
        f'<Override PartName="/{name}" ContentType="{_SPREADSHEET}{kind}"/>'
        for name, kind in _TYPES.items()
        if name in made.parts
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{entries}</Types>'.encode()
