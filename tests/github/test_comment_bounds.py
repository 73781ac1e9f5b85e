"""Whatever a proposal brings, the comment on it stays text and stays within what the host takes."""

import json
import re
import subprocess
import sys

import pytest

from build_scripts.__main__ import main
from build_scripts.messages.comment import MARKER
from build_scripts.review.comment import MOST
from build_scripts.review.section import size
from build_scripts.verbs.verb import CANNOT
from tests.github.fake_host import PAYLOADS, REPOSITORY, FakeHost, changed
from tests.github.making import OTHER
from tests.github.test_comment import DIFF, FORM, PROBLEM, change, left, said, total


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    return fake


HOSTILE = (
    "<img src=x onerror=alert(1)> <!-- --> @thanh-tra #1 **d** [b](javascript:c) | `rm` \n## Tiêu đề\n"
    "```suggestion\nx\n``` ::error:: </details> &lt; ~~e~~ \u202e \x1b[31m"
    " https://ke-gian.example/x www.ke-gian.example [x]: javascript:y"
)


def test_data_cannot_speak_for_the_program(repo, host, golden):
    hostile = PROBLEM | dict.fromkeys(("file", "title", "subject", "message", "remedy"), HOSTILE)
    totals = [total("", HOSTILE, 1, 2, HOSTILE)]
    lost = [{"form": "tap-the", "before": None, "after": 0, "message": HOSTILE}]
    unit = DIFF["units"][0] | {"name": HOSTILE, "season": "|", "uncounted": lost, "totals": totals}
    unit["changes"] = [change(kind, HOSTILE, subject=HOSTILE) for kind in ("bo_dong", "bo", "hinh_thuc")]
    tables = [{"table": HOSTILE, "changes": [change("bo", HOSTILE, "units")]}]
    spoken = [{"message": HOSTILE}]
    host.proposal(changed(FORM), changed(f"{OTHER}/{HOSTILE}.xlsx", "added"))
    host.leave(left(hostile, diff={**DIFF, "units": [unit], "tables": tables, "moves": spoken, "unread": spoken}))
    text = said(repo, host)
    golden("github/golden/comment-hostile.md", text)
    ours = re.sub(r"\(https://(so-cong-thuong\.github\.io|github\.com)/[^)\s]*\)", "", text.removeprefix(MARKER))
    ours = re.sub(r"&#(64|35);<!-- -->|(?<=:)<!-- -->(?=//)|(?<=www)<!-- -->|&#\d+;", "¤", ours)
    assert not re.search("://|www[.]", ours)
    assert not re.search(r"<(?!/?code>|/?details>|/?summary>)|[@#&]\w|~~|\*\*d|::$|^## T|^```", ours, re.MULTILINE)
    assert "\u202e" not in text
    assert "\x1b" not in text


def test_five_hundred_problems(repo, host):
    found = [PROBLEM | {"line": n, "subject": f"Người {n}", "message": "Dài " * 100} for n in range(2, 502)]
    host.proposal(changed(FORM))
    host.leave(left(*found))
    text = said(repo, host)
    told = text.count("\n- **Lỗi**")
    assert 40 < told < 500
    assert f"Còn {500 - told} mục không viết hết ở đây" in text
    assert "### Thay đổi gì" in text


def test_whatever_comes_stays_within_what_the_host_takes(repo, host):
    wide = "<𝐀&" * 700
    found = [PROBLEM | {"line": n, "subject": wide, "message": wide} for n in range(2, 1002)]
    unit = DIFF["units"][0] | {"name": wide, "changes": [change("bo_dong", wide, subject=wide)] * 200}
    host.proposal(*(changed(f"data/{n}{wide}", "added") for n in range(300)))
    host.leave(left(*found, diff={**DIFF, "units": [unit] * 20, "quotas": [{"message": wide}] * 500}))
    text = said(repo, host)
    assert size(text) <= MOST
    assert text.endswith(f"(https://github.com/{REPOSITORY}/actions/runs/7700123456).\n")


@pytest.mark.parametrize("content", [b"\xff\xfe{}", b"{", b"[" * 200_000])
@pytest.mark.parametrize("verb", ["comment", "merge"])
def test_event_that_is_none(repo, tmp_path, capsys, verb, content):
    path = tmp_path / "event.json"
    path.write_bytes(content)
    assert main([verb, str(path), "--root", str(repo.root)]) == CANNOT
    told = capsys.readouterr().err
    assert told == f"Tệp {path} không phải là lời báo của nơi lưu kho mã (JSON, chữ UTF-8) nên chưa làm gì.\n"


def test_payloads_are_json():
    assert all(json.loads(path.read_text(encoding="utf-8")) for path in PAYLOADS.glob("*.json"))


def test_the_comment_waits_for_nothing_that_compares_or_judges():
    made = "import sys, build_scripts.review.comment, build_scripts.verbs.offering"
    slow = 'print(*{"pandas", "frictionless", "jinja2"} & sys.modules.keys())'
    done = subprocess.run([sys.executable, "-c", f"{made}; {slow}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
