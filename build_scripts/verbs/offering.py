"""What `comment` puts on the lines themselves: ready repairs that the sender accepts by a click. Files of the proposal
are asked of the host as data; nothing of them is checked out or run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from ..messages import comment as say
from ..repo import Repo, classify
from .verb import progress

if TYPE_CHECKING:
    from ..review.comment import Heard
    from ..review.suggest import Suggestion

MOST_FILES, MOST_BYTES, MOST = 20, 2**20, 20
"""Files that are looked at, bytes of one, suggestions that stand at once."""


def offer(repo: Repo, heard: Heard, dry_run: bool) -> Sequence[Suggestion]:
    """The suggestions that stand on the proposal afterwards. Where the host refuses, that is told and there are none:
    the comment is worth more."""
    from .. import host

    if heard.program or not heard.complete:  # repairs by laws that the proposal may change would be no repairs
        return ()
    if heard.artefact and not any(p["repairable"] for p in heard.artefact.report["problems"]):
        return ()  # what judges cells takes longer to start than all else here
    try:
        chosen = list(islice(_found(repo, heard), MOST))
        if chosen and not dry_run:
            _post(heard, chosen)
    except host.HostError as asked:
        progress(say.SUGGEST_FAILED.format(path=asked))
        return ()
    return chosen


def _found(repo: Repo, heard: Heard) -> Iterator[Suggestion]:
    from .. import host
    from ..read.schemas import load_schemas
    from ..review.suggest import suggest

    schemas = load_schemas(repo)
    tables = {path: patch for path, patch in heard.patches.items() if classify(path)}
    for path, patch in islice(tables.items(), MOST_FILES):
        content = host.fetch_file(heard.run.repository, path, heard.run.sha, MOST_BYTES)
        if len(content) <= MOST_BYTES:
            yield from suggest(path, content, patch, schemas)


def _post(heard: Heard, chosen: Sequence[Suggestion]) -> None:
    """One review with those that do not stand there yet."""
    from .. import host
    from ..review.event import own

    address = f"repos/{heard.run.repository}/pulls/{heard.pull.number}"
    listed = own(host.ask_all(f"{address}/comments?per_page=100"))
    there = {(each.get("path"), each.get("line"), str(each.get("body") or "").strip()) for each in listed}
    fresh = [each for each in chosen if (each.path, each.line, each.body.strip()) not in there]
    if fresh:
        comments = [{"path": s.path, "line": s.line, "side": "RIGHT", "body": s.body} for s in fresh]
        review = {"commit_id": heard.run.sha, "event": "COMMENT", "body": say.SUGGEST_REVIEW, "comments": comments}
        host.tell("POST", f"{address}/reviews", review)
