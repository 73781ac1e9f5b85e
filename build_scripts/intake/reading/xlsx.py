"""A workbook of Excel 2007 or later (xlsx, xlsm): its parts in, sheets out. Only stored values; nothing is run."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from .container import Attributes, Package
from .raw import Budget, Raw
from .refusal import Unreadable
from .xlsx_cells import Cells
from .xlsx_strings import SharedStrings
from .xlsx_styles import Styles

_WORKSHEET = "/worksheet"
_MACROS, _LINKS = "vbaproject.bin", "/externallinks/"


@dataclass
class _Entry:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


class _Index:
    """workbook.xml: sheets in order, and the calendar."""

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self.since_1904 = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            relation = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.entries.append(_Entry(attributes.get("name", ""), relation, hidden))
        elif tag == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in ("1", "true")


def relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Id -> kind and target of what a part points at, b the target a part's name, outside targets left out."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            found[attributes.get("Id", "")] = (attributes.get("Type", ""), target.lstrip("/"))

    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path in package:
        package.listed(path, start)
    return found


def main_part(package: Package, usual: str) -> str:
    """The part that an Office file begins with."""
    targets = [target for kind, target in relations(package, "").values() if kind.endswith("/officeDocument")]
    return next((target for target in targets if target in package), usual)


def read_xlsx(package: Package, budget: Budget) -> tuple[list[Raw], list[str]]:
    workbook = main_part(package, "xl/workbook.xml")
    index = _Index()
    package.listed(workbook, index.start)
    related = relations(package, workbook)
    parts = {kind.rpartition("/")[2]: target for kind, target in related.values() if target in package}
    if any(kind.endswith("/styles") and target not in package for kind, target in related.values()):
        raise Unreadable("hong")  # without them a date would come out as a number
    styles, strings = Styles(), SharedStrings()
    if "styles" in parts:
        package.listed(parts["styles"], styles.start)
    if "sharedStrings" in parts:
        package.walk(parts["sharedStrings"], strings.start, strings.end, strings.text)
    looks = styles.looks()
    raws, told = [], set()
    for entry in index.entries:
        kind, part = related.get(entry.relation, ("", ""))
        if kind and not kind.endswith(_WORKSHEET):
            continue  # a chart, a dialog, a sheet of macros
        if part not in package:
            raise Unreadable("hong")
        raw = Raw(entry.name, budget, entry.hidden, styles=looks)
        cells = Cells(raw, strings, styles, index.since_1904)
        package.scan(part, cells)
        cells.finish()
        told |= cells.told
        raws.append(raw)
    if any(name.endswith(_MACROS) for name in package.names):
        told.add("co_macro")
    if any(_LINKS in name for name in package.names):
        told.add("lien_ket_ngoai")
    return raws, sorted(told)
