"""Every refusal, repair and note: what brings it, at which cell, in which words."""

from __future__ import annotations

import pytest

from build_scripts.intake.grid import Sheet
from build_scripts.messages import intake as say
from build_scripts.messages.marking import SIGNATURE
from tests.intake.grids import HEAD, A, B, assert_told, filled, meta, sheet, told

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

NOTES = {
    "ten_khong_dau": told(
        HEAD + B + "1|Nguyễn Thị Lan||x\n2|Nguyen Thi Lan||x\n",
        "B!B5",
        "Họ tên “Nguyen Thi Lan” không có dấu nào; nếu tên có dấu thì ghi lại cho đủ.",
    ),
    "loi_ghi": told(
        HEAD + B + "1|Lê An||x\nBiểu lập theo quyết định số 5.\n",
        "B!A5",
        "Lời ghi này không được lấy vào sổ: “Biểu lập theo quyết định số 5.”.",
    ),
    "khong_phai_bieu": told(
        (HEAD + B + "1|Lê An||x\n", sheet("Đánh x vào ô cần đăng ký.", "HD")),
        "HD!",
        "Trang này không phải là biểu đăng ký: không thấy hàng tên cột. 1 dòng có chữ không được lấy.",
    ),
    "trang_bia": told(
        (sheet(HEAD, "Bìa"), B + "1|Lê An||x\n"),
        "Bìa!",
        "Trang này không có bảng đăng ký; chỉ lấy tên đơn vị, năm, ngày ký, người ký nếu có ghi.",
    ),
    "trang_trong": told((HEAD + B + "1|Lê An||x\n", Sheet("Sheet2", ())), "Sheet2!", "Trang này trống."),
    "trang_can_sua": told(
        (HEAD + B + "1|Lê An||x\n", sheet(f"Những chỗ cần sửa\n{SIGNATURE}\n", "Cần sửa")),
        "Cần sửa!",
        "Trang này là danh sách máy ghi khi trả tệp lần trước, không phải biểu; 2 dòng của nó không được đọc.",
    ),
    "ten_nhu_mau": told(
        HEAD + B + "1|Nguyễn Văn A||x\n2|Lê An||x\n",
        "B!B4",
        "“Nguyễn Văn A” giống tên in sẵn ở biểu mẫu nhưng vẫn được lấy; nếu là dòng mẫu thì xoá dòng này.",
    ),
    "bieu_khong_ten": told(
        HEAD + "TT|HTXSNV|HTTNV|LĐTT\n1||x|x\n",
        "B!A3",
        "Bảng này có tên cột của biểu mà thiếu cột họ tên hoặc cột tên đơn vị nên không lấy được.",
    ),
    "trang_an_bo": told(
        (HEAD + B + "1|Lê An||x\n", sheet(B + "1|Lê Ba||xx\n", "cũ", hidden=True)),
        "cũ!",
        "Trang ẩn này có 1 dòng, không lấy vì đã có biểu đó ở trang không ẩn.",
    ),
    "trang_an_lay": told(
        (HEAD + A + "1|Văn phòng Sở|HTTNV\n", sheet(B + "1|Lê Ba||x\n", "ẩn", hidden=True)),
        "ẩn!",
        "Trang ẩn này có 1 dòng và vẫn được lấy vì không trang nào khác có biểu đó.",
    ),
    "ban_trung": told(
        (sheet(HEAD + B + "1|Lê An||x\n", "1"), sheet(HEAD + B + "1|Lê An||x\n", "2")),
        "2!",
        "Trang này giống hệt một trang đã đọc nên 1 dòng chỉ tính một lần.",
    ),
    "thieu_cot": told(
        HEAD + B.replace("|BKT|", "|") + "1|Lê An||x\n",
        "B!A3",
        "Bảng này không có các cột: Bằng khen Chủ tịch UBND tỉnh. Coi như không ai đăng ký ở các cột đó.",
    ),
    "cot_khong_lay": told(
        HEAD + "TT|Họ và tên|Năm sinh|LĐTT\n1|Lê An||x\n2|Lê Ba|1980|x\n",
        "B!C3",
        "Sổ đăng ký không lưu cột “Năm sinh” nên 1 ô ở cột này không được lấy.",
    ),
    "nam_theo_ten_trang": told(
        sheet("Đơn vị: Văn phòng Sở\n" + B + "1|Lê An||x\n", "Năm 2022"),
        "Năm 2022!",
        "Trong trang không ghi năm; lấy theo tên trang: 2022.",
    ),
    "chu_to_hop": told(
        HEAD + B + "1|Le\u0302 An||x\n", "B!B4", "1 ô dùng Unicode tổ hợp hoặc chữ Đ sai mã, đã đọc theo dạng dựng sẵn."
    ),
    "tong_khong_doc_duoc": told(
        HEAD + B + "1|Lê An||x\n|Cộng||65%\n",
        "B!D5",
        "Ô tổng của cột “HTTNV” ghi “65%”, không phải là số nên không đối chiếu được.",
    ),
    "don_vi_theo_ten_trang": told(
        sheet("NĂM 2022\n" + B + "1|Lê An||x\n", "QLTM"),
        "QLTM!",
        "Trong trang không ghi tên đơn vị; lấy theo tên trang: Phòng Quản lý Thương mại.",
    ),
    "don_vi_trai": told(
        HEAD + B + "1|Lê An||x\n",
        "B!",
        "Biểu ghi “Văn phòng Sở” nhưng được nhập cho Thanh tra Sở theo yêu cầu.",
        don_vi="thanh-tra",
    ),
    "mau_don_vi_la": told(
        (HEAD + B + "1|Lê An||x\n", meta("phong-cu")),
        "_meta!",
        "Biểu mẫu này in cho đơn vị có mã “phong-cu”, không có trong danh mục đơn vị; tên đơn vị lấy ở phần đầu biểu.",
    ),
    "dien_san_bo_trong": told(
        (HEAD + B + "1|Lê An||x\n2|Lê Ba\n3|Lê Cử\n", meta(more="ca-nhan|Lê An\nca-nhan|Lê Ba\nca-nhan|Lê Cử\n")),
        "B!",
        "2 dòng điền sẵn không ghi gì nên không tính là đăng ký: Lê Ba; Lê Cử.",
    ),
    "cot_nam_truoc": told(
        HEAD + "TT|Họ và tên|LĐTT|Danh hiệu năm trước\n1|Lê An|x|CSTĐCS\n",
        "B!D3",
        "Cột “Danh hiệu năm trước” nói về năm trước nên không tính là đăng ký.",
    ),
    "nam_trai": told(
        HEAD + B + "1|Lê An||x\n", "B!A2", "Biểu ghi năm 2022 nhưng được nhập cho năm 2021 theo yêu cầu.", nam="2021"
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


@pytest.mark.parametrize("code", say.NOTES)
def test_what_one_should_know_is_told(code: str) -> None:
    found = NOTES[code].read()
    assert_told(found.notes, code, NOTES[code])
    assert found.questions == ()
