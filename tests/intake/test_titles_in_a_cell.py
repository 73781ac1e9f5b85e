"""Titles written out in one cell: what is certain is taken, the rest is asked."""

from __future__ import annotations

import pytest

from tests.intake.grids import HEAD, read, texts


@pytest.mark.parametrize(
    ("text", "taken", "asked", "choices"),
    [
        ("LĐTT; CSTĐ", {"ldtt": "x"}, "CSTĐ", ("cstd_co_so", "cstd_tinh", "cstd_toan_quoc")),
        ("BK", {}, "BK", ("bang_khen_tinh", "bang_khen_bo", "bang_khen_ttg")),
        ("LĐTT, BK và CSTĐ", {"ldtt": "x"}, "BK; CSTĐ", ()),
        ("LĐTT; HCLĐ", {"ldtt": "x"}, "HCLĐ", ()),
    ],
)
def test_what_is_certain_among_titles_is_taken(
    text: str, taken: dict[str, str], asked: str, choices: tuple[str, ...]
) -> None:
    found = read(HEAD + f"TT|Họ và tên|Danh hiệu thi đua\n1|Lê An|{text}\n")
    assert texts(found, "ca-nhan") == [{"tt": "1", "ho_ten": "Lê An", **taken}]
    (question,) = found.questions
    assert (question.code, question.value) == ("danh_hieu_khong_ro", asked)
    assert tuple(choice.value for choice in question.choices) == choices
