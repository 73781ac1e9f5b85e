"""A workbook to bytes that depend on nothing else, formulas with the values they had."""

from __future__ import annotations

import io
import re
import zipfile

from ...messages import marking as say
from .opened import Opened
from .stored import put_back
from .zipping import zipped

_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>{author}</dc:creator>'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
)
_TYPES = "[Content_Types].xml"
_BLANK = re.compile(rb"<t>((?=\s)[^<]*|[^<]*(?<=\s))</t>")


def saved(whole: Opened) -> bytes:
    out = io.BytesIO()
    whole.workbook.save(out)
    with zipfile.ZipFile(out) as made:
        parts = {name: made.read(name) for name in sorted(made.namelist(), key=lambda name: (name != _TYPES, name))}
    for sheet in whole.workbook.worksheets:
        name = sheet.path.lstrip("/")
        xml = put_back(parts[name], whole.stored.get(sheet.title, {}))
        # Blanks at the ends of a piece of text, which openpyxl does not keep where there is nothing else.
        parts[name] = _BLANK.sub(rb'<t xml:space="preserve">\1</t>', xml)
    parts["docProps/core.xml"] = _CORE.format(author=say.AUTHOR).encode()
    return zipped(parts)
