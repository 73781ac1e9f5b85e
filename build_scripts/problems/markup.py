"""Text of others within the Markdown that the code host shows: the one place where it is made harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import shown

LONGEST = 1000
"""Characters of one piece of data that are shown."""

_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where the host would begin a link of its own accord."""


def inert(text: str, length: int = LONGEST) -> str:
    """Data as text: no HTML, no Markdown, no link, no mention of an account on the code host."""
    safe = "".join(f"&#{ord(c)};" if c in "\\*_[]()#|~!@{}<>&" else c for c in shown(text, length))
    # The host looks for @name and #1 after it has read the references; a comment keeps the two apart.
    safe = safe.replace("&#64;", "&#64;<!-- -->").replace("&#35;", "&#35;<!-- -->")
    safe = _ADDRESS.sub("<!-- -->", safe)
    return safe.replace("`make fix`", "<code>make fix</code>").replace("`", "&#96;")


def fitting(pieces: Sequence[str], room: int) -> int:
    """How many of the first pieces, each on lines of its own, fit into so many bytes of UTF-8."""
    for number, piece in enumerate(pieces):
        room -= len(piece.encode("utf-8")) + 1
        if room < 0:
            return number
    return len(pieces)
