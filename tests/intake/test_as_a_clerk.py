"""Whole files as clerks send them: the form of 2022 filled in, text pasted from a chat, letters that fonts spoil."""

from __future__ import annotations

import pytest

from build_scripts.intake.reading import Unreadable, read_book, read_text
from build_scripts.intake.understanding import understand
from tests.factory import SCHEMAS
from tests.intake.grids import read, texts
from tests.intake.known import SEASONS, UNITS

FILLED = """SỞ CÔNG THƯƠNG Q/NHÃI
PHÒNG /ĐƠN VỊ: Phòng Mẫu Một

ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2022
A/ TẬP THỂ
TT|PHÒNG/ĐƠN VỊ|ĐĂNG KÝ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ|ĐĂNG KÝ DANH HIỆU THI ĐUA||ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG|||||GHI CHÚ
|||Tập thể LĐTT|Tập thể LĐXS|Giấy khen Giám đốc Sở|Bằng khen Chủ tịch UBND tỉnh|Bằng khen Bộ trưởng Bộ Công \
Thương|Bằng khen Thủ tướng Chính phủ|Huân chương lao động hạng...|
1|Phòng Mẫu Một|HTXSNV||X||x||||
...
|Tổng cộng|||1||1||||
B/ CÁ NHÂN
TT|Họ và tên|ĐĂNG KÝ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ||ĐĂNG KÝ DANH HIỆU THI ĐUA|||ĐĂNG KÝ HÌNH THỨC KHEN THƯỞNG|||||GHI CHÚ
||Hoàn thành xuất sắc nhiệm vụ|Hoàn thành tốt nhiệm vụ|Lao động tiên tiến|Chiến sĩ thi đua cờ sở|Chiến sĩ thi đua \
cấp tỉnh|Chiến sĩ thi đua toute quốc|Giấy khen Giám đốc Sở|Bằng khen Chủ tịch UBND tỉnh|Bằng khen Bộ trưởng Bộ \
Công Thương|Bằng khen Thủ tướng Chính phủ|
1|2|3|4|5|6|7|8|9|10|11|12|13
1|Trương Quốc Đạt |x||X|x||||1|||
2|Bà Lê Thị  Thu\u0309y||v|x||||x||||Nghỉ thai sản từ 6/2022
4|đ/c Đặng Trần Hồng Vân||x\u00a0|x||||||||mới chuyển đến 15/02
|Tổng cộng|1|2|03|1|||1|1|||
TRƯỞNG PHÒNG/ĐƠN VỊ
Ngày..... tháng..... năm 2022
""".replace("|", "\t")
HEAD = "Đơn vị: Văn phòng Sở\nĐĂNG KÝ THI ĐUA NĂM 2022\n"
UNITS_AND_MODEL = {**UNITS, "mau-mot": {"ten": "Phòng Mẫu Một", "loai": "phong"}}


def test_the_form_of_2022_filled_in_needs_no_question() -> None:
    found = understand([read_book("mau.tsv", FILLED.encode())], SCHEMAS, UNITS_AND_MODEL, SEASONS)
    assert (found.questions, found.refused) == ((), ())
    assert all(total.agrees for total in found.totals)
    assert texts(found, "tap-the", "mau-mot") == [
        {"tt": "1", "tap_the": "Phòng Mẫu Một", "muc_do": "HTXSNV", "ttldxs": "x", "bang_khen_tinh": "x"}
    ]
    good = {"muc_do_tot": "x", "ldtt": "x"}
    first = {"muc_do_xuat_sac": "x", "ldtt": "x", "cstd_co_so": "x", "bang_khen_tinh": "x"}
    assert texts(found, "ca-nhan", "mau-mot") == [
        {"tt": "1", "ho_ten": "Trương Quốc Đạt", **first},
        {"tt": "2", "ho_ten": "Lê Thị Thủy", **good, "giay_khen_so": "x", "ghi_chu": "Nghỉ thai sản từ 6/2022"},
        {"tt": "4", "ho_ten": "Đặng Trần Hồng Vân", **good, "ghi_chu": "mới chuyển đến 15/02"},
    ]


PASTED = """TT   Họ và tên        HTXSNV   LĐTT    Ghi chú
1    Lê Thị An        x        x       mới về
2    Trần Văn Bình             x
"""


def test_several_spaces_part_cells_where_they_stand_under_their_titles() -> None:
    found = read(read_text(HEAD + PASTED))
    assert found.questions == ()
    assert texts(found, "ca-nhan") == [
        {"tt": "1", "ho_ten": "Lê Thị An", "muc_do_xuat_sac": "x", "ldtt": "x", "ghi_chu": "mới về"},
        {"tt": "2", "ho_ten": "Trần Văn Bình", "ldtt": "x"},
    ]


def test_where_spaces_do_not_tell_the_column_the_text_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(HEAD + PASTED.replace("Bình             x", "Bình  x"))
    assert (caught.value.code, caught.value.facts) == ("cot_bang_khoang_trang", {"dong": "5"})


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Nguy·ªÖn VƒÉn T√πng", "chu_mat"),
        ("Nguyá»…n VÄƒn TÃ¹ng", "chu_mat"),
        ("Nguy?n Văn Tùng", "chu_mat"),
        ("NguyÔn V¨n Tïng, thi ®ua, ®îc khen thëng", "chu_mat"),
    ],
)
def test_lost_letters_are_refused(written: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(HEAD + f"TT\tHọ và tên\tLĐTT\n1\t{written}\tx\n")
    assert caught.value.code == code


def test_the_letter_oi_is_mended_and_told() -> None:
    book = read_text(HEAD + "TT\tHọ và tên\tLĐTT\n1\tNgƣời Hƣớng Dẫn\tx\n")
    assert book.told == ("chu_oi",)
    assert texts(read(book), "ca-nhan") == [{"tt": "1", "ho_ten": "Người Hướng Dẫn", "ldtt": "x"}]
