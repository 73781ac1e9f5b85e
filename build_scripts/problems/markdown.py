"""Data as plain text within Markdown of the code host."""

from __future__ import annotations

import re

from . import shown

_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where the host would begin a link of its own accord."""


def escape(text: str) -> str:
    """Data as text: no HTML, no Markdown, no link, no mention of an account on the code host."""
    safe = "".join(f"&#{ord(c)};" if c in "\\*_[]()#|~!@{}<>&" else c for c in shown(text, 1000))
    # The host looks for @name and #1 after it has read the references; a comment keeps the two apart.
    safe = safe.replace("&#64;", "&#64;<!-- -->").replace("&#35;", "&#35;<!-- -->")
    safe = _ADDRESS.sub("<!-- -->", safe)
    return safe.replace("`make fix`", "<code>make fix</code>").replace("`", "&#96;")
