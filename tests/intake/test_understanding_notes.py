"""Every note: what brings it, at which cell, in which words."""

from __future__ import annotations

import pytest

from build_scripts.intake.grid import Sheet
from build_scripts.messages import intake as say
from build_scripts.messages.marking import SIGNATURE
from tests.intake.grids import HEAD, A, B, assert_told, meta, sheet, told

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
    "don_vi_theo_ten_tep": told(
        sheet("NĂM 2022\n" + B + "1|Lê An||x\n", "Sheet1"),
        "Sheet1!",
        "Trong tệp không ghi tên đơn vị; lấy theo tên tệp: Thanh tra Sở.",
    )._replace(file="Biểu B - Thanh tra Sở.xlsx"),
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
    "chu_la": told(
        HEAD + B + "1|Lê An||x|||||||||Ngh? thai sản, trờng cử đi hc\n",
        "B!M4",
        "Chữ “Ngh?; trờng” ở dòng của Lê An không giống tiếng Việt, có thể đã mất chữ; vẫn giữ như đã ghi.",
    ),
}


@pytest.mark.parametrize("code", say.NOTES)
def test_what_one_should_know_is_told(code: str) -> None:
    found = NOTES[code].read()
    assert_told(found.notes, code, NOTES[code])
    assert found.questions == ()
