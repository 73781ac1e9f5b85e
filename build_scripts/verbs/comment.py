"""comment: the one comment on a proposal, written by trusted code from what the check left and what the host says."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..messages import comment as say
from ..messages import review
from ..messages.terminal import OPTION_HELP
from ..repo import Repo
from .verb import CLEAN, Options, Verb, cannot

if TYPE_CHECKING:
    from ..review.artefact import Artefact
    from ..review.comment import Heard
    from ..review.event import Run


def _options(group: Options) -> None:
    group.add_argument("--dry-run", action="store_true", help=OPTION_HELP["comment_dry_run"])
    group.add_argument("event", metavar="SỰ_KIỆN", help=OPTION_HELP["event"])


def _comment(repo: Repo, options: Namespace) -> int:
    from ..host import HostError
    from ..review.comment import compose
    from ..review.event import NotForUs
    from ..review.place import BrokenTeams
    from .offering import offer

    try:
        heard = hear(repo, options)
        heard = replace(heard, offered=offer(repo, heard, options.dry_run))
        return _say(heard, compose(heard), options.dry_run)
    except NotForUs:
        print(say.NOTHING)
        return CLEAN
    except HostError as asked:
        return cannot(say.HOST_ERROR.format(path=asked))
    except BrokenTeams:
        return cannot(review.BROKEN_TEAMS)


def hear(repo: Repo, options: Namespace) -> Heard:
    """What the event, the host and the artefact say. Raises NotForUs, HostError, BrokenTeams."""
    from .. import host
    from ..read.schemas import load_schemas
    from ..review.artefact import NAME, PREVIEW
    from ..review.comment import Heard
    from ..review.event import choose_pull, pulls_query, read_files, read_patches, read_pull, read_run
    from ..review.guard import judge
    from ..review.laws.finding import Proposal
    from ..review.place import load_place

    run = read_run(Path(options.event).read_text(encoding="utf-8"))
    address = f"repos/{run.repository}/pulls/{choose_pull(run, host.ask_all(pulls_query(run)))}"
    pull = read_pull(run, host.ask(address))
    listed = host.ask_all(f"{address}/files?per_page=100")
    changes = read_files(listed)
    lists = _left(run, NAME)
    artefact = _artefact(run, lists)
    complete = len(changes) == pull.files
    counts = artefact.report["summary"] if artefact and complete else None
    verdict = judge(Proposal(changes, load_place(repo), options.today, pull.author), counts)
    preview, kept = (next((int(each["id"]) for each in found), 0) for found in (_left(run, PREVIEW), lists))
    patches, cover = read_patches(listed), load_schemas(repo)["phieu"]
    return Heard(run, pull, verdict, artefact, complete, preview, kept, patches, cover=cover)


def _artefact(run: Run, found: Sequence[Any]) -> Artefact | None:
    """What the run left, if it is what our check leaves."""
    from .. import host
    from ..review.artefact import MOST_ZIP, Refused, read_artefact

    if len(found) != 1 or found[0]["size_in_bytes"] > MOST_ZIP:
        return None
    try:
        return read_artefact(
            host.fetch(f"repos/{run.repository}/actions/artifacts/{int(found[0]['id'])}/zip", MOST_ZIP)
        )
    except Refused:
        return None


def _left(run: Run, name: str) -> list[Any]:
    """What the host lists of this name, still there."""
    from .. import host

    listed = host.ask(f"repos/{run.repository}/actions/runs/{run.id}/artifacts?per_page=100&name={name}")["artifacts"]
    return [each for each in listed if each["name"] == name and not each["expired"]]


def _say(heard: Heard, text: str, dry_run: bool) -> int:
    from .. import host
    from ..review.event import own_entry

    if dry_run:
        print(text, end="")
        return CLEAN
    issue = f"repos/{heard.run.repository}/issues"
    old = own_entry(host.ask_all(f"{issue}/{heard.pull.number}/comments?per_page=100"), say.MARKER)
    if old is None:
        host.tell("POST", f"{issue}/{heard.pull.number}/comments", {"body": text})
    else:
        host.tell("PATCH", f"{issue}/comments/{old}", {"body": text})
    print(say.WRITTEN.format(number=heard.pull.number))
    return CLEAN


COMMENT = Verb(_comment, _options)
