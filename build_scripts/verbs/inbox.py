"""inbox: what was put into data/inbox/ is imported; what can't be taken whole is handed back there.

For the workflow that opens a proposal for uploaded files: a registration takes the place of the one before, for the
proposal shows the difference and a person decides. Uploads that were taken whole are removed; the others stay, and
their marked copies, or pages that say why nothing was taken, lie in data/inbox/tra-lai/, which holds just those of the
last run.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..messages import receipt as say
from ..messages import terminal
from ..model import Register
from ..repo import RETURNED, Repo
from .asking import sound
from .imports import FORMATS, incoming, receipts, write
from .verb import CLEAN, PROBLEMS, Options, Verb

if TYPE_CHECKING:
    from ..intake.parting import Delivery


def _options(group: Options) -> None:
    group.add_argument("--format", choices=FORMATS, default="text", help=terminal.OPTION_HELP["import_format"])


def _inbox(repo: Repo, options: Namespace) -> int:
    from ..intake.delivery import deliver
    from ..intake.incoming import Wishes

    uploads = repo.inbox()
    if not uploads:
        print(say.INBOX_EMPTY)
        return CLEAN
    checked = sound(repo, options)
    if isinstance(checked, int):
        return checked
    register = checked.register
    wishes = Wishes(replace=True, arrived=options.today.isoformat())
    deliveries = deliver(repo, register, [incoming(repo.path(path)) for path in uploads], wishes)
    told = receipts(deliveries, register, options.format, dry=False)
    write(repo, deliveries)
    _return(repo, deliveries, register)
    _clear(repo, deliveries, uploads)
    print(told, end="")
    return CLEAN if all(delivery.clean for delivery in deliveries) else PROBLEMS


def _return(repo: Repo, deliveries: Sequence[Delivery], register: Register) -> None:
    from ..intake.handback import hand_back, pages_of_refused
    from ..write import synchronise

    copies: dict[str, bytes] = {}
    for delivery in (each for each in deliveries if not each.clean):
        for arrival, name, content in (*hand_back(delivery, register), *pages_of_refused(delivery, register)):
            free = name if f"{RETURNED}/{name}" not in copies else f"{arrival.number + 1} {name}"
            copies[f"{RETURNED}/{free}"] = content
    synchronise(repo.root, [repo.path(RETURNED)], copies)


def _clear(repo: Repo, deliveries: Sequence[Delivery], uploads: Sequence[str]) -> None:
    """Uploads that are in the register now are taken away: they would be imported again and again."""
    from ..write import remove_file

    for delivery in deliveries:
        for arrival in delivery.arrivals if delivery.settled else ():
            remove_file(repo.path(uploads[arrival.number]))


INBOX = Verb(_inbox, _options)
