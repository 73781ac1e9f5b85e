"""What a file is, by its first bytes and what lies in it; its name is never asked."""

from __future__ import annotations

import re

from .container import Package
from .ole import MAGIC as OLE
from .ole import Compound
from .refusal import Unreadable

_ZIP = b"PK"
_REFUSED = (
    (b"%PDF", "tep_pdf"),
    (b"{\\rtf", "tep_rtf"),
    (b"\xff\xd8\xff", "tep_anh"),
    (b"\x89PNG", "tep_anh"),
    (b"GIF8", "tep_anh"),
    (b"II*\0", "tep_anh"),
    (b"MM\0*", "tep_anh"),
    (b"Rar!", "tep_nen"),
    (b"7z\xbc\xaf\x27\x1c", "tep_nen"),
    (b"\x1f\x8b", "tep_nen"),
    (b"\x09\x00\x04\x00", "xls_cu"),  # Excel 2, 3 and 4 have no compound file around them
    (b"\x09\x02\x06\x00", "xls_cu"),
    (b"\x09\x04\x06\x00", "xls_cu"),
)
_HEAD = 4096
_MIME = re.compile(rb"\A\s*(?:MIME-Version:|Content-Type:\s*multipart/)", re.IGNORECASE)
_MARKUP = re.compile(r"\A\s*<(?:!doctype|\?xml|!--|[a-z])", re.IGNORECASE)
_HTML = re.compile(r"<(?:html|table|head|body|meta|div|p|span)\b", re.IGNORECASE)
_ODF = b"application/vnd.oasis.opendocument."


def kind_of(data: bytes) -> str:
    """ "zip", "ole", "html" or "text"; raises Unreadable for what is none of them."""
    head = data[:_HEAD]
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable("tep_rong")
    for magic, code in _REFUSED:
        if head.startswith(magic):
            raise Unreadable(code)
    if b"%PDF-" in head[:1024]:
        raise Unreadable("tep_pdf")
    if head[4:8] == b"ftyp":
        raise Unreadable("tep_anh")
    if head.startswith(_ZIP) and head[2:3] in (b"\x03", b"\x05", b"\x07"):
        return "zip"
    if head.startswith(OLE[:4]):
        return "ole"
    if _MIME.match(head):
        raise Unreadable("tep_mht")
    return _markup(head)


def _markup(head: bytes) -> str:
    """A text that is HTML, or XML of some program, or just text."""
    letters = head.replace(b"\0", b"").decode("latin-1").lstrip("ï»¿ÿþ")
    if not _MARKUP.match(letters):
        return "text"
    if _HTML.search(letters):
        return "html"
    if letters.lstrip().startswith("<?xml") or "urn:schemas-microsoft-com" in letters:
        raise Unreadable("tep_xml")
    return "text"


def kind_of_zip(package: Package) -> str:
    """ "xlsx", "docx" or "ods"; raises Unreadable for any other zip."""
    if package.head("mimetype").startswith(_ODF + b"spreadsheet"):
        return "ods"
    names = package.names
    if "xl/workbook.bin" in names:
        raise Unreadable("tep_xlsb")
    for folder, kind in (("xl/", "xlsx"), ("word/", "docx")):
        if any(name.startswith(folder) for name in names):
            return kind
    if package.head("mimetype").startswith(_ODF + b"text"):
        raise Unreadable("tep_odt")
    raise Unreadable("tep_la" if "[content_types].xml" in names or "mimetype" in names else "tep_nen")


def kind_of_compound(compound: Compound) -> str:
    """ "xls"; raises Unreadable for a locked file and for other programs' files."""
    names = compound.names
    if names & {"EncryptedPackage", "EncryptionInfo"}:
        raise Unreadable("co_mat_khau")
    if names & {"Workbook", "Book"}:
        return "xls"
    raise Unreadable("tep_doc" if "WordDocument" in names else "tep_la")
