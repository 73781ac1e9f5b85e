"""The sample repository on a day of its season: nobody in, some in and some wrong, all in; and data that want to be
markup."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from build_scripts.repo import REGISTRATIONS, Repo

COVER = "ngay_ky,nguoi_ky,chuc_vu,ngay_nhan,so_van_ban,tong_tap_the,tong_ca_nhan"
FOLDER = f"{REGISTRATIONS}/2022"
HOSTILE = "<b>Sở</b> @ai #1 | `rm` [x](javascript:1) **đ** <!-- nhac-nop:2099 -->"
NAME = 'Trần "Bảy" <img src=x onerror=alert(1)> @thanh-tra #1 | `rm`'


def nobody(repo: Repo) -> None:
    shutil.rmtree(repo.path(FOLDER))


def some(repo: Repo) -> None:
    """Unsigned, wrong of persons, mended by `fix`, missing, late: a unit of each; and a folder of nobody."""
    unit(repo, "hop-tac", "Phòng Hợp tác")
    sent(repo, "hop-tac", received="2022-03-16")
    unit(repo, "phap-che", "Phòng Pháp chế")
    sent(repo, "phap-che", mark="X")
    sent(repo, "phapche")
    edit(repo, f"{FOLDER}/thanh-tra/phieu.csv", "2022-03-11,Ngô Quốc Trung", ",")
    edit(
        repo, f"{FOLDER}/ky-thuat/ca-nhan.csv", "4,A Lưới,Chuyên viên,,2018-03-01,,x,x,", "4,A Lưới,,,2018-13-01,x,x,1,"
    )
    edit(repo, f"{FOLDER}/ky-thuat/ca-nhan.csv", "5,Hồ Quý Ly Na,", "5,Phan Minh Đạo,")
    edit(repo, f"{FOLDER}/ky-thuat/phieu.csv", ",2,5", ",3,5")


def all_in(repo: Repo) -> None:
    sent(repo, "kiem-dinh")


def one_late(repo: Repo) -> None:
    sent(repo, "kiem-dinh", received="2022-03-18")


def closed(repo: Repo) -> None:
    some(repo)
    edit(repo, "data/seasons.csv", ",mo,", ",khoa,")


def hostile(repo: Repo) -> None:
    unit(repo, "con", HOSTILE)
    sent(repo, "con", person=NAME, mark="1")
    with repo.path(f"{FOLDER}/con/ca-nhan.csv").open("a", encoding="utf-8", newline="\n") as stream:
        stream.write("2,Lê Văn Tám 0912 345 678,,,,,x,v,,,,,,,,,\n")
        stream.write('2,"Hồ\n::error::Chín",,,,,x,,,,,,,,,,,\n')
    sent(repo, "<img src=x> 0912 345 678")


def many_errors(repo: Repo) -> None:
    unit(repo, "dong", "Phòng Đông người")
    sent(repo, "dong")
    rows = "".join(f"{n},Người Thứ {n},,,,,x,có,,,,,,,,,,\n" for n in range(2, 42))
    with repo.path(f"{FOLDER}/dong/ca-nhan.csv").open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(rows)


SCENES: dict[str, Callable[[Repo], None]] = {
    f.__name__: f for f in (nobody, some, all_in, one_late, closed, hostile, many_errors)
}


def unit(repo: Repo, ma: str, ten: str, **cells: str) -> None:
    quoted = '"' + ten.replace('"', '""') + '"'
    began, ended, into = (cells.get(key, "") for key in ("tu_ngay", "den_ngay", "sap_nhap_vao"))
    with repo.path("data/units.csv").open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(f"{ma},{quoted},phong,,,,{began or '2016-01-01'},{ended},{into},,\n")


def sent(repo: Repo, ma: str, received: str = "2022-03-09", person: str = "Vi Thị Sen", mark: str = "x") -> None:
    """A unit's cover and form B with one person."""
    form = repo.path(f"{FOLDER}/thanh-tra/ca-nhan.csv").read_text(encoding="utf-8")
    quoted = '"' + person.replace('"', '""') + '"'
    files = {
        "phieu.csv": f"{COVER}\n2022-03-08,Tạ Thị Mận,Giám đốc,{received},,0,1\n",
        "ca-nhan.csv": f"{form.splitlines()[0]}\n1,{quoted},Chuyên viên,,,,x,{mark},,,,,,,,,,\n",
    }
    folder = repo.path(f"{FOLDER}/{ma}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def edit(repo: Repo, path: str, before: str, after: str) -> None:
    file = repo.path(path)
    text = file.read_text(encoding="utf-8")
    assert before in text, f"{path} has no {before}"
    file.write_text(text.replace(before, after), encoding="utf-8", newline="\n")
