"""Every question: what brings it, at which cell, in which words, with which answers."""

from __future__ import annotations

import pytest

from build_scripts.messages import intake as say
from tests.intake.grids import HEAD, A, B, assert_told, filled, meta, sheet, told

LEVELS = ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ")
ALL_LEVELS = (*LEVELS, "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ")
CLASSES = ("Hạng Nhất", "Hạng Nhì", "Hạng Ba")
MARK = ("Có đăng ký", "Không đăng ký")
UNITS = (
    "Phòng Kế hoạch - Tài chính - Tổng hợp",
    "Phòng Quản lý Công nghiệp",
    "Phòng Quản lý Thương mại",
    "Thanh tra Sở",
    "Trung tâm Khuyến công và Xúc tiến thương mại",
    "Văn phòng Sở",
)
SIGNED = HEAD + A + "1|Văn phòng Sở|HTTNV|x\n|CHÁNH VĂN PHÒNG\n|Huỳnh Thị Bích Trâm\nB/ CÁ NHÂN\n"

QUESTIONS = {
    "cot_mo_ho": told(
        HEAD + "TT|Họ và tên|LĐTT|Bằng khen\n1|Lê An|x|x\n",
        "B!D3",
        "Tên cột “Bằng khen” chưa nói rõ là danh hiệu, hình thức nào mà có 1 ô đã ghi. Đây là cột nào?",
        "Bằng khen Chủ tịch UBND tỉnh",
        "Bằng khen Bộ trưởng Bộ Công Thương",
        "Bằng khen Thủ tướng Chính phủ",
        "Không lấy",
    ),
    "ten_sai_chu": told(
        HEAD + B + "1|NGUYỄN VĂNTÙNG||x\n",
        "B!B4",
        "Họ tên “NGUYỄN VĂNTÙNG” có chữ viết liền, mất dấu hoặc sai chữ. Họ tên đúng là gì?",
        "NGUYỄN VĂNTÙNG",
    ),
    "o_gach_ngang": told(
        sheet(HEAD + B + "1|Lê An||x\n", struck=frozenset({(3, 3)})),
        "B!D4",
        "Dấu “x” ở ô này bị gạch ngang. Có đăng ký hay không?",
        *MARK,
    ),
    "loi_ghi_dang_ky": told(
        HEAD + B + "1|Lê An||x\nNgoài ra đề nghị tặng Giấy khen cho đ/c Lê Văn Z\n|Ngày 10 tháng 3 năm 2022\n",
        "B!A5",
        "Ngoài các dòng của bảng có ghi “Ngoài ra đề nghị tặng Giấy khen cho đ/c Lê Văn Z”. Đây có phải là đăng ký"
        " không? Nếu phải, thêm thành dòng riêng trong bảng; nếu không, xoá lời ghi này.",
        "Thêm thành dòng riêng",
        "Chỉ là ghi chú",
    ),
    "hai_ten": told(
        HEAD + B + "1|Võ Văn An\\nTrần Thị Bình||x\n",
        "B!B4",
        "Ô họ tên ghi “Võ Văn An Trần Thị Bình”, giống tên của nhiều người. Nếu đúng vậy, ghi mỗi người một dòng; nếu"
        " là tên của một người, ghi trên một dòng của ô.",
    ),
    "cot_la": told(
        HEAD + "TT|Họ và tên|Thâm niên|LĐTT\n1|Lê An||x\n2|Lê Ba|12|x\n",
        "B!C3",
        "Biểu không có cột “Thâm niên” mà cột này có 1 ô đã ghi, ô đầu là “12”. Ghi vào đâu?",
        "GHI CHÚ",
        "Không lấy",
    ),
    "cot_trung": told(
        HEAD + "TT|Họ và tên|LĐTT|LĐTT\n1|Lê An|x|\n2|Lê Ba||x\n",
        "B!D3",
        "Có hai cột cùng là “LĐTT” và cột này có 1 ô đã ghi. Lấy theo cột nào?",
        "Theo cột trước",
        "Theo cột này",
    ),
    "o_ngoai_bang": told(
        HEAD + "TT|Họ và tên|LĐTT\n1|Lê An|x||về hưu\n",
        "B!E4",
        "Cột này không có tên mà có 1 ô đã ghi, ô đầu là “về hưu”. Đây là gì?",
        "Không lấy",
    ),
    "o_khong_ro": told(
        HEAD + "TT|Ông/Bà|Họ và tên|LĐTT\n1|Bà|Lê An|x\n2|vợ|Lê Ba|x\n",
        "B!B5",
        "Chưa rõ “vợ” ở ô này là gì. Ghi vào đâu?",
    ),
    "o_gop": told(
        sheet(HEAD + B + "1|Lê An|||x\n2|Lê Ba\n", merged=((3, 4, 4, 4),)),
        "B!E4",
        "Ô “x” gộp qua nhiều dòng. Dấu này của riêng dòng đầu hay của tất cả?",
        "Chỉ của dòng đầu",
        "Của tất cả các dòng gộp",
    ),
    "o_to_mau": told(
        filled(sheet(HEAD + B + "1|Lê An||x\n2|Lê Ba||x\n|Tổng cộng\n"), (3, 4), (4, 5)),
        "B!E4",
        "2 ô tô màu mà không ghi gì, trong khi chỗ khác đánh dấu x. Màu có nghĩa là có đăng ký không?",
        "Ô tô màu là có đăng ký",
        "Màu chỉ để trang trí",
    ),
    "so_o_dau_danh": told(
        HEAD + B + "1|Lê An||x|02\n", "B!E4", "Ô đánh dấu của một dòng lại ghi số 02. Có đăng ký hay không?", *MARK
    ),
    "chu_o_dau_danh": told(
        HEAD + B + "1|Lê An||x|xem lại\n", "B!E4", "Ô đánh dấu ghi “xem lại”. Có đăng ký hay không?", *MARK
    ),
    "danh_hieu_khong_ro": told(
        HEAD + "TT|Họ và tên|Danh hiệu thi đua|Hình thức khen thưởng\n1|Lê An|LĐTT|Bằng khen\n",
        "B!D4",
        "“Bằng khen” chưa rõ là danh hiệu hay hình thức khen thưởng nào. Ghi đủ tên,"
        " ví dụ “Bằng khen Chủ tịch UBND tỉnh”.",
        "Bằng khen Chủ tịch UBND tỉnh",
        "Bằng khen Bộ trưởng Bộ Công Thương",
        "Bằng khen Thủ tướng Chính phủ",
    ),
    "hai_gia_tri": told(
        HEAD + "TT|PHÒNG/ĐƠN VỊ|Hoàn thành xuất sắc nhiệm vụ|Hoàn thành tốt nhiệm vụ\n1|Văn phòng Sở|x|x\n",
        "B!D4",
        "Dòng này ghi hai điều khác nhau cho cùng một mục. Lấy điều nào?",
        *LEVELS,
    ),
    "muc_do_mo_ho": told(
        HEAD + A + "1|Văn phòng Sở|x|x\n",
        "B!C4",
        "“x” chưa rõ là mức độ hoàn thành nhiệm vụ nào. Chọn một mức.",
        *ALL_LEVELS,
    ),
    "muc_do_khong_co_o": told(
        HEAD + "TT|Họ và tên|Mức độ|LĐTT\n1|Lê An|HTNV|x\n",
        "B!C4",
        "Biểu B chỉ có mức xuất sắc và mức tốt, không có chỗ ghi “HTNV”. Đăng ký mức nào?",
        *LEVELS,
    ),
    "hang_thieu": told(
        HEAD + A + "1|Văn phòng Sở|HTTNV|||||||X\n",
        "B!J4",
        "Huân chương Lao động phải ghi hạng, ô này chỉ đánh dấu “X”. Hạng nào?",
        *CLASSES,
    ),
    "hang_mo_ho": told(
        HEAD + A + "1|Văn phòng Sở|HTTNV|||||||cao\n",
        "B!J4",
        "“cao” chưa rõ là hạng nào của Huân chương Lao động.",
        *CLASSES,
    ),
    "ngay_mo_ho": told(
        HEAD + "TT|Họ và tên|Ngày tuyển dụng|LĐTT\n1|Lê An|3/2015|x\n",
        "B!C4",
        "“3/2015” chưa rõ là ngày nào. Ghi đủ ngày/tháng/năm, ví dụ 14/3/2022; chưa biết đủ thì để trống.",
    ),
    "lua_chon_mo_ho": told(
        HEAD + "TT|Tên sáng kiến|Tác giả|Cấp đề nghị\n1|Sổ số hoá|Lê An|huyện\n",
        "B!D4",
        "“huyện” không có trong danh sách của cột này. Chọn một mục.",
        "Cơ sở",
        "Tỉnh",
        "Toàn quốc",
    ),
    "ten_la": told(
        HEAD + B + "1|Lê An (nghỉ ốm)||x\n",
        "B!B4",
        "Ô họ tên ghi “Lê An (nghỉ ốm)”, có phần không phải là tên. Họ tên đúng là gì?",
        "Lê An",
        "Lê An (nghỉ ốm)",
    ),
    "xung_ho_mo_ho": told(
        HEAD + B + "1|Ông Ích Khiêm||x\n",
        "B!B4",
        "Chữ đầu của “Ông Ích Khiêm” là cách xưng hô hay là họ? Họ tên đúng là gì?",
        "Ích Khiêm",
        "Ông Ích Khiêm",
    ),
    "tac_gia_la": told(
        HEAD + "TT|Tên sáng kiến|Tác giả|Cấp\n1|Sổ số hoá|Lê An (60%), Lê Ba|Tỉnh\n",
        "B!C4",
        "Ô tác giả ghi “Lê An (60%), Lê Ba”, có phần không phải là tên. Ghi lại họ tên, ngăn bằng dấu chấm phẩy.",
    ),
    "dong_mau": told(
        HEAD + B + "VD|Lê Ba||x\n2|Lê An||x\n",
        "B!B4",
        "“Lê Ba” giống dòng mẫu của biểu. Đây là đăng ký thật hay dòng mẫu?",
        "Là đăng ký thật",
        "Là dòng mẫu, bỏ đi",
    ),
    "don_vi_la": told(
        "Đơn vị: Phòng Quản lý Chợ\nNĂM 2022\n" + B + "1|Lê An||x\n",
        "B!A1",
        "Không có đơn vị nào tên “Phòng Quản lý Chợ”. Đây là đơn vị nào?",
        UNITS[2],
        *UNITS[:2],
        *UNITS[3:],
    ),
    "don_vi_khong_ro": told(
        "NĂM 2022\n" + B + "1|Lê An||x\n", "B!", "Trang này không ghi tên đơn vị. Đây là biểu của đơn vị nào?", *UNITS
    ),
    "don_vi_mau_thuan": told(
        HEAD + A + "1|Thanh tra Sở|HTTNV|x\n",
        "B!B4",
        "Trang này ghi nhiều tên đơn vị khác nhau: “Văn phòng Sở; Thanh tra Sở”. Đây là biểu của đơn vị nào?",
        "Thanh tra Sở",
        "Văn phòng Sở",
    ),
    "nam_khong_ro": told(
        "Văn phòng Sở\n" + B + "1|Lê An||x\n",
        "B!",
        "Trang này không ghi năm. Đây là đăng ký của năm nào?",
        "2022",
        "2021",
    ),
    "nam_la": told(
        "Văn phòng Sở\nNĂM 2019\n" + B + "1|Lê An||x\n",
        "B!A2",
        "Chưa có kế hoạch thi đua của năm 2019. Đây là đăng ký của năm nào?",
        "2022",
        "2021",
    ),
    "nam_mau_thuan": told(
        "Văn phòng Sở\nĐĂNG KÝ THI ĐUA NĂM 2021\nĐĂNG KÝ THI ĐUA NĂM 2022\n" + B + "1|Lê An||x\n",
        "B!A2",
        "Phần đầu biểu ghi nhiều năm: “ĐĂNG KÝ THI ĐUA NĂM 2021; ĐĂNG KÝ THI ĐUA NĂM 2022”."
        " Đây là đăng ký của năm nào?",
        "2021",
        "2022",
    ),
    "mau_cua_don_vi_khac": told(
        (HEAD + B + "1|Lê An||x\n", meta("thanh-tra")),
        "B!A1",
        "Biểu mẫu in cho Thanh tra Sở nhưng phần đầu biểu ghi đơn vị khác: “Văn phòng Sở”. Đây là biểu của đơn vị nào?",
        "Thanh tra Sở",
        "Văn phòng Sở",
    ),
    "mau_cua_nam_khac": told(
        (HEAD + B + "1|Lê An||x\n", meta(nam="2021")),
        "B!A2",
        "Biểu mẫu in cho năm 2021 nhưng phần đầu biểu ghi “ĐĂNG KÝ DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM"
        " 2022”. Đây là đăng ký của năm nào?",
        "2021",
        "2022",
    ),
    "phieu_khac_nhau": told(
        SIGNED + B + "1|Lê An||x\n|CHÁNH VĂN PHÒNG\n|Lê Văn Nam\n",
        "B!B11",
        "Các trang ghi người ký khác nhau, trang này ghi “Lê Văn Nam”. Lấy theo trang nào?",
        "Huỳnh Thị Bích Trâm",
        "Lê Văn Nam",
    ),
    "hai_ban": told(
        (sheet(HEAD + B + "1|Lê An||x\n", "nháp"), sheet(HEAD + B + "1|Lê An|x\n2|Lê Ba|x\n", "chính")),
        "chính!",
        "Trang “nháp” và trang “chính” cùng là một biểu và có 1 tên chung. Lấy trang nào?",
        "Lấy cả hai trang",
        "Chỉ lấy trang trước",
        "Chỉ lấy trang này",
    ),
}


@pytest.mark.parametrize("code", say.QUESTIONS)
def test_what_is_ambiguous_is_asked(code: str) -> None:
    found = QUESTIONS[code].read()
    assert_told(found.questions, code, QUESTIONS[code])
    asked = next(question for question in found.questions if question.code == code)
    assert tuple(choice.label for choice in asked.choices) == QUESTIONS[code].choices
    assert {question.code for question in found.questions} == {code}
    assert found.refused == ()
