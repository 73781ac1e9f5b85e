"""python -m tests.office [--out FOLDER]: looks our Excel files through with LibreOffice; what is wrong, in words.

Status: 0 all is well, 1 something is not, 2 cannot run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from . import libreoffice, marked, template

KINDS: Mapping[str, Callable[[Path], Iterator[str]]] = {
    "template": template.look_through,
    "marked": marked.look_through,
}
"""Each kind of file and what looks it through: a folder to work in -> what is wrong."""


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.office")
    options.add_argument("--out", type=Path, metavar="FOLDER", help="keep the files and pictures there")
    options.add_argument("kinds", nargs="*", metavar="KIND", help=f"some of: {', '.join(KINDS)} (default: all)")
    chosen = options.parse_args()
    if unknown := set(chosen.kinds) - set(KINDS):
        options.error(f"no such kind: {', '.join(sorted(unknown))}")
    try:
        print(libreoffice.version())
        with tempfile.TemporaryDirectory(prefix="thidua-office-") as folder:
            wrong = sum(_told(kind, chosen.out or Path(folder)) for kind in chosen.kinds or KINDS)
    except libreoffice.Missing as missing:
        print(f"{missing} is not there; LibreOffice Calc and pdftoppm are needed.", file=sys.stderr)
        return 2
    return 1 if wrong else 0


def _told(kind: str, out: Path) -> int:
    folder = out / kind
    folder.mkdir(parents=True, exist_ok=True)
    found = list(KINDS[kind](folder))
    print(f"{kind}: {'well' if not found else f'{len(found)} wrong'}", *found, sep="\n  ")
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
