"""Private data that must not enter a repository whose history is never forgotten."""

from ...model import Field
from ...vietnamese.private import private


def thong_tin_rieng(value: str, field: Field) -> dict[str, str] | None:
    """No cell holds an identity-card number, a phone number or an e-mail address (Luật 91/2025/QH15, Điều 3)."""
    # A figure of a target is long too, but it does not begin with 0.
    if field.type == "number" and not value.lstrip().startswith(("0", "+84")):
        return None
    kind = private(value)
    return {"kieu": kind} if kind else None
