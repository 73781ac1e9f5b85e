"""python -m tests.bench [--parts …] [--sizes …] [--units …] [--runs N] [--out FILE]: the figures as a Markdown page."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from . import site_report
from .intake import measure_intake
from .make_data import make_apart
from .measure import Run, check, middle, peer
from .peers import PEERS
from .plant import Planted, plant
from .report import CHECK, SIZES, Measured, Recall, Size, page
from .review import measure_review
from .site import measure_site

PARTS = ("check", "review", "intake", "site")


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.bench")
    options.add_argument("--parts", default=",".join(PARTS), help="some of: %(default)s")
    options.add_argument("--sizes", default=",".join(SIZES), help="of the check, some of: %(default)s")
    options.add_argument("--units", default="1000", help="of the site, one number or several (default: %(default)s)")
    options.add_argument("--runs", type=int, default=3, help="of the site, for each program (default: %(default)s)")
    options.add_argument("--out", type=Path, metavar="FILE", help="write the figures there too")
    chosen = options.parse_args()
    parts, names, units = (text.split(",") for text in (chosen.parts, chosen.sizes, chosen.units))
    if unknown := (set(parts) - set(PARTS)) | (set(names) - set(SIZES)) | {n for n in units if not n.isdecimal()}:
        options.error(f"no such part, size or number: {', '.join(sorted(unknown))}")
    told = []
    if "check" in parts:
        told.append(f"### The check\n\n{page([measure(SIZES[name]) for name in names])}")
    if "review" in parts:
        told.append(f"### A proposal\n\n{measure_review(_tell)}")
    if "intake" in parts:
        told.append(f"### The intake\n\n{measure_intake(_tell)}")
    if "site" in parts:
        grown = [measure_site(int(number), chosen.runs, _tell) for number in units]
        told.append(f"### The site\n\n{site_report.page(grown)}")
    text = "\n".join(told)
    if chosen.out:
        chosen.out.write_text(text, encoding="utf-8")
    print(text)


def measure(size: Size) -> Measured:
    """All programs in turn, as often as the size asks, on one repository; then the check with errors planted."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        root = Path(folder, "root")
        _tell(f"{size.name}: making {size.units:,} units")
        make_apart(root, size.units, size.persons)
        runs: dict[str, list[Run]] = {name: [] for name in (CHECK, *PEERS)}
        for turn in range(1, size.runs + 1):
            for name in runs:
                _tell(f"{size.name}: run {turn} of {size.runs}, {name}")
                runs[name].append(check(str(root)) if name == CHECK else peer(name, str(root), _every(size, name)))
        for name in PEERS:
            _all_valid(name, runs[name])
        return Measured(
            size=size,
            report=json.loads(runs[CHECK][0].output),
            figures={name: middle(done, _every(size, name)) for name, done in runs.items()},
            recall=_recall(root, size) if size.planted else None,
        )


def _every(size: Size, name: str) -> int:
    return size.every if name in ("pandas", "frictionless") else 1


def _all_valid(name: str, runs: list[Run]) -> None:
    """The repository is right, and the peers must say so too, or they measured something else."""
    if invalid := json.loads(runs[0].output)["invalid"]:
        raise RuntimeError(f"{name} finds {invalid} files invalid")


def _recall(root: Path, size: Size) -> Recall:
    _tell(f"{size.name}: planting {size.planted} errors of each kind")
    planted = plant(root, size.planted)
    run = check(str(root))
    told = {
        Planted(p["file"], p["line"], p["code"]) for p in json.loads(run.output)["problems"] if p["severity"] != "luu_y"
    }
    return Recall(
        planted=Counter(planted.values()),
        found=Counter(kind for place, kind in planted.items() if place in told),
        false=len(told - planted.keys()),
        cpu=run.cpu,
    )


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
