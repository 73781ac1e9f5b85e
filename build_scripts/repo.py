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
FORMS = ("phieu", *TITLE_FORMS, "sang-kien")
REGISTRATIONS = "data/registrations"
INBOX = "data/inbox"
"""Where files of any kind are put to be imported; no table lives there."""
RETURNED = f"{INBOX}/tra-lai"
"""Where the marked copies of files that could not be taken whole wait for their owners."""
_REGISTRATION = re.compile(rf"{REGISTRATIONS}/([^/]+)/([^/]+)/({'|'.join(FORMS)})\.csv")
COMPARED = ("data", "docs/ke-hoach", "schemas")
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
_DECISIONS = re.compile(r"data/decisions/([0-9]{4})\.csv")


@dataclass(frozen=True)
class Repo:
    """The layout below one root folder. Paths handed out are POSIX text relative to the root, so that they print alike
    on every system. `proposed` are data files, by path, that are read in the place of those on the disk: what would be
    if they were written."""

    root: Path
    proposed: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    hidden: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """Data files that are as if they were not on the disk."""

    @property
    def schemas(self) -> Path:
        return self.root / "schemas"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def generated(self) -> tuple[Path, ...]:
        """The git-ignored folders that `write` owns entirely."""
        return (self.docs / "nam", self.docs / "api")

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def usb(self) -> Path:
        """The copy of the site that needs no server."""
        return self.root / "site-usb"

    @property
    def site_settings(self) -> Path:
        """What the site generator is told, the navigation among it."""
        return self.root / "mkdocs.yml"

    @property
    def codeowners(self) -> Path:
        """Whom the code host asks before a file changes; made from the units."""
        return self.root / ".github" / "CODEOWNERS"

    @property
    def teams(self) -> Path:
        """Who speaks for what no unit owns."""
        return self.root / ".github" / "owners.toml"

    def plan(self, nam: str) -> Path:
        return self.docs / "ke-hoach" / f"{nam}.md"

    def path(self, relative: str) -> Path:
        return self.root / relative

    def data_files(self) -> Iterator[Found]:
        """Every entry under data/ that is not a folder, in path order. Symbolic links are not followed."""
        if not (self.proposed or self.hidden):
            yield from _walk(self.root, "data")
            return
        found = {each.path: each for each in _walk(self.root, "data") if each.path not in self.hidden}
        found |= {path: Found(path, is_link=False) for path in self.proposed}
        yield from sorted(found.values(), key=lambda each: each.path.split("/"))

    def inbox(self) -> list[str]:
        """Files that wait to be imported, in path order; links, what is handed back and the reader's note are none."""
        if self.path(INBOX).is_symlink():
            return []
        found = (each.path for each in _walk(self.root, INBOX) if not each.is_link)
        return [path for path in found if not path.startswith(f"{RETURNED}/") and path != f"{INBOX}/README.md"]


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
    if match is None or not folder.startswith(f"{REGISTRATIONS}/") or folder.count("/") != 3:
        return None
    right = f"{match[1].lower()}.csv"
    return f"{folder}/{right}" if right != name else None


def shared_path(table: str) -> str:
    return f"data/{table}.csv"


def form_path(nam: str, unit: str, form: str) -> str:
    return f"{REGISTRATIONS}/{nam}/{unit}/{form}.csv"
