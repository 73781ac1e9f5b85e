"""Other tools on the same registration files, each as a process of its own:

python -m tests.bench.peers read|pandas|frictionless FOLDER [--every K]

It prints, as JSON, what it did; `seconds` are the processor seconds of the loop over the files, without the start.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from .make_data import REGISTRATIONS

Judge = Callable[[Path], bool]
"""Takes one file whole, and tells whether it was found valid."""


def read() -> Judge:
    """Reading alone: every byte of a file through Python's csv module. No check can cost less."""

    def judge(path: Path) -> bool:
        with path.open(encoding="utf-8", newline="") as stream:
            return all(map(bool, csv.reader(stream)))

    return judge


def pandas() -> Judge:
    """Reading alone again, with pandas."""
    from pandas import read_csv

    return lambda path: len(read_csv(path, dtype=str, keep_default_na=False)) >= 0


def frictionless() -> Judge:
    """The schema's checks of cells and keys, file by file, as frictionless's own documentation shows it."""
    from frictionless import validate

    return lambda path: validate(path.as_posix(), schema=f"schemas/{path.stem}.json").valid


PEERS: dict[str, Callable[[], Judge]] = {"read": read, "pandas": pandas, "frictionless": frictionless}


def files(root: Path) -> Iterator[Path]:
    for folder in sorted((root / REGISTRATIONS).iterdir()):
        yield from sorted(folder.glob("*.csv"))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("peer", choices=PEERS)
    options.add_argument("folder", type=Path)
    options.add_argument("--every", type=int, default=1, metavar="K", help="only every K-th file")
    chosen = options.parse_args()
    os.chdir(chosen.folder)  # frictionless takes no absolute path for safe
    judge = PEERS[chosen.peer]()
    started = time.process_time()
    verdicts = [judge(path) for path in list(files(Path()))[:: chosen.every]]
    seconds = time.process_time() - started
    print(json.dumps({"files": len(verdicts), "invalid": verdicts.count(False), "seconds": seconds}))


if __name__ == "__main__":
    main()
