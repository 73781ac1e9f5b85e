"""The catalogue, the checks and the corpus name the same codes, and no sentence goes unread."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from build_scripts.checks import CHECKS
from build_scripts.checks.cells import FIRST, LAST
from build_scripts.checks.waivers import CODE
from build_scripts.messages import SEVERITIES, catalogue
from build_scripts.problems import MOST, TOO_MANY
from build_scripts.vietnamese.numbers import format_number

HERE = Path(__file__).parent
CATALOGUE = catalogue()
LAWS = {law.__name__: law for law in (*CHECKS, *FIRST, *LAST)}
# No committed file can show these; test_repo.py does.
APART = {"khong_mo_duoc", "tep_qua_lon", "qua_nhieu_van_de"}
APART_KINDS = {("sai_cho", "lien_ket")}


def folders(kind):
    return {folder.name for folder in (HERE / kind).iterdir()}


def sentences():
    for code, entry in CATALOGUE.items():
        for template in (entry.says, entry.remedy):
            kinds = template if isinstance(template, Mapping) else {"": template}
            for kind, text in kinds.items():
                if code not in APART and (code, kind) not in APART_KINDS:
                    yield pytest.param(code, text, id=f"{code}-{kind}-{text[:20]}")


def test_each_code_has_a_bad_folder_and_each_folder_a_code():
    assert folders("bad") == CATALOGUE.keys() - APART


def test_good_folders_are_codes():
    assert folders("good") <= CATALOGUE.keys()


@pytest.mark.parametrize("name", [*LAWS, CODE])
def test_each_law_has_an_entry_near_misses_and_its_own_module(name):
    assert name in CATALOGUE
    assert name in folders("good")
    assert name == CODE or LAWS[name].__module__.endswith(f".{name}")


@pytest.mark.parametrize("name", list(LAWS))
def test_docstring_of_a_check_is_its_law(name):
    assert re.match(r"[A-Z][^\n]+(\n[^\n]+)*[.)\"]", LAWS[name].__doc__ or "")


def test_the_number_of_problems_told_is_the_programs():
    assert CATALOGUE[TOO_MANY].law == f"Một lần kiểm tra chỉ kể {format_number(str(MOST))} vấn đề đầu."


@pytest.mark.parametrize("code", list(CATALOGUE))
def test_entry_is_complete(code):
    entry = CATALOGUE[code]
    assert entry.severity in SEVERITIES
    assert all([entry.title, entry.law, entry.wrong, entry.right])
    assert entry.law.endswith(".")
    if isinstance(entry.says, Mapping) and isinstance(entry.remedy, Mapping):
        assert entry.says.keys() == entry.remedy.keys()


@pytest.mark.parametrize(("code", "template"), list(sentences()))
def test_each_sentence_is_told_by_a_case(code, template):
    pattern = ".*".join(re.escape(part) for part in re.split(r"\{\w+\}", template))
    said = [path.read_text(encoding="utf-8") for path in (HERE / "bad" / code).glob("*/expected.txt")]
    assert any(re.search(pattern, text) for text in said)


def test_expected_sentences_read_well(bad_case):
    path, place, said, code, *rest = (HERE / bad_case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert not rest
    assert path.startswith("data/")
    assert re.match("  (LỖI|CẢNH BÁO|LƯU Ý)", place)
    assert code == f"            [{bad_case.split('/')[1]}] huong-dan/loi/#{bad_case.split('/')[1]}"
    ours = re.sub(r"“[^”]*”", "“”", said.strip())
    assert not re.search(r"[{}]|\.\.| [.,;:?)](?!csv)|\( |\w  \w|[\w)”]“|\b(None|nan|True|False|kieu)\b", ours)
    assert ours[0] in "“Ô" or ours[0].isupper() or ours[0].isdigit()
    assert ours[-1] in ".…"


def test_private_data_is_not_repeated():
    told = "".join(p.read_text(encoding="utf-8") for p in (HERE / "bad" / "thong_tin_rieng").glob("*/expected.txt"))
    digits = re.sub(r"data/\S+|[A-Z]\d+ ·", "", told)
    assert not re.search(r"\d|@", digits)
