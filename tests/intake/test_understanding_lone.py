"""Rows with one text alone: numbers of printed pages, positions below names; and words that lost letters."""

from __future__ import annotations

import pytest

from build_scripts.intake.understanding.prose import doubtful_words
from tests.intake.grids import HEAD, B, read, texts

AN, BINH = "1|Lê Thị An|x\n", "2|Trần Văn Bình|x\n"
PAGE = "||||||||{}\n"
POST = "|{}\n"


def furniture(text: str) -> dict[str, int]:
    (count,) = read(text).counts
    return {**count.furniture, "tu_choi": count.refused}


@pytest.mark.parametrize(
    ("rows", "pages", "refused"),
    [
        (AN + PAGE.format(2) + BINH, 1, 0),
        (AN + BINH + PAGE.format(14), 1, 0),
        (AN + PAGE.format(1) + B + BINH + PAGE.format(2), 2, 0),
        (AN + PAGE.format(1) + BINH, 0, 1),
        (AN + BINH + PAGE.format(1), 0, 1),
        (AN + PAGE.format("x") + BINH, 0, 1),
    ],
)
def test_a_number_alone_is_that_of_a_page_unless_it_can_be_a_mark(rows: str, pages: int, refused: int) -> None:
    found = furniture(HEAD + B + rows)
    assert (found.get("so_trang", 0), found["tu_choi"]) == (pages, refused)
    assert len(texts(read(HEAD + B + rows), "ca-nhan")) == 2


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (AN + POST.format("Trưởng phòng") + BINH, ["Trưởng phòng", ""]),
        (AN + POST.format("Trưởng phòng") + BINH + POST.format("Phó phòng"), ["Trưởng phòng", "Phó phòng"]),
        (AN + POST.format("Kế toán") + BINH + POST.format("(Chuyên viên)"), ["Kế toán", "Chuyên viên"]),
        (AN + POST.format("Chuyên viên") + BINH + POST.format("Chuyên viên"), ["Chuyên viên", "Chuyên viên"]),
        (AN + POST.format("Chuyên viên") + BINH, ["", ""]),
        (AN + BINH + POST.format("TRƯỞNG PHÒNG"), ["", ""]),
        (AN + POST.format("Kế toán") + BINH + "\n" + POST.format("TRƯỞNG PHÒNG"), ["Kế toán", ""]),
    ],
)
def test_a_position_below_a_name_is_that_person_s(rows: str, expected: list[str]) -> None:
    found = read(HEAD + B + rows)
    assert [row.get("chuc_vu", "") for row in texts(found, "ca-nhan")] == expected
    assert found.refused == ()
    assert furniture(HEAD + B + rows).get("chuc_vu", 0) == sum(map(bool, expected))


def test_with_a_column_of_positions_none_is_looked_for_below() -> None:
    found = read(HEAD + "TT|Họ và tên|Chức vụ|LĐTT\n1|Lê An|Trưởng phòng|x\n|Kế toán\n2|Lê Ba||x\n")
    assert [row.get("chuc_vu", "") for row in texts(found, "ca-nhan")] == ["Trưởng phòng", ""]
    assert len(found.refused) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nghỉ thai sản từ 6/2022, hoàn thành tốt nhiệm vụ", []),
        ("Theo QĐ số 12/QĐ-SCT; đã nộp qua email", []),
        ("H'Hen Niê đi học ở Krông Pắc, cách 30 km", []),
        ("Có chuyển công tác không?", []),
        ("https://example.vn/thnh?q=1", []),
        ("Hoàn thnh nhiệm vụ", ["thnh"]),
        ("Ngh? việc, Ngh? việc; trờng cử", ["Ngh?", "trờng"]),
        ("ngh? ốm", ["ngh?"]),
    ],
)
def test_words_that_lost_letters(text: str, words: list[str]) -> None:
    assert doubtful_words(text) == words
