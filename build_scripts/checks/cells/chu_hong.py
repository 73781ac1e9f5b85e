"""Text whose letters were lost or turned into others on the way."""

from ...model import Field
from ...vietnamese.damage import damage
from ...vietnamese.links import without_links


def chu_hong(value: str, field: Field) -> dict[str, str] | None:
    """Text reads as Vietnamese: what a wrong code page or an old font spoilt is refused, never guessed."""
    if field.type != "string" or field.is_mark:
        return None
    kind = damage(without_links(value))
    return {"kieu": kind} if kind else None
