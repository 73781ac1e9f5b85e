"""Cells that a spreadsheet would run."""

import re
import unicodedata

from ...model import Field

_SIGNED_NUMBER = re.compile(r"[+-]\d+([.,]\d+)?")


def o_cong_thuc(value: str, field: Field) -> dict[str, str] | None:
    """No cell begins with = + - @, or a spreadsheet takes it for a formula (OWASP, CSV Injection)."""
    first = value.lstrip()[:1]
    # Only a character that is not a letter or digit can be a sign, or turn into one when its width is normalised.
    if not first or first.isalnum() or unicodedata.normalize("NFKC", first) not in "=+-@":
        return None
    if field.type in ("number", "integer") and _SIGNED_NUMBER.fullmatch(value.strip()):
        return None
    return {"dau": first}
