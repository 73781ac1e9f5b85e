"""Every refusal and repair: what brings it, at which cell, in which words."""

from __future__ import annotations

import pytest

from build_scripts.messages import intake as say
from tests.intake.grids import HEAD, A, B, assert_told, filled, sheet, told

REFUSALS = {
    "khong_ten": told(
        HEAD + B + "1|Lê An||x\n|||x\n2|Lê Ba||x\n", "B!D5", "Dòng này có ghi mà không có tên nên chưa biết của ai."
    ),
    "khong_ro_dong": told(
        HEAD + B + "1|Lê An||x\n|Lê Ba\n2|Lê Cử||x\n",
        "B!B5",
        "Chưa rõ dòng này là một đăng ký hay là tên mục: không có số thứ tự, không có dấu nào.",
    ),
    "ngoai_bang": told(
        HEAD + "1|Lê An|x\n" + B + "2|Lê Ba||x\n",
        "B!A3",
        "Dòng này giống một dòng của biểu mà nằm ngoài bảng, phía trên không có tên cột.",
    ),
    "khong_tieu_de": told(
        HEAD + A + "1|Văn phòng Sở|HTTNV\nB/ CÁ NHÂN\n1|Lê An|x\n",
        "B!A6",
        "Dòng này thuộc một biểu khác nhưng biểu đó không có hàng tên cột.",
    ),
    "bieu_khong_ten": told(
        HEAD + "TT|HTXSNV|HTTNV|LĐTT\n1||x|x\n",
        "B!A4",
        "Bảng này không có cột họ tên hay cột tên đơn vị nên không biết dòng này của ai.",
    ),
    "don_vi_khac": told(
        "NĂM 2022\nTT|Họ và tên|Đơn vị|LĐTT\n1|Lê An|Văn phòng Sở|x\n2|Lê Ba|Thanh tra Sở|x\n",
        "B!A4",
        "Dòng này của Thanh tra Sở, không phải của Văn phòng Sở.",
        don_vi="van-phong",
    ),
    "nam_khac": told(
        (sheet(HEAD + B + "1|Lê An||x\n", "nay"), sheet(HEAD.replace("2022", "2021") + B + "1|Lê Ba||x\n", "trước")),
        "trước!A4",
        "Dòng này của năm 2021, không phải năm 2022.",
        nam="2022",
    ),
    "mot_khoang_trang": told(
        HEAD + "STT Họ và tên LĐTT\n1 Lê Văn An x\n",
        "B!A4",
        "Các cột chỉ ngăn bằng một khoảng trắng nên không biết dấu nào của cột nào. Chép bảng từ Excel hoặc Word, hoặc"
        " gửi tệp gốc.",
    ),
    "gach_ngang": told(
        sheet(HEAD + B + "1|Lê An||x\n2|Lê Ba||x\n", struck=frozenset({(4, 1), (4, 3)})),
        "B!A5",
        "Dòng này bị gạch ngang nên coi như đã bỏ. Nếu vẫn đăng ký, bỏ gạch ngang rồi gửi lại.",
    ),
}

REPAIRS = {
    "khoang_trang": told(HEAD + B + "1|Lê  An||x\n", "B!B4", "Bỏ khoảng trắng hoặc chỗ xuống dòng thừa: “Lê An”."),
    "dau_danh": told(HEAD + B + "1|Lê An||✓\n", "B!D4", "Dấu “✓” đọc là “x”."),
    "dau_trong": told(HEAD + B + "1|Lê An|-|x\n", "B!C4", "“-” đọc là không đăng ký."),
    "o_to_mau": told(
        filled(sheet(HEAD + B + "1|Lê An\n2|Lê Ba\n|Tổng cộng\n"), (3, 3)), "B!D4", "Ô tô màu đọc là “x”."
    ),
    "so_dem": told(HEAD + B + "1|Lê An||x\n|Tổng cộng||01\n", "B!D5", "Số “01” đọc là 1."),
    "xung_ho": told(HEAD + B + "1|đ/c Lê An||x\n", "B!B4", "Bỏ cách xưng hô: “đ/c Lê An” thành “Lê An”."),
    "quanh_ten": told(HEAD + B + "1|1. Lê An,||x\n", "B!B4", "Bỏ số, dấu thừa cạnh họ tên: “1. Lê An,” thành “Lê An”."),
    "chuc_vu": told(
        HEAD + B + "1|Bà Lê An - Kế toán||x\n",
        "B!B4",
        "Chức vụ ghi chung ô với họ tên được tách ra: “Bà Lê An - Kế toán” thành “Lê An; Kế toán”.",
    ),
    "chuc_vu_duoi": told(
        HEAD + B + "1|Lê An||x\n|(Trưởng phòng)\n2|Lê Ba||x\n",
        "B!B5",
        "“(Trưởng phòng)” ở dòng dưới họ tên đọc là chức vụ của Lê An.",
    ),
    "o_gop_chu": told(
        sheet(HEAD + B + "1|Lê An||x|||||||||Mới về\n2|Lê Ba||x\n", merged=((3, 12, 4, 12),)),
        "B!M4",
        "“Mới về” ở ô gộp của 2 dòng được ghi cho từng dòng.",
    ),
    "chu_hoa": told(HEAD + B + "1|LÊ AN||x\n", "B!B4", "Viết lại chữ hoa, chữ thường: “LÊ AN” thành “Lê An”."),
    "ghep_ho_ten": told(
        HEAD + "TT|Họ và tên đệm|Tên|LĐTT\n1|Lê Thị|An|x\n",
        "B!B4",
        "Họ tên ghi ở hai cột được ghép lại, ví dụ “Lê Thị | An” thành “Lê Thị An”.",
    ),
    "muc_do": told(HEAD + A + "1|Văn phòng Sở|Xuất sắc\n", "B!C4", "Mức độ “Xuất sắc” đọc là “HTXSNV”."),
    "hang": told(HEAD + A + "1|Văn phòng Sở|HTTNV|||||||hạng 3\n", "B!J4", "Hạng Huân chương “hạng 3” đọc là “Ba”."),
    "danh_hieu": told(
        HEAD + "TT|Họ và tên|Danh hiệu\n1|Lê An|LĐTT, CSTĐCS\n",
        "B!C4",
        "“LĐTT, CSTĐCS” đọc là: Lao động tiên tiến; Chiến sĩ thi đua cơ sở.",
    ),
    "ngay": told(
        HEAD + "TT|Họ và tên|Ngày vào ngành|LĐTT\n1|Lê An|1/8/2015|x\n", "B!C4", "Ngày “1/8/2015” đọc là 2015-08-01."
    ),
    "lua_chon": told(
        HEAD + "TT|Tên sáng kiến|Tác giả|Cấp\n1|Sổ số hoá|Lê An|Cấp Sở\n", "B!D4", "“Cấp Sở” đọc là “Cơ sở”."
    ),
    "tac_gia": told(
        HEAD + "TT|Tên sáng kiến|Tác giả|Cấp\n1|Sổ số hoá|bà Lê An và LÊ BA|Tỉnh\n",
        "B!C4",
        "Tên các tác giả “bà Lê An và LÊ BA” ghi lại là “Lê An; Lê Ba”.",
    ),
    "tieu_de_cot": told(
        HEAD + "TT|Họ và tên|Chiến sĩ thi đua toute quốc\n1|Lê An|x\n",
        "B!C3",
        "Tên cột “Chiến sĩ thi đua toute quốc” đọc là “Chiến sĩ thi đua toàn quốc”.",
    ),
    "don_vi": told(
        "Đơn vị: P.QLTM\nNĂM 2022\n" + B + "1|Lê An||x\n",
        "B!A1",
        "Tên đơn vị “P.QLTM” đọc là “Phòng Quản lý Thương mại”.",
    ),
    "stt_danh_lai": told(
        HEAD + B + "1|Lê An||x\n1|Lê Ba||x\n", "B!A5", "Số thứ tự trống hoặc trùng nên 2 dòng được đánh số lại từ 1."
    ),
    "stt_theo_don_vi": told(
        "NĂM 2022\nTT|Họ và tên|Đơn vị|LĐTT\n1|Lê An|Văn phòng Sở|x\n2|Lê Ba|Thanh tra Sở|x\n",
        "B!A4",
        "Bảng chung của nhiều đơn vị nên 1 dòng của đơn vị này được đánh số lại từ 1.",
    ),
    "ma_sang_kien": told(
        HEAD + "TT|Tên sáng kiến|Tác giả|Cấp\n1|Sổ số hoá|Lê An|Tỉnh\n",
        "B!A4",
        "1 sáng kiến chưa có mã được đặt mã, bắt đầu từ sk-01.",
    ),
}


@pytest.mark.parametrize("code", say.REFUSALS)
def test_what_can_be_no_row_is_refused(code: str) -> None:
    found = REFUSALS[code].read()
    assert_told(found.refused, code, REFUSALS[code])
    assert [refusal.code for refusal in found.refused] == [code]
    assert found.refused[0].text
    assert found.questions == ()


@pytest.mark.parametrize("code", say.REPAIRS)
def test_what_is_read_otherwise_is_told(code: str) -> None:
    found = REPAIRS[code].read()
    assert_told(found.repairs, code, REPAIRS[code])
    assert found.questions == ()
    assert found.refused == ()
