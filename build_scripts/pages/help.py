"""The help page's list of problems: one section a code, told in the very sentences a contributor meets."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..messages import SEVERITIES, catalogue
from .site import Site

_FACT = re.compile(r"\{(\w+)\}")


def help_fragment(site: Site) -> str:
    """Each section's anchor is the code, as printed behind every problem."""
    entries = [
        (entry, SEVERITIES[entry.severity], samples(entry.says), samples(entry.remedy))
        for entry in catalogue().values()
    ]
    return site.page("help", None, loi=entries)


def samples(sentences: str | Mapping[str, str]) -> list[str]:
    """The sentences of a code with their facts left open; a suggestion ("có phải …?") is often absent, so it goes."""
    told = [sentences] if isinstance(sentences, str) else sentences.values()
    opened = (_FACT.sub(lambda m: "" if m[1] == "goi_y" else "…", text) for text in told)
    return list(dict.fromkeys(text.replace("….", "…") for text in opened))
