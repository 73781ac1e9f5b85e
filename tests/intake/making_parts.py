"""Files put together part by part, for what no program writes: zips of XML, workbooks of records, compound files."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

_STAMP = (2022, 3, 14, 8, 0, 0)


def zipped(parts: Mapping[str, str | bytes], data: bytes = b"", packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts; with `data`, that zip with these parts in place of its own. None of it is random."""
    old: dict[str, bytes] = {}
    if data:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            old = {name: source.read(name) for name in source.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in {**old, **parts}.items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else packing
            target.writestr(info, content)
    return out.getvalue()


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return source.read(name).decode("utf-8")


_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {name: f"{_OASIS}{name}:1.0" for name in ("office", "style", "text", "table")} | {
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
_ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.3">
<office:automatic-styles><style:style style:name="ta2" style:family="table">
<style:table-properties table:display="false"/></style:style>{styles}</office:automatic-styles><office:body>
<office:spreadsheet>{tables}</office:spreadsheet></office:body>
</office:document-content>"""
_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods_of(tables: str, styles: str = "") -> bytes:
    """An ods whose tables are written out as XML."""
    names = " ".join(f'xmlns:{name}="{address}"' for name, address in _NAMES.items())
    content = _ODS.format(names=names, tables=tables, styles=styles)
    entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIMETYPE}"/>'
    address = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<manifest:manifest xmlns:manifest="{address}">{entry}</manifest:manifest>'
    return zipped({"mimetype": _MIMETYPE, "META-INF/manifest.xml": manifest, "content.xml": content})


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def xls_of(*sheets: bytes, globals_: bytes = b"") -> bytes:
    """An xls whose sheets, and what the book says beside their names, are written out as records."""
    begin, start = (record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0)) for kind in (5, 16))
    at = len(begin) + len(globals_) + len(sheets) * 13 + 4
    book = begin + globals_
    for number, sheet in enumerate(sheets):
        book += record(0x85, struct.pack("<IBBBB", at, 0, 0, 1, 0) + bytes([65 + number]))
        at += len(start) + len(sheet) + 4
    return compound({"Workbook": book + record(0x0A) + b"".join(start + sheet + record(0x0A) for sheet in sheets)})


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of Office 97 with these streams, each in sectors of its own."""
    sector, bodies, entries, at = 512, [], [], 0
    for name, data in streams.items():
        padded = data.ljust(max(4096, -(-len(data) // sector) * sector), b"\0")
        entries.append((name, 2, at, max(len(data), 4096)))
        bodies.append(padded)
        at += len(padded) // sector
    table: list[int] = []
    for body in bodies:
        count = len(body) // sector
        table += [*range(len(table) + 1, len(table) + count), 0xFFFFFFFE]
    directory = _directory([("Root Entry", 5, 0xFFFFFFFE, 0), *entries])
    start = len(table)
    count = len(directory) // sector
    table += [*range(start + 1, start + count), 0xFFFFFFFE]
    fats = -(-(len(table) + len(table) // 127 + 2) // 128)
    fat_at = len(table)
    table += [0xFFFFFFFD] * fats
    table += [0xFFFFFFFF] * (fats * 128 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIIII", 0, fats, start, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, fat_at)
    header += b"".join(struct.pack("<I", fat_at + n if n < fats else 0xFFFFFFFF) for n in range(1, 109))
    return header + b"".join(bodies) + directory + struct.pack(f"<{len(table)}I", *table)


def _directory(entries: Sequence[tuple[str, int, int, int]]) -> bytes:
    made = b""
    for number, (name, kind, start, length) in enumerate(entries):
        letters = (name + "\0").encode("utf-16-le")
        following = number + 1 if 0 < number < len(entries) - 1 else 0xFFFFFFFF
        child = 1 if kind == 5 and len(entries) > 1 else 0xFFFFFFFF
        made += letters.ljust(64, b"\0") + struct.pack("<HBBIII", len(letters), kind, 1, 0xFFFFFFFF, following, child)
        made += bytes(36) + struct.pack("<III", start, length, 0)
    return made.ljust(-(-len(made) // 512) * 512, b"\0")
