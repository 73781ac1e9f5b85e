"""Every command line that is written anywhere, in a workflow, a document or a message, is one that the door takes."""

import re
import shlex
from pathlib import Path

import pytest

from build_scripts.arguments import parser
from build_scripts.verbs import VERBS

ROOT = Path(__file__).parent.parent
HOST = sorted(path for kind in ("yml", "md", "toml") for path in (ROOT / ".github").rglob(f"*.{kind}"))
PROSE = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "THREATS.md"]
PROSE += sorted(path for path in (ROOT / "docs").rglob("*.md") if path.relative_to(ROOT).parts[1] not in ("nam", "api"))
SAID = sorted(path for kind in ("py", "toml") for path in (ROOT / "build_scripts/messages").glob(f"*.{kind}"))
FILES = [*HOST, *PROSE, *SAID, ROOT / "Makefile", ROOT / ".ci/run"]
PARSER = parser(VERBS)
PARSERS = next(action.choices for action in PARSER._actions if action.choices)
ADDRESS = "https://so.example/"
"""Stands for every value that a shell would fill in."""


def filled(line):
    """A line of a shell as it is run, with all that it may add: ${site:+--site-url "$site"} is there."""
    line = re.sub(r"\$\{\w+:\+([^}]*)\}", r"\1", line)
    return re.sub(r"\$\w+", ADDRESS, line)


def calls(text):
    """The arguments of each call, up to the end of the line, of the code, or to the next command of the shell."""
    text = text.replace("\\\n", " ").replace("$(RUN)", "-m build_scripts")
    for rest in re.findall(r"-m build_scripts +((?!VERB)[a-z][^\n`]*)", text):
        lexer = shlex.shlex(filled(rest), posix=True, punctuation_chars="|&;<>()")
        lexer.whitespace_split = True
        words = []
        for word in lexer:
            if re.fullmatch(r"[|&;<>()]+", word) or not re.match(r"[\w./:=…^~@{<-]", word):
                break
            words.append(word)
        yield words


def test_calls_are_found_whole():
    text = 'python -m build_scripts remind --issue ${site:+--site-url "$site"} > "$T/a" || x\n`-m build_scripts fix`.'
    assert list(calls(text)) == [["remind", "--issue", "--site-url", ADDRESS], ["fix"]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_call_parses(path):
    for words in calls(path.read_text(encoding="utf-8")):
        assert PARSER.parse_args(words).verb in VERBS, words


def test_each_workflow_calls_the_program():
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        assert list(calls(text)) or "run: bash .ci/run\n" in text, path


@pytest.mark.parametrize("words", [["site", "--lines"], ["remind", "--isue"], ["owners", "--check=1"], ["comment"]])
def test_a_wrong_call_is_seen(words):
    with pytest.raises(SystemExit):
        PARSER.parse_args(words)


def test_table_of_readme_shows_calls():
    rows = re.findall(r"^\| `([a-z-]+[^`|]*)`", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    shown = [row.replace("[", "").replace("]", "").split() for row in rows if not row.startswith("make ")]
    verbs = [words for words in shown if words[0] in VERBS]
    assert len(verbs) > 8
    for words in verbs:
        assert PARSER.parse_args(words).verb == words[0], words


def places(text):
    """The parts of a document in which an option belongs to a verb: a table's row, else all below one heading."""
    for below in re.split(r"^(?=#)", text, flags=re.MULTILINE):
        yield from re.findall(r"^\|.*$", below, re.MULTILINE)
        yield re.sub(r"^\|.*\n", "", below, flags=re.MULTILINE)


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_every_option_that_is_named_is_one_of_a_verb_named_beside_it(path):
    text = path.read_text(encoding="utf-8")
    everywhere = {option for each in PARSERS.values() for option in each._option_string_actions}
    for place in places(text):
        named = {words[0] for words in calls(place)} | set(re.findall(r"(?:`|make )([a-z-]+)\b", place)) & set(VERBS)
        known = {option for verb in named for option in PARSERS[verb]._option_string_actions} if named else everywhere
        told = {words.split("=")[0].split()[0] for words in re.findall(r"`(--[a-z][^`]*)`", place)}
        assert told <= known | {"--auto", "--match-head-commit", "--end-of-options", "--bless"}, (
            place[:60],
            told - known,
        )
