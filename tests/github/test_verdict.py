"""What the guard says in words: who may take a proposal, who goes by it, and why somebody must look."""

from dataclasses import replace as replace_place

import pytest

from build_scripts.history.changed import Change
from build_scripts.review.effects import Effects, Loss
from build_scripts.review.guard import as_text
from tests.github.making import OTHER, UNIT
from tests.github.test_guard import PLACE, verdict

PEOPLE = tuple(f"Người {n}" for n in range(1, 13))
FORM = Change(f"{UNIT}/ca-nhan.csv")
SOUND = (
    "@so/van-phong) xem người gửi rồi nhận: chỉ có biểu năm 2022 của {}, phần thay đổi không có vấn đề nào, "
    "còn trong hạn."
)


def told(*changes, **known):
    return as_text(verdict(*changes, **known)).splitlines()


@pytest.mark.parametrize(
    ("unit", "author", "name", "why"),
    [
        ("kiem-dinh", "minh", "Trung tâm Kiểm định",
         "Sổ chưa có tài khoản của Trung tâm Kiểm định nên máy không biết người gửi có đúng là đơn vị không."),
        ("ky-thuat", "minh", "Phòng Kỹ thuật",
         "Tài khoản của Phòng Kỹ thuật là nhóm @so/ky-thuat; máy không biết người gửi có trong nhóm không."),
        ("van-phong", "", "Văn phòng Sở", "Máy chưa biết ai gửi."),
        ("thanh-tra", "so/van-phong", "Thanh tra Sở", "Văn phòng gửi thay Thanh tra Sở."),
    ],
)  # fmt: skip
def test_what_is_right_but_for_the_sender_says_so(unit, author, name, why):
    change = Change(f"data/registrations/2022/{unit}/phieu.csv")
    assert not verdict(change, author=author).safe
    assert told(change, author=author) == [f"Văn phòng ({SOUND.format(name)}", f"  {why}"]


def test_stranger_is_asked_about():
    assert told(FORM, author="minh") == [
        "Nhận được sau khi có người xem: đơn vị có tệp bị sửa (@hanh).",
        f"  Người gửi không phải là tài khoản của Văn phòng Sở: {UNIT}/ca-nhan.csv",
    ]


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ({"loi": 2, "canh_bao": 1, "luu_y": 0},
         "Chưa nhận được: còn 2 lỗi. Người gửi sửa trên chính nhánh này, máy xem lại."),
        ({"loi": 0, "canh_bao": 1, "luu_y": 0},
         "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Còn 1 cảnh báo, không chặn việc nhận."),
        ({"loi": 0, "canh_bao": 0, "luu_y": 1},
         "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Còn 1 lưu ý, không chặn việc nhận."),
        (None, "Chưa có kết quả kiểm tra. Cần người xem lần chạy kiểm tra rồi mới nhận: Văn phòng (@so/van-phong)."),
    ],
)  # fmt: skip
def test_who_may_take_it_is_said(problems, said):
    assert told(FORM, problems=problems) == [said]


def test_sender_mends_first_then_the_owners_look():
    changes = (FORM, Change(f"{UNIT}/bieu.xlsx", "A"), Change("data/units.csv"))
    assert told(*changes)[0] == (
        "Chưa nhận được: người gửi sửa những điều dưới đây trên chính nhánh này, máy xem lại. "
        "Sửa xong, cần người xem rồi mới nhận: Văn phòng (@so/van-phong)."
    )


@pytest.mark.parametrize(
    "changes",
    [
        [Change(f"{UNIT}/ca-nhan (1).csv", "D")],
        [FORM, Change(f"{UNIT}/bieu.xlsx", "D")],
        [Change(f"{UNIT}/ca-nhan.csv", "R", f"{UNIT}/ca-nhan (1).csv")],
    ],
)
def test_what_nobody_reads_may_go(changes):
    found = verdict(*changes)
    assert found.safe == (found.proposal.forms != {})


def loss(form="ca-nhan", rows=1, before=12, after=11, names=("Bùi Xuân Thế",), stripped=()):
    return Loss("2022", "van-phong", form, rows, names, before, after, stripped)


def test_one_person_swapped_is_safe_and_named():
    found = verdict(FORM, effects=Effects((loss(after=12),)))
    assert found.safe
    assert as_text(found).endswith(" Bỏ khỏi đăng ký: 1 cá nhân (Bùi Xuân Thế).\n")


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (loss(rows=12, after=0), "Biểu B không còn dòng nào, trước có 12 cá nhân: "),
        (loss(rows=7, after=5), "Một lần bỏ 7 trong số 12 cá nhân, quá nửa: "),
        (loss(rows=7, after=12), "Một lần bỏ 7 trong số 12 cá nhân, quá nửa: "),
        (loss("tap-the", 1, 1, 0, ()), "Biểu A không còn dòng nào, trước có 1 tập thể: "),
        (loss("sang-kien", 2, 2, 0, ()), "Danh sách sáng kiến không còn dòng nào, trước có 2 sáng kiến: "),
        (loss("phieu", 1, 1, 0, ()), "Tờ bìa không còn dòng nào, bộ biểu trở thành chưa ký: "),
    ],
)
def test_much_lost_at_once_is_looked_at(lost, said):
    path = f"{UNIT}/{lost.form}.csv"
    found = verdict(Change(path), effects=Effects((lost,)))
    assert not found.safe
    assert as_text(found).splitlines()[1] == f"  {said}{path}"


@pytest.mark.parametrize(
    "lost",
    [
        loss(rows=6, after=6),
        loss("sang-kien", 2, 3, 1),
        loss(rows=0, after=12, stripped=PEOPLE[:6]),
        loss(rows=2, after=10, stripped=PEOPLE[:4]),
        loss(rows=1, before=None, after=None),
    ],
)
def test_half_is_not_much(lost):
    assert verdict(FORM, effects=Effects((lost,))).safe


def test_titles_lost_by_many_at_once_are_looked_at_and_named():
    assert told(FORM, effects=Effects((loss(rows=0, after=12, names=(), stripped=PEOPLE[:7]),))) == [
        "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Bỏ hoặc hạ danh hiệu, khen thưởng: "
        "7 cá nhân (Người 1, Người 2, Người 3, Người 4, Người 5 và 2 nữa).",
        f"  Một lần bỏ hoặc hạ danh hiệu, khen thưởng của 7 trong số 12 cá nhân, quá nửa: {UNIT}/ca-nhan.csv",
    ]


def test_people_gone_and_titles_lost_count_together():
    found = verdict(FORM, effects=Effects((loss(rows=3, after=9, stripped=PEOPLE[:4]),)))
    assert not found.safe
    assert as_text(found).splitlines()[1] == (
        "  Một lần bỏ 3 cá nhân và bỏ hoặc hạ danh hiệu, khen thưởng của 4 cá nhân khác, cộng lại quá nửa trong số 12: "
        f"{UNIT}/ca-nhan.csv"
    )


def test_losses_are_told_persons_first_and_not_without_end():
    lost = (
        loss("phieu", 1, 1, 0, ()),
        loss("tap-the", 1, 1, 0, ("Văn phòng Sở",)),
        loss(rows=12, after=0, names=PEOPLE),
    )
    assert told(FORM, effects=Effects(lost))[0] == (
        "Nhận được sau khi có người xem: Văn phòng (@so/van-phong). Bỏ khỏi đăng ký: "
        "12 cá nhân (Người 1, Người 2, Người 3, Người 4, Người 5 và 7 nữa); 1 tập thể (Văn phòng Sở); 1 tờ bìa."
    )


def test_form_that_is_gone_is_told_once():
    found = verdict(Change(f"{UNIT}/ca-nhan.csv", "D"), effects=Effects((loss(rows=12, after=0),)))
    assert [finding.code for finding in found.findings] == ["xoa_bieu"]


def test_closed_season_and_the_offices_cell():
    closed = replace_place(PLACE, closed=frozenset({"2022"}))
    change = Change(f"{UNIT}/phieu.csv")
    assert told(change, place=closed, effects=Effects(received=(("2022", "van-phong"),)))[1:] == [
        f"  Đề nghị này sửa ô “Ngày Văn phòng nhận”, ô này do Văn phòng ghi: {UNIT}/phieu.csv",
        "  Sổ đăng ký năm 2022 đã khoá.",
    ]


def test_folder_of_no_unit_and_units_by_their_names():
    moved = [
        Change(f"data/registrations/2022/thanh-tra-so/{form}.csv", "R", f"{OTHER}/{form}.csv")
        for form in ("ca-nhan", "phieu")
    ]
    assert told(*moved, author="lan")[1] == (
        "  Thư mục không mang mã của đơn vị nào nên biểu trong đó không được tính; hãy đổi tên theo mã đơn vị: "
        "data/registrations/2022/thanh-tra-so"
    )
    assert told(FORM, Change(f"{OTHER}/phieu.csv"), author="lan")[1:] == [
        "  Đề nghị này sửa biểu của 2 đơn vị: Thanh tra Sở; Văn phòng Sở.",
        f"  Người gửi không phải là tài khoản của Văn phòng Sở: {UNIT}/ca-nhan.csv",
    ]
