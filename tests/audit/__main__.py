"""python -m tests.audit [--runs N] [--keep]: the figures into README.md beside this file.

Status: 0 every goal reached, 1 one missed, 2 cannot run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.figures import machine
from tests.site.making import lay_out, make_site, served

from . import lighthouse
from .report import HOME, Audited, costs, missed, page, replaced
from .weight import weigh

DOCUMENT = Path(__file__).with_name("README.md")
PAGES = {
    HOME: "/",
    "a unit": "/nam/2022/don-vi/van-phong/",
    "totals": "/nam/2022/tong-hop/",
    "plan": "/ke-hoach/2022/",
    "targets": "/nam/2022/chi-tieu/",
}


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.audit")
    options.add_argument("--runs", type=int, default=3, help="runs of Lighthouse for a page (default: %(default)s)")
    options.add_argument("--keep", action="store_true", help="only print, and leave README.md as it is")
    chosen = options.parse_args()
    try:
        lighthouse.install()
        versions = _versions()
    except lighthouse.Missing as missing:
        print(f"{missing} is not there; the audit needs Node 20 or newer and Chromium.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="thidua-audit-") as folder:
        repo = lay_out(Path(folder, "repo"))
        _tell("building the site")
        make_site(repo)
        audited = audit(repo.site, chosen.runs)
    text = page(audited, versions)
    if not chosen.keep:
        written = replaced(DOCUMENT.read_text(encoding="utf-8"), "## Figures", f"Measured on {date.today()}.\n\n{text}")
        DOCUMENT.write_text(written, encoding="utf-8")
    print(text)
    for name, found in costs(audited).items():
        print(f"{name}:", *found, sep="\n  ")
    return 1 if missed(audited) else 0


def audit(site: Path, runs: int) -> list[Audited]:
    _tell("weighing")
    weights = weigh(site, PAGES[HOME], [address for name, address in PAGES.items() if name != HOME])
    audited = []
    with served(site) as base:
        for name, address in PAGES.items():
            _tell(f"scoring: {name}")
            audited.append(Audited(name, lighthouse.score(base + address, runs), weights[address]))
    return audited


def _versions() -> str:
    programs = (
        f"Lighthouse {lighthouse.version_of(str(lighthouse.PROGRAM))}",
        f"Node {lighthouse.version_of('node')}",
        lighthouse.version_of(lighthouse.chromium()).partition(" built")[0],
    )
    return f"{machine('mkdocs-material')}, {', '.join(programs)}."


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
