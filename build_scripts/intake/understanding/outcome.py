"""What reading one cell gives."""

from __future__ import annotations

from typing import NamedTuple


class Outcome(NamedTuple):
    """`value` is canonical text, empty when nothing is certain; `steps` are what was changed on the way to it (code,
    before, after); `question` is the code of what must be asked, `choices` its possible answers (value, label), `asked`
    the part of the text it is about, if not all."""

    value: str
    steps: tuple[tuple[str, str, str], ...] = ()
    question: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    asked: str = ""


def read_as(code: str, text: str, value: str) -> Outcome:
    """The value, told only when it differs from what is written."""
    return Outcome(value, ((code, text, value),) if text != value else ())
