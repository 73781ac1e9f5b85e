"""The documents keep step with the program, the schemas and the messages."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from build_scripts.__main__ import main
from build_scripts.changes.as_json import JSON_VERSION as CHANGES_VERSION
from build_scripts.changes.model import FORMATS as CHANGES_FORMATS
from build_scripts.changes.model import Kind
from build_scripts.intake.entry import State
from build_scripts.messages import SEVERITIES, catalogue
from build_scripts.messages.terminal import SITE_DONE
from build_scripts.pages.words import STATUS
from build_scripts.pipeline import check
from build_scripts.problems import Problem, problem
from build_scripts.problems.render import JSON_VERSION, render
from build_scripts.read.schemas import load_schemas
from build_scripts.reminders.report import JSON_VERSION as BOARD_VERSION
from build_scripts.repo import FORMS, SHARED_TABLES, Repo, form_path
from build_scripts.review.guard import GUARD_VERSION
from build_scripts.review.laws import LAWS
from build_scripts.review.laws.finding import Owner
from build_scripts.verbs import VERBS
from build_scripts.verbs.check import ALL_FORMATS
from tests.github.making import commit, replace, start

ROOT = Path(__file__).parent.parent
GUIDE, HELP, REPORT = (f"docs/huong-dan/{name}.md" for name in ("index", "loi", "bao-cao"))
PAGES = (GUIDE, HELP, REPORT, "docs/huong-dan/nop-dang-ky.md", "docs/huong-dan/dung-trang.md", "docs/quyen-rieng-tu.md")
PROSE = ("README.md", "CONTRIBUTING.md", ".github/pull_request_template.md", *PAGES)
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCHEMAS = load_schemas(Repo(ROOT))
COLUMNS = {name for schema in SCHEMAS.values() for name in schema.header}
BOARD_FIELDS = ("chung", "status", "don-vi", "thu", "nhac")
"""Sections of the report page that tell fields of its JSON; a test below holds them against what is made."""
VALUES = {value for schema in SCHEMAS.values() for field in schema.fields for value in field.categories}


def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8")


def quoted(text):
    """What stands in `backticks`, outside blocks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def section(path, anchor):
    """The words from a heading's anchor to the next heading."""
    return text_of(path).partition(f"{{#{anchor}}}")[2].partition("\n#")[0]


def table(text):
    """The cells of a section's first table, without its head."""
    block = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in block[0].splitlines()[2:]]


def first_column(text):
    return [name for row in table(text) for name in quoted(row[0])]


def blocks(path, language):
    return re.findall(rf"```{language}\n(.*?)```", text_of(path), re.DOTALL)


@pytest.mark.parametrize("verb", VERBS)
def test_verb_is_told_and_has_a_target_or_an_example(verb):
    """A verb that needs nothing is a target of make; one that takes files is told as it is typed."""
    target = re.search(rf"^{verb}:.*## ", text_of("Makefile"), re.MULTILINE)
    told = rf"`make {verb}`|^make {verb}\b" if target else rf"`{verb} [^`]+`"
    assert re.search(told, text_of("README.md"), re.MULTILINE)


@pytest.mark.parametrize("path", PROSE)
def test_named_targets_exist(path):
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", text_of(path), re.MULTILINE)) <= targets


def test_readme_is_short_and_speaks_first_to_users():
    lines = text_of("README.md").splitlines()
    assert len(lines) <= 150
    assert re.search("[ăđơư]", lines[2])
    assert "CONTRIBUTING.md" in lines[2]
    assert GUIDE in lines[2]


def test_readme_shows_what_the_program_prints():
    pattern = re.sub(r"\\{\w+\\}", "[^;]+", re.escape(SITE_DONE))
    assert any(re.fullmatch(pattern, block.strip()) for block in blocks("README.md", "text"))


@pytest.mark.parametrize("path", ["README.md", "CONTRIBUTING.md", "THREATS.md"])
def test_local_links_lead_somewhere(path):
    text = text_of(path)
    for address in re.findall(r"\]\(([^)\s]+)\)", text):
        file, _, anchor = address.partition("#")
        if not re.match(r"\w+:", address):
            assert (ROOT / (file or path)).is_file(), address
            assert not anchor or re.search(rf'<a id="{anchor}">|{{#{anchor}}}', text_of(file or path)), address


def told_of_changes():
    """The fields of each kind of object in the JSON of `diff`, as the golden files hold them."""
    made = [json.loads(file.read_text(encoding="utf-8")) for file in (ROOT / "tests/changes").glob("*/expected.json")]
    units, moves = ([part for report in made for part in report[name]] for name in ("units", "moves"))
    changes, totals = ([part for unit in units for part in unit[name]] for name in ("changes", "totals"))
    firsts = {"report": made, "summary": [made[0]["summary"]], "unit": units, "move": moves}
    return {name: list(found[0]) for name, found in (firsts | {"change": changes, "total": totals}).items()}


def test_report_page_tells_every_field_of_changes():
    told = {"ngoai-cung": "report", "don-vi": "unit", "mot": "change", "chuyen": "move", "so-lieu": "total"}
    fields = told_of_changes()
    for anchor, name in told.items():
        assert first_column(section(REPORT, f"thay-doi-{anchor}")) == fields[name]
    assert first_column(section(REPORT, "thay-doi-loai")) == [str(kind) for kind in Kind]
    assert fields["summary"] == ["total", *map(str, Kind), "moves", "files", "unread"]
    whole = section(REPORT, "thay-doi")
    assert f"`json`, phiên bản {CHANGES_VERSION}." in whole
    assert all(f"`{each}`" in whole for each in CHANGES_FORMATS)


@pytest.mark.parametrize("path", PROSE)
def test_codes_and_columns_exist(path):
    known = (
        COLUMNS
        | VALUES
        | {*map(str, Kind), *told_of_changes()["change"]}
        | set(catalogue())
        | set(SEVERITIES)
        | set(get_args(State))
        | set(STATUS)
        | {law.__name__ for law in LAWS}
        | {field for anchor in BOARD_FIELDS for field in first_column(section(REPORT, f"tinh-hinh-{anchor}"))}
        | {"build_scripts", "quy_tac_la"}
    )
    text = text_of(path)
    named = {name for name in quoted(text) if re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", name)}
    named |= set(re.findall(r"\[([a-z]+(?:_[a-z]+)+)\]", text))
    assert named <= known
    anchors = set(re.findall(r"\{#([a-z-]+)\}", text_of(HELP))) | set(catalogue())
    linked = set(re.findall(r"loi\.md#([\w-]+)", text))
    linked |= set(re.findall(r"\]\(#([\w-]+)\)", text)) if path == HELP else set()
    assert linked <= anchors


@pytest.mark.parametrize("form", FORMS)
def test_guide_tells_every_column_of_a_form(form):
    told = section(GUIDE, form)
    assert first_column(told) == list(SCHEMAS[form].header)
    must = [name for row in table(told) if row[1].startswith("Bắt buộc.") for name in quoted(row[0])]
    assert must == [field.name for field in SCHEMAS[form].fields if field.required]


def test_guide_links_the_dictionary_of_every_table():
    linked = set(re.findall(r"du-lieu/index\.md#([\w-]+)", text_of(GUIDE)))
    assert linked == {*SHARED_TABLES, *FORMS, "decisions"}


def test_guide_tells_the_standings_in_the_words_of_the_site():
    assert {row[0] for row in table(section(GUIDE, "trang-thai"))} == set(STATUS.values())


@pytest.mark.parametrize("path", PAGES)
def test_pages_have_title_and_plain_anchors(path):
    text = re.sub(r"```.*?```", "", text_of(path), flags=re.DOTALL)
    assert re.match(r"---\ntitle: \S.*\ndescription: \S.*\n---\n", text)
    headings = re.findall(r"^##+ .*", text, re.MULTILINE)
    assert headings
    assert all(re.search(r" \{#[a-z0-9-]+\}$", heading) for heading in headings)


def test_help_page_shows_a_message_as_it_is_printed():
    facts = {"kieu": "sua_duoc", "o": "F14", "tieu_de": "Hoàn thành xuất sắc nhiệm vụ", "ai": "Trần Thị Hồng"}
    shown = Problem("loi", "dau_danh", form_path("2022", "van-phong", "ca-nhan"), 14, "muc_do_xuat_sac", "v", facts)
    assert blocks(HELP, "text")[0] in render([shown], "text", 1, 1)
    assert SCHEMAS["ca-nhan"].cell("muc_do_xuat_sac", 14) == "F14"


def test_help_page_names_what_fix_mends():
    mended = {code for code, entry in catalogue().items() if "make fix" in str(entry.remedy)} - {"ma_hoa"}
    assert {code for row in table(section(HELP, "tu-sua")) for code in quoted(row[2])} == mended


def test_report_page_tells_every_field():
    found = [problem("nop_sau_han", form_path("2022", "van-phong", "phieu"), 2, kieu="nhan", ngay="16/3/2022", han="")]
    made = json.loads(render(found, "json", 1, 1))
    assert first_column(section(REPORT, "ngoai-cung")) == list(made)
    assert first_column(section(REPORT, "tom-tat")) == list(made["summary"])
    assert first_column(section(REPORT, "van-de")) == list(made["problems"][0])
    assert first_column(section(REPORT, "cac-dang")) == list(ALL_FORMATS)
    assert f"phiên bản {JSON_VERSION} " in text_of(REPORT)


def told_by(capsys, repo, *arguments):
    main([*arguments, "--format", "json", "--root", str(repo.root), "--today", "2022-03-20"])
    return json.loads(capsys.readouterr().out)


def test_report_page_tells_every_field_of_the_board(repo, capsys):
    repo.path("data/registrations/2022/la").mkdir()
    repo.path("data/registrations/2022/la/phieu.csv").write_text("x", encoding="utf-8")
    board, letters, issue = (told_by(capsys, repo, *verb) for verb in (["status"], ["remind"], ["remind", "--issue"]))
    shared = first_column(section(REPORT, "tinh-hinh-chung"))
    assert [*shared, *first_column(section(REPORT, "tinh-hinh-status"))] == list(board)
    assert first_column(section(REPORT, "tinh-hinh-don-vi")) == list(board["units"][0])
    (standings,) = ({*quoted(row[2])} for row in table(section(REPORT, "tinh-hinh-don-vi")) if row[0] == "`status`")
    assert standings == set(STATUS) == set(board["by_status"])
    assert [*shared, "letters"] == list(letters)
    assert first_column(section(REPORT, "tinh-hinh-thu")) == list(letters["letters"][0])
    assert [*shared, *first_column(section(REPORT, "tinh-hinh-nhac"))] == list(issue)
    outsiders = next(row for row in table(section(REPORT, "tinh-hinh-status")) if row[0] == "`outsiders`")
    assert quoted(outsiders[2]) == list(board["outsiders"][0])
    assert board["version"] == BOARD_VERSION == 1


def test_report_page_tells_every_field_of_the_guard(repo, capsys):
    start(repo)
    replace(repo, "data/units.csv", ",7,", ",8,")
    replace(repo, form_path("2022", "van-phong", "ca-nhan"), "Kế toán", "Kế toán trưởng")
    commit(repo)
    made = told_by(capsys, repo, "guard", "HEAD~1", "HEAD")
    assert first_column(section(REPORT, "can-ai-xem-ngoai-cung")) == list(made)
    assert first_column(section(REPORT, "can-ai-xem-vi-sao")) == list(made["findings"][0])
    assert first_column(section(REPORT, "can-ai-xem-loai")) == [law.__name__ for law in LAWS]
    rows = {row[0]: row[2] for row in table(section(REPORT, "can-ai-xem-vi-sao"))}
    assert quoted(rows["`owner`"]) == list(get_args(Owner))
    assert made["version"] == GUARD_VERSION == 1


def test_report_page_shows_a_whole_report():
    shown = json.loads(blocks(REPORT, "json")[0])
    (told,) = shown["problems"]
    facts = {"o": told["cell"], "tieu_de": told["title"], "kieu": "nhan", "ngay": "16/3/2022", "han": "14/3/2022"}
    found = Problem("canh_bao", told["code"], told["file"], told["line"], told["column"], told["value"], facts)
    assert shown == json.loads(render([found], "json", shown["summary"]["files"], shown["summary"]["rows"]))


def test_examples_of_contributing_are_accepted(repo, today):
    examples = dict(re.findall(r"Tệp `([a-z-]+)\.csv`:\n\n```csv\n(.*?)```", text_of("CONTRIBUTING.md"), re.DOTALL))
    assert set(examples) == set(FORMS)
    for form, content in examples.items():
        path = repo.path(form_path("2022", "kiem-dinh", form))
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    checked = check(repo, today)
    told = [p for p in checked.problems if "/kiem-dinh/" in p.file]
    assert told == [], render(told, "text", 0, 0)
    assert {s.table for s in checked.register.sources if s.don_vi == "kiem-dinh"} == set(FORMS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_trusts_nothing_it_need_not(path):
    text = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())
    uses = re.findall(r"uses: (.*)", text)
    assert uses
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses), uses
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert not [step["run"] for step in steps if "${{" in step.get("run", "")]
    assert all(not step["with"]["persist-credentials"] for step in steps if "checkout" in step.get("uses", ""))


def test_proposals_get_no_right_to_write():
    check, program = (yaml.safe_load(text_of(f".github/workflows/{name}.yml")) for name in ("check", "program"))
    triggers = check[True]  # YAML reads the key `on` as true
    assert triggers == {"pull_request": {"types": ["opened", "synchronize", "reopened", "edited"]}}
    assert set(program[True]) == {"pull_request"}
    assert all(job["permissions"] == {"contents": "read"} for each in (check, program) for job in each["jobs"].values())
    for job in (check["jobs"]["data"], check["jobs"]["preview"], program["jobs"]["tests"]):
        assert f"**{job['name']}**" in text_of("CONTRIBUTING.md")
