"""What the code host says of a finished check and of the proposal it checked. The host is trusted, users are not."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from ..history.changed import Change, Kind
from ..repo import INBOX

REPOSITORY = re.compile(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+")
_RETARGETED = ("base_ref_changed", "automatic_base_change_succeeded")
_STATUS: Mapping[str, Kind] = {"added": "A", "copied": "A", "removed": "D"}


class NoEvent(Exception):
    """A file that the host did not write."""


class NotForUs(Exception):
    """An event, or an answer of the host, that there is nothing to say to."""


@dataclass(frozen=True)
class Run:
    """A finished run of the check: where it ran and on what."""

    repository: str
    id: int
    sha: str
    branch: str
    owner: str
    head_repository: str
    address: str
    site: str
    base: str
    """The branch that is published and that proposals are for; what is for another one, another program may have
    checked."""
    passed: bool
    """Every job of it ended well."""
    published: bool = False
    """Whether the site follows what is taken: of a private repository nothing is published."""

    @property
    def is_fork(self) -> bool:
        return self.head_repository != self.repository

    @property
    def upload(self) -> str:
        """Where a file is put into the inbox: beside the proposal, or from a fork on the main branch."""
        branch = self.base if self.is_fork else self.branch
        return f"https://github.com/{self.repository}/upload/{quote(branch)}/{INBOX}"

    def begin(self, path: str) -> str:
        """Where the sender adds a file to the proposal; `path` is the end of the address."""
        return f"https://github.com/{self.head_repository}/new/{quote(self.branch)}/{path}"

    def replace(self, folder: str) -> str:
        """Where the sender puts files of the proposal anew."""
        return f"https://github.com/{self.head_repository}/upload/{quote(self.branch)}/{quote(folder)}"

    def download(self, artefact: int) -> str:
        """Where a reader gets what the run left."""
        return f"{self.address}/artifacts/{artefact}"


@dataclass(frozen=True)
class Pull:
    """The proposal that a run checked. `files` is how many it changes, by the host's count."""

    number: int
    author: str
    files: int


def read_run(payload: bytes) -> Run:
    """From the payload of `workflow_run`. Raises NoEvent where it is none at all, NotForUs where the run checked no
    proposal."""
    try:
        event = json.loads(payload.decode("utf-8"))
    except (ValueError, RecursionError):
        raise NoEvent from None
    try:
        run, repository = event["workflow_run"], event["repository"]
        if run["event"] != "pull_request" or not REPOSITORY.fullmatch(repository["full_name"]):
            raise NotForUs
        head = run["head_repository"]
        return Run(
            repository=repository["full_name"],
            id=int(run["id"]),
            sha=str(run["head_sha"]),
            branch=str(run["head_branch"]),
            owner=str(head["owner"]["login"]),
            head_repository=str(head["full_name"]),
            address=f"https://github.com/{repository['full_name']}/actions/runs/{int(run['id'])}",
            site=_site(repository),
            base=str(repository["default_branch"]),
            passed=run.get("conclusion") == "success",
            published=repository.get("private") is False,
        )
    except (ValueError, KeyError, TypeError):
        raise NotForUs from None


def pulls_query(run: Run) -> str:
    """Where the host lists the proposals of the branch that was checked, closed ones too. The payload names none for a
    fork."""
    return f"repos/{run.repository}/pulls?state=all&per_page=100&head={quote(f'{run.owner}:{run.branch}', safe='')}"


def choose_pull(run: Run, listed: Sequence[Any]) -> int:
    """The number of the open proposal whose tip is exactly what was checked. Raises NotForUs: it was closed, or there
    is a newer commit, whose own run will speak."""
    numbers = sorted(int(pull["number"]) for pull in listed if pull["state"] == "open" and _is_of(run, pull))
    if not numbers:
        raise NotForUs
    return numbers[0]


def events_query(run: Run, pull: Any) -> str:
    """Where the host lists what happened to a proposal."""
    return f"repos/{run.repository}/issues/{int(pull['number'])}/events?per_page=100"


def for_base(run: Run, pull: Any, events: Sequence[Any]) -> bool:
    """Whether a proposal is for the default branch and always was. The host does not say for which branch a run was
    made, so that whoever may push could have a branch of his own check the commit, and then turn to the right one."""
    return bool(_base(pull) == (run.repository, run.base)) and not any(e.get("event") in _RETARGETED for e in events)


def read_pull(run: Run, pull: Any) -> Pull:
    """The proposal itself. Raises NotForUs if it moved on meanwhile."""
    if not _is_of(run, pull):
        raise NotForUs
    return Pull(int(pull["number"]), str(pull["user"]["login"]), int(pull["changed_files"]))


def read_files(listed: Sequence[Any]) -> tuple[Change, ...]:
    """The files a proposal changes, as the host lists them."""
    changes = []
    for each in listed:
        path, old = str(each["filename"]), str(each.get("previous_filename") or "")
        renamed = each["status"] == "renamed" and old
        changes.append(Change(path, "R", old) if renamed else Change(path, _STATUS.get(each["status"], "M")))
    return tuple(sorted(changes))


def read_patches(listed: Sequence[Any]) -> dict[str, str]:
    """Path -> the host's own account of what changed in the file; none where the host gives none, or the file goes."""
    told = {str(each["filename"]): each.get("patch") for each in listed if each["status"] != "removed"}
    return {path: patch for path, patch in sorted(told.items()) if isinstance(patch, str)}


def own_entry(listed: Sequence[Any], marker: str, key: str = "id") -> int | None:
    """The comment or issue we wrote before: ours by its author and by its hidden marker, which anyone can copy."""
    return next((int(each[key]) for each in own(listed) if str(each.get("body") or "").startswith(marker)), None)


def own(listed: Sequence[Any]) -> list[Any]:
    """What the workflow's own account wrote."""
    users = ((each, each.get("user") or {}) for each in listed)
    return [each for each, user in users if (user.get("type"), user.get("login")) == ("Bot", "github-actions[bot]")]


def _is_of(run: Run, pull: Any) -> bool:
    head = pull["head"]
    at = (head["repo"] or {}).get("full_name")
    same = (head["sha"], at) == (run.sha, run.head_repository)
    return same and _base(pull) == (run.repository, run.base)


def _base(pull: Any) -> tuple[str, str]:
    """Repository and branch that a proposal is for."""
    return pull["base"]["repo"]["full_name"], pull["base"]["ref"]


def _site(repository: Mapping[str, Any]) -> str:
    """Where the register is published: the address that the repository names, or the host's own for its pages."""
    named = str(repository.get("homepage") or "")
    if urlsplit(named).scheme == "https" and re.fullmatch(r"[A-Za-z0-9:/._~-]{1,300}", named):
        return named.rstrip("/") + "/"
    owner, _, name = repository["full_name"].partition("/")
    return f"https://{owner.lower()}.github.io/{name}/" if repository.get("has_pages") else ""
