"""Characters that no one sees."""

from ...model import Field
from ...vietnamese.spaces import hidden


def ky_tu_an(value: str, field: Field) -> dict[str, str] | None:
    """A cell holds no control character, no sign that turns the direction of text, no soft hyphen."""
    found = None if value.isalnum() else hidden(value)
    return {"ky_tu": found} if found else None
