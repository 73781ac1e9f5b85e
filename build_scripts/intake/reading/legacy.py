"""Old fonts: .VnTime and its kin hold TCVN3, VNI-Times and its kin hold VNI. Their names, and what they can't hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ...vietnamese.legacy_fonts import from_tcvn3, from_vni

DECODERS: dict[str, Callable[[str], str]] = {"tcvn3": from_tcvn3, "vni": from_vni}

_IMPOSSIBLE = {
    # Letters without a meaning in TCVN3; in VNI, marks that stand behind no vowel. Both times also all that is Unicode.
    "tcvn3": re.compile("[ÀÁÂÃÄÅÙÚÛàðÿăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]"),
    "vni": re.compile("(?<![aeouyôöAEOUYÔÖ])[âáàåãäêéèúüëùøûõïÂÁÀÅÃÄÊÉÈÚÜËÙØÛÕÏ]|[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]"),
}


def can_be(kind: str, text: str) -> bool:
    """Could this text have been typed in such a font? No letter of it says otherwise."""
    return not _IMPOSSIBLE[kind].search(text)


@lru_cache(maxsize=1024)
def font_kind(font: str) -> str:
    """ "tcvn3", "vni", or "" for any other font."""
    name = font.strip().strip("'\"").lower()
    return "tcvn3" if name.startswith(".vn") else "vni" if name.startswith("vni-") else ""


def is_old_font(font: str) -> bool:
    return bool(font_kind(font))


def is_capital_font(font: str) -> bool:
    """.VnTimeH draws every letter as a capital, whatever was typed."""
    return font_kind(font) == "tcvn3" and font.strip().strip("'\"").upper().endswith("H")
