"""The intake beside other programs that read the same bytes: forms of 60 persons in five kinds of file, one long workbook.

python -m tests.bench.intake PROGRAM FILE

reads one file with one program and prints, as JSON, the rows it found and the processor seconds of the work itself,
without the start; the bench starts it so, a process for each.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

from .measure import Run, run

Work = Callable[[bytes], int]
RUNS = 3
LONG = 100_000
OURS = ("reading", "intake")


def programs(name: str) -> Work:
    """What takes a file's bytes and tells how many rows it found; imported here, so that start and work are apart."""
    if name == "calamine":
        from python_calamine import CalamineWorkbook

        return lambda data: len(CalamineWorkbook.from_filelike(_stream(data)).get_sheet_by_index(0).to_python())
    if name == "openpyxl":
        from openpyxl import load_workbook

        return lambda data: sum(1 for _ in load_workbook(_stream(data), read_only=True).worksheets[0].values)
    from build_scripts.intake.reading import read_book
    from build_scripts.intake.understanding import understand
    from tests.factory import SCHEMAS
    from tests.intake.known import SEASONS, UNITS

    if name == "reading":
        return lambda data: sum(len(sheet.rows) for sheet in read_book("tep", data).sheets)

    def intake(data: bytes) -> int:
        found = understand([read_book("tep", data)], SCHEMAS, UNITS, SEASONS)
        return sum(len(rows) for registration in found.registrations for rows in registration.forms.values())

    return intake


def _stream(data: bytes) -> object:
    import io

    return io.BytesIO(data)


PEERS = {"xlsx": ("calamine", "openpyxl"), "xls": ("calamine",), "ods": ("calamine",), "docx": (), "csv": ()}
"""Who else reads a kind of file. A whole `import` of the command line belongs beside them, as one more program."""


def measure_intake(tell: Callable[[str], None]) -> str:
    """The figures as a Markdown table."""
    lines = ["| file | program | rows | work, cpu s | whole, cpu s | peak, MiB | work against reading |"]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        for title, path in _files(Path(folder)):
            names = (*OURS, *PEERS[path.suffix[1:]])
            runs: dict[str, list[Run]] = {name: [] for name in names}
            for turn in range(RUNS):
                for name in names:
                    tell(f"intake: {title}, run {turn + 1} of {RUNS}, {name}")
                    runs[name].append(run("tests.bench.intake", name, str(path)))
            lines += _lines(title, runs)
    return "\n".join(lines) + "\n"


def _lines(title: str, runs: dict[str, list[Run]]) -> Iterator[str]:
    work = {name: median(json.loads(each.output)["seconds"] for each in done) for name, done in runs.items()}
    for name, done in runs.items():
        rows = json.loads(done[0].output)["rows"]
        cpu, peak = median(each.cpu for each in done), median(each.peak for each in done)
        ratio = work[name] / work["reading"]
        yield f"| {title} | {name} | {rows:,} | {work[name]:.3f} | {cpu:.2f} | {peak:,.0f} | {ratio:.2f} |"


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    from tests.intake.canvas import Layout
    from tests.intake.known import Seeded, person, seeded
    from tests.intake.layouts import lay_out
    from tests.intake.test_real_files import BOOKS, TEXTS, page_of

    known = seeded(1, "van-phong")
    for count in (60, LONG):
        people = [person(Seeded(Random(number)), number) for number in range(1, count + 1)]
        (book,) = lay_out([replace(known, forms={**known.forms, "ca-nhan": people})], Layout())
        pages = [page_of(sheet) for sheet in book.sheets]
        for kind in PEERS if count == 60 else ("xlsx",):
            (data,) = (BOOKS | TEXTS)[kind](pages)
            path = folder / f"{count}.{kind}"
            path.write_bytes(data)
            yield f"{count:,} persons, {kind}", path


def main() -> None:
    name, path = sys.argv[1:]
    data = Path(path).read_bytes()
    work = programs(name)
    started = time.process_time()
    rows = work(data)
    print(json.dumps({"rows": rows, "seconds": time.process_time() - started}))


if __name__ == "__main__":
    main()
