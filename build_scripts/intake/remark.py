"""What is to be shown at one cell of a clerk's file: a problem, a question, a row that was not taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .grid import Place

Kind = Literal["loi", "tu_choi", "hoi", "canh_bao", "luu_y"]
"""A problem's severity, or: the row was not taken, the cell can mean two things. The worst first."""


@dataclass(frozen=True)
class Remark:
    """`book` is the index of the file and `place` its sheet and cell; `title` is the column's title on the clerk's
    form, `who` the person or collective of the row. `says` is what is there and what is expected, `remedy` how to mend
    it, `example` a value that would be right; each may be empty but `says`."""

    kind: Kind
    book: int
    place: Place
    title: str
    who: str
    says: str
    remedy: str = ""
    example: str = ""
