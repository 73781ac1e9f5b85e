"""A whole valid repository of any size, the same bytes for the same numbers. Also a program:

python -m tests.bench.make_data FOLDER UNITS PERSONS
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from .names import NOTES, POSTS, REASONS, WORKS, names, sentence

PROJECT = Path(__file__).resolve().parents[2]
SEASON = "2022"
REGISTRATIONS = f"data/registrations/{SEASON}"
FORMS = ("phieu", "tap-the", "ca-nhan", "sang-kien")
SHARED = ("seasons", "documents", "titles", "targets", "results", "rules")
FOUNDED = "2016-01-01"
UNITS_A_DEPARTMENT = 20
FEWEST = 5
"""Persons of the smallest unit; errors are planted from the third row on, authors stand in the first two."""
KINDS = (("phong", "Phòng Nghiệp vụ"), ("trung_tam", "Trung tâm Dịch vụ"), ("chi_cuc", "Chi cục Quản lý"))

Row = dict[str, str]


@cache
def header(table: str) -> tuple[str, ...]:
    """The columns of a table, as the project's own schema lists them."""
    schema = json.loads((PROJECT / "schemas" / f"{table}.json").read_text(encoding="utf-8"))
    return tuple(field["name"] for field in schema["fields"])


def make(root: Path, units: int, persons: int, seed: int = 278) -> None:
    """Write the repository: `units` units that register, and about `persons` persons."""
    random = Random(seed)
    _copy_shared(root)
    rows: list[Row] = []
    for number in range(units):
        department = f"so-{number // UNITS_A_DEPARTMENT + 1:04d}"
        if number % UNITS_A_DEPARTMENT == 0:
            rows.append({"ma": department, "ten": f"Sở Thử nghiệm {department[3:]}", "loai": "so", "tu_ngay": FOUNDED})
        unit, forms = _unit(random, number, department, persons / units)
        rows.append(unit)
        for form, form_rows in forms.items():
            write_rows(root / REGISTRATIONS / unit["ma"] / f"{form}.csv", form, form_rows)
    write_rows(root / "data/units.csv", "units", rows)


def make_apart(root: Path, units: int, persons: int) -> None:
    """The same in a process of its own: the memory of a child is counted from what its parent held."""
    subprocess.run([sys.executable, "-m", __spec__.name, str(root), str(units), str(persons)], cwd=PROJECT, check=True)


def add_pages(root: Path) -> None:
    """What a site is made from besides data: the project's own pages, theme and settings."""
    generated = shutil.ignore_patterns("nam", "api")
    shutil.copytree(PROJECT / "docs", root / "docs", ignore=generated, dirs_exist_ok=True)
    shutil.copytree(PROJECT / "theme", root / "theme")
    shutil.copy(PROJECT / "mkdocs.yml", root)


def _copy_shared(root: Path) -> None:
    """The project's schemas and plan, the shared tables of the tests' own register: what is measured must not grow with
    the real one. Waivers are left behind: here they would cover nothing."""
    shutil.copytree(PROJECT / "schemas", root / "schemas")
    plan = Path("docs/ke-hoach") / f"{SEASON}.md"
    (root / plan).parent.mkdir(parents=True)
    shutil.copyfile(PROJECT / plan, root / plan)
    (root / "data").mkdir(exist_ok=True)
    for table in SHARED:
        shutil.copyfile(PROJECT / f"tests/register/data/{table}.csv", root / f"data/{table}.csv")
    write_rows(root / "data/waivers.csv", "waivers", [])


def write_rows(path: Path, table: str, rows: Iterable[Mapping[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    columns = header(table)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([row.get(column, "") for column in columns] for row in rows)


def _unit(random: Random, number: int, department: str, mean: float) -> tuple[Row, dict[str, list[Row]]]:
    """A unit's row and the forms it sent."""
    kind, title = KINDS[number % len(KINDS)]
    count = max(FEWEST, round(random.triangular(FEWEST, 2 * mean - FEWEST, mean)))
    people = names(random, count + 1)
    head = people.pop()
    unit = {
        "ma": f"{department}-{kind.replace('_', '-')}-{number % UNITS_A_DEPARTMENT + 1:02d}",
        "ten": f"{title} số {number + 1}",
        "loai": kind,
        "ma_cap_tren": department,
        "truong_don_vi": head,
        "bien_che": str(count + random.randint(0, 5)),
        "tu_ngay": FOUNDED,
    }
    forms = {
        "ca-nhan": [_person(random, tt, name, number * 10_000 + tt) for tt, name in enumerate(people, 1)],
        "tap-the": [_collective(random, tt, unit["ten"]) for tt in range(1, random.randint(1, 3) + 1)],
    }
    forms["phieu"] = [_cover(random, number, head, len(forms["tap-the"]), count)]
    if number % 5 < 2:
        forms["sang-kien"] = [_initiative(random, n, people) for n in range(1, random.randint(1, 3) + 1)]
    return unit, forms


def _person(random: Random, tt: int, name: str, serial: int) -> Row:
    """Every tenth person with a title is CSTĐ cơ sở too, so that no department passes the lawful share of 15 %."""
    row = {"tt": str(tt), "ho_ten": name, "muc_do_tot": "x", "ldtt": "x"}
    chance = random.random()
    if chance < 0.1:
        row |= {"muc_do_xuat_sac": "x", "muc_do_tot": "", "bang_khen_tinh": "x", "ly_do": sentence(random, REASONS)}
    elif chance < 0.2:
        row |= {"giay_khen_so": "x", "ly_do": sentence(random, REASONS)}
    elif chance < 0.25:
        row |= {"ldtt": "", "ghi_chu": sentence(random, NOTES)}
    elif chance < 0.251:
        row["huan_chuong_ld"] = random.choice(("Nhất", "Nhì", "Ba"))
    if tt % 10 == 0:
        row["cstd_co_so"] = row["ldtt"]
    if random.random() < 0.9:
        row["chuc_vu"] = random.choice(POSTS)
    if random.random() < 0.6:
        row["ngay_tuyen_dung"] = str(date(1990, 1, 2) + timedelta(days=random.randrange(32 * 365)))
    if random.random() < 0.4:
        row["ma_cb"] = f"CB{serial:08d}"
    return row


def _collective(random: Random, tt: int, unit: str) -> Row:
    row = {"tt": str(tt), "tap_the": unit if tt == 1 else f"Tổ {tt - 1}, {unit}", "muc_do": "HTTNV", "ttldtt": "x"}
    if random.random() < 0.2:
        row |= {"muc_do": "HTXSNV", "ttldxs": "x", "ly_do": sentence(random, REASONS)}
    return row


def _cover(random: Random, number: int, head: str, collectives: int, persons: int) -> Row:
    signed = date(2022, 2, 21) + timedelta(days=random.randrange(16))
    return {
        "ngay_ky": str(signed),
        "nguoi_ky": head,
        "chuc_vu": "Trưởng đơn vị",
        "ngay_nhan": str(signed + timedelta(days=random.randrange(5))),
        "so_van_ban": f"{number % 90 + 1}/ĐK" if random.random() < 0.5 else "",
        "tong_tap_the": str(collectives),
        "tong_ca_nhan": str(persons),
    }


def _initiative(random: Random, number: int, people: list[str]) -> Row:
    return {
        "ma": f"sk-{number:02d}",
        "ten": sentence(random, WORKS),
        "tac_gia": "; ".join(people[: random.randint(1, 2)]),
        "cap": random.choice(("co_so", "co_so", "co_so", "tinh")),
        "trang_thai": "dang_ky",
    }


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
