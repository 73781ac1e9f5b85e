"""Over what each part of the telling stands, for the outline and for the comment, which has only the JSON."""

from __future__ import annotations

from ..messages import changes as say
from ..problems import shown

_NAME = 120
"""Characters of a name that a heading repeats."""


def unit_name(ten: str, nam: str) -> str:
    return say.OF_UNIT.format(ten=shown(ten, _NAME), nam=shown(nam))


def unit_heading(ten: str, nam: str, standing: str) -> str:
    """`standing` is a key of STANDINGS."""
    return say.UNIT.format(don_vi=unit_name(ten, nam), viec=say.STANDINGS[standing])


def table_heading(table: str) -> str:
    """A table that isn't known is named as it is."""
    return say.HEADINGS["tables"].format(bang=say.THINGS.get(table) or shown(table))
