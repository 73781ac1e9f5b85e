"""The name of the file that is handed back: the clerk's own, with nothing in it that leads elsewhere."""

from __future__ import annotations

import re

from ...messages import marking as say
from ...vietnamese.unicode_forms import nfc
from .remarks import shown

_FORBIDDEN = re.compile(r'[<>:"|?*\t\n]+')
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
_MOST = 80


def is_marked(name: str) -> bool:
    """Whether a file bears the name that we gave it when it was handed back."""
    return say.FILE_NAME.format(ten="").strip() in nfc(name)


def name_for(book_name: str, ending: str) -> str:
    """From "../Biểu B.xls" and "xlsx", "Biểu B (cần sửa).xlsx"; marked again, the name stays."""
    last = re.split(r"[/\\]", nfc(shown(book_name, 4_000)))[-1]
    stem = _FORBIDDEN.sub(" ", _ENDING.sub("", last)).strip(" .")
    if _DEVICE.match(stem):
        stem = f"{say.NAMELESS} {stem}"
    suffix = say.FILE_NAME.format(ten="")
    stem = re.sub(rf"(?:{re.escape(suffix)})+(?: ?\(?\d+\)?)?$", "", stem)[:_MOST].strip(" .") or say.NAMELESS
    return f"{say.FILE_NAME.format(ten=stem)}.{ending}"
