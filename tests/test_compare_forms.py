"""One unit's forms before and after: every difference in people, titles and cells as one sentence."""

import pytest

from build_scripts.changes.labels import Labels
from build_scripts.changes.sentences import sentence
from build_scripts.changes.unit import compare_forms

from .factory import SCHEMAS

TITLES = {
    "ldtt": ("Lao động tiên tiến", "danh_hieu", "1"),
    "cstd_co_so": ("Chiến sĩ thi đua cơ sở", "danh_hieu", "2"),
    "cstd_tinh": ("Chiến sĩ thi đua cấp tỉnh", "danh_hieu", "3"),
    "giay_khen_so": ("Giấy khen của Giám đốc Sở", "hinh_thuc", "7"),
    "bang_khen_tinh": ("Bằng khen của Chủ tịch UBND tỉnh", "hinh_thuc", "8"),
    "huan_chuong_ld": ("Huân chương Lao động", "hinh_thuc", "11"),
}
LABELS = Labels({ma: {"ma": ma, "ten": t, "nhom": n, "thu_tu": o} for ma, (t, n, o) in TITLES.items()}, SCHEMAS)


def row(form, **cells):
    return dict.fromkeys(SCHEMAS[form].header, "") | cells


def person(ho_ten, *marks, **cells):
    return row("ca-nhan", **{"tt": "1", "ho_ten": ho_ten, **dict.fromkeys(marks, "x"), **cells})


def told(before, after, form="ca-nhan", **partial):
    return [sentence(c, LABELS) for c in compare_forms({form: before}, {form: after}, LABELS, **partial)]


HONG = "Trần Thị Hồng"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (person(HONG), person(HONG, "cstd_co_so"), f"{HONG}: thêm Chiến sĩ thi đua cơ sở"),
        (person(HONG, "ldtt", "cstd_co_so"), person(HONG, "ldtt"), f"{HONG}: bỏ Chiến sĩ thi đua cơ sở"),
        (
            person(HONG, "cstd_co_so"), person(HONG, "cstd_tinh"),
            f"{HONG}: nâng từ Chiến sĩ thi đua cơ sở lên Chiến sĩ thi đua cấp tỉnh",
        ),
        (
            person(HONG, "bang_khen_tinh"), person(HONG, "giay_khen_so"),
            f"{HONG}: hạ từ Bằng khen của Chủ tịch UBND tỉnh xuống Giấy khen của Giám đốc Sở",
        ),
        (
            person(HONG, huan_chuong_ld="Nhất"), person(HONG, huan_chuong_ld="Ba"),
            f"{HONG}: hạ từ Huân chương Lao động hạng Nhất xuống Huân chương Lao động hạng Ba",
        ),
        (
            person(HONG, "giay_khen_so"), person(HONG, huan_chuong_ld="Ba"),
            f"{HONG}: nâng từ Giấy khen của Giám đốc Sở lên Huân chương Lao động hạng Ba",
        ),
        (
            person(HONG, "muc_do_tot"), person(HONG, "muc_do_xuat_sac"),
            f"{HONG}: nâng mức độ hoàn thành từ Hoàn thành tốt nhiệm vụ lên Hoàn thành xuất sắc nhiệm vụ",
        ),
        (person(HONG), person(HONG, "muc_do_tot"), f"{HONG}: đăng ký mức Hoàn thành tốt nhiệm vụ"),
        (person(HONG, "muc_do_tot"), person(HONG), f"{HONG}: bỏ mức Hoàn thành tốt nhiệm vụ"),
        (
            person(HONG, chuc_vu="Kế toán"), person(HONG, chuc_vu="Kế toán trưởng"),
            f"{HONG}: ô “Chức vụ” từ “Kế toán” thành “Kế toán trưởng”",
        ),
        (person(HONG), person(HONG, ghi_chu="Mới"), f"{HONG}: ô “Ghi chú” đang trống, nay ghi “Mới”"),
        (person(HONG, ly_do="Cũ"), person(HONG), f"{HONG}: ô “Lý do, thành tích” đang ghi “Cũ”, nay để trống"),
        (
            person(HONG, ngay_tuyen_dung="2015-08-01"), person(HONG, ngay_tuyen_dung="2015-08-02"),
            f"{HONG}: ô “Ngày tuyển dụng” từ “01/8/2015” thành “02/8/2015”",
        ),
        (
            person("Trịnh Thị Thuỷ"), person("TRỊNH THỊ THỦY"),
            "TRỊNH THỊ THỦY: ô “Họ và tên” viết lại từ “Trịnh Thị Thuỷ” thành “TRỊNH THỊ THỦY”, nghĩa không đổi",
        ),
        (person(HONG, ldtt="X"), person(HONG, ldtt="x"),
            f"{HONG}: ô “Lao động tiên tiến” viết lại từ “X” thành “x”, nghĩa không đổi"),
        (
            person("Trần Hồng", ma_cb="CB01"), person("Lê Thị Mai", ma_cb="CB01"),
            "Trần Hồng: đổi tên thành Lê Thị Mai (cùng mã cán bộ)",
        ),
        (
            person("Trần Thi Hồng", "ldtt"), person(HONG, "ldtt"),
            f"Trần Thi Hồng: có thể là {HONG} (cùng số thứ tự, cùng các ô đã chọn, tên gần giống); "
            "nếu là hai người khác nhau thì một bên bị bỏ, một bên được thêm",
        ),
        (
            person(HONG, ma_cb="CB01"), person(HONG, ma_cb="CB02"),
            f"{HONG}: ô “Mã cán bộ” từ “CB01” thành “CB02”; có thể là hai người trùng tên",
        ),
        (
            person(HONG, ma_cb="CB0005", chuc_vu="Kế toán"), person(HONG, ma_cb="12", chuc_vu="Kế toán"),
            f"{HONG}: ô “Mã cán bộ” từ “CB0005” thành “12”",
        ),
        (
            person(HONG, ma_cb="CB0050", chuc_vu="Kế toán"), person(HONG, ma_cb="50", chuc_vu="Kế toán"),
            f"{HONG}: ô “Mã cán bộ” từ “CB0050” thành “50”; Excel có thể đã bỏ mất chữ hoặc số 0 ở đầu mã",
        ),
        (
            person(HONG, ldtt=""), person(HONG, ldtt="1"),
            f"{HONG}: ô “Lao động tiên tiến” đang trống, nay ghi “1”; chưa đọc được nên chưa tính",
        ),
        (person(HONG, ldtt="1"), person(HONG, ldtt="x"), f"{HONG}: thêm Lao động tiên tiến"),
    ],
)  # fmt: skip
def test_one_change_of_a_person(before, after, said):
    assert told([before], [after]) == [said]


def test_unreadable_mark_takes_no_title_away():
    before = [person(HONG, "ldtt", "muc_do_tot"), person("Lê Văn A", "cstd_co_so", tt="2", ldtt="1")]
    after = [
        person(HONG, "muc_do_tot", ldtt="1", cstd_tinh="X"), person("Lê Văn A", "ldtt", tt="2"),
        person("Y Thanh", tt="3", ldtt="1", muc_do_tot="?"),
    ]  # fmt: skip
    assert told(before, after) == [
        "Lê Văn A: bỏ Chiến sĩ thi đua cơ sở",
        "Y Thanh: thêm vào biểu B (không đăng ký gì; 2 ô chưa đọc được nên chưa tính)",
        f"{HONG}: thêm Chiến sĩ thi đua cấp tỉnh",
        "Lê Văn A: thêm Lao động tiên tiến",
        f"{HONG}: ô “Lao động tiên tiến” từ “x” thành “1”; chưa đọc được nên chưa tính",
    ]


def test_person_who_came_and_person_who_went():
    before = [person(HONG, "ldtt", "giay_khen_so", "muc_do_tot"), person("Lê Văn A", "muc_do_tot", tt="2")]
    after = [person("Y Thanh", tt="3")]
    assert told(before, after) == [
        f"{HONG}: bỏ khỏi biểu B (đăng ký Lao động tiên tiến và Giấy khen của Giám đốc Sở; "
        "mức Hoàn thành tốt nhiệm vụ)",
        "Lê Văn A: bỏ khỏi biểu B (chỉ đăng ký mức Hoàn thành tốt nhiệm vụ)",
        "Y Thanh: thêm vào biểu B (không đăng ký gì)",
    ]


def test_near_name_is_another_person_where_marks_or_codes_differ():
    assert len(told([person("Trần Thi Hồng", "ldtt")], [person(HONG)])) == 2
    assert len(told([person("Trần Thi Hồng", ma_cb="A1")], [person(HONG, ma_cb="A2")])) == 2


def test_namesakes_are_told_apart_by_their_codes():
    before = [person("Lê An", "ldtt", ma_cb="1"), person("Lê An", ma_cb="2")]
    after = [person("Lê An", ma_cb="2"), person("Lê An", ma_cb="3"), person("Lê An", "ldtt", ma_cb="1")]
    assert told(before, after) == [
        "Lê An: thêm vào biểu B (không đăng ký gì)",
        "Xếp lại thứ tự các dòng ở biểu B",
    ]


def test_row_put_in_moves_all_below_it_in_one_sentence():
    before = [person(f"Người {n}", tt=str(n)) for n in range(1, 61)]
    after = [person("Mới", tt="1"), *(r | {"tt": str(int(r["tt"]) + 1)} for r in before)]
    assert told(before, after) == [
        "Mới: thêm vào biểu B (không đăng ký gì)",
        "Đánh lại số thứ tự 60 dòng ở biểu B",
    ]


def test_rows_that_could_not_be_read_remove_and_add_no_one():
    assert told([person(HONG)], [], partial_after=["ca-nhan"]) == [
        f"{HONG}: không còn thấy trong biểu B, nhưng biểu mới có dòng không đọc được nên chưa chắc đã bỏ"
    ]
    assert told([], [person(HONG)], partial_before=["ca-nhan"]) == [
        f"{HONG}: có trong biểu B, nhưng biểu cũ có dòng không đọc được nên chưa chắc là mới thêm"
    ]


def test_initiatives_numbered_anew_stay_themselves():
    first = row("sang-kien", ma="sk-01", ten="Gắn mã hồ sơ lưu trữ", tac_gia="A", cap="tinh")
    second = row("sang-kien", ma="sk-02", ten="Nhắc hạn trả lời văn bản", tac_gia="B", cap="co_so")
    assert told([first, second], [second | {"ma": "sk-01", "cap": "tinh"}], "sang-kien") == [
        "Gắn mã hồ sơ lưu trữ: bỏ khỏi danh sách sáng kiến (đăng ký cấp tỉnh)",
        "Nhắc hạn trả lời văn bản: nâng từ cấp cơ sở lên cấp tỉnh",
        "Nhắc hạn trả lời văn bản: ô “Mã sáng kiến” từ “sk-02” thành “sk-01”",
    ]
    assert told([first], [first | {"ten": "Gắn mã các hồ sơ lưu trữ"}], "sang-kien") == [
        "Gắn mã hồ sơ lưu trữ: đổi tên thành Gắn mã các hồ sơ lưu trữ (cùng mã sáng kiến)"
    ]
    assert told([first], [first | {"ten": "Việc khác hẳn"}], "sang-kien") == [
        "Gắn mã hồ sơ lưu trữ: có thể là Việc khác hẳn (cùng mã sáng kiến); "
        "nếu là hai sáng kiến khác nhau thì một bên bị bỏ, một bên được thêm"
    ]


def test_cover_and_collective():
    cover = row("phieu", ngay_ky="2022-03-08", nguoi_ky="Lê A", tong_ca_nhan="6")
    assert told([cover], [cover | {"tong_ca_nhan": "7"}], "phieu") == [
        "Tờ bìa: ô “Tổng số cá nhân đã khai” từ “6” thành “7”"
    ]
    assert told([cover], [], "phieu") == ["Tờ bìa: bỏ (Lê A ký ngày 08/3/2022)"]
    team = row("tap-the", tt="1", tap_the="Tổ Thí nghiệm", muc_do="HTXSNV")
    assert told([team], [team | {"muc_do": "HTTNV"}], "tap-the") == [
        "Tổ Thí nghiệm: hạ mức độ hoàn thành từ Hoàn thành xuất sắc nhiệm vụ xuống Hoàn thành tốt nhiệm vụ"
    ]


def test_private_data_and_hidden_characters_are_not_repeated():
    said = told([], [person("Lê A 0912 345 678", ghi_chu="x"), person("Lê\u202eB", tt="2")])
    assert said[0].startswith("(đã che): thêm")
    assert said[1].startswith("Lê[U+202E]B: thêm")
    assert told([person(HONG, ghi_chu="0912 345 678")], [person(HONG, ghi_chu="0912 345 679")]) == [
        f"{HONG}: ô “Ghi chú” từ “(đã che)” thành “(đã che)”"
    ]


def test_without_a_list_of_titles_nothing_is_higher_and_all_is_told():
    labels = Labels({}, SCHEMAS)
    changes = compare_forms({"ca-nhan": [person(HONG, "ldtt")]}, {"ca-nhan": [person(HONG, "cstd_tinh")]}, labels)
    assert [sentence(c, labels) for c in changes] == [
        f"{HONG}: bỏ Lao động tiên tiến",
        f"{HONG}: thêm Chiến sĩ thi đua cấp tỉnh",
    ]
