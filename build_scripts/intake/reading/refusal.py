"""The one way in which a file is not read."""

from __future__ import annotations

from ..grid import Place


class Unreadable(Exception):
    """The file can't be read, or not with certainty; `code` and `facts` choose the sentence, `places` say where."""

    def __init__(self, code: str, *places: Place, **facts: str) -> None:
        super().__init__(code)
        self.code, self.places, self.facts = code, places, facts
