"""Workbooks and documents by what holds them: a zip or a compound file in, its kind and sheets out."""

from __future__ import annotations

from .container import Package
from .kinds import kind_of_compound, kind_of_zip
from .ods import read_ods
from .ole import Compound
from .raw import Budget, Raw
from .word import read_docx
from .xls import read_xls
from .xlsx import read_xlsx

_READERS = {"xlsx": read_xlsx, "ods": read_ods, "docx": read_docx}


def read_zip(data: bytes, budget: Budget) -> tuple[str, list[Raw], list[str]]:
    package = Package(data)
    kind = kind_of_zip(package)
    raws, told = _READERS[kind](package, budget)
    return kind, raws, told


def read_compound(data: bytes, budget: Budget) -> tuple[str, list[Raw], list[str]]:
    compound = Compound(data)
    kind = kind_of_compound(compound)
    raws, told = read_xls(compound, budget)
    return kind, raws, told
