"""Two forms compared, whatever they hold: nothing is lost, nobody is counted twice."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.changes.model import Kind
from build_scripts.changes.sentences import sentence
from build_scripts.changes.tables import compare_table
from build_scripts.changes.unit import compare_forms
from tests.test_compare_forms import LABELS, person, row

NAMES = st.sampled_from(["Lê An", "LÊ AN", "Ông Lê An", "Lê Ân", "Hồ Thuỷ", "Hồ Thủy", "", "Y", "<b>@x"])
PERSONS = st.lists(
    st.fixed_dictionaries(
        {"tt": st.sampled_from(["1", "2", "3"]), "ho_ten": NAMES},
        optional={
            "ma_cb": st.sampled_from(["", "A1", "A2"]),
            "ldtt": st.sampled_from(["", "x", "X", "1"]),
            "cstd_co_so": st.sampled_from(["", "x"]),
            "huan_chuong_ld": st.sampled_from(["", "Nhất", "Ba", "ba", "Tư"]),
            "muc_do_tot": st.sampled_from(["", "x"]),
            "ghi_chu": st.sampled_from(["", "a", "a ", "b"]),
        },
    ).map(lambda cells: row("ca-nhan", **cells)),
    max_size=6,
)


@given(PERSONS)
def test_nothing_changed_in_what_is_the_same(people):
    assert compare_forms({"ca-nhan": people}, {"ca-nhan": people}, LABELS) == ()


@given(PERSONS, PERSONS)
def test_every_difference_is_told(before, after):
    changes = compare_forms({"ca-nhan": before}, {"ca-nhan": after}, LABELS)
    assert (changes == ()) == (before == after)
    assert all(sentence(c, LABELS) for c in changes)


@given(PERSONS, PERSONS)
def test_backwards_those_who_came_have_gone(before, after):
    there = compare_forms({"ca-nhan": before}, {"ca-nhan": after}, LABELS)
    back = compare_forms({"ca-nhan": after}, {"ca-nhan": before}, LABELS)
    for kind, opposite in ((Kind.ROW_REMOVED, Kind.ROW_ADDED), (Kind.ROW_ADDED, Kind.ROW_REMOVED)):
        assert sum(c.kind is kind for c in there) == sum(c.kind is opposite for c in back)


@given(PERSONS, PERSONS)
def test_people_add_up(before, after):
    changes = compare_forms({"ca-nhan": before}, {"ca-nhan": after}, LABELS)
    came, went = (sum(c.kind is kind for c in changes) for kind in (Kind.ROW_ADDED, Kind.ROW_REMOVED))
    assert len(before) - went + came == len(after)


def test_hostile_names_are_compared_in_bounded_time():
    """Names whose likeness would take minutes to work out are told as removed and added."""
    before = [person("a" * 20_000 + "b" * n, tt=str(n)) for n in range(1, 30)]
    after = [person("a" * 19_000 + "c" * n, tt=str(n)) for n in range(1, 30)]
    assert len(compare_forms({"ca-nhan": before}, {"ca-nhan": after}, LABELS)) == 58


def cells_told(change):
    """The columns that a change of two rows speaks of."""
    marks = {mark.column for mark in (*change.marks_before, *change.marks_after)}
    name = {"ho_ten"} if change.kind is Kind.RENAMED else set()
    return marks | name | {change.column}


@given(PERSONS.filter(lambda rows: len(rows) > 0), st.data())
def test_every_cell_that_differs_is_told(people, data):
    """Rows told apart by their codes, each changed at will: no differing cell is left out."""
    coded = [r | {"ma_cb": f"C{n}", "tt": str(n)} for n, r in enumerate(people)]
    others = [data.draw(PERSONS.filter(lambda rows: len(rows) > 0))[0] for _ in coded]
    changed = [o | {"ma_cb": r["ma_cb"], "tt": r["tt"]} for o, r in zip(others, coded, strict=True)]
    for old, new in zip(coded, changed, strict=True):
        changes = compare_forms({"ca-nhan": [old]}, {"ca-nhan": [new]}, LABELS)
        told = set().union(*(cells_told(change) for change in changes))
        assert {column for column in old if old[column] != new[column]} <= told


def test_a_long_cell_of_several_rows_is_told_once():
    note = "Giả định: chưa tìm thấy văn bản năm 2022 nào xác nhận danh sách đơn vị."
    rows = [row("units", ma=ma, ten=ma, ghi_chu=note) for ma in ("a", "b")]
    assert [sentence(change, LABELS) for change in compare_table(rows, [], "units", LABELS)] == [
        f"a: bỏ dòng này (Mã đơn vị: a; Ghi chú: {note})",
        "b: bỏ dòng này (Mã đơn vị: b; Ghi chú: như trên)",
    ]
