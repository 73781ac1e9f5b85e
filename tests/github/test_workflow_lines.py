"""The shell lines of every workflow, run here against a code host that answers from a table.

What can't be run here: `uses:` steps (the host's actions), the steps that install packages, and the generators that
the canary takes unpinned from the index; in their stead stand programs that build the same pages, fewer, or none.
"""

import json
import shutil

import pytest
import yaml

from build_scripts.__main__ import main
from build_scripts.verbs.verb import CLEAN
from tests.github import test_whole_way as whole_way
from tests.github.fake_host import PAYLOADS, REPOSITORY, SHA, FakeHost, changed
from tests.github.making import OTHER, commit, give_account, replace, start
from tests.github.running import ROOT, SET_UP, program, run, statuses, steps
from tests.github.test_comment import FORM, left
from tests.site.making import lay_out

ISSUES = f"repos/{REPOSITORY}/issues"
SITE = "https://so-cong-thuong.example/thi-dua/"


@pytest.fixture
def host(tmp_path, monkeypatch):
    fake = FakeHost(tmp_path / "host")
    fake.install(monkeypatch)
    fake.answers[f"{ISSUES}?state=open&per_page=100"] = []
    fake.save()
    return fake


@pytest.mark.parametrize(
    ("stale", "account", "status"), [(False, "", 0), (True, "", 0), (False, "nguoi-moi", 1), (True, "nguoi-moi", 1)]
)
def test_check_owners(repo, tmp_path, stale, account, status):
    assert main(["owners", "--root", str(repo.root)]) == CLEAN
    if stale:
        repo.codeowners.write_text("* @khac/nhom\n", encoding="utf-8")
    start(repo)
    replace(repo, f"{OTHER}/ca-nhan.csv", "Thanh tra viên", "Thanh tra viên chính")
    if account:
        give_account(repo, "thanh-tra", account)
    commit(repo)
    assert statuses(run(repo, tmp_path, "check", "owners", "2022-03-12")) == [status]


@pytest.mark.parametrize(("stale", "status"), [(False, 0), (True, 1)])
def test_publish_tells_of_stale_owners(repo, tmp_path, stale, status):
    assert main(["owners", "--root", str(repo.root)]) == CLEAN
    if stale:
        repo.codeowners.write_text("* @khac/nhom\n", encoding="utf-8")
    assert statuses(run(repo, tmp_path, "publish", "owners", "2022-03-12")) == [status]


def test_check_preview_makes_the_site_for_a_folder(repo, tmp_path):
    program(tmp_path / "programs", "python", f'echo "$*" >> "{tmp_path}/asked"')
    assert statuses(run(repo, tmp_path, "check", "preview", "2022-03-12")) == [0]
    assert (tmp_path / "asked").read_text() == "-m build_scripts site-usb\n"


def test_program_tests_makes_what_the_readme_says(repo, tmp_path):
    shutil.copytree(ROOT / ".ci", repo.root / ".ci")
    program(tmp_path / "programs", "make", f'echo "$*" >> "{tmp_path}/made"')
    program(tmp_path / "programs", "python3", "exit 0")  # asked whether it has venv
    assert statuses(run(repo, tmp_path, "program", "tests", "2022-03-12")) == [0]
    assert (tmp_path / "made").read_text() == "test\nsite\n"


def test_comment_answers_the_proposal(repo, tmp_path, host):
    host.proposal(changed(FORM))
    host.leave(left())
    event = str(PAYLOADS / "fork.json")
    assert statuses(run(repo, tmp_path, "comment", "comment", "2022-03-12", GITHUB_EVENT_PATH=event)) == [0]
    assert [(told["method"], told["path"]) for told in host.told] == [("POST", f"{ISSUES}/12/comments")]


def test_merge_asks_the_host_for_the_commit_that_was_checked(repo, tmp_path, host):
    rows = repo.path("data/units.csv").read_text(encoding="utf-8").splitlines()
    place = rows[0].split(",").index("tai_khoan")
    row = next(row for row in rows if row.startswith("thanh-tra,"))
    cells = row.split(",")
    replace(repo, "data/units.csv", row, ",".join([*cells[:place], "lan-thanh-tra", *cells[place + 1 :]]))
    host.proposal(changed(FORM))
    host.leave(left())
    event = json.loads((PAYLOADS / "fork.json").read_text(encoding="utf-8"))
    event["workflow_run"]["conclusion"] = "success"
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    known = {"GITHUB_EVENT_PATH": str(tmp_path / "event.json")}
    assert statuses(run(repo, tmp_path, "comment", "merge", "2022-03-12", **known)) == [0]
    (told,) = host.told
    assert told[:2] == ["pr", "merge"]
    assert told[-2:] == ["--match-head-commit", SHA]


@pytest.mark.parametrize("published", [True, False])
def test_remind_opens_the_issue_with_links_where_the_site_is_known(repo, tmp_path, host, published):
    if published:
        host.answers[f"repos/{REPOSITORY}/pages"] = {"html_url": SITE}
        host.save()
    repo.path(f"{OTHER}/phieu.csv").unlink()
    assert statuses(run(repo, tmp_path, "remind", "remind", "2022-03-12", GITHUB_REPOSITORY=REPOSITORY)) == [0, 0]
    (told,) = host.told
    assert (told["method"], told["path"]) == ("POST", ISSUES)
    assert told["body"]["title"].startswith("Nhắc nộp đăng ký thi đua năm 2022: còn 2 ngày")
    assert (f"{SITE}nam/2022/don-vi/thanh-tra/" in told["body"]["body"]) == published


def test_remind_leaves_the_issue_alone_where_a_shared_table_is_broken(repo, tmp_path, host):
    repo.path("data/units.csv").write_text("hỏng\n", encoding="utf-8")
    told = statuses(run(repo, tmp_path, "remind", "remind", "2022-03-12", GITHUB_REPOSITORY=REPOSITORY))
    assert told[0] == 1  # the runner ends here
    assert host.told == []


def test_publish_builds_the_site_with_the_address_of_its_source(tmp_path):
    repo = lay_out(tmp_path / "repo")
    source = f"https://github.com/{REPOSITORY}/blob/main/"
    assert statuses(run(repo, tmp_path, "publish", "build", "2022-03-20", SOURCE_URL=source)) == [0]
    page = (repo.site / "nam/2022/don-vi/van-phong/index.html").read_text(encoding="utf-8")
    assert f"{source}data/registrations/2022/van-phong/ca-nhan.csv" in page


def test_publish_leaves_no_site_to_deploy_where_a_shared_table_is_broken(repo, tmp_path):
    repo.path("data/units.csv").write_text("hỏng\n", encoding="utf-8")
    assert statuses(run(repo, tmp_path, "publish", "build", "2022-03-20", SOURCE_URL="")) == [1]
    assert not repo.site.exists()


@pytest.mark.parametrize(
    ("builds", "status", "summary"),
    [
        ("mkdir site && touch site/a.html site/b.html", 0, "generator dựng đủ các trang.\n"),
        ("mkdir site && touch site/a.html", 1, "generator dựng không đủ các trang:\n2d1\n< ./b.html\n"),
        ("exit 1", 1, "generator chưa dựng được trang.\n"),
    ],
)
def test_canary_compares_the_pages(repo, tmp_path, builds, status, summary):
    site = "mkdir site && touch site/b.html site/a.html"
    calls = {"build_scripts site": site, "generator build --strict -f mkdocs.yml": builds}
    cases = "".join(f'"-m {call}") {does} ;;\n' for call, does in calls.items())
    program(tmp_path / "programs", "python", f'case "$*" in\n{cases}*) exit 9 ;;\nesac')
    assert statuses(run(repo, tmp_path, "canary", "build", "2022-03-12", GENERATOR="generator")) == [status]
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == summary


@pytest.mark.parametrize(("result", "told"), [("failure", ["POST"]), ("success", [])])
def test_canary_tells_by_an_issue(repo, tmp_path, host, result, told):
    done = run(repo, tmp_path, "canary", "tell", "2022-03-12", RESULT=result, GITHUB_REPOSITORY=REPOSITORY)
    assert statuses(done) == [0]
    assert [each["method"] for each in host.told] == told


RUN = {
    ("canary", "build"): test_canary_compares_the_pages,
    ("canary", "tell"): test_canary_tells_by_an_issue,
    ("check", "data"): whole_way.test_from_a_fault_to_the_comment,
    ("check", "owners"): test_check_owners,
    ("check", "preview"): test_check_preview_makes_the_site_for_a_folder,
    ("comment", "comment"): test_comment_answers_the_proposal,
    ("comment", "merge"): test_merge_asks_the_host_for_the_commit_that_was_checked,
    ("inbox", "import"): whole_way.test_upload_becomes_a_proposal,
    ("program", "tests"): test_program_tests_makes_what_the_readme_says,
    ("publish", "build"): test_publish_builds_the_site_with_the_address_of_its_source,
    ("publish", "owners"): test_publish_tells_of_stale_owners,
    ("remind", "remind"): test_remind_opens_the_issue_with_links_where_the_site_is_known,
}
"""Every job with lines of a shell, and the test that runs them."""


def test_no_line_is_forgotten():
    workflows = sorted((ROOT / ".github/workflows").glob("*.yml"))
    jobs = [(path.stem, job) for path in workflows for job in whole_jobs(path.stem)]
    assert [job for job in jobs if any("run" in step and step["name"] not in SET_UP for step in steps(*job))] == [*RUN]


def whole_jobs(workflow):
    text = (ROOT / f".github/workflows/{workflow}.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["jobs"]
