"""The code host, asked and told through its own command line `gh`, which holds the rights of the run. Nothing else
here speaks to a network."""

from __future__ import annotations

import json
import subprocess
from typing import Any
from urllib.parse import quote


class HostError(Exception):
    """The host did not answer as it should; the text is the address asked."""


def ask(path: str) -> Any:
    """One answer."""
    return _json(path, _gh(path))


def ask_all(path: str) -> list[Any]:
    """A list, all its pages."""
    pages = _json(path, _gh(path, "--paginate", "--slurp"))
    if not isinstance(pages, list) or not all(isinstance(page, list) for page in pages):
        raise HostError(path)
    return [each for page in pages for each in page]


def fetch(path: str, most: int, *options: str) -> bytes:
    """A file, of which no more than `most` bytes and one are read."""
    try:
        with subprocess.Popen(["gh", "api", *options, path], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            content = process.stdout.read(most + 1)
            if len(content) > most:
                process.kill()
                return content
    except FileNotFoundError:
        raise HostError("gh") from None
    if process.returncode:
        raise HostError(path)
    return content


def fetch_file(repository: str, path: str, commit: str, most: int) -> bytes:
    """A file of a repository as it is in a commit, bounded like `fetch`."""
    address = f"repos/{repository}/contents/{quote(path, safe='/')}?ref={commit}"
    return fetch(address, most, "--header", "Accept: application/vnd.github.raw+json")


def tell(method: str, path: str, message: dict[str, Any]) -> Any:
    """Write: what is said goes in by the standard input, never by the command line."""
    return _json(path, _gh(path, "--method", method, "--input", "-", given=json.dumps(message).encode()))


def merge_when_ready(repository: str, number: int, commit: str) -> None:
    """Have the host take a proposal once all that it requires is there, if its tip is still this commit."""
    call = ["gh", "pr", "merge", str(number), "--repo", repository, "--auto", "--squash", "--match-head-commit", commit]
    try:
        done = subprocess.run(call, stdout=subprocess.PIPE, check=False)
    except FileNotFoundError:
        raise HostError("gh") from None
    if done.returncode:
        raise HostError(f"{repository}/pull/{number}")


def _gh(path: str, *options: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["gh", "api", *options, path], input=given, stdout=subprocess.PIPE, check=False)
    except FileNotFoundError:
        raise HostError("gh") from None
    if done.returncode:
        raise HostError(path)
    return done.stdout


def _json(path: str, content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        raise HostError(path) from None
