"""What the pages tell of units, seasons and targets in each state."""

from __future__ import annotations

import re

import pytest

from build_scripts.messages import catalogue
from build_scripts.pages import FRAGMENTS
from tests.factory import SCHEMAS, Factory, error_in, season_of_three
from tests.reading import Page, read_page
from tests.test_pages import a_bit_of_all, pages_of, read_all, unit_page


def test_unit_with_an_error_says_why_and_shows_no_form():
    page = unit_page(a_bit_of_all(), error_in("an"))
    assert "Có lỗi, chưa tính" in page.text
    assert "Trần Thị Hồng" not in page.text
    assert "tên người, danh hiệu trong biểu cũng chưa hiện" in page.text
    assert "../../../../huong-dan/loi/#dong_trong" in page.links
    assert "Dòng trống" not in page.text
    assert "make fix" in page.text


@pytest.mark.parametrize(("received", "told"), [("2022-03-16", "2 ngày"), ("2022-3-20", "Đã nộp, sau hạn")])
def test_late_unit_says_how_late_where_that_is_known(received, told):
    f = season_of_three()
    f.cover("an", ngay_nhan=received)
    f.person("an", "Trần Thị Hồng", "muc_do_tot", "ldtt")
    assert told in unit_page(f).text


def test_unit_without_files_is_shown_the_way():
    page = read_page(pages_of(a_bit_of_all().register())["nam/2022/don-vi/chau/index.md"])
    assert "Chưa nộp" in page.text
    assert {"dang-ky-2022-chau.xlsx", "../../../../huong-dan/nop-dang-ky.md"} <= set(page.links)


def test_excluded_units_are_told_beside_the_totals():
    page = read_page(pages_of(a_bit_of_all().register(), error_in("binh"))["nam/2022/tong-hop/index.md"])
    assert "1/3 đơn vị, đến 11/3/2022" in page.text
    assert "Binh: có lỗi, chưa tính (1 lỗi)" in page.text
    assert "Chau: chưa nộp" in page.text


def many_missing() -> Page:
    f = a_bit_of_all()
    for number in range(30):
        f.unit(f"don-vi-{number}")
    return read_page(pages_of(f.register(), error_in("binh"))["nam/2022/tong-hop/index.md"])


def test_many_units_that_do_not_count_are_folded():
    page = many_missing()
    assert "Chưa tính 32 đơn vị: 1 có lỗi, 31 chưa nộp" in page.text
    assert [tag for tag, _ in page.tags].count("summary") == 1
    assert "../don-vi/don-vi-7/" in page.links
    few = read_page(pages_of(a_bit_of_all().register(), error_in("binh"))["nam/2022/tong-hop/index.md"])
    assert "summary" not in [tag for tag, _ in few.tags]


def test_the_list_of_units_does_not_say_its_table_again():
    page = read_page(pages_of(a_bit_of_all().register(), error_in("binh"))["nam/2022/don-vi/index.md"])
    assert page.links.count("chau/") == 1
    assert "Chưa tính 2 đơn vị: 1 có lỗi, 1 chưa nộp; xem cột Tình trạng" in page.text


def test_form_b_has_the_papers_columns_and_numbers():
    source = pages_of(a_bit_of_all().register())["nam/2022/don-vi/an/index.md"]
    numbers = re.search(r'<tr class="cot-so">(.*?)</tr>', source)
    assert re.findall(r"<td>(\d+)</td>", numbers[1]) == [str(n) for n in range(1, 14)]
    assert "Huân chương lao động hạng...: Hạng Nhì" in read_page(source).text
    header = source[source.index("B/ CÁ NHÂN –") :]
    assert re.findall(r'colspan="(\d+)"', header)[:3] == ["2", "4", "4"]


def test_source_file_is_linked_only_when_its_address_is_known():
    path = "data/registrations/2022/an/phieu.csv"
    assert f"Phiếu đăng ký, dữ liệu nguồn {path}" in unit_page(a_bit_of_all()).text
    linked = unit_page(a_bit_of_all(), source_url="https://example.vn/blob/main/")
    assert f"https://example.vn/blob/main/{path}" in linked.links


def test_declared_totals_stand_beside_the_counted():
    text = unit_page(a_bit_of_all()).text
    assert "Cá nhân (biểu B) 1 1 khớp" in " ".join(text.split()) or "Cá nhân (biểu B)11khớp" in text
    assert "không khai" in text


@pytest.mark.parametrize("mark", ["x", ""])
def test_invented_registrations_say_so_on_every_page(mark):
    f = a_bit_of_all()
    f.rows["seasons"][0]["minh_hoa"] = mark
    told = {path for path, page in read_all(pages_of(f.register())).items() if "Dữ liệu minh hoạ" in page.text}
    folder = "nam/2022"
    pages = {f"{folder}/{p}index.md" for p in ("", "don-vi/", "tong-hop/", "sang-kien/")}
    pages |= {f"{folder}/don-vi/{ma}/index.md" for ma in ("an", "binh", "chau")}
    pages |= {f"{FRAGMENTS}/trang-chu.md", f"{FRAGMENTS}/tai-ve.md", "nam/index.md"}
    assert told - {f"{FRAGMENTS}/tu-dien.md"} == (pages if mark else set())


def test_assumed_units_say_so():
    f = a_bit_of_all()
    assert "giả định" not in pages_of(f.register())["nam/2022/don-vi/index.md"]
    f.rows["units"][0]["ghi_chu"] = "Giả định: tên thường gặp"
    assert "giả định" in pages_of(f.register())["nam/2022/don-vi/index.md"]


def test_empty_season_and_empty_register():
    f = Factory()
    assert f"{FRAGMENTS}/trang-chu.md" in pages_of(f.register())
    f.season()
    pages = read_all(pages_of(f.register()))
    assert "0/0 đơn vị" in pages["nam/2022/index.md"].text
    assert "Chưa có đơn vị nào" in pages["nam/2022/don-vi/index.md"].text


def test_home_tells_the_open_season_and_links_the_others():
    f = a_bit_of_all()
    f.season("2021", trang_thai="mo")
    page = read_page(pages_of(f.register())[f"{FRAGMENTS}/trang-chu.md"])
    assert "Mùa thi đua năm 2021" in page.text
    assert {"nam/2022/", "nam/"} <= set(page.links)


def test_open_season_tells_the_days_left():
    f = a_bit_of_all()
    f.rows["seasons"][0] |= {"trang_thai": "mo", "han_dang_ky": "2022-03-22"}
    assert "còn 2 ngày" in read_page(pages_of(f.register())["nam/2022/index.md"]).text


def test_targets_keep_grades_apart_and_link_the_clause():
    f = a_bit_of_all()
    f.target("iip", "103", don_vi_tinh="%")
    f.result("ban-le", "65000", loai="suy_ra", dau="≈", nguon="08/KH-UBND")
    page = read_page(pages_of(f.register())["nam/2022/chi-tieu/index.md"])
    assert "khoảng 51.985 tỷ đồng (suy ra từ mức tăng của kế hoạch)" in page.text
    assert "64.800 tỷ đồng (số ước), bằng 117,8% kế hoạch. Ước vượt chỉ tiêu." in page.text
    assert page.text.index("Ước tính") < page.text.index("Suy ra")
    assert "khoảng 65.000 tỷ đồng" in page.text
    assert "../../../ke-hoach/2022.md#ii" in page.links
    assert "example.vn" in page.text
    assert page.text.endswith("Chưa có số liệu công bố.")


def test_same_input_same_bytes():
    first, second = (pages_of(a_bit_of_all().register()) for _ in range(2))
    assert first == second
    assert list(first) == list(second)


def test_dictionary_has_an_anchor_for_every_table_and_column():
    ids = read_page(pages_of(a_bit_of_all().register())[f"{FRAGMENTS}/tu-dien.md"]).ids
    for schema in SCHEMAS.values():
        assert {schema.name, *(f"{schema.name}-{name}" for name in schema.header)} <= set(ids)
    assert len(ids) == len(set(ids))


def test_help_has_an_anchor_for_every_code():
    page = read_page(pages_of(a_bit_of_all().register())[f"{FRAGMENTS}/loi.md"])
    assert set(catalogue()) <= set(page.ids)
    assert not re.search(r"\{\w+\}", page.text)
