"""Suggestions as they stand on a proposal: one review, few at once, nothing twice, never in the way of the comment."""

import pytest

from build_scripts.verbs.verb import CLEAN
from tests.github.fake_host import REPOSITORY, FakeHost, changed
from tests.github.making import UNIT, person
from tests.github.test_comment import DIFF, FORM, WARNING, comment, left
from tests.github.test_suggest import HEAD, messy, offered, patch, text_of

REVIEWS = f"repos/{REPOSITORY}/pulls/12/reviews"


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    return fake


def propose(host, after, before=HEAD + "\n", content=None, path=FORM, **status):
    host.proposal(changed(path, **status) | {"patch": patch(before, after)})
    host.hold(path, after.encode() if content is None else content)
    host.leave(left(*([WARNING] * 40), diff={**DIFF, "units": [], "quotas": []}))


def reviews(host):
    return [told["body"] for told in host.told if told["path"] == REVIEWS]


def sticky(host):
    return host.told[-1]["body"]["body"]


def test_ten_lines_and_one_that_needs_a_person(repo, host, golden):
    rows = [*(messy(n) for n in range(1, 11)), person(11, "Đinh  Văn Cũ", muc_do_tot="có", ldtt="1")]
    propose(host, text_of(*rows))
    assert comment(repo) == CLEAN
    (review,) = reviews(host)
    assert [each["line"] for each in review["comments"]] == list(range(2, 12))
    told = [review["body"], review["commit_id"], review["event"]]
    told += [f"{c['path']}:{c['line']} {c['side']}\n{c['body']}" for c in review["comments"]]
    golden("github/golden/suggestions.md", "\n".join([*told, ""]))
    assert "Máy gợi ý cách sửa 10 dòng" in sticky(host)


def test_twenty_stand_at_once_and_the_rest_is_counted(repo, host):
    propose(host, text_of(*(messy(n) for n in range(1, 26))))
    assert comment(repo) == CLEAN
    assert [len(review["comments"]) for review in reviews(host)] == [20]
    cells = sum(s.cells for s in offered(text_of(*(messy(n) for n in range(1, 26))))[:20])
    assert cells == 80
    assert "Máy gợi ý cách sửa 20 dòng" in sticky(host)
    host.leave(left(*([WARNING] * 100)))
    comment(repo)
    assert "Còn 20 chỗ nữa `make fix` tự sửa được" in sticky(host)


def test_what_stands_is_not_said_again(repo, host):
    after = text_of(messy(1), messy(2))
    propose(host, after)
    ours, strangers = offered(after)
    robot = {"login": "github-actions[bot]", "type": "Bot"}
    host.answers[f"repos/{REPOSITORY}/pulls/12/comments?per_page=100"] = [
        {"user": robot, "path": FORM, "line": ours.line, "body": ours.body.strip()},
        {"user": {"login": "ke-gian", "type": "User"}, "path": FORM, "line": strangers.line, "body": strangers.body},
    ]
    host.save()
    assert comment(repo) == CLEAN
    (review,) = reviews(host)
    assert [each["line"] for each in review["comments"]] == [3]
    assert "Máy gợi ý cách sửa 2 dòng" in sticky(host)


def test_renamed_file_only_where_it_was_written(repo, host):
    old = text_of(messy(1), messy(2))
    propose(host, old + messy(3) + "\n", old, path=f"{UNIT}/ca-nhan.csv", status="renamed", old=FORM)
    assert comment(repo) == CLEAN
    (review,) = reviews(host)
    assert [(each["path"], each["line"]) for each in review["comments"]] == [(f"{UNIT}/ca-nhan.csv", 4)]


AWRY = {
    "crlf": text_of(messy(1)).replace("\n", "\r\n").encode(),
    "bom": b"\xef\xbb\xbf" + text_of(messy(1)).encode(),
    "semicolons": text_of(messy(1)).replace(",", ";").encode(),
    "titles": text_of(messy(1)).replace("ho_ten", "Họ và tên").encode(),
    "ragged": (text_of(messy(1)) + "2,x\n").encode(),
    "not text": text_of(messy(1)).encode("utf-16-le"),
    "too large": text_of(messy(1)).encode() + b"\n" * 2**20,
}


@pytest.mark.parametrize("content", AWRY.values(), ids=AWRY)
def test_file_that_must_be_mended_first_is_left_to_fix(repo, host, content):
    propose(host, text_of(messy(1)), content=content)
    assert comment(repo) == CLEAN
    assert reviews(host) == []
    assert "Trong đó 40 chỗ `make fix` tự sửa được" in sticky(host)


def test_changed_program_gets_none(repo, host):
    host.proposal(changed(FORM) | {"patch": patch(HEAD + "\n", text_of(messy(1)))}, changed("schemas/ca-nhan.json"))
    host.hold(FORM, text_of(messy(1)).encode())
    assert comment(repo) == CLEAN
    assert reviews(host) == []
    assert not any("/contents/" in path for path in host.asked)


@pytest.mark.parametrize("refused", ["read", "write"])
def test_refused_suggestions_do_not_stop_the_comment(repo, host, capsys, refused):
    propose(host, text_of(messy(1)))
    if refused == "write":
        host.answers["refused"] = [REVIEWS]
    else:
        del host.answers[f"repos/{REPOSITORY}/pulls/12/comments?per_page=100"]
    host.save()
    assert comment(repo) == CLEAN
    assert "Không ghi được gợi ý sửa trên dòng (repos/" in capsys.readouterr().err
    assert "Trong đó 40 chỗ `make fix`" in sticky(host)


def test_dry_run_suggests_nothing_to_the_host(repo, host, capsys):
    propose(host, text_of(messy(1)))
    assert comment(repo, "fork", "--dry-run") == CLEAN
    assert host.told == []
    assert "Máy gợi ý cách sửa 1 dòng" in capsys.readouterr().out


def test_no_more_than_twenty_files_are_asked_for(repo, host):
    files = [f"data/registrations/2022/don-vi-{n:02}/ca-nhan.csv" for n in range(25)]
    host.proposal(*(changed(path) | {"patch": patch(HEAD + "\n", text_of(messy(1)))} for path in files))
    for path in files:
        host.hold(path, text_of(person(1, "Lý Thị Hoa")).encode())
    assert comment(repo) == CLEAN
    assert sum("/contents/" in path for path in host.asked) == 20


def test_paths_of_others_are_not_asked_for(repo, host):
    host.proposal(changed("data/../x.csv") | {"patch": "@@"}, changed("docs/index.md") | {"patch": "@@"})
    assert comment(repo) == CLEAN
    assert not any("/contents/" in path for path in host.asked)
