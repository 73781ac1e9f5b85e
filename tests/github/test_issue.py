"""The one issue before a deadline: opened, kept up to date, closed; never another's."""

import json

import pytest

from build_scripts.__main__ import main
from build_scripts.verbs.verb import CANNOT, CLEAN
from tests.github.fake_host import REPOSITORY, FakeHost

AT = f"repos/{REPOSITORY}/issues"
MARKER = "<!-- thidua: nhac-2022 -->"
WANTED = {"due": True, "can_close": False, "marker": MARKER, "title": "Còn 4 ngày", "body": f"{MARKER}\nCòn 2 đơn vị"}
OURS = {"number": 3, "body": f"{MARKER}\ncũ", "user": {"login": "github-actions[bot]", "type": "Bot"}}
OTHERS = [
    {**OURS, "number": 1, "user": {"login": "ke-gian", "type": "User"}},
    {**OURS, "number": 2, "pull_request": {}},
    {**OURS, "number": 4, "body": "<!-- thidua: nhac-2021 -->"},
    {**OURS, "number": 5, "body": None, "user": None},
]


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
    return fake


def issue(repo, tmp_path, wanted):
    file = tmp_path / "nhac.json"
    file.write_text(json.dumps(wanted), encoding="utf-8")
    return main(["issue", str(file), "--root", str(repo.root)])


@pytest.mark.parametrize(
    ("wanted", "listed", "told"),
    [
        ({}, OTHERS, [("POST", AT, None)]),
        ({}, [*OTHERS, OURS], [("PATCH", f"{AT}/3", None)]),
        ({"due": False}, OTHERS, []),
        ({"due": False}, [OURS], [("PATCH", f"{AT}/3", None)]),
        ({"can_close": True}, OTHERS, []),
        ({"can_close": True}, [OURS], [("PATCH", f"{AT}/3", "closed")]),
    ],
)
def test_what_the_host_is_told(repo, tmp_path, host, wanted, listed, told):
    host.answers[f"{AT}?state=open&per_page=100"] = listed
    host.save()
    assert issue(repo, tmp_path, WANTED | wanted) == CLEAN
    assert [(t["method"], t["path"], t["body"].get("state")) for t in host.told] == told
    assert all(t["body"]["title"] == "Còn 4 ngày" for t in host.told)


@pytest.mark.parametrize("wrong", [{"marker": "x"}, {"due": "có"}, {"title": ""}, {"title": "a\nb"}])
def test_what_is_no_reminder_is_refused(repo, tmp_path, host, wrong):
    host.answers[f"{AT}?state=open&per_page=100"] = []
    host.save()
    assert issue(repo, tmp_path, WANTED | wrong) == CANNOT
    assert host.told == []


def test_only_on_the_host(repo, tmp_path, host, monkeypatch, capsys):
    monkeypatch.setenv("GITHUB_REPOSITORY", "a/b/../../c")
    assert issue(repo, tmp_path, WANTED) == CANNOT
    assert capsys.readouterr().err.startswith("Lệnh này chỉ chạy")


def test_the_reminder_of_this_program_is_taken(repo, tmp_path, host, capsys):
    host.answers[f"{AT}?state=open&per_page=100"] = []
    host.save()
    capsys.readouterr()
    main(["remind", "--issue", "--format", "json", "--root", str(repo.root), "--today", "2022-03-10"])
    assert issue(repo, tmp_path, json.loads(capsys.readouterr().out)) == CLEAN
    assert [t["method"] for t in host.told] == ["POST"]
