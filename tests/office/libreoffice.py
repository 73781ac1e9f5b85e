"""LibreOffice without a window: a file in, what it makes of it out. Each call has a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

LONGEST = 180
"""Seconds that one file may take; the first of a new profile is the slowest."""


class Missing(Exception):
    """A program that the look-through needs is not there; the text is its name."""


def program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise Missing(names[0])
    return found


def version() -> str:
    return _run(program("soffice", "libreoffice"), "--version").split("(")[0].strip()


def converted(file: Path, kind: str, folder: Path) -> Path:
    """`file` saved as another kind (pdf, xlsx, ods) by LibreOffice, in `folder`."""
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    folder.mkdir(parents=True, exist_ok=True)
    _run(program("soffice", "libreoffice"), profile, "--headless", "--convert-to", kind, "--outdir", folder, file)
    made = folder / file.with_suffix(f".{kind}").name
    if not made.is_file():
        raise Missing(f"{kind} of {file.name}")
    return made


def pictures(pdf: Path, dots: int = 80) -> list[Path]:
    """Each page as PNG beside the PDF."""
    _run(program("pdftoppm"), "-r", str(dots), "-png", pdf, pdf.with_suffix(""))
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, timeout=LONGEST, capture_output=True, text=True).stdout
