"""Letters as text to paste into a mail, as Markdown, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from ..messages import board as say
from ..problems.markup import inert
from ..tables import Board
from .letters import Letter, Listed
from .report import season_facts

SUFFIX = {"text": "txt", "markdown": "md", "json": "json"}


def as_text(letter: Letter) -> str:
    """The subject's line, then the body."""
    return f"{say.SUBJECT_LINE.format(tieu_de=letter.subject)}\n\n{body(letter)}"


def body(letter: Letter) -> str:
    return "\n\n".join("\n".join(_text(part)) for part in letter.parts) + "\n"


def as_markdown(letter: Letter) -> str:
    """For a page of the code host: what came from a cell is text there, and nothing else."""
    blocks = [f"# {inert(letter.subject)}", *("\n".join(_markdown(part)) for part in letter.parts)]
    return "\n\n".join(blocks) + "\n"


def as_json(letters: Sequence[Letter], board: Board, today: date) -> str:
    report = {**season_facts(board, today), "letters": [_facts(letter) for letter in letters]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _facts(letter: Letter) -> dict[str, object]:
    unit = letter.unit
    return {
        "ma": unit.ma,
        "name": unit.ten,
        "status": unit.status,
        "unsigned": unit.unsigned,
        "subject": letter.subject,
        "body": body(letter),
    }


def _text(part: str | Listed) -> Iterator[str]:
    return _lines(part, str)


def _markdown(part: str | Listed) -> Iterator[str]:
    return _lines(part, inert)


def _lines(part: str | Listed, told: Callable[[str], str]) -> Iterator[str]:
    if isinstance(part, str):
        yield told(part)
        return
    for number, (thing, under) in enumerate(part.things, 1):
        sign = f"{number}." if part.numbered else "-"
        yield f"{sign} {told(thing)}"
        yield from (f"{' ' * len(sign)} - {told(line)}" for line in under)
