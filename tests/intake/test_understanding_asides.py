"""Asides: what is written beside the rows of a table is told, and asked about where it may register somebody."""

from __future__ import annotations

import pytest

from tests.intake.grids import HEAD, B, read

ROW, SIGNED = "1|Lê An||x\n", "|Ngày 10 tháng 3 năm 2022\n|CHÁNH VĂN PHÒNG\n|Huỳnh Thị Bích Trâm\n"
IDEAS = "Mã|Tên sáng kiến|Tác giả|Cấp|Mô tả\n"

REGISTERS = {
    "a sentence": HEAD + B + ROW + "Ngoài ra đề nghị tặng Giấy khen cho đ/c Lê Văn Z\n" + SIGNED,
    "a name and titles": HEAD + B + ROW + "|Bổ sung: Lê Văn Z, LĐTT, GK\n" + SIGNED,
    "a note among the rows": HEAD + B + ROW + "Ghi chú: đ/c Lê Văn Z xin đăng ký bổ sung CSTĐ cơ sở\n2|Lê Ba||x\n",
    "all the others": HEAD + B + ROW + "|Các cá nhân còn lại (5 người): HTTNV, LĐTT\n" + SIGNED,
    "a count of people": HEAD + B + ROW + "4 người còn lại đăng ký Lao động tiên tiến\n" + SIGNED,
    "below the signature": HEAD + B + ROW + SIGNED + "Bổ sung đ/c Lê Văn Z\n",
    "behind a dash": HEAD + B + ROW + SIGNED + "- Lê Văn Z: LĐTT\n",
}


@pytest.mark.parametrize("way", REGISTERS)
def test_words_that_may_register_are_asked(way: str) -> None:
    found = read(REGISTERS[way])
    assert [(q.code, q.value in REGISTERS[way]) for q in found.questions] == [("loi_ghi_dang_ky", True)]
    assert found.refused == ()


@pytest.mark.parametrize(
    "line",
    [
        "Ghi chú: biểu này thay cho biểu đã gửi ngày 01/3.",
        "Ghi chú: HTTNV là hoàn thành tốt nhiệm vụ; LĐTT: lao động tiên tiến",
        "Lưu ý: đánh dấu x vào ô đăng ký",
        "Ghi chú: mỗi cá nhân chỉ đăng ký một danh hiệu",
        "Trên đây là đăng ký thi đua năm 2022 của Văn phòng Sở.",
        "(Danh sách gồm 5 người)",
        "Danh sách trên đã được thông qua tại cuộc họp ngày 05/3/2022",
    ],
)
def test_other_words_are_told(line: str) -> None:
    found = read(HEAD + B + ROW + line + "\n" + SIGNED)
    assert found.questions == ()
    assert [n.says for n in found.notes] == [f"Lời ghi này không được lấy vào sổ: “{line}”."]


@pytest.mark.parametrize(
    "line", ["Ghi chú:", "|NGƯỜI ĐĂNG KÝ", "Nơi nhận:\\n- Sở Công Thương (đề nghị tổng hợp);", "- Lưu: VT."]
)
def test_what_belongs_to_the_form_is_not_told(line: str) -> None:
    found = read(HEAD + B + ROW + SIGNED + line + "\n")
    assert (found.questions, found.notes) == ((), ())


@pytest.mark.parametrize(
    "table",
    [
        HEAD + IDEAS + "sk-01|Số hoá hồ sơ|Lê An||\nsk-02||Lê Ba||\nsk-03||||\n",
        HEAD + IDEAS + "sk-01|Số hoá hồ sơ|Lê An||\nsk-02||||Mô tả dài một ý tưởng\n",
        HEAD + "TT|Họ và tên|Chức vụ|LĐTT|GHI CHÚ\n1|Lê An||x|\n2||Chuyên viên||\n",
        HEAD + "TT|Họ và tên|Chức vụ|LĐTT|GHI CHÚ\n1|Lê An||x|\n2||||ghi chú lạc\n",
        HEAD + "TT|Họ và tên|Chức vụ|LĐTT|GHI CHÚ\n1|Lê An||x|\n||Trưởng phòng||\n2|Lê Ba||x|\n",
    ],
)
def test_a_row_that_lacks_the_name_is_refused(table: str) -> None:
    found = read(table)
    assert [(r.code, r.place.cell) for r in found.refused] == [("khong_ten", "C5" if "|Trưởng" in table else "A5")]
