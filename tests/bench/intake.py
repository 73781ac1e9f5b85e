"""The intake beside others that read the same bytes: forms of 60 persons in five kinds of file, one long workbook.

python -m tests.bench.intake PROGRAM FILE

reads one file with one program and prints, as JSON, the rows it found and the processor seconds of the work itself,
without the start; the bench starts it so, a process for each. The program "make" writes the files into a folder, in a
process of its own, as what the bench itself holds would count as the peak of those it starts.
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
REPO = "kho"
"""The small repository that is imported into, among the files."""
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


WHOLE = "import"
"""The verb as a person types it, receipt included, nothing written."""
PEERS = {"xlsx": ("calamine", "openpyxl"), "xls": ("calamine",), "ods": ("calamine",), "docx": (), "csv": ()}
"""Who else reads a kind of file."""


def measure_intake(tell: Callable[[str], None]) -> str:
    """The figures as a Markdown table."""
    lines = ["| file | program | rows | work, cpu s | whole, cpu s | peak, MiB | work against reading |"]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        tell("intake: making the files")
        run("tests.bench.intake", "make", folder)
        for path in sorted(Path(folder).glob("*.*"), key=_order):
            title = f"{int(path.stem):,} persons, {path.suffix[1:]}"
            names = (*OURS, WHOLE, *PEERS[path.suffix[1:]])
            runs: dict[str, list[Run]] = {name: [] for name in names}
            for turn in range(RUNS):
                for name in names:
                    tell(f"intake: {title}, run {turn + 1} of {RUNS}, {name}")
                    runs[name].append(_import(path, folder) if name == WHOLE else _work(name, path))
            lines += _lines(title, runs)
    return "\n".join(lines) + "\n"


def _order(path: Path) -> tuple[int, int]:
    return int(path.stem), [*PEERS].index(path.suffix[1:])


def _work(name: str, path: Path) -> Run:
    return run("tests.bench.intake", name, str(path))


def _import(path: Path, folder: str) -> Run:
    """As one of the programs; its own work is what the same verb does not need for a file without a form."""
    asked = ("--root", f"{folder}/{REPO}", "--today", "2022-03-20", "--dry-run", "--format", "json")
    whole = run("build_scripts", "import", str(path), *asked)
    nothing = run("build_scripts", "import", f"{folder}/{REPO}/README.md", *asked)
    forms = json.loads(whole.output)["deliveries"][0]["registrations"][0]["forms"].values()
    told = {"rows": sum(form["rows"] for form in forms), "seconds": max(whole.cpu - nothing.cpu, 0)}
    return replace(whole, output=json.dumps(told))


def _lines(title: str, runs: dict[str, list[Run]]) -> Iterator[str]:
    work = {name: median(json.loads(each.output)["seconds"] for each in done) for name, done in runs.items()}
    for name, done in runs.items():
        rows = json.loads(done[0].output)["rows"]
        cpu, peak = median(each.cpu for each in done), median(each.peak for each in done)
        ratio = work[name] / work["reading"]
        yield f"| {title} | {name} | {rows:,} | {work[name]:.3f} | {cpu:.2f} | {peak:,.0f} | {ratio:.2f} |"


def _make(folder: Path) -> None:
    from tests.intake.canvas import Layout
    from tests.intake.known import Seeded, person, seeded
    from tests.intake.layouts import lay_out
    from tests.intake.repository import copy_repository
    from tests.intake.test_real_files import BOOKS, TEXTS, page_of

    copy_repository(folder / REPO)
    (folder / REPO / "README.md").write_text("Không phải biểu", encoding="utf-8")
    known = seeded(1, "van-phong")
    for count in (60, LONG):
        people = [person(Seeded(Random(number)), number) for number in range(1, count + 1)]
        (book,) = lay_out([replace(known, forms={**known.forms, "ca-nhan": people})], Layout())
        pages = [page_of(sheet) for sheet in book.sheets]
        for kind in PEERS if count == 60 else ("xlsx",):
            (data,) = (BOOKS | TEXTS)[kind](pages)
            (folder / f"{count}.{kind}").write_bytes(data)


def main() -> None:
    name, path = sys.argv[1:]
    if name == "make":
        _make(Path(path))
        return
    data = Path(path).read_bytes()
    work = programs(name)
    started = time.process_time()
    rows = work(data)
    print(json.dumps({"rows": rows, "seconds": time.process_time() - started}))


if __name__ == "__main__":
    main()
