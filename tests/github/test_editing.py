"""Buttons that lead to the right file on the code host, a new one begun."""

import csv
import io
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from build_scripts.pages import render
from build_scripts.pages.editing import edit_links, upload_link
from build_scripts.pages.site import Site
from build_scripts.pipeline import check
from build_scripts.read import read_sheet
from build_scripts.repo import FORMS
from build_scripts.tables import season_tables
from tests.factory import SCHEMAS

SOURCE = "https://github.com/so-cong-thuong/thi-dua/blob/main/"
PAGE = "nam/2022/don-vi/{}/index.md"


def links(repo, today, ma, source=SOURCE, is_open=True):
    checked = check(repo, today)
    tables = season_tables(checked.register, checked.problems, "2022")
    unit = next(unit for unit in tables.units if unit.ma == ma)
    site = Site(checked.register, SCHEMAS, {"2022": tables}, checked.problems, source)
    return list(edit_links(site, "2022", unit, is_open))


def test_what_is_there_is_edited(repo, today):
    found = links(repo, today, "van-phong")
    base = "https://github.com/so-cong-thuong/thi-dua/edit/main/data/registrations/2022/van-phong"
    assert [link.address for link in found] == [f"{base}/{form}.csv" for form in FORMS]
    assert not any(link.is_new for link in found)


def test_what_is_missing_is_begun(repo, today):
    found = links(repo, today, "kiem-dinh")
    assert all(link.is_new and len(link.address) < 7500 and "+" not in link.address for link in found)
    for form, link in zip(FORMS, found, strict=True):
        parts = urlsplit(link.address)
        assert parts.path == "/so-cong-thuong/thi-dua/new/main/data/registrations/2022/kiem-dinh"
        asked = parse_qs(parts.query)
        assert asked["filename"] == [f"{form}.csv"]
        head, row = csv.reader(io.StringIO(asked["value"][0]))
        assert tuple(head) == SCHEMAS[form].header
        assert len(row) == len(head)
        sheet, problems = read_sheet(asked["value"][0].encode(), link.address, SCHEMAS[form], SCHEMAS)
        assert {p.code for p in problems} <= {"dong_trong"}
        assert sheet.ragged == []


def test_nothing_is_begun_in_a_closed_season(repo, today):
    assert links(repo, today, "kiem-dinh", is_open=False) == []
    assert len(links(repo, today, "thanh-tra", is_open=False)) == 3


def test_no_button_without_a_code_host(repo, today):
    assert links(repo, today, "van-phong", source="") == []
    assert links(repo, today, "van-phong", source="https://git.example.vn/kho/") == []


def test_workbook_is_put_whole_where_registrations_are_taken(repo, today):
    checked = check(repo, today)
    site = Site(checked.register, SCHEMAS, {}, checked.problems, SOURCE)
    assert upload_link(site, is_open=True) == "https://github.com/so-cong-thuong/thi-dua/upload/main/data/inbox"
    assert upload_link(site, is_open=False) == ""
    assert upload_link(replace(site, source_url="https://git.example.vn/kho/"), is_open=True) == ""


def test_page_tells_how_several_files_go_together(repo, today):
    checked = check(repo, today)
    seasons = {"2022": season_tables(checked.register, checked.problems, "2022")}
    pages = render(checked.register, SCHEMAS, seasons, checked.problems, SOURCE)
    new, begun = pages[PAGE.format("kiem-dinh")], pages[PAGE.format("thanh-tra")]
    assert new.index("đầu biểu ghi “") < new.index("/upload/main/data/inbox") < new.index("/new/main/")
    assert "Để các tệp đi chung" in new
    assert "Để các tệp đi chung" not in begun


def test_page_has_the_buttons_only_with_the_address(repo, today):
    checked = check(repo, today)
    seasons = {"2022": season_tables(checked.register, checked.problems, "2022")}
    with_it, without = (
        render(checked.register, SCHEMAS, seasons, checked.problems, source)[PAGE.format("thanh-tra")]
        for source in (SOURCE, "")
    )
    assert "/new/main/data/registrations/2022/thanh-tra?filename=sang-kien.csv&amp;value=ma%2Cten%2C" in with_it
    assert "/edit/main/data/registrations/2022/thanh-tra/phieu.csv" in with_it
    assert not any(f"/{verb}/main/data/" in without for verb in ("new", "edit"))
