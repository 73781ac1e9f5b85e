"""Ready repairs of single lines: a changed file and the host's account of it in, suggestions for the sender out.

Only what `fix` does for certain, only on lines that the proposal itself writes, and only where the whole row is right
afterwards. A file whose form must be mended first, or a row that needs a person, gets none.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..checks.cells import FIRST, LAST
from ..fix import mended
from ..messages import comment as say
from ..model import TableSchema
from ..problems.markup import inert
from ..repairs.encoding import Refused, decode
from ..repairs.sheet import parse, serialise
from ..repo import classify
from ..schema import readers
from ..vietnamese.spaces import dotted

LONGEST = 4000
"""Characters of a line; the host takes some 65,000 for a whole comment."""
SHOWN = 80
"""Characters of a cell told in the sentence."""
_HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@")
_readers = cache(readers)


@dataclass(frozen=True)
class Suggestion:
    """`line` of the file after the change (header = 1); `body` is Markdown for the host, `cells` how many it mends."""

    path: str
    line: int
    body: str
    cells: int


def suggest(path: str, content: bytes, patch: str, schemas: Mapping[str, TableSchema]) -> list[Suggestion]:
    """What the sender may accept, line by line; none where the path is no table's."""
    source = classify(path)
    if source is None:
        return []
    schema, written = schemas[source.table], added(patch)
    found = []
    for line, text, row in _rows(content, schema, schemas):
        if written.get(line) == text and len(text) <= LONGEST and (mends := _certain(row, schema)):
            found.append(Suggestion(path, line, _body(row, mends, schema), len(mends)))
    return found


def added(patch: str) -> dict[int, str]:
    """The lines that a patch adds, by their number in the file after it."""
    found: dict[int, str] = {}
    line = 0
    for text in patch.split("\n"):
        if hunk := _HUNK.match(text):
            line = int(hunk[1])
        elif line and text.startswith("+"):
            found[line] = text[1:]
            line += 1
        elif text.startswith(" "):
            line += 1
    return found


def _rows(
    content: bytes, schema: TableSchema, schemas: Mapping[str, TableSchema]
) -> Iterator[tuple[int, str, list[str]]]:
    """Number, text and cells of each row that is one line of a file in canonical form."""
    try:
        decoded = decode(content)
        sheet = parse(decoded.text, schema, schemas)
    except Refused:
        return
    lines = decoded.text.split("\n")[:-1]
    open_end = decoded.differences == ("cuoi_tep",)
    if (decoded.differences and not open_end) or sheet.layout or sheet.ragged or lines[0] != ",".join(schema.header):
        return
    for number, row in zip(sheet.lines, sheet.rows, strict=True):
        text = lines[number - 1]
        # To a last line without its end nothing is suggested: whether the host would end it is not known.
        if not (open_end and number == len(lines)) and _cells(text) == row:
            yield number, text, row


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], strict=True), [])
    except csv.Error:
        return []


def _certain(row: Sequence[str], schema: TableSchema) -> dict[int, str]:
    """The repairs of a row of which nothing is then left to say; else none."""
    mends = mended(row, schema)
    judges = _readers(schema)
    for position, (before, column) in enumerate(zip(row, schema.fields, strict=True)):
        after = mends.get(position, before)
        laws = (*((law, before) for law in FIRST), *((law, after) for law in (*FIRST, *LAST)))
        if judges[column.name](after) or any(law(text, column) for law, text in laws):
            return {}
    return mends


def _body(row: Sequence[str], mends: Mapping[int, str], schema: TableSchema) -> str:
    told = (
        say.SUGGEST_CELL.format(
            title=inert(schema.fields[at].label), before=_before(row[at], after), after=inert(after, SHOWN)
        )
        for at, after in mends.items()
    )
    line = serialise((mends.get(at, cell) for at, cell in enumerate(row)), ())
    # Longer than any run of them within, so that no cell can end the block.
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", line)), default=0))
    return f"{say.SUGGEST.format(cells='; '.join(told))}\n\n{fence}suggestion\n{line}{fence}\n"


def _before(text: str, after: str) -> str:
    """Where only spaces differ they must be seen."""
    return inert(dotted(text) if text.split() == after.split() else text, SHOWN)
