"""Workflows, forms and templates of the code host: right by their schemas, by the auditor, and by our own laws."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from build_scripts.repo import Repo
from build_scripts.review.artefact import PREVIEW

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(p for p in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if p.stem != "config")
TEMPLATES = sorted([GITHUB / "pull_request_template.md", *(GITHUB / "PULL_REQUEST_TEMPLATE").glob("*.md")])
WRITES = {
    "canary": {"issues"},
    "comment": {"contents", "pull-requests"},
    "inbox": {"contents", "pull-requests"},
    "publish": {"pages", "id-token"},
    "remind": {"issues"},
}
"""Every right to write that is given, by workflow."""


def run(tool, *arguments):
    command = [Path(sys.executable).with_name(tool), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_workflows_pass_the_audit():
    run("zizmor", "--offline", "--no-progress", "--quiet", GITHUB)


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_of_the_host_have_their_shape(schema, files):
    assert files
    run("check-jsonschema", "--builtin-schema", schema, *files)


def test_each_right_to_write_is_known():
    given = {}
    for path in WORKFLOWS:
        jobs = load(path)["jobs"].values()
        rights = {name for job in jobs for name, right in job["permissions"].items() if right == "write"}
        given |= {path.stem: rights} if rights else {}
    assert given == WRITES


def test_only_the_checks_run_on_proposals_and_none_on_their_target():
    triggers = {path.stem: set(load(path)[True]) for path in WORKFLOWS}  # YAML reads the key `on` as true
    assert [name for name, on in triggers.items() if "pull_request" in on] == ["check", "program"]
    assert [name for name, on in triggers.items() if "workflow_run" in on] == ["comment", "publish"]
    assert not any("pull_request_target" in on or "issue_comment" in on for on in triggers.values())


def test_the_comment_takes_nothing_of_the_proposal_to_run():
    workflow = load(GITHUB / "workflows/comment.yml")
    checkouts = [step for step in steps(workflow) if "checkout" in step.get("uses", "")]
    assert len(checkouts) == len(workflow["jobs"])
    for checkout in checkouts:
        assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
        assert "repository" not in checkout["with"]
    assert not [step for step in steps(workflow) if "artifact" in step.get("uses", "")]
    assert load(GITHUB / "workflows/check.yml")["name"] in workflow[True]["workflow_run"]["workflows"]


def test_nothing_is_taken_by_the_machine_unless_turned_on():
    jobs = load(GITHUB / "workflows/comment.yml")["jobs"]
    assert jobs["merge"]["if"].startswith("${{ vars.TU_DONG_NHAN == 'true' && ")
    assert [name for name, job in jobs.items() if job["permissions"]["contents"] == "write"] == ["merge"]
    calls = {path.stem for path in WORKFLOWS if "build_scripts merge" in path.read_text(encoding="utf-8")}
    assert calls == {"comment"}


def test_no_secret_is_used():
    assert not [path for path in WORKFLOWS if "secrets." in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_days_are_those_of_vietnam(path):
    workflow = load(path)
    assert path.stem == "canary" or workflow["env"]["TZ"] == "Asia/Ho_Chi_Minh"


@pytest.mark.parametrize("path", [*FORMS, *TEMPLATES], ids=lambda path: path.stem)
def test_every_door_warns_of_personal_data(path):
    text = path.read_text(encoding="utf-8")
    assert re.search("thông tin riêng|số căn cước|số giấy tờ", text)
    assert "kho riêng của cơ quan" in text


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_warn_first_and_ask_for_a_promise(path):
    body = load(path)["body"]
    assert body[0]["type"] == "markdown"
    assert "Trước khi gửi" in body[0]["attributes"]["value"]
    promises = body[-1]["attributes"]["options"]
    assert all(promise["required"] for promise in promises)


def test_data_is_judged_apart_from_everything_else():
    jobs = load(GITHUB / "workflows/check.yml")["jobs"]
    assert not any("needs" in job for job in jobs.values())
    assert "review HEAD^1 HEAD" in " ".join(step.get("run", "") for step in jobs["data"]["steps"])
    assert jobs["data"]["steps"][0]["with"]["fetch-depth"] == 2


def test_a_proposal_of_data_waits_for_no_test_of_the_program():
    program = load(GITHUB / "workflows/program.yml")
    assert program[True] == {"pull_request": {"paths-ignore": ["data/**"]}}
    assert [step["run"] for step in steps(program) if "run" in step] == ["bash .ci/run"]
    assert not [step for step in steps(load(GITHUB / "workflows/check.yml")) if "ci/run" in step.get("run", "")]
    answered = load(GITHUB / "workflows/comment.yml")[True]["workflow_run"]["workflows"]
    assert answered == [load(GITHUB / "workflows/check.yml")["name"]]


def test_the_preview_is_the_site_that_opens_from_a_folder():
    made, kept = steps({"jobs": {"preview": load(GITHUB / "workflows/check.yml")["jobs"]["preview"]}})[-2:]
    assert made["run"] == "python -m build_scripts site-usb"
    assert kept["with"]["name"] == PREVIEW
    assert kept["with"]["path"] == Repo(ROOT).usb.name


def test_what_the_machine_took_is_published_though_its_push_starts_nothing():
    publish = load(GITHUB / "workflows/publish.yml")
    assert publish[True]["workflow_run"]["workflows"] == [load(GITHUB / "workflows/comment.yml")["name"]]
    assert "vars.TU_DONG_NHAN == 'true'" in publish["jobs"]["build"]["if"]
    checkout = publish["jobs"]["build"]["steps"][0]["with"]
    assert "ref" not in checkout  # after another run that is the default branch, which the job's condition asks for
    assert "github.ref == 'refs/heads/main'" in publish["jobs"]["build"]["if"]
    assert not [step for step in steps(publish) if "download-artifact" in step.get("uses", "")]


def test_only_main_is_published_and_reminded_of():
    publish, remind = (load(GITHUB / f"workflows/{name}.yml")["jobs"] for name in ("publish", "remind"))
    assert "!github.event.repository.private && github.ref == 'refs/heads/main'" in publish["build"]["if"]
    assert publish["owners"]["if"] == "github.ref == 'refs/heads/main' && github.event_name != 'workflow_run'"
    assert publish["deploy"]["needs"] == "build"
    assert remind["remind"]["if"] == "github.ref == 'refs/heads/main'"


def test_what_is_unpinned_may_only_read():
    for path in WORKFLOWS:
        for job in load(path)["jobs"].values():
            installs = [
                line for step in job["steps"] for line in step.get("run", "").splitlines() if "pip install" in line
            ]
            if any("--require-hashes" not in line for line in installs):
                assert (path.stem, job["permissions"]) == ("canary", {"contents": "read"})


def threats():
    """What stops each threat, and the tests that are said to hold it."""
    rows = re.findall(
        r"^\| (?!could|---)(.*?) \| (.*) \| (.*?) \|$", (ROOT / "THREATS.md").read_text(encoding="utf-8"), re.M
    )
    return [pytest.param(stops, held, id=could[:40]) for could, stops, held in rows]


def functions_of(path):
    return {node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("stops", "held"), threats())
def test_each_threat_is_stopped_and_held_by_tests_that_are_there(stops, held):
    assert len(stops) > 20
    named = re.findall(r"`((?:\.\./)?[a-z_/]*\.py)?::(test_[a-z_]+)`", held)
    assert named
    assert held == ", ".join(f"`{file}::{function}`" for file, function in named)
    path = None
    for file, function in named:
        path = ROOT / "tests/github" / file if file else path
        assert function in functions_of(path), (path, function)


def test_threats_name_no_other_test():
    text = (ROOT / "THREATS.md").read_text(encoding="utf-8")
    named = len(re.findall("::test_", text))
    assert named == sum(each.values[1].count("::test_") for each in threats()) > 40
    assert not re.findall(r"test_[a-z_]+\.py`", text)
