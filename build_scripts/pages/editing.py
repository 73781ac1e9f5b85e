"""Links by which a clerk changes a form on the code host, or begins one that is not there, its columns filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from ..model import TableSchema
from ..repo import FORMS, INBOX, form_path
from ..tables import UnitState
from .site import Site

_VIEW = "/blob/"
"""What stands before the branch in the address of a file on the code host; editing has words of its own there."""
_FIRST = {"tap-the": "1", "ca-nhan": "1", "sang-kien": "sk-01"}
"""First cell of a new form's first row."""


@dataclass(frozen=True)
class EditLink:
    """`is_new` where there is no such file yet."""

    title: str
    address: str
    is_new: bool


def edit_links(site: Site, nam: str, unit: UnitState, is_open: bool) -> Iterator[EditLink]:
    """One a form; a new one only while the season takes registrations. None where it is not known how files are edited
    at the place that keeps the repository."""
    host, view, branch = site.source_url.rstrip("/").partition(_VIEW)
    if not view:
        return
    for form in FORMS:
        schema = site.schemas[form]
        if form in unit.paths:
            yield EditLink(schema.title, f"{host}/edit/{branch}/{quote(unit.paths[form])}", is_new=False)
        elif is_open:
            folder, _, name = form_path(nam, unit.ma, form).rpartition("/")
            yield EditLink(schema.title, f"{host}/new/{branch}/{begun_at(folder, name, schema)}", is_new=True)


def upload_link(site: Site, is_open: bool) -> str:
    """Where a workbook is put whole, to become all of a unit's files in one proposal; empty where none is taken."""
    host, view, branch = site.source_url.rstrip("/").partition(_VIEW)
    return f"{host}/upload/{branch}/{INBOX}" if view and is_open else ""


def begun_at(folder: str, name: str, schema: TableSchema) -> str:
    """The end of the address at which the code host begins a file, its columns filled in."""
    return f"{quote(folder)}?filename={quote(name)}&value={quote(_begun(schema), safe='')}"


def _begun(schema: TableSchema) -> str:
    """The head, and a row with as many commas as it takes."""
    row = _FIRST.get(schema.name, "") + "," * (len(schema.header) - 1)
    return f"{','.join(schema.header)}\n{row}\n"
