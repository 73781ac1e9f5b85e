"""What a site of many units costs, beside plain mkdocs-material on as many equal pages: the same Markdown, the same
extensions, the stock theme with pruned navigation, and nothing checked or made before."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from .make_data import add_pages, make_apart
from .measure import TODAY, Figures, Run, middle, run

PERSONS_A_UNIT = 20
FEW = 100
"""Units of the small site that the pages of the large one are compared with."""
OURS, MADE, PLAIN = "the site", "of it, data to Markdown", "plain mkdocs-material"
OUR_EXTENSION = "build_scripts.untouched"
SHARED_SETTINGS = ("nav", "markdown_extensions", "exclude_docs", "not_in_nav")


@dataclass(frozen=True)
class Grown:
    """One number of units: the figures of each program, and the bytes of each file of our site, few units and many."""

    units: int
    runs: int
    figures: Mapping[str, Figures]
    few: Mapping[str, int]
    many: Mapping[str, int]

    @property
    def pages(self) -> int:
        return sum(name.endswith(".html") for name in self.many)


def measure_site(units: int, runs: int, tell: Callable[[str], None]) -> Grown:
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        root, small = Path(folder, "root"), Path(folder, "small")
        tell(f"site: making {units:,} units")
        for where, count in ((root, units), (small, FEW)):
            make_apart(where, count, count * PERSONS_A_UNIT)
            add_pages(where)
        programs: dict[str, Callable[[Path], Run]] = {OURS: _ours, MADE: _made, PLAIN: _plain}
        done: dict[str, list[Run]] = {name: [] for name in programs}
        for turn in range(1, runs + 1):
            for name, program in programs.items():
                tell(f"site of {units:,} units: run {turn} of {runs}, {name}")
                done[name].append(program(root))
        _ours(small)
        return Grown(units, runs, {name: middle(d) for name, d in done.items()}, sizes(small), sizes(root))


def _ours(root: Path) -> Run:
    """From nothing: what an earlier run left would be compared or removed first."""
    _remove(root / "site", root / "docs/nam", root / "docs/api")
    return run("build_scripts", "site", "--root", str(root), "--today", TODAY)


def _made(root: Path) -> Run:
    _remove(root / "docs/nam", root / "docs/api")
    return run("build_scripts", "build", "--root", str(root), "--today", TODAY)


def _plain(root: Path) -> Run:
    _remove(root / "plain")
    settings = root / "plain.yml"
    settings.write_text(plain_settings((root / "mkdocs.yml").read_text(encoding="utf-8")), encoding="utf-8")
    return run("mkdocs", "build", "--quiet", "-f", str(settings), folder=root)


def plain_settings(ours: str) -> str:
    """Our settings without what is ours: no theme folder, no style, no script, no extension, no strict validation."""
    settings = yaml.safe_load(ours)
    plain = {
        "site_name": "Plain",
        "site_dir": "plain",
        "theme": {
            "name": "material",
            "language": "vi",
            "font": False,
            "features": ["navigation.indexes", "navigation.prune"],
        },
        "plugins": [{"search": {"lang": "vi"}}],
        **{name: settings[name] for name in SHARED_SETTINGS if name in settings},
    }
    plain["markdown_extensions"] = [each for each in settings["markdown_extensions"] if each != OUR_EXTENSION]
    return json.dumps(plain, ensure_ascii=False, indent=2)


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def sizes(root: Path) -> dict[str, int]:
    """Bytes of each file of the site, by address."""
    site = root / "site"
    return {p.relative_to(site).as_posix(): p.stat().st_size for p in sorted(site.rglob("*")) if p.is_file()}
