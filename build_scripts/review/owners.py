"""data/units.csv -> .github/CODEOWNERS: whose word the code host asks for before a file changes."""

from __future__ import annotations

from collections.abc import Iterator

from ..messages.review import OWNERS_HEAD
from ..repo import DATA, PAGE_TYPES, PAGES, unit_folder
from .place import Place

MOST_BYTES = 3 * 2**20
"""The code host ignores a larger file whole."""


def codeowners(place: Place) -> str:
    """The last line that matches a path decides. A unit without an account is the Office's, as all of data/ is; beside
    a unit stands the Office, for nobody can agree to his own proposal."""
    office, maintainers = f"@{place.office}", f"@{place.maintainers}"
    lines = [OWNERS_HEAD, f"* {maintainers}", f"/{DATA}/ {office}", *_pages(office)]
    for unit, account in sorted(place.accounts.items()):
        owners = dict.fromkeys((f"@{account}", office))
        lines.append(f"/{unit_folder('*', unit)}/ {' '.join(owners)}")
    return "\n".join([*lines, ""])


def _pages(office: str) -> Iterator[str]:
    """Text and pictures only: a script below docs/ is program."""
    yield from (f"/{PAGES}/**/*{ending} {office}" for ending in PAGE_TYPES)
