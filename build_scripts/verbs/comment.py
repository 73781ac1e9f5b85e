"""comment: the one comment on a proposal, written by trusted code from what the check left and what the host says."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..messages import comment as say
from ..messages.terminal import OPTION_HELP
from ..repo import COVER, Repo, form_path, unit_of
from .verb import CLEAN, Options, Verb, cannot

if TYPE_CHECKING:
    from ..history.changed import Change
    from ..review.artefact import Artefact
    from ..review.comment import Heard
    from ..review.event import Run
    from ..review.guard import Verdict


def _options(group: Options) -> None:
    group.add_argument("--dry-run", action="store_true", help=OPTION_HELP["comment_dry_run"])
    group.add_argument("event", metavar="SỰ_KIỆN", help=OPTION_HELP["event"])


def _comment(repo: Repo, options: Namespace) -> int:
    from ..review.comment import compose
    from .offering import offer

    def speak(heard: Heard) -> int:
        heard = replace(heard, offered=offer(repo, heard, options.dry_run))
        return _say(heard, compose(heard), options.dry_run)

    return answer(repo, options, speak)


def answer(repo: Repo, options: Namespace, then: Callable[[Heard], int]) -> int:
    """The exit status of what is done with what was heard; an event that is none of ours is no error."""
    from ..host import HostError
    from ..review.event import NoEvent, NotForUs

    try:
        return then(hear(repo, options))
    except NotForUs:
        print(say.NOTHING)
        return CLEAN
    except NoEvent:
        return cannot(say.NO_EVENT.format(path=options.event))
    except HostError as asked:
        return cannot(say.HOST_ERROR.format(path=asked))


def hear(repo: Repo, options: Namespace) -> Heard:
    """What the event, the host and the artefact say. Raises NoEvent, NotForUs, HostError."""
    from .. import host
    from ..review.artefact import NAME, PREVIEW
    from ..review.comment import Heard
    from ..review.event import (
        choose_pull,
        events_query,
        for_base,
        pulls_query,
        read_files,
        read_patches,
        read_pull,
        read_run,
    )

    run = read_run(Path(options.event).read_bytes())
    of_branch = host.ask_all(pulls_query(run))
    address = f"repos/{run.repository}/pulls/{choose_pull(run, of_branch)}"
    pull = read_pull(run, host.ask(address))
    one_base = all(for_base(run, each, host.ask_all(events_query(run, each))) for each in of_branch)
    listed = host.ask_all(f"{address}/files?per_page=100")
    changes = read_files(listed)
    complete = len(changes) == pull.files
    lists = _left(run, NAME)
    artefact = _artefact(run, lists) if one_base else None
    verdict = _judged(repo, options, changes, pull.author, artefact if complete else None)
    preview, kept = (next((int(each["id"]) for each in found), 0) for found in (_left(run, PREVIEW), lists))
    begun = dict(_begun(repo, run, artefact)) if artefact else {}
    return Heard(run, pull, verdict, artefact, complete, preview, kept, read_patches(listed), one_base, begun=begun)


def _begun(repo: Repo, run: Run, artefact: Artefact) -> Iterator[tuple[str, str]]:
    """Of each file whose cover is missing, its path and where the cover is begun."""
    from ..review.comment import MISSING_COVER

    files = [p["file"] for p in artefact.report["problems"] if p["code"] == MISSING_COVER]
    if files:  # what knows the columns takes longer to start than all else here
        from ..pages.editing import begun_at
        from ..read.schemas import load_schemas

        schema = load_schemas(repo)[COVER]
        for path in files:
            if unit := unit_of(path):
                folder, _, name = form_path(*unit, COVER).rpartition("/")
                yield path, run.begin(begun_at(folder, name, schema))


def _judged(
    repo: Repo, options: Namespace, changes: Sequence[Change], author: str, artefact: Artefact | None
) -> Verdict:
    """The guard's verdict; withheld where the register can't be read, for all else can still be told. Nothing is taken
    from an artefact that a changed program made."""
    from ..review.effects import effects
    from ..review.guard import judge, withhold
    from ..review.laws.finding import Proposal
    from ..review.place import BrokenPlace, Place, load_place

    try:
        place = load_place(repo)
    except BrokenPlace as why:
        return withhold(Proposal(changes, Place("", ""), options.today, author), str(why))
    proposal = Proposal(changes, place, options.today, author)
    if artefact is None or proposal.program:
        return judge(proposal, None)
    return judge(replace(proposal, effects=effects(artefact.diff)), artefact.report["summary"])


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
