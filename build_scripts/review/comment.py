"""The one comment on a proposal: verdict, whose word it needs, receipt, changes in words, problems by person.

Whatever came from a proposal is escaped here. The text never passes what the code host takes: sections lose whole
entries at their end, with a count and the place where all of them are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from ..messages import SEVERITIES
from ..messages import comment as say
from ..messages.changes import COLUMNS
from ..messages.terminal import told
from ..problems import shown
from ..problems.markup import inert
from ..problems.render import parted
from ..repo import unit_folder, unit_of
from .artefact import Artefact
from .event import Pull, Run
from .guard import Verdict, headline, reasons
from .paragraphs import Object, changes, counts_something, older, problems, receipt
from .section import Section, size

if TYPE_CHECKING:  # it brings the schemas' judge, which only who suggests must wait for
    from .suggest import Suggestion

MOST_PLACES = 5
"""Units named of those that have problems elsewhere."""
MOST_DOORS = 20
"""Units whose mended files have a link to where they go; a check leaves no more files."""
MOST = 65_000
"""Characters; the host's own limit is 65,536."""
MISSING_COVER = "thieu_phieu"
ROOM = {"guard": 0.15, "receipt": 0.15, "problems": 0.4, "older": 0.1, "changes": 0.2}
"""Each section's part of the room; what one leaves free goes to those after it."""


@dataclass(frozen=True)
class Heard:
    """All there is to speak from. `artefact` is None if there is none that can be read or believed; `complete` says
    whether the host listed every file of the proposal, `preview` is the host's number of the site as it would be, 0
    where the run left none, `lists` that of the artefact. `patches` are the host's account of each file, by path;
    `one_base` says whether the branch was proposed to the default branch only, so that the program of no other can have
    checked it; `offered` is what stands as a suggestion on the lines themselves; `begun`, by the path of a file
    whose cover is missing, where that is added to the proposal."""

    run: Run
    pull: Pull
    verdict: Verdict
    artefact: Artefact | None
    complete: bool = True
    preview: int = 0
    lists: int = 0
    patches: Mapping[str, str] = field(default_factory=dict, repr=False)
    one_base: bool = True
    offered: Sequence[Suggestion] = ()
    begun: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def passed(self) -> bool:
        """Whether every job of the check was green."""
        return self.run.passed

    @property
    def program(self) -> bool:
        """Whether the proposal's own program made the artefact: then nothing of it is repeated."""
        return bool(self.verdict.proposal.program)


def compose(heard: Heard) -> str:
    """The whole text, at most MOST characters."""
    trusted = heard.artefact if heard.complete and not heard.program else None
    opening = [line for said in _opening(heard) for line in (said, "")]
    head = [say.MARKER, f"## {_title(heard)}", "", *opening]
    closing = [*_closing(heard, trusted), _foot(heard), ""]
    room = MOST - size("\n".join([*head, *closing])) - 10
    made, left, spare = [], room, 0
    for name, section in _sections(heard, trusted):
        allowed = min(left, int(room * ROOM[name]) + spare)
        text = section.within(allowed, heard.run.address)
        spare = allowed - size(text)
        left -= size(text)
        made.append(text)
    return "\n".join([*head, *filter(None, made), *closing])


def _sections(heard: Heard, artefact: Artefact | None) -> Iterator[tuple[str, Section]]:
    said = [(partial("- {}".format, inert(reason, 4000)), 1) for reason in reasons(heard.verdict)]
    yield "guard", Section(say.GUARD_TITLE, inert(headline(heard.verdict)), said)
    if artefact:
        yield "receipt", receipt(artefact)
        yield "problems", problems(artefact, heard.run.site, partial(_beginning, heard))
        yield "older", older(_apart(heard, artefact)[0], heard.run.site)
        yield "changes", changes(artefact)


def _beginning(heard: Heard, p: Mapping[str, Any]) -> str:
    """Where the file that a problem asks for is added to the proposal, if it is one."""
    address = heard.begun.get(p["file"], "") if p["code"] == MISSING_COVER else ""
    return say.ADD_FILE.format(url=address) if address else ""


def _foot(heard: Heard) -> str:
    lists = say.LISTS if heard.artefact else say.NO_LISTS
    # What the proposal's own program built is no page that anybody should open unread.
    offered = heard.preview and not heard.program
    preview = say.PREVIEW.format(address=heard.run.download(heard.preview)) if offered else ""
    return say.FOOT.format(lists=lists.format(run=heard.run.address), preview=preview)


def _title(heard: Heard) -> str:
    if heard.program:
        return say.TITLE_PROGRAM
    if not heard.verdict.proposal.paths:
        return say.TITLE_EMPTY
    if heard.artefact is None or not heard.complete:
        return say.TITLE_UNREAD
    counts = heard.artefact.report["summary"]
    if counts["loi"]:
        return say.TITLE_BAD.format(told=told(counts).lower())
    return say.TITLE_WARNINGS.format(told=told(counts).lower()) if any(counts.values()) else say.TITLE_GOOD


def _opening(heard: Heard) -> Sequence[str]:
    run = heard.run.address
    if heard.program:
        return [say.PROGRAM.format(run=run)]
    if not heard.complete:
        return [say.INCOMPLETE.format(files=heard.pull.files, run=run)]
    if not heard.one_base:
        return [say.OTHER_BASE]
    if heard.artefact is None:
        return [say.UNREAD.format(run=run)]
    problems = heard.artefact.report["problems"]
    upload = list(_uploading(heard, problems))
    return [*_mending(heard, 0 if upload else sum(p["repairable"] for p in problems)), *upload]


def _mending(heard: Heard, mended: int) -> Iterator[str]:
    """What stands ready on the lines, and how many of the `mended` places are left."""
    rest = mended - sum(suggestion.cells for suggestion in heard.offered)
    if heard.offered:
        offered = say.OFFERED.format(count=len(heard.offered))
        yield f"{offered} {say.REPAIRABLE_REST.format(count=rest)}" if rest > 0 else offered
    elif rest > 0:
        yield say.REPAIRABLE.format(count=rest)


def _uploading(heard: Heard, problems: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """What helps who has a file that is none of ours: it lies there mended, or there is a door that takes any."""
    units = list(dict.fromkeys(unit for p in problems if _is_whole(p) and (unit := _own_unit(heard, p))))
    if units and heard.artefact and heard.artefact.mended:
        yield say.MENDED.format(lists=heard.run.download(heard.lists), doors=_doors(heard, units[:MOST_DOORS]))
    if any(_is_of_another_kind(p) and unit_of(p["file"]) for p in problems):
        then = say.UPLOAD_FORK if heard.run.is_fork else say.UPLOAD_OWN
        yield say.UPLOAD.format(upload=heard.run.upload, then=then)


def _own_unit(heard: Heard, p: Mapping[str, Any]) -> tuple[str, str] | None:
    """Season and unit of a file of the register's units that the proposal changes."""
    unit, proposal = unit_of(p["file"]), heard.verdict.proposal
    return unit if unit in proposal.folders and unit[1] in proposal.place.names else None


def _doors(heard: Heard, units: Sequence[tuple[str, str]]) -> str:
    """Where the mended files are put, unit by unit."""
    doors = [heard.run.replace(unit_folder(*unit)) for unit in units]
    if len(doors) == 1:
        return say.MENDED_DOOR.format(upload=doors[0])
    named = (f"[{inert('/'.join(unit))}]({door})" for unit, door in zip(units, doors, strict=True))
    return say.MENDED_DOORS.format(doors=", ".join(named))


def _is_whole(p: Mapping[str, Any]) -> bool:
    """Whether a file has to be written anew as a whole: the line that only lacks its end is mended by hand."""
    return bool(p["code"] == "dang_tep" and p["line"] == 1)


def _is_of_another_kind(p: Mapping[str, Any]) -> bool:
    stray = p["code"] == "sai_cho" and not p["file"].endswith(".csv")
    return stray or p["code"] in ("ma_hoa", "khong_phai_csv")


def _apart(heard: Heard, artefact: Artefact) -> tuple[list[Object], list[Object]]:
    return parted(artefact.report["outside"], lambda p: p["file"], heard.verdict.proposal.folders)


def _closing(heard: Heard, artefact: Artefact | None) -> Iterator[str]:
    if artefact is None or not heard.verdict.proposal.paths:
        return
    if others := _apart(heard, artefact)[1]:
        counts = {severity: sum(p["severity"] == severity for p in others) for severity in SEVERITIES}
        yield say.OUTSIDE.format(told=told(counts).lower(), where=inert(_places(heard, others), 2000)) + "\n"
    bad = artefact.report["summary"]["loi"] > 0
    if said := say.NEXT_BAD if bad else _taken(heard, artefact):
        yield f"{said}\n"


def _places(heard: Heard, outside: Sequence[Mapping[str, Any]]) -> str:
    """The units, by name, and the shared tables in which problems stand."""
    units = (((unit := unit_of(p["file"])) and unit[1], p["file"]) for p in outside)
    names = heard.verdict.proposal.place.names
    found = list(dict.fromkeys(names.get(ma, ma) if ma else file for ma, file in units))
    named = "; ".join(shown(name, 120) for name in found[:MOST_PLACES])
    rest = len(found) - MOST_PLACES
    return say.OUTSIDE_MORE.format(named=named, count=rest) if rest > 0 else named


def _taken(heard: Heard, artefact: Artefact) -> str:
    """What happens once it is taken, as far as something does; and what comes before, where there are forms."""
    counted = counts_something(artefact)
    then = [say.NEXT_TOTALS.format(now=COLUMNS[2])] if counted else []
    then += [say.NEXT_SITE] if heard.run.published and heard.run.site else []
    told = [say.NEXT_GOOD.format(told=" ".join(then))] if then else []
    return " ".join([*told, say.NEXT_SIGNED] if counted else told)
