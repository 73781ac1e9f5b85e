"""Copies that a browser or Windows makes of a form: ca-nhan (1).csv."""

import re
from collections.abc import Iterator

from ...model import Register
from ...problems import Problem, problem
from ...repo import FORMS, REGISTRATIONS
from ...vietnamese.unicode_forms import nfc

_COPY = re.compile(
    rf"(?:copy of |bản sao |bản sao của )?({'|'.join(FORMS)})"
    r"(?:\s*\(\d+\)|\s*-\s*(?:copy|bản sao|sao chép)(?:\s*\(\d+\))?|[_ -]?(?:\d+|copy|moi|new|sua|final|cuoi))?\.csv",
    re.IGNORECASE,
)


def copied_form(path: str) -> str | None:
    """The right path of a form whose file name is a copy's, or None."""
    folder, _, name = path.rpartition("/")
    match = _COPY.fullmatch(nfc(name))
    if match is None or not folder.startswith(f"{REGISTRATIONS}/") or folder.count("/") != 3:
        return None
    right = f"{match[1].lower()}.csv"
    return f"{folder}/{right}" if right != name else None


def strange_folders(register: Register) -> set[tuple[str, str]]:
    """Season and unit of folders that hold a file no one reads: a form missing there is probably that file, which is
    told already."""
    parts = (path.removeprefix(f"{REGISTRATIONS}/").split("/") for path in register.strays)
    return {(nam, unit) for nam, unit, *rest in (p for p in parts if len(p) > 2)}


def ban_tai_len(register: Register) -> Iterator[Problem]:
    """Each form of a unit is one file, rightly named; a copy counts for nothing and is told."""
    for path in register.strays:
        if right := copied_form(path):
            yield problem("ban_tai_len", path, ten_dung=right.rpartition("/")[2])
