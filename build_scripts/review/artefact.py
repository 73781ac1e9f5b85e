"""What a check run left for the comment: a zip made where the proposal's code ran, so hostile until proved plain.

Nothing is unpacked to the disk. Only the two names that are known are read, up to a limit, whatever else is in there.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..messages import SEVERITIES
from ..messages.changes import STANDINGS
from .shape import Misshapen, Shape, flag, items, number, one_of, optional, record, text

NAME = "kiem-tra"
"""Of the artefact on the code host."""
PREVIEW = "trang-xem-thu"
"""Of the site that the proposal would make; it is only pointed at, never read."""
MOST_ZIP, MOST_FILE, MOST_FILES = 16 * 2**20, 32 * 2**20, 50
"""Bytes of the zip, bytes of one file in it, number of files."""
MOST_LISTED = 100_000
MENDED = "da-sua"
"""The folder of files as `fix` would write them."""

_SENTENCE, _NAME = text(2000), text(300)
_PROBLEM = record(
    severity=one_of(SEVERITIES),
    code=text(60, "[a-z0-9_]+"),
    file=text(1000),
    line=number(),
    cell=text(20, "([A-Z]{1,3}[0-9]{1,9})?"),
    title=_NAME,
    subject=_NAME,
    message=_SENTENCE,
    remedy=_SENTENCE,
    repairable=flag,
)
_REPORT = record(
    version=number(),
    summary=record(loi=number(), canh_bao=number(), luu_y=number()),
    problems=items(_PROBLEM, MOST_LISTED),
    outside=items(_PROBLEM, MOST_LISTED),
)
_CODE = text(60, "[a-z0-9_-]*")
_CHANGE = record(
    kind=text(30, "[a-z_]+"), form=_CODE, column=_CODE, subject=_NAME, filled=items(_CODE, 100), message=_SENTENCE
)
_TOTAL = record(
    form=_CODE, column=_CODE, name=_NAME, before=number(), after=number(), unread=number(), notes=items(_SENTENCE, 2)
)
_UNIT = record(
    season=text(20),
    unit=text(100),
    name=_NAME,
    status=one_of(STANDINGS),
    totals=items(_TOTAL, 100),
    uncounted=items(record(form=_CODE, before=optional(number()), after=optional(number()), message=_SENTENCE), 10),
    changes=items(_CHANGE, MOST_LISTED),
)
_SAID = record(message=_SENTENCE)
_DIFF = record(
    version=number(),
    units=items(_UNIT, 20_000),
    moves=items(_SAID, MOST_LISTED),
    tables=items(record(table=_NAME, changes=items(_CHANGE, MOST_LISTED)), 100),
    unread=items(_SAID, MOST_LISTED),
    quotas=items(_SAID, 10_000),
)
_KNOWN: Mapping[str, Shape] = {"check.json": _REPORT, "diff.json": _DIFF}


class Refused(Exception):
    """An artefact that is not what our check leaves."""


@dataclass(frozen=True)
class Artefact:
    """The check's report and the summary of the changes, of the right shape; every text in it is still foreign."""

    report: Mapping[str, Any]
    diff: Mapping[str, Any]
    mended: bool = False
    """Whether files lie in it as `fix` would write them, for the sender to take; they are never read here."""


def read_artefact(data: bytes) -> Artefact:
    """Raises Refused."""
    if len(data) > MOST_ZIP:
        raise Refused
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_FILES:
                raise Refused
            report, diff = (_member(archive, name) for name in _KNOWN)
            mended = any(name.startswith(f"{MENDED}/") for name in archive.namelist())
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        raise Refused from None
    if report["summary"] != _counted(report["problems"]):
        raise Refused
    return Artefact(report, diff, mended)


def _counted(problems: Sequence[Mapping[str, Any]]) -> Mapping[str, int]:
    """What the summary must say: one that disagrees with its own list is none of ours."""
    return {severity: sum(p["severity"] == severity for p in problems) for severity in SEVERITIES}


def _member(archive: zipfile.ZipFile, name: str) -> Any:
    """One file of the zip as JSON of its shape. Its declared size is only a claim: reading ends at the limit."""
    found = [each for each in archive.infolist() if each.filename == name]
    if len(found) != 1 or found[0].flag_bits & 1:
        raise Refused
    with archive.open(found[0]) as file:
        content = file.read(MOST_FILE + 1)
    if len(content) > MOST_FILE:
        raise Refused
    try:
        return _KNOWN[name](json.loads(content.decode("utf-8"), parse_constant=_no_constant))
    except (Misshapen, ValueError, RecursionError):
        raise Refused from None


def _no_constant(name: str) -> Any:
    raise ValueError(name)
