"""A code host for tests: a program `gh` that answers from a table and keeps what it is told."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

REPOSITORY = "so-cong-thuong/thi-dua"
SHA = "5f1c0a6d2b7e4938a1c6d0f2e8b9473c5a60d1e2"
RUN = 7700123456
PAYLOADS = Path(__file__).with_name("payloads")

_GH = """\
#!{python}
import json, sys
from pathlib import Path
home = Path({home!r})
if sys.argv[1] == "pr":
    with (home / "told").open("a") as kept:
        kept.write(json.dumps(sys.argv[1:]) + "\\n")
    sys.exit()
assert sys.argv[1] == "api"
wanted = ""
if sys.argv[-2] == "--jq":
    wanted = sys.argv.pop().removeprefix(".")
    sys.argv.pop()
options, path = sys.argv[2:-1], sys.argv[-1]
table = json.loads((home / "answers.json").read_text())
with (home / "asked").open("a") as asked:
    asked.write(path + "\\n")
if "--method" in options:
    told = {{"method": options[options.index("--method") + 1], "path": path, "body": json.load(sys.stdin)}}
    with (home / "told").open("a") as kept:
        kept.write(json.dumps(told) + "\\n")
    if path in table.get("refused", []):
        sys.exit("HTTP 403")
    print("{{}}")
elif path not in table:
    sys.exit("HTTP 404")
elif path.endswith("/zip") or "/contents/" in path:
    sys.stdout.buffer.write((home / table[path]).read_bytes())
elif wanted:
    print(table[path][wanted])
else:
    answer = table[path]
    half = len(answer) // 2
    pages = [answer[:half], answer[half:]] if "--slurp" in options else answer
    print(json.dumps(pages))
"""


@dataclass
class FakeHost:
    home: Path
    answers: dict[str, Any] = field(default_factory=dict)

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home.mkdir()
        program = self.home / "gh"
        program.write_text(_GH.format(python=sys.executable, home=str(self.home)))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{self.home}:/usr/bin:/bin")
        self.save()

    def save(self) -> None:
        (self.home / "answers.json").write_text(json.dumps(self.answers), encoding="utf-8")

    def proposal(
        self, *files: Mapping[str, str], source: str = "lan-thanh-tra/thi-dua", branch: str = "patch-1", **changed: Any
    ) -> None:
        """Proposal 12, which changes these files."""
        pull = {
            "number": 12,
            "state": "open",
            "user": {"login": "lan-thanh-tra"},
            "changed_files": len(files),
            "head": {"sha": SHA, "repo": {"full_name": source}},
            "base": {"ref": "main", "repo": {"full_name": REPOSITORY}},
        } | changed
        at = f"repos/{REPOSITORY}"
        query = f"{source.partition('/')[0]}%3A{branch}"
        self.answers |= {
            f"{at}/pulls?state=all&per_page=100&head={query}": [pull],
            f"{at}/issues/12/events?per_page=100": [],
            f"{at}/pulls/12": pull,
            f"{at}/pulls/12/files?per_page=100": list(files),
            f"{at}/issues/12/comments?per_page=100": [],
            f"{at}/pulls/12/comments?per_page=100": [],
            f"{at}/actions/runs/{RUN}/artifacts?per_page=100&name=kiem-tra": {"artifacts": []},
            f"{at}/actions/runs/{RUN}/artifacts?per_page=100&name=trang-xem-thu": {"artifacts": []},
        }
        self.save()

    def happened(self, event: str) -> None:
        """To proposal 12."""
        self.answers[f"repos/{REPOSITORY}/issues/12/events?per_page=100"] = [{"event": "labeled"}, {"event": event}]
        self.save()

    def second_proposal(self, base: str, **changed: Any) -> None:
        """Proposal 7 of the same branch, closed by now, for another base."""
        query = next(path for path in self.answers if "/pulls?state=all" in path)
        first = self.answers[query][0]
        other = first | {"number": 7, "state": "closed", "base": {**first["base"], "ref": base}} | changed
        self.answers[query] = [other, first]
        self.answers[f"repos/{REPOSITORY}/issues/7/events?per_page=100"] = []
        self.save()

    def leave(self, content: bytes, **claims: Any) -> None:
        """The artefact that the check left."""
        listed = {"id": 5, "name": "kiem-tra", "expired": False, "size_in_bytes": len(content)} | claims
        at = f"repos/{REPOSITORY}/actions"
        self.answers[f"{at}/runs/{RUN}/artifacts?per_page=100&name=kiem-tra"] = {"artifacts": [listed]}
        self.answers[f"{at}/artifacts/5/zip"] = "artefact.zip"
        (self.home / "artefact.zip").write_bytes(content)
        self.save()

    def hold(self, path: str, content: bytes) -> None:
        """A file as it is in the proposal."""
        name = path.replace("/", "_")
        self.answers[f"repos/{REPOSITORY}/contents/{quote(path)}?ref={SHA}"] = name
        (self.home / name).write_bytes(content)
        self.save()

    def comments(self, *comments: Mapping[str, Any]) -> None:
        self.answers[f"repos/{REPOSITORY}/issues/12/comments?per_page=100"] = list(comments)
        self.save()

    @property
    def told(self) -> list[Any]:
        kept = self.home / "told"
        return [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []

    @property
    def asked(self) -> list[str]:
        return (self.home / "asked").read_text().splitlines()


def changed(path: str, status: str = "modified", old: str = "") -> dict[str, str]:
    return {"filename": path, "status": status} | ({"previous_filename": old} if old else {})


def packed(**files: Any) -> bytes:
    """A zip of the files, `__` in a name for a dot; text as it is, anything else as JSON."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            text = content if isinstance(content, str | bytes) else json.dumps(content, ensure_ascii=False)
            archive.writestr(name.replace("__", "."), text)
    return stream.getvalue()
