"""What a check left is hostile until it has the right shape: then it is read, else refused whole."""

import io
import json
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.review import artefact as room
from build_scripts.review.artefact import Refused, read_artefact
from tests.github.fake_host import changed, packed
from tests.github.test_comment import DIFF, FORM, PROBLEM, comment, host, left, report, said  # noqa: F401


def test_right_shape_is_read_and_what_is_unknown_left_out():
    read = read_artefact(left(PROBLEM | {"mới": "x"}))
    assert read.report["problems"][0]["subject"] == "Châu Thị Mỹ Lệ"
    assert "mới" not in read.report["problems"][0]
    assert "value" not in read.report["problems"][0]


def test_long_text_is_cut():
    read = read_artefact(left(PROBLEM | {"message": "a" * 10_000}))
    assert len(read.report["problems"][0]["message"]) == 2000


@pytest.mark.parametrize(
    "spoiled",
    [
        {"severity": "chết"}, {"severity": None}, {"code": "a b"}, {"code": "[x](y)"}, {"code": "a" * 61},
        {"cell": "<b>"}, {"line": -1}, {"line": True}, {"line": "3"}, {"line": 1.5}, {"line": 10**30},
        {"repairable": "có"}, {"message": None}, {"message": ["x"]}, {"file": 3}, {"severity": ["loi"]},
    ],
)  # fmt: skip
def test_wrong_shape_is_refused(spoiled):
    with pytest.raises(Refused):
        read_artefact(left(PROBLEM | spoiled))


@pytest.mark.parametrize(
    "content",
    [
        b"", b"PK", b"<html>", packed(), packed(check__json=report()), packed(check__json="{}", diff__json="{}"),
        packed(check__json="[]", diff__json=DIFF), packed(check__json=report(), diff__json="NaN"),
        packed(check__json=report(), diff__json=b"\xff\xfe"), packed(check__json=report(), diff__json="[" * 200_000),
        packed(check__json=json.dumps(report()).replace("0", "Infinity"), diff__json=DIFF),
        packed(check__json="9" * 6000, diff__json=DIFF),
        packed(**{"../check.json": report(), "/diff.json": DIFF}),
        packed(**{"a/check.json": report(), "a/diff.json": DIFF}),
        packed(**{f"{n}": "x" for n in range(60)}, check__json=report(), diff__json=DIFF),
    ],
    ids=range(15),
)  # fmt: skip
def test_no_artefact_of_ours_is_refused(content):
    with pytest.raises(Refused):
        read_artefact(content)


@pytest.mark.parametrize("lie", [{"loi": 0}, {"loi": 2}, {"canh_bao": 1}])
def test_summary_that_disagrees_with_its_list_is_refused(lie):
    told = report(PROBLEM)
    with pytest.raises(Refused):
        read_artefact(packed(check__json={**told, "summary": told["summary"] | lie}, diff__json=DIFF))


def test_paths_beside_ours_are_not_touched(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    read_artefact(packed(**{"../../evil": "x", "/etc/x": "y"}, check__json=report(), diff__json=DIFF))
    assert list(tmp_path.iterdir()) == []


def test_twice_the_same_name_is_refused():
    stream = io.BytesIO(left())
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("check.json", json.dumps(report()))
    with pytest.raises(Refused):
        read_artefact(stream.getvalue())


def test_bomb_is_read_to_the_limit_only(monkeypatch):
    monkeypatch.setattr(room, "MOST_FILE", 2**20)
    bomb = packed(check__json=b" " * 2**26, diff__json=DIFF)
    assert len(bomb) < 2**17
    with pytest.raises(Refused):
        read_artefact(bomb)
    lying = bytearray(bomb)
    at = lying.rfind(b"PK\x01\x02", 0, lying.rfind(b"PK\x01\x02"))
    struct.pack_into("<L", lying, at + 24, 10)
    with pytest.raises(Refused):
        read_artefact(bytes(lying))


@pytest.mark.parametrize("at", range(0, 1200, 40))
def test_damaged_zip_never_breaks_the_program(at):
    spoiled = bytearray(left(PROBLEM))
    spoiled[at % len(spoiled)] ^= 0xFF
    try:
        read_artefact(bytes(spoiled))
    except Refused:
        return


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*report(), *DIFF, *PROBLEM]), inner, max_size=5)
    ),
    max_leaves=15,
)


@given(_JSON, _JSON)
def test_any_json_is_read_or_refused(one, other):
    try:
        read_artefact(packed(check__json=one, diff__json=other))
    except Refused:
        return


@pytest.mark.parametrize("claims", [{"size_in_bytes": 10**9}, {"expired": True}, {"name": "khác"}])
def test_artefact_that_is_not_taken_is_said(repo, host, golden, claims):  # noqa: F811
    host.proposal(changed(FORM))
    host.leave(left(), **claims)
    golden("github/golden/comment-unread.md", said(repo, host))


def test_hostile_artefact_is_said_to_be_unread(repo, host, golden):  # noqa: F811
    host.proposal(changed(FORM))
    host.leave(b"PK\x03\x04 not a zip")
    golden("github/golden/comment-unread.md", said(repo, host))
