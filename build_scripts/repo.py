"""Every path of the repository is spelled here and nowhere else."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .model import Source
from .vietnamese.unicode_forms import nfc

SHARED_TABLES = ("seasons", "units", "documents", "titles", "targets", "results", "rules", "waivers")
NEVER_EMPTY = ("seasons", "units", "titles")
TITLE_FORMS = ("tap-the", "ca-nhan")
"""Forms A and B, in whose columns titles are marked."""
COVER, OFFICE_CELL = "phieu", "ngay_nhan"
"""The form that says who signed, and its column that the Office fills in, so that nobody else is asked about it."""
FORMS = (COVER, *TITLE_FORMS, "sang-kien")
DATA, PAGES, PLANS, SCHEMAS = "data", "docs", "docs/ke-hoach", "schemas"
REGISTRATIONS = f"{DATA}/registrations"
PAGE_TYPES = (".md", ".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Text and pictures; anything else below docs/ runs in the reader's browser, or may: an SVG too."""
INBOX = f"{DATA}/inbox"
"""Where files of any kind are put to be imported; no table lives there."""
RETURNED = f"{INBOX}/tra-lai"
"""Where the marked copies of files that could not be taken whole wait for their owners."""
_REGISTRATION = re.compile(rf"{REGISTRATIONS}/([^/]+)/([^/]+)/({'|'.join(FORMS)})\.csv")
COMPARED = (DATA, PLANS, SCHEMAS)
"""The folders in which two states of the repository are compared."""
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""The code of a unit, which is the name of its folder."""
_LITTER = re.compile(r"\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\._.*|\.gitkeep", re.IGNORECASE)
"""What systems and office programs leave beside files; git ignores it too."""
_COPY = re.compile(
    rf"(?:copy of |bản sao |bản sao của )?({'|'.join(FORMS)})"
    r"(?:\s*\(\d+\)|\s*-\s*(?:copy|bản sao|sao chép)(?:\s*\(\d+\))?|[_ -]?(?:\d+|copy|moi|new|sua|final|cuoi))?\.csv",
    re.IGNORECASE,
)
_DECISIONS = re.compile(rf"{DATA}/decisions/([0-9]{{4}})\.csv")


@dataclass(frozen=True)
class Repo:
    """The layout below one root folder. Paths handed out are POSIX text relative to the root, so that they print alike
    on every system. `proposed` are data files, by path, that are read in the place of those on the disk: what would be
    if they were written."""

    root: Path
    proposed: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    hidden: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """Data files that are as if they were not on the disk."""
    too_large: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Data files, as if they were there, of which no more is known than their size: too many bytes to be held."""

    @property
    def data(self) -> Path:
        return self.root / DATA

    @property
    def schemas(self) -> Path:
        return self.root / SCHEMAS

    @property
    def docs(self) -> Path:
        return self.root / PAGES

    @property
    def generated(self) -> tuple[Path, ...]:
        """The git-ignored folders that `write` owns entirely."""
        return (self.docs / "nam", self.docs / "api")

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def site_settings(self) -> Path:
        """What the site generator is told, the navigation among it."""
        return self.root / "mkdocs.yml"

    @property
    def usb(self) -> Path:
        """The copy of the site that needs no server."""
        return self.root / "site-usb"

    @property
    def codeowners(self) -> Path:
        """Whom the code host asks before a file changes; made from the units."""
        return self.root / ".github" / "CODEOWNERS"

    @property
    def teams(self) -> Path:
        """Who speaks for what no unit owns."""
        return self.root / ".github" / "owners.toml"

    def plan(self, nam: str) -> Path:
        return self.root / PLANS / f"{nam}.md"

    def path(self, relative: str) -> Path:
        return self.root / relative

    def data_files(self) -> Iterator[Found]:
        """Every entry under data/ that is not a folder, in path order. Symbolic links are not followed."""
        if not (self.proposed or self.hidden or self.too_large):
            yield from _walk(self.root, DATA)
            return
        found = {each.path: each for each in _walk(self.root, DATA) if each.path not in self.hidden}
        found |= {path: Found(path, is_link=False) for path in (*self.proposed, *self.too_large)}
        yield from sorted(found.values(), key=lambda each: each.path.split("/"))

    def inbox(self) -> list[str]:
        """Files that wait to be imported, in path order; links, what is handed back and the reader's note are none."""
        if self.path(INBOX).is_symlink():
            return []
        found = (each.path for each in _walk(self.root, INBOX) if not each.is_link)
        return [path for path in found if not within(path, RETURNED) and path != f"{INBOX}/README.md"]


class Found(NamedTuple):
    """A file below the root. What a symbolic link points to is not ours to publish."""

    path: str
    is_link: bool


def _walk(root: Path, relative: str) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(root / relative), key=lambda e: e.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if is_litter(entry.name):
            continue
        path = f"{relative}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path) if path != INBOX else ()
        else:
            yield Found(path, entry.is_symlink())


def is_litter(name: str) -> bool:
    """Whether a system or an office program left the file beside the ones people made."""
    return bool(_LITTER.fullmatch(name))


def within(path: str, *folders: str) -> bool:
    """Whether a path lies below one of these folders."""
    return path.startswith(tuple(f"{folder}/" for folder in folders))


def is_page(path: str) -> bool:
    """Whether a path is text or a picture that people made for readers."""
    return within(path, PAGES) and path.endswith(PAGE_TYPES)


def is_program(path: str) -> bool:
    """Whether a path is neither data nor such a page: scripts and styles of the site are program too."""
    return not (within(path, DATA) or is_page(path))


def classify(path: str) -> Source | None:
    """What a path under data/ is, or None if no table lives there."""
    if match := _REGISTRATION.fullmatch(path):
        nam, unit, form = match.groups()
        return Source(path, form, nam, unit)
    if match := _DECISIONS.fullmatch(path):
        return Source(path, "decisions", match[1])
    return next((Source(path, name) for name in SHARED_TABLES if path == shared_path(name)), None)


def copied_form(path: str) -> str | None:
    """The right path of a form whose file name is a copy's, or None."""
    folder, _, name = path.rpartition("/")
    match = _COPY.fullmatch(nfc(name))
    if match is None or not within(folder, REGISTRATIONS) or folder.count("/") != 3:
        return None
    right = f"{match[1].lower()}.csv"
    return f"{folder}/{right}" if right != name else None


def shared_path(table: str) -> str:
    return f"{DATA}/{table}.csv"


def decisions_path(nam: str) -> str:
    return f"{DATA}/decisions/{nam}.csv"


def season_folder(nam: str) -> str:
    return f"{REGISTRATIONS}/{nam}"


def unit_folder(nam: str, unit: str) -> str:
    return f"{season_folder(nam)}/{unit}"


def form_path(nam: str, unit: str, form: str) -> str:
    return f"{unit_folder(nam, unit)}/{form}.csv"


def unit_of(path: str) -> tuple[str, str] | None:
    """Season and unit of a file in a unit's folder, whether it is a form or not."""
    nam, unit, name = [*path.removeprefix(f"{REGISTRATIONS}/").split("/", 2), "", ""][:3]
    return (nam, unit) if within(path, REGISTRATIONS) and name else None


def folder_of(path: str) -> str:
    """The folder of the unit in which a path lies, else empty."""
    unit = unit_of(path)
    return unit_folder(*unit) if unit else ""


def form_of(path: str) -> str:
    """The name that a file has among forms: ca-nhan of …/ca-nhan.csv."""
    return path.rpartition("/")[2].removesuffix(".csv")


def season_address(nam: str) -> str:
    """Where the site tells of a season, from its root."""
    return f"nam/{nam}/"


def units_address(nam: str) -> str:
    """Where it tells of a season's units."""
    return f"{season_address(nam)}don-vi/"


def unit_address(nam: str, unit: str) -> str:
    return f"{units_address(nam)}{unit}/"
